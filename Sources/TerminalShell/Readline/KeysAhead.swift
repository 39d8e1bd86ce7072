import CReadline
import Glibc
import LineProtocol

/// What came from the keyboard with a line, so quickly that nobody types it.
struct KeysAhead {
    /// Text that stands in the next line.
    private var text: [UInt8] = []
    /// A key that is no text, for readline.
    private var key: UInt8?

    /// Whether a key is for readline.
    var isKey: Bool { key != nil }

    /// How long to wait, in milliseconds: for what comes with a line, and then with others.
    private static let (moment, pause): (Int32, Int32) = (3, 30)
    /// The most bytes that are taken at once.
    private static let limit = 1 << 20

    /// Whether more was typed or pasted already.
    static func isWaiting(within milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) > 0 && waiting.revents & Int16(POLLIN) != 0
    }

    /// What a line with everything that came at once with it amounts to.
    ///
    /// - Parameter remember: keeps a line, or lines as one, for the arrow keys.
    mutating func events(
        after line: [UInt8], remember: ([UInt8]) -> Void
    ) -> [TerminalEvent] {
        let more = gathered()
        if more.isEmpty {
            remember(line)
            return [.line(line)]
        }
        let whole = line + [0x0A] + more
        if PasteQuestion(whole) != nil {
            remember(whole)
            return [.lines(whole)]
        }
        var lines = whole.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
            .map { Array($0) }
        // What follows the last line end is not sent yet.
        text = lines.popLast() ?? []
        for line in lines { remember(line) }
        return lines.map { .line($0) }
    }

    /// Types what was not sent yet into the line that is open.
    mutating func type() {
        guard !text.isEmpty else { return }
        Readline.insert(String(decoding: text, as: UTF8.self))
        Readline.redraw()
        text = []
    }

    /// Gives readline the key that was taken from it.
    mutating func pushBack() {
        if let key { rl_stuff_char(Int32(key)) }
        key = nil
    }

    /// Everything that comes without a pause; a key that is no text is left to readline. Escape
    /// begins such a key, or a paste that is marked, wherever it stands: what follows it is not taken.
    private mutating func gathered() -> [UInt8] {
        var bytes: [UInt8] = []
        var wait = Readline.isQuick ? Self.moment : 0
        while bytes.count < Self.limit, Self.isWaiting(within: wait) {
            var byte: UInt8 = 0
            guard read(STDIN_FILENO, &byte, 1) == 1 else { break }
            if byte == 0x1B || bytes.isEmpty && Self.isControl(byte) {
                key = byte
                break
            }
            bytes.append(byte)
            wait = Self.pause
        }
        return bytes
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }
}
