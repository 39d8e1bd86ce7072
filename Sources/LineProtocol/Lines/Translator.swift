/// How the lines of a connection are written.
public enum Dialect: Sendable {
    /// As a person reads and types them.
    case plain
    /// One object a line.
    case json
}

/// Stands between the lines of one connection and what is said: knows its dialect, reads what comes,
/// and sees what is in sight on its screen.
public struct Translator: Sendable {
    /// The first line of a plain connection may change it.
    public private(set) var dialect: Dialect
    private var isFirst = true
    private var reader = LineReader(inGroup: true)
    /// As wide as most terminals are.
    private static let columns = 80
    /// How long nothing has come, in milliseconds, when the question may come again.
    private static let quiet: Int64 = 1000

    private let height: Int?
    /// How many rows stand below the question, and when the last of them came.
    private var rows = 0
    private var last: Int64 = 0

    /// - Parameter rows: how many rows of other lines push a question out of sight; nil for never.
    public init(_ dialect: Dialect = .plain, rows: Int?) {
        (self.dialect, height) = (dialect, rows)
    }

    /// Reads a line without its end.
    public mutating func read(_ bytes: [UInt8]) -> ClientMessage {
        let message =
            dialect == .json
            ? ClientMessage(json: bytes, &reader) : ClientMessage(typed: bytes, &reader)
        defer { isFirst = false }
        guard case .line(.hello(let version), _) = message.content else { return message }
        return ClientMessage(hello(version), id: message.id)
    }

    private mutating func hello(_ version: String) -> ClientMessage.Content {
        guard isFirst, dialect == .plain else { return .refused(.helloFirst) }
        guard version.lowercased() == "json 1" else { return .refused(.helloUnknown) }
        dialect = .json
        return .hello
    }

    /// A line came that could not be read.
    public mutating func missed() { isFirst = false }

    /// Takes note of what is sent.
    ///
    /// - Parameters:
    ///   - rows: how many it fills; see `rows(of:)`.
    ///   - now: milliseconds of any clock, the same for all calls.
    public mutating func sent(rows: Int, isQuestion: Bool, now: Int64) {
        if dialect == .plain { (self.rows, last) = (isQuestion ? 0 : self.rows + rows, now) }
    }

    /// How many rows of a usual screen plain lines fill.
    public static func rows(of bytes: [UInt8]) -> Int {
        var (rows, length) = (0, 0)
        for byte in bytes {
            length += 1
            guard byte == 0x0A else { continue }
            rows += 1 + (length - 1) / columns
            length = 0
        }
        return rows
    }

    /// Whether other lines have pushed the question off the screen; true once for each time.
    public mutating func losesSight(now: Int64) -> Bool {
        guard let height, rows >= height, now - last >= Self.quiet || rows >= 2 * height else {
            return false
        }
        rows = 0
        return true
    }
}
