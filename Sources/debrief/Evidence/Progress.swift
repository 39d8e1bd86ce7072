import Glibc
import Messages
import TerminalShell

/// Says how far something long is, on a terminal's standard error, and takes it away again.
final class Progress {
    private let begin = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) != 0
    private var hasSaid = false

    /// Says which entry is looked at; nothing in the first second.
    func note(_ what: String, _ number: Int) {
        guard isShown, number % 1000 == 0, ContinuousClock.now - begin > .seconds(1) else { return }
        write("\r" + said("cli-progress.entry", ["what": what, "number": number]))
        hasSaid = true
    }

    /// Leaves the line as it was before.
    func end() {
        if hasSaid { write("\r" + String(repeating: " ", count: 40) + "\r") }
    }

    private func write(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes {
            Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
    }
}
