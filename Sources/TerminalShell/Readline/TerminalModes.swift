import Glibc

/// How the terminal was set when we came, so that it is left like that.
struct TerminalModes {
    private var original: termios

    /// Notes how the terminal is set; nil where there is none.
    init?() {
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
        original = modes
    }

    /// Keeps Ctrl-S from freezing the screen: people press it to save.
    func keepCtrlSFromFreezing() {
        var modes = original
        modes.c_iflag &= ~tcflag_t(IXON)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    }

    /// Sets everything as it was, unless another program has the terminal by now.
    func restore() {
        guard Self.isOurs else { return }
        var modes = original
        tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    }

    /// Whether this program is in the foreground of its terminal.
    static var isOurs: Bool { tcgetpgrp(STDIN_FILENO) == getpgrp() }
}
