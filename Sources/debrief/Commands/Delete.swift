import ArgumentParser
import Glibc
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Deletes a session.
struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: said("cli-delete.delete-a-session-and-everything"),
        discussion: said("cli-delete.what-stays-is-that-there"))

    /// Why a session is deleted; stays on record.
    enum Reason: String, CaseIterable, ExpressibleByArgument {
        case retention
        case mistake
        case request
        case test
    }

    @Argument(help: .said("cli-delete.the-session"))
    var session: [String]

    @Option(help: .said("cli-delete.why-retention-mistake-request"))
    var reason = Reason.mistake

    @Flag(help: .said("cli-delete.do-not-ask"))
    var yes = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readWrite)
        var questions = Questions()
        do {
            let id = try store.find(session)
            let name = SessionNames(try store.list()).name(of: id)
            if !yes { try confirm(id, name, &questions) }
            try shared.named {
                try Deletion(shared).delete(id, in: store, reason: reason.rawValue)
            }
            try Say.out(said("cli-delete.is-deleted", ["name": name]) + "\n")
            try tellDocuments(of: id)
        } catch StoreProblem.deleted(let id, let time, isCleared: true) {
            // Whoever was cut short the last time wants to know that it is done.
            let done = StoreProblem.deleted(id: id, at: time, isCleared: true)
            try Say.out(said("cli-delete.copies-and-backups-that-you", ["done": done]))
            try tellDocuments(of: id)
        }
        try askAboutProfile(&questions)
    }

    private func confirm(_ id: String, _ name: String, _ questions: inout Questions) throws {
        let answer = try questions.ask(
            said("cli-delete.delete-session-with-all-its", ["name": name]),
            said("cli-delete.type-its-name", ["name": name]))
        guard Deletion.isName(answer, name, id) else {
            throw Failure(said("cli-delete.nothing-was-deleted"))
        }
    }

    /// Names the documents that were made of the session, and forgets them.
    private func tellDocuments(of session: String) throws {
        let exported = ExportedFiles(in: try shared.folder())
        let paths = exported.paths(of: session)
        if !paths.isEmpty {
            Say.aside(said("documents.were-made-of-it", ["count": paths.count]))
            paths.forEach(Say.aside)
        }
        try exported.forget(session)
    }

    /// What sessions said of the team was copied for the next plan.
    private func askAboutProfile(_ questions: inout Questions) throws {
        let profile = Profile(in: try shared.folder())
        guard !profile.answers.isEmpty || profile.isDamaged else { return }
        let clear = said("cli-delete.profile-clear-forgets-them", ["command": Software.command])
        if yes {
            return Say.aside(
                said("cli-delete.details-stay", ["path": profile.path, "clear": clear]))
        }
        let answer = try questions.ask(
            said("cli-delete.your-teams-details-are-remembered", ["path": profile.path]),
            said("cli-delete.type-forget-to-forget-them"))
        guard answer.lowercased() == "forget" else {
            return Say.aside(said("cli-delete.they-are-kept", ["clear": clear]))
        }
        try profile.clear()
        Say.aside(said("cli-delete.nothing-is-remembered-about"))
    }

    /// Asks at a terminal or a pipe, one line at a time.
    private struct Questions {
        private var input = LineInput()

        /// - Returns: what was typed; empty where nobody is there.
        mutating func ask(_ question: String, _ how: String) throws -> String {
            Say.aside(question)
            Say.aside(how)
            try Say.out("> ")
            Interruption.prepare()
            guard case .line(let bytes) = input.next() else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
