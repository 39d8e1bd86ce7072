/// A value of JSON whose objects keep the order of their members.
///
/// Texts, keys and numbers are equal when their bytes are: an `é` of one scalar and one of two are
/// different, and so are `1` and `1.0`. Two objects are equal when their members are equal and
/// stand in the same order.
public enum JSON: Sendable {
    /// The word `null`.
    case null
    /// The words `true` and `false`.
    case bool(Bool)
    /// A number, kept as it was written.
    case number(JSONNumber)
    /// A text without its quotes and escapes.
    case string(String)
    /// A list of values.
    case array([JSON])
    /// Members in the order in which they are read and written.
    case object(Object)
}

extension JSON: Equatable {
    /// Whether both values would be written as the same bytes.
    public static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }
}

extension String {
    /// Whether the bytes are the same; `==` also holds for other spellings of the same text.
    func hasSameBytes(as other: String) -> Bool {
        // The middle is not needed, but the quickest way to tell different texts apart.
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
    }
}
