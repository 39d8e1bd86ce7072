import ArgumentParser
import Messages
import SessionLog
import StrictJSON
import TerminalShell

/// Lists the sessions.
struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: said("cli-sessions.list-your-sessions-the-latest"))

    @Flag(help: .said("cli-sessions.for-programs-a-json-object"))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let sessions = try store.list()
        let rows = try SessionRow.rows(sessions, in: store)
        if json { return try Say.out(rows.map(\.json).joined()) }
        if sessions.isEmpty {
            return Say.aside(
                said(
                    "cli-sessions.there-are-no-sessions",
                    ["command": Software.command])
            )
        }
        try Say.out(rows.map { $0.line(width: Terminal.width) + "\n" }.joined())
    }
}
