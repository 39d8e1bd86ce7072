import AnswerReading

/// Words are taken out of the record; the entry that held them stays.
public struct Redaction: Equatable, Sendable {
    /// Why somebody's words had to go.
    public enum Reason: String, CaseIterable, Sendable {
        /// They could tell who a child is.
        case child
        /// They could tell who somebody else in the family is.
        case family
        /// They could tell who anybody else is.
        case somebodyElse = "somebody-else"
        /// Whoever wrote them asked for it.
        case request
        /// They did not belong there.
        case mistake
    }

    /// The number of the entry whose words go; smaller than that of this one.
    public let target: Int
    /// Why.
    public let reason: Reason
    /// What is open in a session that goes on, so that it stays in play; nil where nothing is.
    public let open: Place?
    /// Who decided it and, from the second line on, what they say of it; nil once taken out.
    public var words: Words?

    /// Takes the words of an entry out.
    public init(target: Int, reason: Reason, open: Place? = nil, words: Words? = nil) {
        (self.target, self.reason, self.open, self.words) = (target, reason, open, words)
    }
}

extension Redaction {
    var fields: EventFields {
        var fields: [(name: String, value: FieldValue)] = [
            ("target", .int(target)), ("reason", .string(reason.rawValue)),
        ]
        if let open { fields.append(("open", .string(open.path))) }
        return EventFields(kind: "redact", fields: fields)
    }

    init(_ line: EventFields, words: Words?) throws(EventProblem) {
        let reason: Reason = try line.word("reason")
        let open = line["open"] == nil ? nil : Place(path: try line.string("open"))
        guard (open == nil) == (line["open"] == nil) else {
            throw .field(kind: line.kind, name: "open")
        }
        self.init(
            target: try line.int("target", in: 0...Ordinal.limit), reason: reason, open: open,
            words: words)
    }
}
