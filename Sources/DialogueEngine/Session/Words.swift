import AnswerReading

/// What a person typed, and how it was read: the part of an event that can be taken out of a record.
public struct Words: Equatable, Sendable {
    /// As typed, without blanks at the ends; lines are parted by LF.
    public let text: String
    /// The typed reading, where the question has one.
    public let value: AnswerValue?

    /// A text as it was typed; the value is what it was read as, where it is more than text.
    public init(_ text: String, value: AnswerValue? = nil) {
        self.text = text
        self.value = value
    }

    /// Compares bytes: two spellings of "é" are different words.
    public static func == (left: Words, right: Words) -> Bool {
        left.text.isIdentical(to: right.text) && left.value == right.value
    }
}

/// Where an answer belongs: a step, and in a list or table its row and column.
public struct Place: Hashable, Sendable {
    /// The id of the step.
    public let step: String
    /// The number of the row, never used twice in a list; nil outside lists and tables.
    public let row: Int?
    /// The id of the column; nil outside lists and tables.
    public let field: String?
    /// Whether this is the follow-up question.
    public let isProbe: Bool

    /// Makes a place.
    public init(_ step: String, row: Int? = nil, field: String? = nil, isProbe: Bool = false) {
        (self.step, self.row, self.field, self.isProbe) = (step, row, field, isProbe)
    }

    /// As text: `actions/r2/who`, `implications/probe`, `implications`.
    public var path: String {
        var path = step
        if let row { path += "/r\(row)" }
        if let field { path += "/\(field)" }
        return isProbe ? path + "/probe" : path
    }

    /// The numbers that a row can have.
    static let rows = 1...Ordinal.limit

    /// Reads the number of a row as the log writes it, such as `r2`; nil for anything else.
    static func row(_ text: some StringProtocol) -> Int? {
        guard text.utf8.first == UInt8(ascii: "r") else { return nil }
        return Int(text.dropFirst(), in: rows)
    }

    /// Reads what `path` makes; nil for anything else.
    public init?(path: String) {
        var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard let step = parts.first, !step.isEmpty else { return nil }
        let isProbe = parts.count > 1 && parts.last == "probe"
        parts = Array(isProbe ? parts.dropFirst().dropLast() : parts.dropFirst())
        switch parts.count {
        case 0: self.init(step, isProbe: isProbe)
        case 1, 2:
            guard let row = Self.row(parts[0]) else { return nil }
            self.init(step, row: row, field: parts.count == 2 ? parts[1] : nil, isProbe: isProbe)
        default: return nil
        }
    }
}
