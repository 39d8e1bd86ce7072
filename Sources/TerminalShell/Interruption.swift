import Glibc

/// Signals that ask a conversation to end: they are noticed between two lines, never lost.
///
/// They are blocked except while the program waits for input, so that nothing that is being
/// written to disk is cut short.
public enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    nonisolated(unsafe) private static var came: sig_atomic_t = 0

    /// Begins to hold the signals back; a closed reader of our output is an error, not a death.
    public static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        for number in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in Interruption.came = 1 }
            sigaction(number, &action, nil)
            sigaddset(&blocked, number)
        }
        sigprocmask(SIG_BLOCK, &blocked, nil)
    }

    /// Waits until `descriptor` can be read; false if a signal came first.
    static func wait(for descriptor: Int32) -> Bool {
        var open = sigset_t()
        sigemptyset(&open)
        while came == 0 {
            var waiting = fd_set()
            withUnsafeMutableBytes(of: &waiting) {
                $0[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8)
            }
            if pselect(descriptor + 1, &waiting, nil, nil, nil, &open) >= 0 { return came == 0 }
            if errno != EINTR { return true }
        }
        return false
    }
}
