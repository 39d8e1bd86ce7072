extension JSONProblem: CustomStringConvertible {
    /// The place and the reason in one sentence.
    public var description: String { "byte \(offset): \(reason.sentence)" }
}

extension JSONProblem.Reason {
    /// What is wrong and how to mend it, in one plain sentence.
    ///
    /// A key that stands twice is named as JSON writes it, so no control characters get out.
    public var sentence: String {
        switch self {
        case .empty: "There is nothing to read here; send one JSON value."
        case .endsEarly: "The text ends before the value is complete; send all of it."
        case .byteOrderMark: "The text begins with a byte order mark; leave it out."
        case .notAValue:
            "A value is missing here: an object, a list, a text, a number, true, false or null."
        case .noKey: "A key in double quotes is missing here."
        case .noColon: "A colon is missing between the key and its value."
        case .noComma: "A comma or a closing bracket is missing here."
        case .trailingComma: "Nothing follows this comma; take the comma out."
        case .leadingZero: "A number can't begin with an extra zero; take the zero out."
        case .noDigit: "A digit is missing in this number."
        case .control: "A control character stands in a text; write it as an escape such as \\n."
        case .badEscape: "This backslash begins no escape; write \\\\ for a backslash."
        case .loneSurrogate: "This escape is half of a surrogate pair; write both halves."
        case .invalidUTF8: "These bytes are not UTF-8; save the text as UTF-8."
        case .duplicateKey(let key): "The key \(JSON.string(key)) stands twice; keep one of them."
        case .tooDeep(let limit):
            "Lists and objects are nested too deeply; use no more than \(limit) levels."
        case .moreAfterValue: "Something follows the value; send one value at a time."
        }
    }
}
