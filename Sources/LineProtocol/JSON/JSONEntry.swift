import DialogueCore
import StrictJSON

extension JSON {
    /// An entry of the log as it is sent: `type`, `n`, the fields of its kind, and its words.
    ///
    /// - Parameter who: the member of a group whose entry it is; nil for one person alone.
    public init(entry number: Int, _ event: Event, who: String? = nil) {
        let fields = event.fields
        var members: [(String, JSON)] = [("type", .string(fields.kind)), ("n", .number(number))]
        if let who { members.append(("who", .string(who))) }
        for field in fields.fields {
            // The kind of question is called `type` in the log; here that says what the object is.
            members.append((field.name == "type" ? "answer-type" : field.name, JSON(field.value)))
        }
        if let words = event.words {
            members.append(("text", .string(words.text)))
            if let value = words.value { members.append(("value", JSON(value))) }
        }
        self = .object(JSON.Object(members))
    }

    private init(_ field: FieldValue) {
        switch field {
        case .string(let text): self = .string(text)
        case .int(let number): self = .number(number)
        case .bool(let isTrue): self = .bool(isTrue)
        case .strings(let texts): self = .array(texts.map { .string($0) })
        }
    }

    private init(_ value: DialogueCore.Value) {
        switch value {
        case .date(let date): self = .string(date.iso)
        case .choices(let ids): self = .array(ids.map { .string($0) })
        case .number(let numeral): self = JSONNumber(literal: numeral).map { .number($0) } ?? .null
        case .yes(let isYes): self = .bool(isYes)
        }
    }
}
