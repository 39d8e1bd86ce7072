import DialogueCore
import StrictJSON

/// The one line in which a person's words stand.
enum Opening {
    /// The line with its LF. The salt keeps short words from being guessed from the commitment.
    static func bytes(_ words: Words, number: Int, salt: [UInt8]) -> [UInt8] {
        var members = [
            JSON.Member(key: "n", value: .number(number)),
            JSON.Member(key: "salt", value: .string(BitText.base64url(salt))),
            JSON.Member(key: "text", value: .string(words.text)),
        ]
        if let value = words.value { members.append(JSON.Member(key: "value", value: JSON(value))) }
        return JSON.line(members)
    }

    /// Reads the words that belong to an entry; nil for anything but what `bytes` makes.
    ///
    /// - Parameter type: the type of the answer, which tells what its value is.
    static func words(_ bytes: [UInt8], number: Int, type: String?) -> Words? {
        guard var members = JSON.members(ofLine: bytes), members.take("n")?.int == number,
            members.take("salt")?.string != nil, let text = members.take("text")?.string
        else { return nil }
        guard let member = members.take("value") else {
            return members.isEmpty ? Words(text) : nil
        }
        guard members.isEmpty, let value = value(member, type: type) else { return nil }
        return Words(text, value: value)
    }

    /// What a value means in an answer of this type; nil where it can't stand there.
    static func value(_ json: JSON, type: String?) -> Value? {
        switch type {
        case "date": json.string.flatMap { CalendarDate(iso: $0) }.map(Value.date)
        case "choice", "several-choices", "pick": json.texts.map(Value.choices)
        case "number", "scale": (json.number?.literal).map(Value.number)
        case "yes-no": json.bool.map(Value.yes)
        default: nil
        }
    }
}

extension JSON {
    init(_ value: DialogueCore.Value) {
        switch value {
        case .date(let date): self = .string(date.iso)
        case .choices(let ids): self = .array(ids.map(JSON.string))
        case .number(let numeral): self = JSONNumber(literal: numeral).map(JSON.number) ?? .null
        case .yes(let isYes): self = .bool(isYes)
        }
    }
}
