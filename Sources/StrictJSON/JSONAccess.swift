extension JSON {
    /// The value under a key, or nil where this is no object or has no such key.
    ///
    /// Keys compare by bytes. A key that was written with `null` gives `.null`, not nil.
    public subscript(key: String) -> JSON? { object?[key] }

    /// The truth value, or nil where this is something else.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The number as it was written, or nil where this is something else.
    public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }

    /// The whole number, or nil where this is something else or doesn't fit; see `JSONNumber`.
    public var int: Int? { number?.int }

    /// The text, or nil where this is something else.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// The values of a list, or nil where this is something else.
    public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

    /// The members of an object in their order, or nil where this is something else.
    public var object: Object? { if case .object(let value) = self { value } else { nil } }
}
