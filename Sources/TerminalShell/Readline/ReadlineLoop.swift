import Glibc
import LineProtocol

/// The one thread that waits for keys, signals and orders, and does all of readline's work.
final class ReadlineLoop {
    private let terminal: ReadlineTerminal
    private var modes: TerminalModes?
    private var prompt = ""
    private var isSecret = false
    /// Whether a line is open.
    private var isAsking = false
    /// Whether nobody sees what is written any more.
    private var isGone = false
    private var wasLeft = false

    init(_ terminal: ReadlineTerminal) { self.terminal = terminal }

    /// Sets the terminal up.
    func open() {
        modes = TerminalModes()
        modes?.keepCtrlSFromFreezing()
        terminal.signals.catchSignals()
        Readline.prepare(completing: terminal.completing)
        Readline.measure()
        Readline.forget()
    }

    /// Leaves the terminal as it was found.
    func close() {
        if isAsking {
            Readline.moveToEnd()
            Readline.end()
            write("\n")
        }
        isAsking = false
        giveBack()
        terminal.signals.release()
    }

    func run(_ take: (ReadlineTerminal.Happening) throws -> ReadlineTerminal.Next) throws {
        carryOut()
        while !wasLeft {
            begin()
            for happening in wait() {
                guard try handle(take(happening), take) else { return }
            }
            carryOut()
        }
        _ = try take(.left)
    }

    private func handle(
        _ next: ReadlineTerminal.Next,
        _ take: (ReadlineTerminal.Happening) throws -> ReadlineTerminal.Next
    ) throws -> Bool {
        carryOut()
        switch next {
        case .goOn: return true
        case .leave: return false
        case .edit(let text):
            giveBack()
            let outcome = Editor(terminal.signals, terminal.privateFolder).run(text)
            takeAgain()
            return try handle(take(.edited(outcome)), take)
        }
    }

    private func begin() {
        guard !isAsking else { return }
        Readline.begin(prompt, isSecret: isSecret)
        isAsking = true
    }

    /// Waits for the next thing, and says what happened.
    private func wait() -> [ReadlineTerminal.Happening] {
        var waiting = [
            pollfd(fd: terminal.signals.readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waiting, 2, -1) > 0 else { return [] }
        if waiting[0].revents != 0 {
            let came = happenings(of: terminal.signals.take())
            if !came.isEmpty { return came }
        }
        let keyboard = Int32(waiting[1].revents)
        if isGone || keyboard & (POLLHUP | POLLERR | POLLNVAL) != 0 {
            isGone = true
            return [.stopped]
        }
        return keyboard & POLLIN != 0 ? key() : []
    }

    private func key() -> [ReadlineTerminal.Happening] {
        let accepted = Readline.key()
        if let hint = Readline.takeHintKey() {
            return [.hint(hint)]
        }
        switch accepted {
        case .line(let line):
            isAsking = false
            if isSecret { write("\n") } else { Readline.remember(line) }
            return [.line(line)]
        case .end:
            isAsking = false
            write("\n")
            return [.end]
        case nil: return []
        }
    }

    private func happenings(of signals: Set<Int32>) -> [ReadlineTerminal.Happening] {
        if !signals.isDisjoint(with: [SIGTERM, SIGHUP]) { return [.stopped] }
        if signals.contains(SIGINT) { return [.interrupted(unsent: isAsking ? Readline.line : "")] }
        if signals.contains(SIGTSTP) {
            rest()
            return [.resized]
        }
        // Somebody stopped the program in a way that can't be seen, and brought it back.
        if signals.contains(SIGCONT) {
            giveBack()
            takeAgain()
            show()
        }
        if signals.contains(SIGWINCH) {
            Readline.measure()
            return [.resized]
        }
        return []
    }

    /// Ctrl-Z: leaves the terminal to others until somebody comes back.
    private func rest() {
        if isAsking { Readline.moveToEnd() }
        write("\n" + PlainLayout.text([ShellWording.resting], width: Terminal.width))
        giveBack()
        SignalPipe.stopHere()
        takeAgain()
        _ = terminal.signals.take()
    }

    private func giveBack() {
        Readline.leaveTerminal()
        modes?.restore()
    }

    private func takeAgain() {
        modes = TerminalModes()
        modes?.keepCtrlSFromFreezing()
        Readline.prepareTerminal()
        Readline.measure()
    }

    private func show() {
        guard isAsking else { return }
        if isSecret { write("\r" + prompt) } else { Readline.show() }
    }

    private func carryOut() {
        for order in terminal.takeOrders() {
            switch order {
            case .leave: wasLeft = true
            case .post(let text): print(text)
            case .repaint(let text): print(text, after: "\u{1B}[H\u{1B}[2J")
            case .ask(let text, let secret):
                if secret != isSecret, isAsking {
                    hide()
                    Readline.end()
                    isAsking = false
                }
                (prompt, isSecret) = (text, secret)
                if isAsking {
                    hide()
                    if !isSecret { Readline.set(prompt) }
                    show()
                }
            }
        }
    }

    private func print(_ text: String, after clearing: String = "") {
        if isAsking { hide() }
        write(clearing + text)
        if !text.hasSuffix("\n"), !text.isEmpty { write("\n") }
        show()
    }

    private func hide() {
        if isSecret { write("\r\u{1B}[K") } else { Readline.hide() }
    }

    private func write(_ text: String) {
        guard !isGone else { return }
        var output = LineOutput()
        output.add(text)
        do { try output.flush() } catch { isGone = true }
    }
}
