import Glibc

/// The person's own editor, for a long answer; the terminal is lent to it.
public struct Editor {
    /// How it ended.
    public enum Edited: Equatable, Sendable {
        /// What the file holds now.
        case text([UInt8])
        /// More than any answer may be; nothing was kept of it.
        case tooLong
        /// It could not be started, or said that something went wrong.
        case failed
        /// A signal asked everything to end.
        case stopped
    }

    private let signals: SignalPipe
    private let folder: String

    init(_ signals: SignalPipe, _ folder: String) {
        (self.signals, self.folder) = (signals, folder)
    }

    /// What the person set as their editor; else the one of the system, or one that is there.
    public static var command: String? {
        for name in ["VISUAL", "EDITOR"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
                return value
            }
        }
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        let folders = path.unicodeScalars.split(separator: ":").map { String(Substring($0)) }
        return ["editor", "nano", "vi"].first { name in
            folders.contains { access("\($0)/\(name)", X_OK) == 0 }
        }
    }

    /// Opens a file with this text and waits until the editor is closed; the file is gone then.
    func run(_ text: String) -> Edited {
        guard let command = Self.command, let file = PrivateFile(text, in: folder) else {
            return .failed
        }
        defer { file.remove() }
        guard let child = Self.start(command, file.path) else { return .failed }
        switch wait(for: child) {
        case .exited(0): return file.text()
        case .exited: return .failed
        case .stopped: return .stopped
        }
    }

    private enum End {
        case exited(Int32)
        case stopped
    }

    /// Waits for the editor; goes to sleep with it, and ends it when everything is to end.
    private func wait(for child: pid_t) -> End {
        var isStopped = false
        while true {
            var status: Int32 = 0
            let found = waitpid(child, &status, WNOHANG | WUNTRACED)
            let isResting = found == child && status & 0xFF == 0x7F
            if found == child, !isResting { return isStopped ? .stopped : .exited(status) }
            if found < 0, errno != EINTR { return isStopped ? .stopped : .exited(-1) }
            var waiting = pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0)
            if !isResting { poll(&waiting, 1, -1) }
            let came = signals.drain()
            // What wants an end comes first: an editor without the terminal would only rest again.
            if ends(child, after: came) {
                isStopped = true
            } else if !isStopped, isResting || came.contains(SIGTSTP) {
                SignalPipe.stopHere()
            }
            if isResting { kill(child, SIGCONT) }
        }
    }

    /// Ends the editor where one of the signals wants an end; whether it does.
    private func ends(_ child: pid_t, after came: Set<Int32>) -> Bool {
        guard !came.isDisjoint(with: [SIGTERM, SIGHUP]) else { return false }
        for signal in [SIGHUP, SIGTERM] { kill(child, signal) }
        // Whatever it has started may rest too, and is waited for.
        kill(0, SIGCONT)
        return true
    }

    private static func start(_ command: String, _ path: String) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var usual = sigset_t()
        sigemptyset(&usual)
        for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGPIPE] {
            sigaddset(&usual, number)
        }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        // The shell divides what the person set into a program and its arguments.
        let words = ["sh", "-c", command + " \"$@\"", command, path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let failed = posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ)
        return failed == 0 ? child : nil
    }
}
