import Foundation
import Testing

/// Ctrl-Z lets a conversation rest; it comes back with `fg`, or ends properly where it rests.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalRestingTests {
    /// A shell with jobs, as people have it; a line in `go` brings the program back.
    private static func script(_ options: [String]) -> String {
        """
        set -m
        mkfifo go
        stty -g >before
        '\(Program.binary.path)' run K21 \(options.joined(separator: " "))
        stty -g >resting
        jobs -p >pid
        echo [resting]
        read line <go
        fg
        s=$?
        stty -g >after
        echo "[ended $s]"
        exec cat
        """
    }

    private let program: Program
    private let tmux: Tmux

    init() throws {
        program = try Program()
        tmux = try Tmux(
            TerminalKeyTests.usual, Self.script(try program.askingFirst()), in: program.folder,
            environment: TerminalProgram.environment(
                program, ["EDITOR": "echo [editing]; read -r line; true"]))
        try tmux.prompt(after: "/quit leaves.")
        try tmux.press("Enter")
        try tmux.prompt(after: "Nothing just now")
    }

    private func clean() {
        tmux.close()
        program.clean()
    }

    /// Presses Ctrl-Z; what is on the screen then.
    @discardableResult
    private func rest() throws -> [String] {
        try tmux.press("C-z")
        return try tmux.wait(for: "[resting]")
    }

    /// Has the shell bring the program back.
    private func comeBack() throws {
        let file = open(program.folder.appending(path: "go").path, O_WRONLY | O_CLOEXEC)
        defer { close(file) }
        try #require(write(file, "\n", 1) == 1)
    }

    private func modes(_ name: String) throws -> String {
        try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
    }

    private func job() throws -> Int32 {
        try #require(Int32(modes("pid").trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test func fgComesBackToTheHalfTypedLine() throws {
        defer { clean() }
        try tmux.type("half an answer")
        try tmux.wait { $0.last == "> half an answer" }
        let rows = try rest()
        #expect(rows.joined(separator: " ").contains("Type fg and Return to come back."))
        try comeBack()
        try tmux.wait { $0.last == "> half an answer" && !$0.contains("[resting]") }
        try tmux.enter(", finished")
        try tmux.prompt(after: "Section 1 of 7")
        try tmux.press("C-d")
        try tmux.wait(for: "[ended 3]")
        try #expect(program.export("json").contains("half an answer, finished"))
        try #expect(modes("before") == modes("resting") && modes("before") == modes("after"))
    }

    @Test(arguments: [SIGTERM, SIGHUP], [false, true])
    func aSignalThatCameMeanwhileEndsItWhenItComesBack(signal: Int32, inEditor: Bool) throws {
        defer { clean() }
        try restWithAnAnswer(inEditor)
        kill(try job(), signal)
        try comeBack()
        try tmux.wait(for: "[ended 3]")
        try expectAllIsKept()
    }

    /// As a system that shuts down does it: it asks for the end and wakes whoever rests.
    @Test(arguments: [SIGTERM, SIGHUP], [false, true])
    func itEndsWhereItRestsWithoutTheTerminal(signal: Int32, inEditor: Bool) throws {
        defer { clean() }
        try restWithAnAnswer(inEditor)
        let id = try job()
        kill(id, signal)
        kill(id, SIGCONT)
        #expect(TerminalSignalTests.ends(id))
        try comeBack()
        try tmux.wait { $0.last?.hasPrefix("[ended") == true }
        try expectAllIsKept()
    }

    private func restWithAnAnswer(_ inEditor: Bool) throws {
        try tmux.enter("kept before it rested")
        try tmux.prompt(after: "Section 1 of 7")
        if inEditor {
            try tmux.enter("/redo")
            try tmux.wait { $0.last == "> kept before it rested" && $0.contains("> /redo") }
            try tmux.enter("/editor")
            try tmux.wait(for: "[editing]")
        }
        try rest()
    }

    private func expectAllIsKept() throws {
        try #expect(modes("before") == modes("resting") && modes("before") == modes("after"))
        try #expect(program.export("json").contains("kept before it rested"))
        let data = program.folder.appending(path: "data").path
        let left = try FileManager.default.subpathsOfDirectory(atPath: data)
        #expect(!left.contains { $0.contains("debrief-answer") })
    }
}
