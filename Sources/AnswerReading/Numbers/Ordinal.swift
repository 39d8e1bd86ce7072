/// A number as people see and type it: rows, choices and answers count from 1.
///
/// What was typed, or stands in a log or a request, is read here, and nobody counts with it any
/// more: it leads to a place in a list, or nowhere. 0, a number below it and one of forty digits
/// are numbers of nothing.
public struct Ordinal: Hashable, Sendable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    /// The highest number that anything can have.
    public static let limit = 1_000_000
    /// How much of a number that nothing has is shown, in scalars.
    private static let shown = 12

    /// From 1 to `limit`; 0 for a number that nothing has.
    public let number: Int
    /// As people read it; a long one is cut.
    public let description: String

    /// A number from a log, a request or this program.
    public init(_ number: Int) {
        self.number = (1...Self.limit).contains(number) ? number : 0
        description = String(number)
    }

    /// A number that is written in this program.
    public init(integerLiteral number: Int) { self.init(number) }

    /// The number of what stands at a place that counts from 0.
    public init(at index: Int) { self.init(index < Self.limit ? index + 1 : 0) }

    /// Reads digits with or without a sign before them; nil for anything else.
    public init?(_ typed: some StringProtocol) {
        let digits = typed.utf8.drop { $0 == 0x2B || $0 == 0x2D }
        guard !digits.isEmpty, typed.utf8.count - digits.count <= 1,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let value = digits.drop { $0 == 0x30 }
        if typed.utf8.first != 0x2D, value.count <= 7,
            let number = Int(String(decoding: value, as: UTF8.self), in: 1...Self.limit)
        {
            (self.number, description) = (number, String(number))
        } else {
            let scalars = typed.unicodeScalars
            let start = String(String.UnicodeScalarView(scalars.prefix(Self.shown)))
            (number, description) = (0, scalars.count > Self.shown ? start + "…" : start)
        }
    }

    /// Whether anything can have this number.
    public var isPossible: Bool { number > 0 }

    /// The place in a list that counts from 0; nil where the list has nothing of this number.
    public func index(in things: some RandomAccessCollection) -> Int? {
        isPossible && number <= things.count ? number - 1 : nil
    }
}

extension Array {
    /// What has this number as people count; nil for a number that nothing has.
    public subscript(_ number: Ordinal) -> Element? {
        number.index(in: self).map { self[$0] }
    }
}
