/// A number of JSON, kept exactly as it is written.
///
/// Nothing is lost on the way from a file to a file: `1.0`, `1E2`, `-0` and a number of a
/// thousand digits come out as they went in. Two numbers are equal when their texts are.
public struct JSONNumber: Equatable, Sendable {
    /// The text of the number, such as `-12.5e3`.
    public let literal: String

    /// Makes a whole number.
    public init(_ value: Int) { literal = String(value) }

    /// Makes a number in the shortest form that reads back the same; nil if it isn't finite.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        literal = value.description
    }

    /// Makes a number from its text, or nil where JSON wouldn't write a number like that.
    public init?(literal: String) {
        var reader = Reader(bytes: Array(literal.utf8), depthLimit: 1)
        guard let number = try? reader.number(), reader.isAtEnd else { return nil }
        self = number
    }

    init(checked literal: String) { self.literal = literal }

    /// The value where it is written as a whole number and fits in 64 bits, or nil.
    ///
    /// A number with a fraction or an exponent gives nil, even `1.0` and `1e2`.
    public var int: Int? { Int(literal) }

    /// The nearest value in double precision, or nil where it is too large for that.
    public var double: Double? {
        guard let value = Double(literal), value.isFinite else { return nil }
        return value
    }
}
