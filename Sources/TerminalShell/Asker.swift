import Glibc
import LineProtocol

/// Asks one thing at a terminal, outside of a conversation.
public struct Asker {
    /// The program was asked to end, or its terminal is gone.
    public struct Stopped: Error {}

    private let isPlain: Bool
    private let words: [String]

    /// - Parameters:
    ///   - isPlain: whether the person wants plain lines.
    ///   - words: what Tab completes.
    public init(isPlain: Bool, words: [String]) {
        (self.isPlain, self.words) = (isPlain, words)
    }

    /// Says the lines, then takes lines until one is good or the person leaves.
    ///
    /// - Parameter refusal: why a line will not do; nothing where it is good.
    public func ask(_ lines: [SpokenLine], refusal: (String) -> [SpokenLine]) throws {
        guard !isPlain, ReadlineTerminal.isPossible else {
            return try askPlainly(lines, refusal)
        }
        let words = words
        let terminal = ReadlineTerminal(privateFolder: "") { LineCompletion($0, words: words) }
        func text(_ lines: [SpokenLine]) -> String {
            PlainLayout.text(lines, width: Terminal.width, style: Terminal.style)
        }
        terminal.post(text(lines))
        terminal.ask(PlainConversation.prompt)
        var isStopped = false
        try terminal.run { event in
            switch event {
            case .line(let bytes), .lines(let bytes):
                let refused = refusal(String(decoding: bytes, as: UTF8.self))
                if refused.isEmpty { return .leave }
                terminal.post(text(refused))
            case .resized: terminal.repaint(text(lines))
            case .hint(.paste): terminal.post(text([ShellWording.howToPaste]))
            case .hint(.end): terminal.post(text([ShellWording.halfTyped]))
            case .hint(.save), .edited, .began: break
            case .end, .interrupted: return .leave
            case .stopped, .left:
                isStopped = true
                return .leave
            }
            return .goOn
        }
        if isStopped { throw Stopped() }
    }

    private func askPlainly(_ lines: [SpokenLine], _ refusal: (String) -> [SpokenLine]) throws {
        Interruption.prepare()
        var input = LineInput()
        var output = LineOutput()
        output.add(plain(lines))
        try output.flush()
        while true {
            let refused: [SpokenLine]
            switch input.next() {
            case .line(let bytes): refused = refusal(String(decoding: bytes, as: UTF8.self))
            case .tooLong, .cut: refused = [ShellWording.tooLong]
            case .end: return
            case .interrupted: throw Stopped()
            }
            if refused.isEmpty { return }
            output.add(plain(refused))
            try output.flush()
        }
    }

    private func plain(_ lines: [SpokenLine]) -> String {
        PlainLayout.text(lines, width: Terminal.width, style: isPlain ? .heard : .plain)
            + PlainConversation.prompt
    }
}
