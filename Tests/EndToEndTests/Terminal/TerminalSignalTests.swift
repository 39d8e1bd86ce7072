import Foundation
import Testing

/// However a conversation in a terminal is broken off, everything is kept and the terminal is sane.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalSignalTests {
    private func begin(
        _ environment: [String: String] = [:], after: String = ""
    ) throws -> TerminalProgram {
        let program = try Program()
        let terminal = try TerminalProgram(
            TerminalKeyTests.usual, ["run", "K21"] + program.askingFirst(), in: program,
            environment: environment, after: after)
        try terminal.tmux.prompt(after: "Return goes on, /quit leaves.")
        try terminal.tmux.press("Enter")
        try terminal.tmux.prompt(after: "Nothing just now")
        return terminal
    }

    private func isKept(_ words: String, _ terminal: TerminalProgram) throws -> Bool {
        try terminal.program.export("json").contains(words)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalKeepsEverythingAndSaysHowToGoOn(signal: Int32) throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.enter("kept before the signal")
        try terminal.tmux.prompt(after: "Section 1 of 7")
        try terminal.signal(signal)
        let rows = try terminal.tmux.wait(for: "[ended 3]")
        #expect(rows.contains { $0.contains("Everything you answered is kept.") })
        #expect(rows.joined().contains("To go on, type"))
        try #expect(terminal.isSane() && isKept("kept before the signal", terminal))
    }

    @Test func ctrlCWarnsOnceOfWhatIsHalfTypedAndThenLeaves() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.type("half an answer")
        try terminal.tmux.wait { $0.last == "> half an answer" }
        try terminal.tmux.press("C-c")
        try terminal.tmux.wait {
            $0.last == "> half an answer" && $0.contains { $0.contains("Ctrl-C once more") }
        }
        try terminal.tmux.press("C-c")
        try terminal.tmux.wait(for: "[ended 3]")
        try #expect(terminal.isSane())
    }

    @Test func ctrlDBehindSomethingHalfTypedSaysWhatToDo() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.type("half an answer")
        try terminal.tmux.wait { $0.last == "> half an answer" }
        try terminal.tmux.press("C-d")
        try terminal.tmux.wait {
            $0.last == "> half an answer" && $0.contains { $0.contains("Ctrl-C twice leaves") }
        }
        try terminal.tmux.press("C-a", "C-d", "C-d", "C-d", "C-d", "C-d")
        try terminal.tmux.wait { $0.last == "> an answer" }
    }

    @Test func ctrlDOnAnEmptyLineLeaves() throws {
        let terminal = try begin()
        defer { terminal.clean() }
        try terminal.tmux.press("C-d")
        let rows = try terminal.tmux.wait(for: "[ended 3]")
        #expect(rows.joined().contains("Everything you answered is kept."))
        try #expect(terminal.isSane())
    }

    @Test func aClosedWindowKeepsEverything() throws {
        let terminal = try begin()
        defer { terminal.program.clean() }
        try terminal.tmux.enter("kept before the window closed")
        try terminal.tmux.prompt(after: "Section 1 of 7")
        try terminal.tmux.type("half typed")
        try terminal.tmux.wait { $0.last == "> half typed" }
        let id = Int32(try terminal.note("pid")) ?? 0
        terminal.tmux.close()
        // It lets go of the session when it ends; reading never waits for that.
        #expect(Self.ends(id))
        try #expect(isKept("kept before the window closed", terminal))
        try #expect(!isKept("half typed", terminal))
        let again = try terminal.program.run("resume", lines: ["/where"])
        #expect(again.out.contains("section 1 of 7"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalInPlainLinesKeepsEverythingToo(signal: Int32) throws {
        let program = try Program()
        let terminal = try PseudoTerminal(
            ["run", "K21", "--plain"] + program.askingFirst(), in: program)
        defer { terminal.clean() }
        try terminal.prompt()
        try terminal.enter("")
        try terminal.prompt()
        try terminal.enter("kept before the signal")
        try terminal.prompt()
        kill(terminal.id, signal)
        try #expect(terminal.end() == 3 && terminal.isSane)
        #expect(terminal.said.contains("Everything you answered is kept."))
        try #expect(terminal.program.export("json").contains("kept before the signal"))
    }

    /// What no program can do anything about, so that the others can fail.
    @Test func aProgramThatIsKilledLeavesTheTerminalAsItHadSetIt() throws {
        let terminal = try PseudoTerminal(["run", "K21"])
        defer { terminal.clean() }
        try terminal.prompt()
        kill(terminal.id, SIGKILL)
        try #expect(terminal.end() == nil && !terminal.isSane)
    }

    @Test func theEditorTakesALongAnswerInAFileOfOnesOwn() throws {
        let program = try Program()
        let editor = program.folder.appending(path: "editor.sh")
        try Data(
            """
            stat -c %a "$1" "${1%/*}" >modes
            printf 'Written in an editor.\\n\\n/quit is no command here.\\n' >"$1"
            touch "$1~"
            """.utf8
        ).write(to: editor)
        let terminal = try TerminalProgram(
            TerminalKeyTests.usual, ["run", "K21"] + program.askingFirst(), in: program,
            environment: ["VISUAL": "sh '\(editor.path)'", "EDITOR": "false"])
        defer { terminal.clean() }
        try terminal.tmux.prompt(after: "Return goes on, /quit leaves.")
        try terminal.tmux.press("Enter")
        try terminal.tmux.prompt(after: "Nothing just now")
        try terminal.tmux.enter("/editor")
        try terminal.tmux.prompt(after: "Section 1 of 7")
        try #expect(terminal.note("modes") == "600\n700")
        try terminal.tmux.press("C-d")
        try terminal.tmux.wait(for: "[ended 3]")
        try #expect(isKept("Written in an editor.\\n\\n/quit is no command here.", terminal))
        try #expect(leftOver(terminal).isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func theFileOfTheEditorIsRemovedOnSignalsToo(signal: Int32) throws {
        let terminal = try begin(["EDITOR": "echo [editing]; cat >/dev/null; false"])
        defer { terminal.clean() }
        try terminal.tmux.enter("/editor")
        try terminal.tmux.wait(for: "[editing]")
        try #expect(!leftOver(terminal).isEmpty)
        try terminal.signal(signal)
        try terminal.tmux.wait(for: "[ended 3]")
        try #expect(leftOver(terminal).isEmpty && terminal.isSane())
    }

    @Test func anEditorThatFailsKeepsTheQuestionOpen() throws {
        let terminal = try begin(["EDITOR": "false"])
        defer { terminal.clean() }
        try terminal.tmux.enter("/editor")
        try terminal.tmux.prompt(after: "The editor did not work")
        try terminal.tmux.enter("typed instead")
        try terminal.tmux.prompt(after: "Section 1 of 7")
        try #expect(leftOver(terminal).isEmpty)
    }

    /// Waits until a process is gone, or waits for somebody to take note of its end.
    static func ends(_ id: Int32) -> Bool {
        let end = Date().addingTimeInterval(Tmux.patience)
        while Date() < end {
            let words = try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8)
            if words?.isEmpty != false { return true }
            usleep(10_000)
        }
        return false
    }

    /// Folders of editors that are still there.
    private func leftOver(_ terminal: TerminalProgram) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(
            atPath: terminal.program.folder.appending(path: "data").path
        ).filter { $0.contains("debrief-answer") }
    }
}
