/// Why bytes are not JSON, and where.
public struct JSONProblem: Error, Equatable, Sendable {
    /// The place of the mistake, in bytes from the beginning; the length where the text ends.
    public let offset: Int
    /// What is wrong there.
    public let reason: Reason

    /// Makes a problem at a place.
    public init(offset: Int, reason: Reason) {
        (self.offset, self.reason) = (offset, reason)
    }
}

extension JSONProblem {
    /// The mistakes that the reader tells apart.
    public enum Reason: Equatable, Sendable {
        /// Nothing but white space, or nothing at all.
        case empty
        /// The text ends inside a value.
        case endsEarly
        /// The bytes EF BB BF at the beginning.
        case byteOrderMark
        /// Something that begins no value, such as a comment or `True`.
        case notAValue
        /// A member of an object doesn't begin with a quote.
        case noKey
        /// No colon after a key.
        case noColon
        /// Neither a comma nor the closing bracket after a value.
        case noComma
        /// A comma before a closing bracket.
        case trailingComma
        /// A number such as `01`.
        case leadingZero
        /// No digit where a number needs one, as in `1.` or `-`.
        case noDigit
        /// A control character, U+0000 to U+001F, inside a text.
        case control
        /// A backslash that begins no escape.
        case badEscape
        /// One half of a surrogate pair without the other.
        case loneSurrogate
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A key that stood in the same object before.
        case duplicateKey(String)
        /// More lists and objects inside each other than the limit.
        case tooDeep(limit: Int)
        /// Something else than white space after the value.
        case moreAfterValue
    }
}
