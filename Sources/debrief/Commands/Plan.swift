import ArgumentParser
import DialogueEngine
import Exporters
import LineProtocol
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Shows the action plan.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: said("cli-plan.show-the-action-plan"))

    @Flag(help: .said("cli-plan.for-programs-the-same"))
    var json = false

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let id = try which.id(in: store)
        let record = try shared.named { try StoredSession.record(of: id, in: store) }
        if json { return try Say.out(ExportFormat.json.bytes(record)) }
        let lines = PlanWording.lines(ActionPlan(record.session))
        try Say.out(PlainLayout.text(lines, width: Terminal.width))
        Say.aside(PlanWording.elsewhere(command: Software.command))
        if !record.session.isFinished {
            Say.aside(
                said(
                    "cli-plan.this-session-is-not-finished",
                    [
                        "command": Software.command,
                        "value": SessionNames(try store.list()).name(of: id),
                    ])
            )
        }
    }
}
