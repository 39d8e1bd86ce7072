import ArgumentParser
import DialogueEngine
import Exporters
import LineProtocol
import SessionHost
import SessionLog
import TerminalShell

/// Shows the action plan.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show the action plan of a session.")

    @Flag(help: "For programs: the same as `export --format json --output -`.")
    var json = false

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let record = try StoredSession.record(of: which.id(in: store), in: store)
        if json { return try Say.out(ExportFormat.json.bytes(record)) }
        let lines = PlanWording.lines(ActionPlan(record.session))
        try Say.out(PlainLayout.text(lines, width: Terminal.width))
        Say.aside(PlanWording.elsewhere(command: Software.command))
        if !record.session.isFinished {
            Say.aside(
                "This session is not finished: `\(Software.command) resume \(record.id.prefix(8))`."
            )
        }
    }
}
