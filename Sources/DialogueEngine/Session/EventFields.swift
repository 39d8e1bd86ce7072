import AnswerReading

/// A value in a line of the log.
public enum FieldValue: Equatable, Sendable {
    case string(String)
    case int(Int)
    case bool(Bool)
    case strings([String])
}

/// An event as the fields of a line in the log, in their fixed order, without the words.
///
/// This table is the vocabulary of the log, of the JSON dialect and of exports; docs/evidence
/// lists it.
public struct EventFields: Equatable, Sendable {
    /// The kind, such as `answer`.
    public let kind: String
    /// The other fields in the order in which they are written; absent ones are left out.
    public private(set) var fields: [(name: String, value: FieldValue)]

    /// The fields that stand in the opening of an entry, beside the words in which they were found.
    public static let withTheWords: Set = ["nudges", "identifying", "probe", "again"]

    /// The fields without those that stand with the words; all of them where there are no words.
    public func apart(_ hasWords: Bool) -> (line: EventFields, opening: EventFields) {
        let isApart = { (name: String) in hasWords && Self.withTheWords.contains(name) }
        return (
            EventFields(kind: kind, fields: fields.filter { !isApart($0.name) }),
            EventFields(kind: kind, fields: fields.filter { isApart($0.name) })
        )
    }

    /// The fields of a line and those of its opening.
    public func joined(with opening: EventFields) -> EventFields {
        EventFields(kind: kind, fields: fields + opening.fields)
    }

    /// Makes the fields from what was read from a line and, where there are words, its opening.
    public init(kind: String, fields: [(name: String, value: FieldValue)]) {
        (self.kind, self.fields) = (kind, fields)
    }

    init(_ kind: String, _ fields: (name: String, value: FieldValue)...) {
        self.init(kind: kind, fields: fields)
    }

    public static func == (left: EventFields, right: EventFields) -> Bool {
        left.kind == right.kind
            && left.fields.elementsEqual(right.fields) {
                $0.name == $1.name && $0.value == $1.value
            }
    }

    subscript(_ name: String) -> FieldValue? { fields.first { $0.name == name }?.value }

    func string(_ name: String) throws(EventProblem) -> String {
        guard case .string(let text) = self[name] else { throw .field(kind: kind, name: name) }
        return text
    }

    /// A number within a range; any other is no number that this software writes.
    func int(_ name: String, in range: ClosedRange<Int>) throws(EventProblem) -> Int {
        guard case .int(let number) = self[name], range.contains(number) else {
            throw .field(kind: kind, name: name)
        }
        return number
    }

    func ordinal(_ name: String) throws(EventProblem) -> Ordinal {
        Ordinal(try int(name, in: 1...Ordinal.limit))
    }

    /// One of a few words.
    func word<Kind: RawRepresentable<String>>(_ name: String) throws(EventProblem) -> Kind {
        guard let word = Kind(rawValue: try string(name)) else {
            throw .field(kind: kind, name: name)
        }
        return word
    }

    /// A row as a whole.
    func row() throws(EventProblem) -> Place {
        Place(try string("step"), row: try int("row", in: Place.rows))
    }

    var again: [Place] { strings("again").compactMap { Place(path: $0) } }

    func strings(_ name: String) -> [String] {
        if case .strings(let list) = self[name] { list } else { [] }
    }
}

/// Why a line of the log could not be understood.
public enum EventProblem: Error, Equatable {
    /// A kind that this version does not know.
    case kind(String)
    /// A field that is missing, or of the wrong type.
    case field(kind: String, name: String)
}

extension Event {
    /// The event as fields of a line.
    public var fields: EventFields {
        switch self {
        case .begin(let beginning): beginning.fields
        case .read(let step): EventFields("read", ("step", .string(step)))
        case .answer(let answered): answered.fields
        case .keep(let place): EventFields(kind: "keep", fields: place.fields)
        case .skip(let place, let again):
            EventFields(kind: "skip", fields: place.fields + again.asAgain)
        case .done(let step): EventFields("done", ("step", .string(step)))
        case .rest(let place): EventFields(kind: "rest", fields: place.fields)
        case .removeRow(let place, let again):
            EventFields(kind: "remove-row", fields: place.fields + again.asAgain)
        case .restoreRow(let place): EventFields(kind: "restore-row", fields: place.fields)
        case .moveRow(let place, let to):
            EventFields(kind: "move-row", fields: place.fields + [("to", .int(to.number))])
        case .move(let place, let how):
            EventFields(kind: "move", fields: place.fields + [("how", .string(how.rawValue))])
        case .pause: EventFields("pause")
        case .resume: EventFields("resume")
        case .finish: EventFields("finish")
        case .redact(let redaction): redaction.fields
        case .room(let event): event.fields
        }
    }

    /// Reads the fields of a line and the words of its opening, nil where there is none.
    public init(_ line: EventFields, words: Words?) throws(EventProblem) {
        switch line.kind {
        case "begin": self = .begin(try Beginning(line))
        case "read": self = .read(step: try line.string("step"))
        case "answer": self = .answer(try Answered(line, words: words))
        case "keep": self = .keep(try Place(line))
        case "skip": self = .skip(try Place(line), again: line.again)
        case "done": self = .done(step: try line.string("step"))
        case "rest": self = .rest(try line.row())
        case "remove-row": self = .removeRow(try line.row(), again: line.again)
        case "restore-row": self = .restoreRow(try line.row())
        case "move-row": self = .moveRow(try line.row(), to: try line.ordinal("to"))
        case "move":
            let how: MoveKind = try line.word("how")
            self = .move(try Place(line), how)
        case "pause": self = .pause
        case "resume": self = .resume
        case "finish": self = .finish
        case "redact": self = .redact(try Redaction(line, words: words))
        default:
            guard let event = try RoomEvent(line, words: words) else { throw .kind(line.kind) }
            self = .room(event)
        }
    }
}

extension Beginning {
    private static let sources = ["briefing", "dialogue", "form"]

    fileprivate var fields: EventFields {
        var fields: [(name: String, value: FieldValue)] = []
        for (name, source) in zip(Self.sources, [briefing, dialogue, form]) {
            fields.append((name, .string(source.id)))
            fields.append((name + "-sha256", .string(source.fingerprint)))
        }
        fields.append(("software", .string(software)))
        fields.append(("rules", .int(rules)))
        if isGroup { fields.append(("group", .bool(true))) }
        return EventFields(kind: "begin", fields: fields)
    }

    fileprivate init(_ line: EventFields) throws(EventProblem) {
        func source(_ name: String) throws(EventProblem) -> Source {
            Source(id: try line.string(name), fingerprint: try line.string(name + "-sha256"))
        }
        self.init(
            briefing: try source("briefing"), dialogue: try source("dialogue"),
            form: try source("form"), software: try line.string("software"),
            rules: try line.ordinal("rules").number,
            isGroup: line["group"] == .bool(true))
    }
}

extension Place {
    var fields: [(name: String, value: FieldValue)] {
        var fields: [(name: String, value: FieldValue)] = [("step", .string(step))]
        if let row { fields.append(("row", .int(row))) }
        if let field { fields.append(("field", .string(field))) }
        if isProbe { fields.append(("part", .string("probe"))) }
        return fields
    }

    init(_ line: EventFields) throws(EventProblem) {
        self.init(
            try line.string("step"), row: line["row"] == nil ? nil : try line.row().row,
            field: line["field"] == nil ? nil : try line.string("field"),
            isProbe: line["part"] == .string("probe"))
    }
}

extension [Place] {
    fileprivate var asAgain: [(name: String, value: FieldValue)] {
        isEmpty ? [] : [("again", .strings(map(\.path)))]
    }
}

extension Answered {
    fileprivate var fields: EventFields {
        var fields = place.fields
        fields.append(("type", .string(type)))
        if let from { fields.append(("from", .int(from))) }
        if let line { fields.append(("line", .int(line))) }
        if !nudges.isEmpty { fields.append(("nudges", .strings(nudges.map(\.rawValue)))) }
        if !identifying.isEmpty {
            fields.append(("identifying", .strings(identifying.map(\.rawValue))))
        }
        if asks { fields.append(("asks", .bool(true))) }
        if let probe { fields.append(("probe", .int(probe.number))) }
        fields += again.asAgain
        if let understood {
            fields.append(("today", .string(understood.date.iso)))
            fields.append(("zone", .string(understood.zone)))
        }
        return EventFields(kind: "answer", fields: fields)
    }

    fileprivate init(_ line: EventFields, words: Words?) throws(EventProblem) {
        self.init(try Place(line), type: try line.string("type"), words: words)
        nudges = line.strings("nudges").compactMap { Nudge(rawValue: $0) }
        identifying = line.strings("identifying").compactMap { IdentifyingDetail(rawValue: $0) }
        asks = line["asks"] == .bool(true)
        probe = line["probe"] == nil ? nil : try line.ordinal("probe")
        from = line["from"] == nil ? nil : try line.int("from", in: 0...Ordinal.limit)
        self.line = line["line"] == nil ? nil : try line.int("line", in: 0...Ordinal.limit)
        again = line.again
        if line["today"] != nil {
            guard let date = CalendarDate(iso: try line.string("today")) else {
                throw .field(kind: line.kind, name: "today")
            }
            understood = Today(date, zone: try line.string("zone"))
        }
    }
}
