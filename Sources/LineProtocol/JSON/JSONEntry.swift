import AnswerReading
import DialogueEngine
import StrictJSON

extension JSON {
    /// An entry of the log as it is sent: `type`, `n`, the fields of its kind, and its words.
    init(entry number: Int, _ event: Event) {
        let fields = event.fields
        var members: Members = [("type", .string(fields.kind)), ("n", .number(number))]
        for field in fields.fields {
            // The kind of question is called `type` in the log; here that says what the object is.
            members.append((field.name == "type" ? "answer-type" : field.name, JSON(field.value)))
        }
        if let words = event.words {
            members += [("text", .string(words.text)), ("value", words.value.map { JSON($0) })]
        }
        self.init(members)
    }

    private init(_ field: FieldValue) {
        switch field {
        case .string(let text): self = .string(text)
        case .int(let number): self = .number(number)
        case .bool(let isTrue): self = .bool(isTrue)
        case .strings(let texts): self = .texts(texts)
        }
    }

    private init(_ value: AnswerValue) {
        switch value {
        case .date(let date): self = .string(date.iso)
        case .choices(let ids): self = .texts(ids)
        case .number(let numeral): self = JSONNumber(literal: numeral).map { .number($0) } ?? .null
        case .yes(let isYes): self = .bool(isYes)
        }
    }
}
