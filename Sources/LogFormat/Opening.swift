import AnswerReading
import DialogueEngine
import StrictJSON

/// The one line in which a person's words stand, with what was found in them.
package struct Opening {
    /// The words.
    package let words: Words
    /// The fields of the event that stand here, and not in the line of the log.
    package let found: EventFields
    /// 128 random bits in base64url.
    package let salt: String

    /// The line with its LF. The salt keeps short words from being guessed from the commitment.
    package static func bytes(
        _ words: Words, found: EventFields, number: Int, salt: [UInt8]
    ) -> [UInt8] {
        bytes(words, found: found, number: number, salt: BitText.base64url(salt))
    }

    /// The same with a salt that is text already.
    package static func bytes(
        _ words: Words, found: EventFields, number: Int, salt: String
    ) -> [UInt8] {
        var members = [
            JSON.Member(key: "n", value: .number(number)),
            JSON.Member(key: "salt", value: .string(salt)),
            JSON.Member(key: "text", value: .string(words.text)),
        ]
        if let value = words.value { members.append(JSON.Member(key: "value", value: JSON(value))) }
        members += found.fields.map { JSON.Member(key: $0.name, value: JSON($0.value)) }
        return JSON.line(members)
    }

    /// Reads the words that belong to an entry; nil for anything but what `bytes` makes.
    package init?(_ bytes: [UInt8], of line: LogLine) {
        guard var members = JSON.members(ofLine: bytes), members.take("n")?.int == line.number,
            let salt = members.take("salt")?.string, let text = members.take("text")?.string
        else { return nil }
        let member = members.take("value")
        let value = member.flatMap { Self.value($0, type: line.type) }
        guard (member == nil) == (value == nil) else { return nil }
        var found: [(name: String, value: FieldValue)] = []
        for member in members {
            guard EventFields.withTheWords.contains(member.key), let field = member.value.field
            else { return nil }
            found.append((member.key, field))
        }
        words = Words(text, value: value)
        self.found = EventFields(kind: line.fields.kind, fields: found)
        self.salt = salt
    }

    /// What a value means in an answer of this type; nil where it can't stand there.
    package static func value(_ json: JSON, type: String?) -> AnswerValue? {
        switch type {
        case "date": json.string.flatMap { CalendarDate(iso: $0) }.map(AnswerValue.date)
        case "choice", "several-choices", "pick": json.texts.map(AnswerValue.choices)
        case "number", "scale": (json.number?.literal).map(AnswerValue.number)
        case "yes-no": json.bool.map(AnswerValue.yes)
        default: nil
        }
    }
}

extension JSON {
    package init(_ value: AnswerValue) {
        switch value {
        case .date(let date): self = .string(date.iso)
        case .choices(let ids): self = .array(ids.map(JSON.string))
        case .number(let numeral): self = JSONNumber(literal: numeral).map(JSON.number) ?? .null
        case .yes(let isYes): self = .bool(isYes)
        }
    }
}
