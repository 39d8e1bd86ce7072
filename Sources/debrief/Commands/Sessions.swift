import ArgumentParser
import SessionLog
import StrictJSON
import TerminalShell

/// Lists the sessions.
struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List your sessions, the latest first.")

    @Flag(help: "For programs: a JSON object a line.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let sessions = try store.list()
        let rows = SessionRow.rows(sessions, in: store)
        if json { return try Say.out(rows.map(\.json).joined()) }
        if sessions.isEmpty {
            return Say.aside(
                "There are no sessions in \(try shared.folder()). `\(Software.command) briefings` shows what you can run."
            )
        }
        try Say.out(rows.map { $0.line(width: Terminal.width) + "\n" }.joined())
    }
}
