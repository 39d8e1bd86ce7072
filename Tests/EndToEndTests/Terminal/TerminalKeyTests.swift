import Foundation
import Testing

/// What a person can do with the keys of a real terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalKeyTests {
    static let usual = Tmux.Size(columns: 80, rows: 24)

    /// A conversation at its first question.
    private func begin(
        _ environment: [String: String] = [:], in program: Program? = nil
    ) throws -> TerminalProgram {
        let program = try program ?? Program()
        let terminal = try TerminalProgram(
            Self.usual, ["run", "K21", "--today", "2026-11-21"] + program.askingFirst(),
            in: program, environment: environment)
        try terminal.tmux.prompt(after: "Return goes on, /quit leaves.")
        try terminal.tmux.press("Enter")
        try terminal.tmux.prompt(after: "Nothing just now")
        return terminal
    }

    @Test func tabCompletesCommandsIdsAndNames() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.type("/whe")
        try terminal.tmux.press("Tab", "Enter")
        try terminal.tmux.prompt(after: "* Welcome: step 2")
        try terminal.tmux.type("As in chi")
        try terminal.tmux.press("Tab")
        try terminal.tmux.wait { $0.last == "> As in Child-U" }
        try terminal.tmux.press("C-u")
        try terminal.tmux.type("/p")
        try terminal.tmux.press("Tab")
        try terminal.tmux.wait { $0.contains { $0.contains("/pause") && $0.contains("/plan") } }
    }

    @Test func tabOffersTheNamesOfThisSessionAndNeverFiles() throws {
        let program = try Program()
        let file = program.folder.appending(path: "who.dialogue")
        try Data(
            """
            dialogue who — Who

            # People
            table actions, 1 to 3
              Who was there?
              column who  person: Who is it?
              column what  text: And where?
            """.utf8
        ).write(to: file)
        let terminal = try TerminalProgram(
            Self.usual, ["run", "K21", "--dialogue", file.path], in: program)
        defer { terminal.clean() }
        try terminal.tmux.prompt(after: "Who is it?")
        try terminal.tmux.enter("Priya Shah")
        try terminal.tmux.prompt(after: "And where?")
        try terminal.tmux.type("With pri")
        try terminal.tmux.press("Tab")
        // What follows a Tab at once is a paste, in which a tab is a tab.
        try terminal.tmux.wait { $0.last == "> With Priya Shah" }
        try terminal.tmux.type(" in who")
        try terminal.tmux.press("Tab")
        try terminal.tmux.type(" and Priya s")
        try terminal.tmux.wait { $0.last?.hasSuffix("and Priya s") == true }
        try terminal.tmux.press("Tab")
        // Where there is nothing to complete, a tab in a text is a tab.
        try terminal.tmux.wait { rows in
            rows.last?.split(separator: " ").joined(separator: " ")
                == "> With Priya Shah in who and Priya Shah"
        }
    }

    @Test func nothingTypedAboutAChildAtRiskIsBroughtBack() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.enter("/concern")
        try terminal.tmux.prompt(after: "999")
        try terminal.tmux.enter("an unmistakable heron and its nest")
        let rows = try terminal.tmux.prompt(after: "Nothing that you type here")
        #expect(!rows.contains { $0.contains("↑") })
        try terminal.tmux.press("Up")
        try terminal.tmux.wait { $0.last == "> /concern" }
        // Nobody is told there that Return would send something.
        try terminal.tmux.press("C-c")
        try terminal.tmux.wait(for: "[ended 3]")
    }

    @Test func arrowsBringBackLinesOfThisSessionAndNothingIsWrittenToTheHomeFolder() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.enter("an unmistakable heron")
        try terminal.tmux.prompt(after: "There is more")
        try terminal.tmux.press("Up")
        try terminal.tmux.wait { $0.last == "> an unmistakable heron" }
        try terminal.tmux.press("C-a")
        try terminal.tmux.type("not ")
        try terminal.tmux.wait { $0.last == "> not an unmistakable heron" }
        try terminal.tmux.press("C-e", "C-u", "C-d")
        try terminal.tmux.wait(for: "[ended 3]")
        let home = terminal.program.folder.appending(path: "home").path
        try #expect(FileManager.default.subpathsOfDirectory(atPath: home).isEmpty)
        // Somebody who comes back finds what they had answered, and nothing else.
        let next = try TerminalProgram(Self.usual, ["resume"], in: terminal.program)
        defer { next.tmux.close() }
        try next.tmux.prompt(after: "There is more")
        try next.tmux.press("Up")
        try next.tmux.wait { $0.last == "> an unmistakable heron" }
        try next.tmux.press("Up")
        try next.tmux.type("!")
        try next.tmux.wait { $0.last == "> an unmistakable heron!" }
        try #expect(FileManager.default.subpathsOfDirectory(atPath: home).isEmpty)
    }

    @Test func aPastedParagraphStaysOneAnswer() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.paste("First line – “quoted”.\n\n/quit\n.\nLast line.\n")
        try terminal.tmux.wait { $0.last?.hasPrefix("Last line.") == true || $0.last == "" }
        try terminal.tmux.press("Enter")
        try terminal.tmux.prompt(after: "Section 1 of 7")
        try terminal.tmux.press("C-d")
        try terminal.tmux.wait(for: "[ended 3]")
        try #expect(
            terminal.program.export("json").contains(
                "First line – “quoted”.\\n\\n/quit\\n.\\nLast line."))
    }

    @Test func keysOfOtherProgramsAreExplainedAndDisturbNothing() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.type("half")
        try terminal.tmux.press("C-s")
        try terminal.tmux.wait {
            $0.suffix(1) == ["> half"] && $0.contains { $0.contains("no need to save") }
        }
        try terminal.tmux.press("C-v")
        try terminal.tmux.wait {
            $0.last == "> half" && $0.contains { $0.contains("Ctrl-Shift-V") }
        }
        try terminal.tmux.type(" done")
        try terminal.tmux.wait { $0.last == "> half done" }
    }

    @Test func wideAndCombiningCharactersAreEditedAsOne() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.type("日本e\u{301}x")
        try terminal.tmux.wait { $0.last == "> 日本e\u{301}x" }
        try terminal.tmux.press("Left", "Left", "BSpace")
        try terminal.tmux.wait { $0.last == "> 日e\u{301}x" }
        try terminal.tmux.press("Enter")
        try terminal.tmux.prompt(after: "Section 1 of 7")
        try terminal.tmux.press("C-d")
        try terminal.tmux.wait(for: "[ended 3]")
        try #expect(terminal.program.export("json").contains("日e\u{301}x"))
    }
}

extension Tmux {
    /// Waits until the screen is as it should be.
    @discardableResult
    func wait(until isGood: ([String]) -> Bool) throws -> [String] {
        try wait("what was awaited", until: isGood)
    }
}
