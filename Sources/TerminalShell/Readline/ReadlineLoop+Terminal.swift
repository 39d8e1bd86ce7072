import Glibc
import LineProtocol

/// The terminal is given to others, and taken back.
extension ReadlineLoop {
    /// Ctrl-Z: leaves the terminal to others until somebody comes back, or the system wants an end.
    func rest() -> TerminalEvent {
        if isAsking { Readline.moveToEnd() }
        write("\n" + PlainLayout.text([ShellWording.resting], width: Terminal.width))
        giveBack()
        SignalPipe.stopHere()
        // The terminal is somebody else's then: asking for it would stop the program again.
        if !terminal.signals.drain().isDisjoint(with: [SIGTERM, SIGHUP]) { return .stopped }
        takeAgain()
        return .resized
    }

    func giveBack() {
        Readline.leaveTerminal()
        modes?.restore()
    }

    func takeAgain() {
        modes = TerminalModes()
        modes?.keepCtrlSFromFreezing()
        Readline.prepareTerminal()
        Readline.measure()
    }
}
