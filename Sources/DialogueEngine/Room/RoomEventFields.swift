import AnswerReading

extension RoomEvent {
    /// The event as fields of a line.
    var fields: EventFields {
        switch self {
        case .join(let role, _): EventFields("join", ("role", .string(role.rawValue)))
        case .name: EventFields("name")
        case .leave: EventFields("leave")
        case .back: EventFields("back")
        case .role(let member, let role):
            EventFields("role", ("member", .string(member)), ("role", .string(role.rawValue)))
        case .remove(let member): EventFields("remove", ("member", .string(member)))
        case .lock(let isLocked): EventFields("lock", ("on", .bool(isLocked)))
        case .start: EventFields("start")
        case .reveal(let step, let passed, let unkept):
            EventFields(
                kind: "reveal",
                fields: [("step", .string(step)), ("passed", .int(passed))]
                    + (unkept.map { [("unkept", .int($0))] } ?? []))
        case .revealRow(let place): EventFields(kind: "reveal-row", fields: place.fields)
        case .count(let step, let count):
            EventFields(
                "count", ("step", .string(step)),
                ("votes", .strings(count.votes.map { "r\($0.row)=\($0.votes)" })),
                ("voted", .int(count.voted)), ("passed", .int(count.passed)),
                ("kept", .strings(count.kept.map { "r\($0)" })),
                ("tied", .strings(count.tied.map { "r\($0)" })))
        case .settle(let step, let kept):
            EventFields(
                "settle", ("step", .string(step)), ("kept", .strings(kept.map { "r\($0)" })))
        case .object(let place, _): EventFields(kind: "object", fields: place.fields)
        case .outcome(let place, let outcome):
            EventFields(
                kind: "outcome",
                fields: place.fields + [
                    ("agrees", .int(outcome.agrees)), ("asked", .int(outcome.asked)),
                    ("objects", .int(outcome.objects)),
                ])
        case .say: EventFields("say")
        case .group, .ungroup, .park, .propose, .tick: fieldsBeside
        }
    }

    /// The same of groups, and of what was put aside.
    private var fieldsBeside: EventFields {
        switch self {
        case .group(let step, let grouped, _):
            EventFields(
                "group", ("step", .string(step)), ("number", .int(grouped.number)),
                ("rows", .strings(grouped.rows.map { "r\($0)" })))
        case .ungroup(let step, let number):
            EventFields("ungroup", ("step", .string(step)), ("number", .int(number)))
        case .park: EventFields("park")
        case .propose: EventFields("propose")
        case .tick(let target, let isDone):
            EventFields("tick", ("target", .int(target)), ("on", .bool(isDone)))
        default: EventFields(kind: "", fields: [])
        }
    }

    /// Reads the fields of a line and the words of its opening; nil for a kind that is no event of
    /// a group.
    init?(_ line: EventFields, words: Words?) throws(EventProblem) {
        switch line.kind {
        case "join": self = .join(try line.word("role"), words)
        case "name": self = .name(words)
        case "leave": self = .leave
        case "back": self = .back
        case "role": self = .role(member: try line.string("member"), try line.word("role"))
        case "remove": self = .remove(member: try line.string("member"))
        case "lock": self = .lock(line["on"] == .bool(true))
        case "start": self = .start
        case "reveal":
            self = .reveal(
                step: try line.string("step"), passed: try line.count("passed"),
                unkept: line["unkept"] == nil ? nil : try line.count("unkept"))
        case "reveal-row": self = .revealRow(try Place(line))
        case "count":
            let count = Count(
                votes: try line.votes(), voted: try line.count("voted"),
                passed: try line.count("passed"), kept: try line.rows("kept"),
                tied: try line.rows("tied"))
            self = .count(step: try line.string("step"), count)
        case "settle":
            self = .settle(step: try line.string("step"), kept: try line.rows("kept"))
        case "object": self = .object(try Place(line), words)
        case "outcome":
            let place = try Place(line)
            let outcome = Verdict(
                agrees: try line.count("agrees"), asked: try line.count("asked"),
                objects: try line.count("objects"))
            self = .outcome(place, outcome)
        case "park": self = .park(words)
        case "propose": self = .propose(words)
        case "say": self = .say(words)
        default:
            guard let event = try Self.beside(line, words) else { return nil }
            self = event
        }
    }

    /// The same of groups, and of what was put aside.
    private static func beside(
        _ line: EventFields, _ words: Words?
    ) throws(EventProblem) -> RoomEvent? {
        switch line.kind {
        case "group":
            let grouped = Grouped(
                number: try line.ordinal("number").number, rows: try line.rows("rows"))
            return .group(step: try line.string("step"), grouped, words)
        case "ungroup":
            return .ungroup(
                step: try line.string("step"), number: try line.ordinal("number").number)
        case "tick":
            return .tick(
                target: try line.int("target", in: 0...Ordinal.limit),
                isDone: line["on"] == .bool(true))
        default: return nil
        }
    }
}

extension EventFields {
    /// A number of people or answers.
    fileprivate func count(_ name: String) throws(EventProblem) -> Int {
        try int(name, in: 0...Ordinal.limit)
    }

    /// Rows as `r1`, `r2`.
    fileprivate func rows(_ name: String) throws(EventProblem) -> [Int] {
        var rows: [Int] = []
        for text in strings(name) {
            guard let row = Place.row(text) else { throw .field(kind: kind, name: name) }
            rows.append(row)
        }
        return rows
    }

    /// Rows with their votes, as `r1=3`.
    fileprivate func votes() throws(EventProblem) -> [RoomEvent.RowVotes] {
        var votes: [RoomEvent.RowVotes] = []
        for text in strings("votes") {
            let parts = text.utf8.split(separator: UInt8(ascii: "=")).map { String(Substring($0)) }
            guard parts.count == 2, let row = Place.row(parts[0]),
                let count = Int(parts[1], in: 0...Ordinal.limit)
            else { throw .field(kind: kind, name: "votes") }
            votes.append(RoomEvent.RowVotes(row: row, votes: count))
        }
        return votes
    }
}
