import ArgumentParser
import SessionLog
import StrictJSON

/// Lists the sessions.
struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List your sessions, the latest first.")

    @Flag(help: "For programs: a JSON object a line.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let sessions = try shared.store(.readOnly).list()
        if json { return try Say.out(sessions.map { SessionRow($0).json }.joined()) }
        if sessions.isEmpty {
            return Say.aside(
                "There are no sessions in \(try shared.folder()) yet. `\(Software.command) briefings` shows what you can run."
            )
        }
        try Say.out(sessions.map { SessionRow($0).line + "\n" }.joined())
    }
}
