import Glibc

/// Signals as bytes in a pipe, so that one loop can wait for them and for the keyboard alike.
///
/// Other threads may wake the loop through it too. There is one at a time.
final class SignalPipe: Sendable {
    /// What is written by `wake`; no signal has this number.
    static let wakeUp: UInt8 = 0

    nonisolated(unsafe) private static var writeEnd: Int32 = -1
    private static let caught = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD]

    /// Readable when something came.
    let readEnd: Int32
    private let ownWriteEnd: Int32

    /// A pipe that nothing is written to yet.
    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (readEnd, ownWriteEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        close(ownWriteEnd)
    }

    /// Begins to catch signals; a closed reader of our output is an error, not a death.
    func catchSignals() {
        Self.writeEnd = ownWriteEnd
        signal(SIGPIPE, SIG_IGN)
        for number in Self.caught { Self.set(number) }
    }

    /// Catches one signal again after it was left to the system.
    static func set(_ number: Int32) {
        var action = sigaction()
        // Nothing but write is done here, which is allowed at any moment.
        action.__sigaction_handler.sa_handler = { number in
            let before = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(SignalPipe.writeEnd, &byte, 1)
            errno = before
        }
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
    }

    /// Keeps the signals from this thread and those that it starts, so that another one gets them.
    static func block() { change(SIG_BLOCK) }

    /// Lets this thread get the signals.
    static func unblock() { change(SIG_UNBLOCK) }

    private static func change(_ how: Int32) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in caught { sigaddset(&signals, number) }
        pthread_sigmask(how, &signals, nil)
    }

    /// Leaves signals to the system again.
    func release() {
        for number in Self.caught { signal(number, SIG_DFL) }
        Self.writeEnd = -1
    }

    /// Makes the loop look what there is to do; from any thread.
    func wake() {
        var byte = Self.wakeUp
        _ = write(ownWriteEnd, &byte, 1)
    }

    /// What came since it was asked last, each once.
    func drain() -> Set<Int32> {
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(readEnd, &bytes, bytes.count)
        return count > 0 ? Set(bytes[..<count].map { Int32($0) }) : []
    }

    /// Stops this process as Ctrl-Z does, until somebody brings it back.
    ///
    /// Signals that came meanwhile are in the pipe then, where this is the only thread to get them.
    static func stopHere() {
        signal(SIGTSTP, SIG_DFL)
        raise(SIGTSTP)
        set(SIGTSTP)
    }
}
