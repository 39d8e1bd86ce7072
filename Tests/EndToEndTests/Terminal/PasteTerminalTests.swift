import Foundation
import Testing

/// Several lines that come at once at a terminal that does not say what is pasted.
struct PasteTerminalTests {
    private static let dialogue = """
        dialogue paste — Paste
        ask one  long text
          Question one?
        ask two  long text
          Question two?
        ask three  long text
          Question three?
        """

    /// How the conversation is held, and what stands before a line.
    struct Way: Sendable, CustomStringConvertible {
        let description: String
        let arguments: [String]
        let environment: [String: String]
    }

    static let ways = [
        Way(description: "keys are edited", arguments: [], environment: [:]),
        Way(description: "plain lines", arguments: ["--plain"], environment: [:]),
        Way(description: "a dumb terminal", arguments: [], environment: ["TERM": "dumb"]),
    ]

    private func begin(_ way: Way) throws -> PseudoTerminal {
        let program = try Program()
        let file = program.folder.appending(path: "paste.dialogue")
        try Data(Self.dialogue.utf8).write(to: file)
        let terminal = try PseudoTerminal(
            ["run", "K21", "--dialogue", file.path] + way.arguments, in: program,
            environment: way.environment)
        try terminal.prompt(after: "Question one?")
        return terminal
    }

    private func kept(_ terminal: PseudoTerminal) throws -> String {
        try terminal.type("\u{4}")
        try #expect(terminal.end() == 3)
        return try terminal.program.export("json")
    }

    private static let paste = "The first line\r/quit\r\rThe last\tline\r"

    @Test(arguments: ways) func linesThatComeAtOnceAreOneAnswerIfThePersonSaysSo(way: Way) throws {
        let terminal = try begin(way)
        defer { terminal.clean() }
        try terminal.type(Self.paste)
        try terminal.prompt(after: "That was 3 lines at once. Keep them as one answer? (yes or no)")
        try terminal.enter("perhaps")
        try terminal.prompt(after: "Please answer yes or no")
        try terminal.enter("yes")
        try terminal.prompt(after: "Question two?")
        let json = try kept(terminal)
        #expect(json.contains("The first line\\n/quit\\n\\nThe last\\tline"), "\(json)")
    }

    @Test(arguments: ways) func otherwiseEachIsAnAnswerAndNoneACommand(way: Way) throws {
        let terminal = try begin(way)
        defer { terminal.clean() }
        try terminal.type("The first line\r/quit\r")
        try terminal.prompt(after: "That was 2 lines at once.")
        try terminal.enter("no")
        try terminal.prompt(after: "Question three?")
        let json = try kept(terminal)
        #expect(json.contains("\"The first line\"") && json.contains("\"/quit\""), "\(json)")
    }

    @Test(arguments: ways) func linesThatFindNoQuestionAreShownAgain(way: Way) throws {
        let terminal = try begin(way)
        defer { terminal.clean() }
        try terminal.type("one\rtwo\rthree\rfour\rfive\r")
        try terminal.prompt(after: "That was 5 lines at once.")
        try terminal.enter("no")
        try terminal.prompt(after: "These 2 lines were not taken")
        #expect(terminal.said.contains("+ four") && terminal.said.contains("+ five"))
        _ = try kept(terminal)
    }

    @Test(arguments: ways) func linesThatAreTypedOneByOneAreNeverAPaste(way: Way) throws {
        let terminal = try begin(way)
        defer { terminal.clean() }
        for (line, question) in [("first", "Question two?"), ("second", "Question three?")] {
            try terminal.enter(line)
            try terminal.prompt(after: question)
        }
        // Two empty lines at once are no paste either.
        try terminal.type("\r\r")
        try terminal.prompt(after: "Type your answer")
        _ = try kept(terminal)
    }

    @Test func aPasteWithoutItsLastLineEndLosesNothing() throws {
        let terminal = try begin(Self.ways[0])
        defer { terminal.clean() }
        try terminal.type("The first line\rthe last")
        try terminal.prompt(after: "That was 2 lines at once.")
        try terminal.enter("yes")
        try terminal.prompt(after: "Question two?")
        #expect(try kept(terminal).contains("The first line\\nthe last"))
    }

    /// A paste that says that it is one, behind something else that came with it.
    @Test func aMarkedPasteIsOneAnswerWhateverCameBeforeIt() throws {
        let terminal = try begin(Self.ways[0])
        defer { terminal.clean() }
        try terminal.type("\rabc \u{1B}[200~The first\nthe last\u{1B}[201~\r")
        try terminal.prompt(after: "Question two?")
        let json = try kept(terminal)
        #expect(json.contains("\"abc The first\\nthe last\""), "\(json)")
    }

    @Test func aTabInATextStays() throws {
        let terminal = try begin(Self.ways[0])
        defer { terminal.clean() }
        try terminal.enter("Name\tRole\tPhone")
        try terminal.prompt(after: "Question two?")
        try terminal.type("zebra")
        try terminal.wait(for: "zebra")
        try terminal.type("\t")
        try terminal.wait("the tab") { !$0.isEmpty }
        try terminal.enter("crossing")
        try terminal.prompt(after: "Question three?")
        try terminal.enter("/whe\t")
        try terminal.prompt(after: "step 3 of 3")
        let json = try kept(terminal)
        #expect(
            json.contains("Name\\tRole\\tPhone") && json.contains("zebra\\tcrossing"), "\(json)")
    }

    @Test func aPipeIsNeverAPaste() throws {
        let program = try Program()
        defer { program.clean() }
        let file = program.folder.appending(path: "paste.dialogue")
        try Data(Self.dialogue.utf8).write(to: file)
        let result = try program.run(
            "run", "K21", "--dialogue", file.path, lines: ["one", "two", "/quit"])
        #expect(result.status == 0 && !result.out.contains("at once"))
    }
}
