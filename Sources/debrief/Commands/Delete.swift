import ArgumentParser
import Glibc
import SessionLog
import TerminalShell

/// Deletes a session.
struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a session and everything in it.",
        discussion: """
            What stays is that there was a session, when, who deleted it and why. Your team's details, \
            which are remembered for the next plan, are asked about.
            """)

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
        var questions = Questions()
        do {
            let id = try store.find(session)
            if !yes { try confirm(id, &questions) }
            try store.delete(
                id, reason: reason.rawValue, who: Surroundings.environment("USER") ?? "unknown")
            try Say.out(
                "Session \(id.prefix(8)) is deleted. Copies and backups that you made are not.\n")
        } catch StoreProblem.deleted(let id, let time, isCleared: true) {
            // Whoever was cut short the last time wants to know that it is done.
            let done = StoreProblem.deleted(id: id, at: time, isCleared: true)
            try Say.out("\(done) Copies and backups that you made are not reached.\n")
        }
        try askAboutProfile(&questions)
    }

    private func confirm(_ id: String, _ questions: inout Questions) throws {
        let answer = try questions.ask(
            "Delete session \(id.prefix(8)) with all its answers? It can't be brought back.",
            "Type its first eight characters to delete it, anything else to keep it.")
        guard answer == id.prefix(8) else { throw Failure("Nothing was deleted.") }
    }

    /// What sessions said of the team was copied for the next plan.
    private func askAboutProfile(_ questions: inout Questions) throws {
        let profile = Profile(in: try shared.folder())
        guard !profile.answers.isEmpty || profile.isDamaged else { return }
        let clear = "`\(Software.command) profile --clear` forgets them."
        if yes {
            return Say.aside(
                "Your team's details stay remembered in \(profile.path), from this session or another. "
                    + clear)
        }
        let answer = try questions.ask(
            "Your team's details are remembered in \(profile.path), from this session or another.",
            "Type “forget” to forget them too, anything else to keep them.")
        guard answer.lowercased() == "forget" else { return Say.aside("They are kept. \(clear)") }
        try profile.clear()
        Say.aside("Nothing is remembered about your team any more.")
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
