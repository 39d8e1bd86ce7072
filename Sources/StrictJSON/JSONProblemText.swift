import Messages

extension JSONProblem: CustomStringConvertible {
    /// The place and the reason in one sentence.
    public var description: String {
        said("json.byte", ["offset": offset, "sentence": reason.sentence])
    }
}

extension JSONProblem.Reason {
    /// What is wrong and how to mend it, in one plain sentence.
    ///
    /// A key that stands twice is named as JSON writes it, so no control characters get out.
    public var sentence: String {
        switch self {
        case .empty: said("json.there-is-nothing-to-read")
        case .endsEarly: said("json.the-text-ends-before")
        case .byteOrderMark: said("json.the-text-begins")
        case .notAValue:
            said("json.a-value-is-missing-here")
        case .noKey: said("json.a-key-in-double-quotes")
        case .noColon: said("json.a-colon-is-missing-between")
        case .noComma: said("json.a-comma-or-a-closing")
        case .trailingComma: said("json.nothing-follows-this-comma-take")
        case .leadingZero: said("json.a-number-cant-begin")
        case .noDigit: said("json.a-digit-is-missing")
        case .control: said("json.a-control-character-stands")
        case .badEscape: said("json.this-backslash-begins-no-escape")
        case .loneSurrogate: said("json.this-escape-is-half")
        case .invalidUTF8: said("json.these-bytes-are-not-utf")
        case .duplicateKey(let key):
            said("json.the-key-stands-twice-keep", ["key": "\(JSON.string(key))"])
        case .tooDeep(let limit):
            said("json.lists-and-objects-are-nested", ["limit": limit])
        case .moreAfterValue: said("json.something-follows-the-value-send")
        }
    }
}
