import ArgumentParser
import Glibc
import SessionLog
import TerminalShell

/// Deletes a session.
struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a session and everything in it.",
        discussion: "What stays is that there was a session, when, who deleted it and why.")

    /// Why a session is deleted; stays on record.
    enum Reason: String, CaseIterable, ExpressibleByArgument {
        case retention
        case mistake
        case request
        case test
    }

    @Argument(help: "The beginning of the session's id.")
    var session: String

    @Option(help: "Why: retention, mistake, request or test.")
    var reason = Reason.mistake

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readWrite)
        let id = try store.find(session)
        if !yes { try ask(id) }
        try store.delete(
            id, reason: reason.rawValue, who: Surroundings.environment("USER") ?? "unknown")
        try Say.out(
            "Session \(id.prefix(8)) is deleted. Copies and backups that you made are not.\n")
    }

    private func ask(_ id: String) throws {
        Say.aside("Delete session \(id.prefix(8)) with all its answers? It can't be brought back.")
        Say.aside("Type its first eight characters to delete it, anything else to keep it.")
        try Say.out("> ")
        Interruption.prepare()
        var input = LineInput()
        guard case .line(let bytes) = input.next(),
            String(decoding: bytes, as: UTF8.self) == id.prefix(8)
        else { throw Failure("Nothing was deleted.") }
    }
}
