import GroupClient
import LineProtocol
import Messages
import Synchronization
import TerminalShell

/// Lines of a server as a person reads them: without the marks, which are for programs and `nc`.
struct JoinScreen {
    private let style: PlainLayout.Style
    private let terminal: ReadlineTerminal

    init(_ terminal: ReadlineTerminal, isPlain: Bool) {
        self.terminal = terminal
        style = isPlain ? .plain : Terminal.style
    }

    /// Shows a line above what is half typed.
    func show(_ line: String) {
        terminal.post(Self.text(line, width: Terminal.columns, style))
    }

    /// A line of a server as rows; nothing that continues it begins in the first column, where
    /// only the server writes.
    static func text(_ line: String, width: Int?, _ style: PlainLayout.Style) -> String {
        let spoken = style == .plain ? SpokenLine(.text, line) : spoken(line)
        return PlainLayout.text([spoken], width: width, style: style, isSetIn: true)
    }

    /// A line of the plain dialect by its mark; a person's words stay as they are.
    static func spoken(_ line: String) -> SpokenLine {
        if line == "|" { return SpokenLine(.blank, "") }
        let text = String(line.unicodeScalars.dropFirst(2))
        switch Array(line.utf8.prefix(2)) {
        case Array("# ".utf8): return SpokenLine(.heading, text)
        case Array("? ".utf8): return SpokenLine(.question, text)
        case Array("* ".utf8): return SpokenLine(.happened, text)
        case Array("! ".utf8): return SpokenLine(.refused, text)
        case Array("| ".utf8): return SpokenLine(isPoint(text) ? .point : .text, text)
        default: return SpokenLine(.person, line)
        }
    }

    /// Whether what follows of it stands below its text: `1. such`, `- as`, `• these`.
    private static func isPoint(_ text: String) -> Bool {
        let mark = text.unicodeScalars.drop { $0 == " " }.prefix { $0 != " " }
        if mark.count == 1, let only = mark.first { return "-–•*".unicodeScalars.contains(only) }
        return mark.last == "." && mark.dropLast().allSatisfy { ("0"..."9").contains($0) }
    }
}

/// The person's side of joining in a terminal: what is half typed stays, whatever comes in.
final class JoinKeyboard: Sendable {
    private static let usual = "> "
    private let terminal: ReadlineTerminal
    private let screen: Mutex<JoinScreen>
    private let state = Mutex(State())

    private struct State {
        var talks = false
        var reason: String?
        var wasLeft = false
        var isEnding = false
        var warnedOf: String?
        var pasted = PastedToRoom()
    }

    init(isPlain: Bool) {
        terminal = ReadlineTerminal(privateFolder: "", tellsBeginnings: true) {
            LineCompletion($0, words: [], isInGroup: true)
        }
        screen = Mutex(JoinScreen(terminal, isPlain: isPlain))
        terminal.ask(Self.usual)
    }

    /// What the session needs of this place.
    func place(save: @escaping @Sendable (_ name: String, _ lines: [String]) -> Void)
        -> JoinSession.Place
    {
        JoinSession.Place(
            show: { [self] in show($0) }, save: save,
            talks: { [self] talks in
                state.withLock { $0.talks = talks }
                terminal.ask(talks ? said("cli-join-screen.to-all") : Self.usual)
            },
            hides: { [self] in hide($0) }, giveBack: { [self] in terminal.giveBack($0) },
            leave: { [self] reason in
                state.withLock { ($0.reason, $0.wasLeft) = (reason, true) }
                terminal.leave()
            })
    }

    /// Lets the person type until the end.
    ///
    /// - Returns: why it ended, where that is not what the person wanted.
    func converse(_ session: JoinSession) throws -> String? {
        try terminal.run { event in next(event, session) }
        return state.withLock { $0.reason }
    }

    private func show(_ line: String) { screen.withLock { $0.show(line) } }

    private func hide(_ hides: Bool) {
        let usual = state.withLock { $0.talks ? said("cli-join-screen.to-all") : Self.usual }
        terminal.ask(
            hides ? said("cli-join-screen.host-secret-not-shown") : usual,
            hides ? .secret : .remembered)
    }

    private func next(
        _ event: TerminalEvent, _ session: JoinSession
    ) -> ReadlineTerminal.Next {
        switch event {
        case .line(let bytes):
            state.withLock { ($0.isEnding, $0.warnedOf) = (false, nil) }
            send(state.withLock { $0.pasted.receive(bytes) }, session)
        case .lines(let bytes): send(state.withLock { $0.pasted.receive(atOnce: bytes) }, session)
        case .interrupted(let unsent) where warns(of: unsent): say(ShellWording.unsent)
        case .end, .interrupted:
            let isSecondTime = state.withLock { state in
                defer { state.isEnding = true }
                return state.isEnding
            }
            if isSecondTime { return .leave }
            session.ended()
        case .hint(.save): say(ShellWording.nothingToSave)
        case .hint(.paste): say(ShellWording.howToPaste)
        case .hint(.end): say(ShellWording.halfTyped)
        case .began: session.began()
        case .resized: terminal.post("")
        case .edited: break
        case .stopped, .left: return .leave
        }
        return .goOn
    }

    private func send(_ outcome: PastedToRoom.Turn, _ session: JoinSession) {
        for line in outcome.asked { say(line) }
        for line in outcome.typed { session.typed(line) }
    }

    private func warns(of unsent: String) -> Bool {
        state.withLock { state in
            defer { state.warnedOf = unsent }
            return !unsent.isEmpty && state.warnedOf != unsent
        }
    }

    /// Says something of our own above what is half typed.
    func say(_ text: String) { say(SpokenLine(.happened, text)) }

    private func say(_ line: SpokenLine) {
        terminal.post(PlainLayout.text([line], width: Terminal.width))
    }
}
