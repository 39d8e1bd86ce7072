extension JSON {
    /// Makes a whole number.
    public static func number(_ value: Int) -> JSON { .number(JSONNumber(value)) }
}

extension JSON: ExpressibleByBooleanLiteral {
    /// Makes `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
    /// Makes a whole number.
    public init(integerLiteral value: Int) { self = .number(value) }
}

extension JSON: ExpressibleByStringInterpolation {
    /// Makes a text.
    public init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByArrayLiteral {
    /// Makes a list.
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
    /// Makes an object whose members stand in the order in which they are written here.
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(Object(elements)) }
}
