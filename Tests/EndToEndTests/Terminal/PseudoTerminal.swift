import Foundation

/// The real program on a terminal without a screen: what it writes is seen byte by byte.
final class PseudoTerminal {
    let program: Program
    /// The process of the program, which leads a session of its own.
    let id: pid_t
    /// Everything that was written to the terminal, by the program or as an echo.
    private(set) var bytes: [UInt8] = []
    /// How much there was when something was typed last.
    private var mark = 0
    private var master: Int32
    private let before: termios
    private var isAtEnd = false

    /// Starts the program; a terminal of this size is its input, output and standard error.
    init(
        _ arguments: [String], in program: Program? = nil, columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:]
    ) throws {
        let program = try program ?? Program()
        self.program = program
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var ends: (Int32, Int32) = (-1, -1)
        var path = [CChar](repeating: 0, count: 128)
        guard openpty(&ends.0, &ends.1, &path, nil, &size) == 0 else {
            throw Tmux.GaveUp(description: "there is no pseudo-terminal")
        }
        for end in [ends.0, ends.1] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        master = ends.0
        defer { close(ends.1) }
        before = Self.modes(master)
        var variables = try TerminalProgram.environment(program, [:])
        for name in ["COLUMNS", "LINES", "TMUX"] { variables[name] = nil }
        variables["LANG"] = "C.UTF-8"
        variables["TERM"] = "xterm-256color"
        variables.merge(environment) { $1 }
        let started = Spawning.start(
            [Program.binary.path] + arguments, variables, makesSession: true
        ) {
            // The first one that the leader of a session opens is its terminal.
            posix_spawn_file_actions_addopen(&$0, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&$0, 0, 1)
            posix_spawn_file_actions_adddup2(&$0, 0, 2)
        }
        guard let started else { throw Tmux.GaveUp(description: "the program does not start") }
        id = started
    }

    /// Closes the terminal as a closed window does, and removes what the test left.
    func clean() {
        hangUp()
        kill(id, SIGKILL)
        kill(id, SIGCONT)
        waitpid(id, nil, 0)
        program.clean()
    }

    /// Closes the terminal as a closed window does.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// What was written since something was typed last.
    var said: String { String(decoding: bytes[mark...], as: UTF8.self) }

    /// Types text as it is.
    func type(_ text: String) throws {
        mark = bytes.count
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else {
                throw Tmux.GaveUp(description: "nobody listens at the terminal")
            }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Types a line and Return.
    func enter(_ line: String) throws { try type(line + "\r") }

    /// Lets as much time pass as the quickest person leaves between two keys: what comes sooner is a
    /// paste.
    func takeBreath() { usleep(50_000) }

    /// Waits until something is in what was written since something was typed last.
    func wait(for text: String) throws { try wait("“\(text)”") { $0.contains(text) } }

    /// Waits until the program awaits a line.
    func prompt(after text: String = "") throws {
        try wait("“\(text)” and a prompt") {
            (text.isEmpty || $0.contains(text)) && $0.hasSuffix("> ")
        }
    }

    /// Waits until what was written since something was typed last is as it should be.
    func wait(_ what: String, until isGood: (String) -> Bool) throws {
        let end = Date().addingTimeInterval(Tmux.patience)
        while !isGood(said) {
            guard try read(within: max(0, Int(end.timeIntervalSinceNow * 1000))) else {
                throw Tmux.GaveUp(description: "\(what) did not come, but \(said.debugDescription)")
            }
        }
    }

    /// Waits until the program has ended; its exit status, or nil where a signal killed it.
    func end() throws -> Int32? {
        let end = Date().addingTimeInterval(Tmux.patience)
        var status: Int32 = 0
        while waitpid(id, &status, WNOHANG) == 0 {
            guard Date() < end else { throw Tmux.GaveUp(description: "it does not end") }
            if master < 0 || isAtEnd { usleep(2000) } else { _ = try read(within: 20) }
        }
        while master >= 0, try read(within: 0) {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }

    /// Whether the terminal is set as it was before.
    var isSane: Bool {
        let after = Self.modes(master)
        return (after.c_iflag, after.c_oflag, after.c_cflag, after.c_lflag)
            == (before.c_iflag, before.c_oflag, before.c_cflag, before.c_lflag)
    }

    private static func modes(_ file: Int32) -> termios {
        var modes = termios()
        tcgetattr(file, &modes)
        return modes
    }

    /// Reads what there is; false where nothing came, and at the end of everything.
    private func read(within milliseconds: Int) throws -> Bool {
        guard !isAtEnd else { return false }
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(master, &chunk, chunk.count)
        // When nobody has the terminal open any more, reading it fails.
        isAtEnd = count <= 0
        bytes += chunk[..<max(0, count)]
        return !isAtEnd
    }
}
