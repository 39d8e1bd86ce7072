import Foundation
import TestSupport

/// The real program in a real terminal, with a home folder of its own.
struct TerminalProgram {
    let program: Program
    let tmux: Tmux

    /// Starts it; the terminal shows `[ended STATUS]` when it has ended.
    ///
    /// - Parameter after: shell commands that follow before that is shown.
    init(
        _ size: Tmux.Size, _ arguments: [String], in program: Program? = nil,
        environment: [String: String] = [:], after: String = ""
    ) throws {
        let program = try program ?? Program()
        self.program = program
        let words = ([Program.binary.path] + arguments).map {
            "'" + $0.replacing("'", with: "'\\''") + "'"
        }
        // Its id, and how the terminal was set before and after, are noted in files.
        // Ctrl-C reaches the shell too, which then must not end.
        let script = """
            trap : INT
            stty -g >before
            sh -c 'echo $$ >pid; exec "$0" "$@"' \(words.joined(separator: " "))
            s=$?
            \(after)
            stty -g >after
            echo "[ended $s]"
            exec cat
            """
        tmux = try Tmux(
            size, script, in: program.folder,
            environment: Self.environment(program, environment))
    }

    /// What the program finds around it.
    static func environment(_ program: Program, _ more: [String: String]) throws -> [String: String]
    {
        let home = program.folder.appending(path: "home")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        var environment = program.process([]).environment ?? [:]
        environment["HOME"] = home.path
        for name in ["NO_COLOR", "VISUAL", "EDITOR", "XDG_RUNTIME_DIR", "INPUTRC"] {
            environment[name] = nil
        }
        return environment.merging(more) { $1 }
    }

    /// A file that was written in the folder, without the line end.
    func note(_ name: String) throws -> String {
        let file = program.folder.appending(path: name)
        return try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    /// Sends the program a signal.
    func signal(_ number: Int32) throws {
        guard let id = Int32(try note("pid")) else { return }
        kill(id, number)
    }

    /// Whether the terminal is set as it was before.
    func isSane() throws -> Bool { try note("before") == note("after") }

    /// Ends everything and removes what is left.
    func clean() {
        tmux.close()
        program.clean()
    }
}
