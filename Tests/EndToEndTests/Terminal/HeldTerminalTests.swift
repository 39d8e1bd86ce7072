import Foundation
import TestSupport
import Testing

/// Whatever way an answer comes in, one that seems to identify somebody is in no file until it is
/// sent, and in none at all when the program ends before that.
struct HeldTerminalTests {
    /// A way to give an answer that seems to hold a telephone number.
    struct Way: Sendable, CustomStringConvertible {
        let description: String
        /// What is typed before, each until the next prompt.
        var before: [String] = []
        /// What is typed then, as it is.
        let answer: String
        var environment: [String: String] = [:]
        var options: [String] = []
    }

    /// A number that nobody has.
    static let detail = "07700 900123"

    static let ways = [
        Way(
            description: "typed", answer: "Ring \(detail).\r"),
        Way(
            description: "typed in plain lines", answer: "Ring \(detail).\r",
            options: ["--plain"]),
        Way(
            description: "pasted as a paragraph",
            answer: "\u{1B}[200~First line.\nRing \(detail).\nLast line.\u{1B}[201~\r"),
        Way(description: "in /more", answer: "/more Ring\rsomebody on \(detail)\r.\r"),
        Way(
            description: "in /more in plain lines",
            answer: "/more Ring\rsomebody on \(detail)\r.\r",
            options: ["--plain"]),
        Way(
            description: "in /editor", answer: "/editor\r",
            environment: ["VISUAL": "printf 'First.\\n\\nRing \(detail).\\n' >\"$1\"; true"]),
        Way(description: "in a row", before: ["one"], answer: "Ring \(detail).\r"),
        Way(
            description: "as a person in a row", before: ["one", "two"],
            answer: "Priya Shah, \(detail)\r"),
        Way(
            description: "as a field of the profile", before: ["one", "two", "Priya Shah", ""],
            answer: "The council, \(detail)\r"),
        Way(
            description: "after /edit", before: ["one", "two", "Priya Shah", "", "/edit 1"],
            answer: "Ring \(detail).\r"),
        Way(
            description: "in a row that is changed",
            before: ["one", "two", "/back"], answer: "Ring \(detail).\r"),
        Way(description: "after /redo", before: ["one", "/redo"], answer: "Ring \(detail).\r"),
        Way(
            description: "in other words that hold it too", before: ["Ring 07700 900456."],
            answer: "Ring \(detail).\r"),
    ]

    private static let dialogue = """
        dialogue ways — Every way in

        ask one  long text
          Question one?

        table actions, 1 to 3
          Question two?
          column what  text: What is to be done?
          column who  person: Who does it?

        ask organisation  text
          Question three?
        """

    /// What is said first to an answer that is held; the words are not this test's business.
    private static func heldWords() throws -> String {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        // Without the sign before it, which is not there for whoever listens.
        return String(rehearsal.type("Ring \(detail).").dropFirst(2).prefix(28))
    }

    private func held(_ way: Way) throws -> PseudoTerminal {
        let program = try Program()
        let file = program.folder.appending(path: "ways.dialogue")
        try Data(Self.dialogue.utf8).write(to: file)
        let terminal = try PseudoTerminal(
            ["run", "K21", "--dialogue", file.path] + way.options, in: program,
            environment: way.environment)
        try terminal.prompt()
        for line in way.before {
            try terminal.enter(line)
            // Where an answer stands already the line begins with it.
            if ["/edit", "/redo", "/back"].contains(where: line.hasPrefix) {
                try terminal.wait(for: "or delete it and type anew.")
            } else {
                try terminal.prompt()
            }
        }
        for line in way.answer.split(separator: "\r") {
            // Lines that come faster are taken for one paste.
            terminal.takeBreath()
            try terminal.type(line + "\r")
            // Once an answer of several lines is begun they may come as they like.
            if line.hasPrefix("/more") { try terminal.wait(for: "Write on") }
        }
        try terminal.prompt(after: Self.heldWords())
        return terminal
    }

    @Test(arguments: ways) func nothingOfAHeldAnswerIsOnDiskUntilItIsSent(way: Way) throws {
        let terminal = try held(way)
        defer { terminal.clean() }
        try #expect(terminal.program.files(with: Self.detail).isEmpty)
        try terminal.enter("send")
        try terminal.prompt()
        // Once it is sent it is there, so this search finds what there is.
        try #expect(!terminal.program.files(with: Self.detail).isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL, 0], ways.prefix(6))
    func howeverItEndsAHeldAnswerIsGone(signal: Int32, way: Way) throws {
        let terminal = try held(way)
        defer { terminal.clean() }
        // 0: the window is closed.
        if signal == 0 { terminal.hangUp() } else { kill(terminal.id, signal) }
        let status = try terminal.end()
        #expect(signal == SIGKILL || signal == 0 || status == 3)
        try #expect(terminal.program.files(with: Self.detail).isEmpty)
        // The question is still open, and whoever comes back answers it.
        let again = try terminal.program.run("resume", lines: ["another answer", "/review"])
        try #expect(!terminal.program.files(with: "another answer").isEmpty)
        #expect(!again.out.contains(Self.detail))
    }

    @Test func aProgramsAnswerIsHeldToo() throws {
        let program = try Program()
        defer { program.clean() }
        try Data(Self.dialogue.utf8).write(to: program.folder.appending(path: "ways.dialogue"))
        let answer = #"{"type":"answer","text":"Ring\n\#(Self.detail)"}"#
        let run = try program.run(
            "run", "K21", "--dialogue", "ways.dialogue", "--json", lines: [answer])
        #expect(run.out.contains(#""type":"held""#) && run.status == 3)
        try #expect(program.files(with: Self.detail).isEmpty)
        let sent = try program.run(
            "resume", "--json", lines: [answer, #"{"type":"held","choice":"send"}"#])
        #expect(sent.out.contains(#""type":"taken""#))
        try #expect(!program.files(with: Self.detail).isEmpty)
    }

    @Test func anAnswerThatTheProfileOffersIsLookedAtAsWell() throws {
        let program = try Program()
        defer { program.clean() }
        try Data(Self.dialogue.utf8).write(to: program.folder.appending(path: "ways.dialogue"))
        _ = try program.run("profile", "--organisation", "Northmoor")
        let file = program.folder.appending(path: "data/profile.json")
        try Data(#"{"organisation":"Northmoor, \#(Self.detail)"}"#.utf8).write(to: file)
        let run = try program.run(
            "run", "K21", "--dialogue", "ways.dialogue", lines: ["one", "two", "Priya", "", ""])
        try #expect(run.out.contains(Self.heldWords()))
        try #expect(program.files(with: Self.detail) == ["profile.json"])
    }

    @Test func theProfileTakesSuchDetailsOnlyWhereTheyAreAskedFor() throws {
        let program = try Program()
        defer { program.clean() }
        for field in ["--organisation", "--manager", "--team"] {
            let set = try program.run("profile", field, "Jo Field, \(Self.detail)")
            #expect(set.status == 2 && set.err.contains(field) && !set.err.contains(Self.detail))
            try #expect(program.files(with: Self.detail).isEmpty)
        }
        try #expect(program.run("profile", "--contact", Self.detail).status == 0)
        try #expect(program.files(with: Self.detail) == ["profile.json"])
    }
}

extension Program {
    /// The files of the store, by their paths in it, that hold these bytes.
    func files(with text: String) throws -> [String] {
        let data = folder.appending(path: "data")
        guard FileManager.default.fileExists(atPath: data.path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: data.path).filter { path in
            let bytes = try? Data(contentsOf: data.appending(path: path))
            return bytes?.range(of: Data(text.utf8)) != nil
        }
    }
}
