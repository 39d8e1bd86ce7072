import Foundation
import Testing

/// An answer is corrected by editing it, in a real terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalCorrectingTests {
    static let sizes = [
        Tmux.Size(columns: 80, rows: 24), Tmux.Size(columns: 120, rows: 40),
    ]

    /// A conversation at a question of several that take a text.
    private func begin(
        _ size: Tmux.Size, _ environment: [String: String] = [:]
    ) throws -> TerminalProgram {
        let program = try Program()
        let file = program.folder.appending(path: "texts.dialogue")
        try Data(
            """
            dialogue texts — Texts

            # Questions
            ask one  long text
              What was seen?
            ask two  long text
              What was done?
            """.utf8
        ).write(to: file)
        let terminal = try TerminalProgram(
            size, ["run", "K21", "--dialogue", file.path], in: program, environment: environment)
        try terminal.tmux.prompt(after: "What was seen?")
        return terminal
    }

    @Test(arguments: sizes)
    func anAnswerStandsInTheLineAndReturnKeepsIt(size: Tmux.Size) throws {
        let terminal = try begin(size)
        defer { terminal.clean() }
        let tmux = terminal.tmux
        try tmux.enter("a heron in the reeds")
        try tmux.prompt(after: "What was done?")
        try tmux.enter("/back")
        try tmux.wait { $0.last == "> a heron in the reeds" }
        try tmux.press("Enter")
        try tmux.prompt(after: "* Kept as it is.")
        try tmux.enter("/back")
        try tmux.wait { $0.last == "> a heron in the reeds" }
        try tmux.enter(" at dawn")
        try tmux.prompt(after: "> a heron in the reeds at dawn")
        // A command behind the words is the command, and changes nothing.
        try tmux.enter("/back")
        try tmux.wait { $0.last == "> a heron in the reeds at dawn" }
        try tmux.enter("/review")
        try tmux.wait { rows in
            rows.last == "> a heron in the reeds at dawn"
                && rows.contains("   a heron in the reeds at dawn")
        }
        try tmux.press("C-u")
        try tmux.enter("two of them")
        try tmux.wait { $0.last == ">" && $0.contains("> two of them") }
    }

    @Test(arguments: sizes)
    func theArrowKeyMovesBetweenTheLinesOfAnAnswer(size: Tmux.Size) throws {
        let terminal = try begin(size)
        defer { terminal.clean() }
        let tmux = terminal.tmux
        for line in ["/more", "first", "second line", "third"] {
            try tmux.enter(line)
            try tmux.wait { $0.last == "+" }
        }
        try tmux.enter(".")
        try tmux.prompt(after: "What was done?")
        try tmux.enter("/back")
        try tmux.wait { $0.suffix(3) == ["> first", "second line", "third"] }
        try tmux.press("Up")
        try tmux.type("X")
        try tmux.wait { $0.suffix(3) == ["> first", "seconXd line", "third"] }
        try tmux.press("Up", "Up")
        // Above the first line are the lines that were sent before.
        try tmux.wait { $0.last == "> /back" }
        try tmux.press("Down")
        try tmux.wait { $0.suffix(3) == ["> first", "seconXd line", "third"] }
        try tmux.press("Enter")
        try tmux.prompt(after: "What was done?")
        try tmux.enter("/review")
        try tmux.wait { rows in rows.contains("   seconXd line") && rows.contains("   third") }
    }

    @Test func afterAResumeTheAnswerIsThereToo() throws {
        let terminal = try begin(Self.sizes[0])
        defer { terminal.clean() }
        try terminal.tmux.enter("an unmistakable heron")
        try terminal.tmux.prompt(after: "What was done?")
        try terminal.tmux.press("C-d")
        try terminal.tmux.wait(for: "[ended 3]")
        let next = try TerminalProgram(Self.sizes[0], ["resume"], in: terminal.program)
        defer { next.tmux.close() }
        try next.tmux.prompt(after: "What was done?")
        try next.tmux.press("Up")
        try next.tmux.wait { $0.last == "> an unmistakable heron" }
        let home = terminal.program.folder.appending(path: "home").path
        try #expect(FileManager.default.subpathsOfDirectory(atPath: home).isEmpty)
    }

    @Test func theEditorHasTheQuestionAsACommentAndTheAnswerAsItIs() throws {
        let script = ##"cp "$1" seen.txt; printf "# F1 is true of us\n" >>"$1""##
        let terminal = try begin(Self.sizes[0], ["EDITOR": "sh -c '\(script)' edit"])
        defer { terminal.clean() }
        let tmux = terminal.tmux
        try tmux.enter("a heron in the reeds")
        try tmux.prompt(after: "What was done?")
        try tmux.enter("/back")
        try tmux.wait { $0.last == "> a heron in the reeds" }
        try tmux.enter("/editor")
        try tmux.prompt(after: "What was done?")
        let seen = try terminal.note("seen.txt")
        #expect(
            seen.hasPrefix("# What was seen?\n# -----")
                && seen.hasSuffix("\n\na heron in the reeds"))
        try tmux.enter("/review")
        try tmux.wait {
            $0.contains("   # F1 is true of us") && $0.contains("   a heron in the reeds")
        }
    }

    @Test func withoutASettingTheEditorOfTheSystemIsFound() throws {
        let program = try Program()
        let folder = program.folder.appending(path: "bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let editor = folder.appending(path: "editor")
        try Data("#!/bin/sh\nprintf 'Written there.\\n' >>\"$1\"\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let terminal = try begin(Self.sizes[0], ["PATH": "\(folder.path):/usr/bin:/bin"])
        defer {
            terminal.clean()
            program.clean()
        }
        try terminal.tmux.enter("/editor")
        try terminal.tmux.prompt(after: "What was done?")
        try terminal.tmux.enter("/review")
        try terminal.tmux.wait { $0.contains("   Written there.") }
    }

    @Test func whatIsTypedAtAPageThatGoesOnIsTaken() throws {
        let terminal = try TerminalProgram(Tmux.Size(columns: 40, rows: 16), ["run", "K21"])
        defer { terminal.clean() }
        try terminal.tmux.prompt(after: "(There is more. Return shows it.)")
        try terminal.tmux.enter("/where")
        try terminal.tmux.wait { rows in
            rows.contains { $0.hasPrefix("* Welcome: step 1 of") } && rows.last == ">"
        }
    }
}
