import Foundation
import LineProtocol
import TestSupport
import Testing

/// A terminal that collects a line itself passes on 4,095 bytes of it; the rest is lost on the way.
struct LongLineTerminalTests {
    private static let beginning = "an unmistakable heron "

    private func line(_ bytes: Int) -> String {
        Self.beginning + String(repeating: "x", count: bytes - Self.beginning.utf8.count)
    }

    private func begin() throws -> PseudoTerminal {
        let program = try Program()
        let file = program.folder.appending(path: "one.dialogue")
        try Data("dialogue one — One\nask one  long text\n  Question one?\n".utf8).write(to: file)
        let terminal = try PseudoTerminal(
            ["run", "K21", "--dialogue", file.path, "--plain"], in: program)
        try terminal.prompt()
        return terminal
    }

    /// As it is said on a terminal of eighty columns.
    private static let refusal = String(
        PlainConversation(width: 80).cut().text.dropFirst(2).prefix(38))

    @Test(arguments: [4095, 4096, 5000, 20_000])
    func ofALineThatIsCutNothingIsKeptAndItIsSaid(bytes: Int) throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.enter(line(bytes))
        try terminal.prompt(after: Self.refusal)
        try #expect(terminal.program.files(with: Self.beginning).isEmpty)
        try terminal.enter("the short answer")
        try terminal.prompt()
        #expect(!terminal.said.contains(Self.refusal))
        try terminal.enter("/quit")
        try #expect(terminal.end() == 0)
        try #expect(terminal.program.files(with: Self.beginning).isEmpty)
        try #expect(!terminal.program.files(with: "the short answer").isEmpty)
    }

    @Test func theWelcomeAsksAgainAfterALineThatIsCut() throws {
        let terminal = try PseudoTerminal(["--plain"])
        defer { terminal.clean() }
        try terminal.prompt()
        try terminal.enter(line(5000))
        try terminal.prompt(after: "too long")
        try terminal.enter("K21")
        try terminal.prompt(after: "Before you begin")
        try terminal.enter("/quit")
        try terminal.prompt(after: "Not finished")
        try terminal.enter("/quit")
        _ = try terminal.end()
    }

    @Test func theWelcomeKnowsWhatToDoForAChildAtRisk() throws {
        let terminal = try PseudoTerminal(["--plain"])
        defer { terminal.clean() }
        try terminal.prompt()
        try terminal.enter("/concern")
        try terminal.prompt(after: "999")
        try terminal.enter("/quit")
        _ = try terminal.end()
    }

    @Test func theLongestLineThatComesWholeIsKeptWhole() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        let line = line(4094)
        try terminal.enter(line)
        try terminal.prompt()
        #expect(!terminal.said.contains(Self.refusal))
        try #expect(terminal.program.export("json").contains("\"\(line)\""))
    }

    /// With editing there is no such limit: the terminal passes on every key.
    @Test func whereLinesAreEditedALongOneIsKeptWhole() throws {
        let program = try Program()
        let terminal = try PseudoTerminal(["run", "K21"] + program.askingFirst(), in: program)
        defer { terminal.clean() }
        try terminal.prompt()
        try terminal.enter("")
        try terminal.prompt()
        let line = line(6000)
        try terminal.enter(line)
        try terminal.prompt()
        try #expect(program.export("json").contains("\"\(line)\""))
    }
}
