import Glibc
import LineProtocol

/// The one thread that waits for keys, signals and orders, and does all of readline's work.
final class ReadlineLoop {
    /// How long what follows from a line may take, in milliseconds, before keys show without it.
    private static let grace: Int32 = 30

    let terminal: ReadlineTerminal
    private let events: EventQueue
    var modes: TerminalModes?
    private var prompt = ""
    private var echo = ReadlineTerminal.Echo.remembered
    var isSecret: Bool { echo == .secret }
    private(set) var line = Line.closed
    var isAsking: Bool { line != .closed }
    /// Words that are put into the next line that is opened.
    var given = ""
    /// Words that the next line begins with where nothing was typed yet.
    var standing = ""
    /// How many events nothing was ordered for yet.
    private var pending = 0
    /// Whether nobody sees what is written any more.
    private var isGone = false
    /// Whether the keyboard is of no use any more.
    private var isStopped = false
    private var isClosed = false

    /// The line that is typed.
    enum Line {
        case closed
        /// Without its prompt, because something is still on its way.
        case ahead
        case prompted
    }

    init(_ terminal: ReadlineTerminal, _ events: EventQueue) {
        (self.terminal, self.events) = (terminal, events)
    }

    /// Hands out what happens and does what is ordered, until there is nothing more to order.
    func run() {
        open()
        carryOut()
        while !isClosed {
            if pending == 0 { begin() }
            for event in wait() { give(event) }
            carryOut()
        }
        close()
    }

    /// Sets the terminal up.
    private func open() {
        modes = TerminalModes()
        modes?.keepCtrlSFromFreezing()
        terminal.signals.catchSignals()
        SignalPipe.unblock()
        Readline.prepare(completing: terminal.completing)
        Readline.measure()
        Readline.forget()
        for line in terminal.earlier { Readline.remember(Array(line.utf8)) }
    }

    /// Leaves the terminal as it was found.
    private func close() {
        if isAsking {
            Readline.moveToEnd()
            Readline.end()
            write("\n")
        }
        line = .closed
        giveBack()
        terminal.signals.release()
    }

    private func give(_ event: TerminalEvent) {
        pending += 1
        isStopped = isStopped || event == .stopped || event == .edited(.stopped)
        events.give(event)
    }

    private func edit(_ text: String) {
        if isAsking { hide() }
        giveBack()
        let outcome = Editor(terminal.signals, terminal.privateFolder).run(text)
        if outcome != .stopped { takeAgain() }
        give(.edited(outcome))
    }

    /// Opens a line; one without a prompt while something is still on its way.
    private func begin() {
        guard !isAsking, !isStopped else { return }
        line = pending > 0 ? .ahead : .prompted
        Readline.begin(line == .ahead && !isSecret ? "" : prompt, isSecret: isSecret)
        ahead.type()
        if !isSecret, !given.isEmpty {
            Readline.insert(given)
            Readline.redraw()
            given = ""
        }
        stand()
    }

    /// Gives a line that was begun without a prompt the one that it should have.
    private func catchUp() {
        guard line == .ahead, pending == 0 else { return }
        line = .prompted
        guard !isSecret else { return }
        hide()
        Readline.set(prompt)
        show()
        stand()
    }

    /// Waits for the next thing, and says what happened.
    private func wait() -> [TerminalEvent] {
        var waiting = [
            pollfd(fd: terminal.signals.readEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        // Most answers come at once, and nothing should flicker then.
        if ahead.isKey, pending == 0 {
            begin()
            ahead.pushBack()
            return key()
        }
        let isPatient = !isAsking && pending > 0
        if !isPatient || poll(&waiting, 1, isStopped ? -1 : Self.grace) == 0 {
            guard poll(&waiting, isStopped ? 1 : 2, -1) > 0 else { return [] }
        }
        if waiting[0].revents != 0 {
            let came = events(of: terminal.signals.drain())
            if !came.isEmpty { return came }
        }
        let keyboard = Int32(waiting[1].revents)
        if isGone || keyboard & (POLLHUP | POLLERR | POLLNVAL) != 0 {
            isGone = true
            return isStopped ? [] : [.stopped]
        }
        guard keyboard & POLLIN != 0 else { return [] }
        begin()
        return key()
    }

    /// What came with a line, and is no part of a paste.
    private var ahead = KeysAhead()

    private func key() -> [TerminalEvent] {
        let isSilent = isSecret || !terminal.tellsBeginnings || !Readline.line.isEmpty
        let accepted = Readline.key()
        if let hint = Readline.takeHintKey() {
            return [.hint(hint)]
        }
        switch accepted {
        case .line(let line):
            self.line = .closed
            if isSecret {
                write("\n")
                return [.line(line)]
            }
            return ahead.events(after: line) { line in
                if echo == .remembered { Readline.remember(line) }
            }
        case .end:
            line = .closed
            write("\n")
            return [.end]
        case nil: return isSilent || Readline.line.isEmpty ? [] : [.began]
        }
    }

    private func events(of signals: Set<Int32>) -> [TerminalEvent] {
        if !signals.isDisjoint(with: [SIGTERM, SIGHUP]) { return [.stopped] }
        if signals.contains(SIGINT) { return [.interrupted(unsent: isAsking ? Readline.line : "")] }
        if signals.contains(SIGTSTP) { return [rest()] }
        // Somebody stopped the program in a way that can't be seen, and brought it back.
        if signals.contains(SIGCONT), TerminalModes.isOurs {
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

    func show() {
        guard isAsking else { return }
        if isSecret { write("\r" + prompt) } else { Readline.show() }
    }

    private func carryOut() {
        for order in terminal.takeOrders() {
            switch order {
            case .leave: give(.left)
            case .done: pending -= 1
            case .close: isClosed = true
            case .edit(let text):
                pending -= 1
                edit(text)
            case .post(let text): print(text)
            case .giveBack(let words): insert(words)
            case .stand(let words):
                standing = words
                stand()
            case .repaint(let text): print(text, after: "\u{1B}[H\u{1B}[2J")
            case .ask(let text, let next):
                if (next == .secret) != isSecret, isAsking {
                    hide()
                    Readline.end()
                    line = .closed
                }
                (prompt, echo) = (text, next)
                if line == .prompted {
                    hide()
                    if !isSecret { Readline.set(prompt) }
                    show()
                }
            }
        }
        catchUp()
    }

    private func print(_ text: String, after clearing: String = "") {
        if isAsking { hide() }
        write(clearing + text)
        if !text.hasSuffix("\n"), !text.isEmpty { write("\n") }
        show()
    }

    func hide() {
        if isSecret { write("\r\u{1B}[K") } else { Readline.hide() }
    }

    func write(_ text: String) {
        guard !isGone else { return }
        var output = LineOutput()
        output.add(text)
        do { try output.flush() } catch { isGone = true }
    }
}
