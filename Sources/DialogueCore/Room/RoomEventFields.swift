extension RoomEvent {
    /// The event as fields of a line.
    var fields: EventFields {
        switch self {
        case .join(let role): Self.line("join", ("role", .string(role.rawValue)))
        case .leave: Self.line("leave")
        case .back: Self.line("back")
        case .role(let member, let role):
            Self.line("role", ("member", .string(member)), ("role", .string(role.rawValue)))
        case .remove(let member): Self.line("remove", ("member", .string(member)))
        case .lock(let isLocked): Self.line("lock", ("on", .bool(isLocked)))
        case .start: Self.line("start")
        case .ready(let step): Self.line("ready", ("step", .string(step)))
        case .pass(let step): Self.line("pass", ("step", .string(step)))
        case .withdraw(let step): Self.line("withdraw", ("step", .string(step)))
        case .reveal(let step, let order):
            Self.line("reveal", ("step", .string(step)), ("order", .strings(order)))
        case .revealRow(let place): EventFields(kind: "reveal-row", fields: place.fields)
        case .count(let step, let votes, let voted, let kept, let tied):
            Self.line(
                "count", ("step", .string(step)),
                ("votes", .strings(votes.map { "r\($0.row)=\($0.votes)" })),
                ("voted", .int(voted)),
                ("kept", .strings(kept.map { "r\($0)" })),
                ("tied", .strings(tied.map { "r\($0)" })))
        case .settle(let step, let kept):
            Self.line("settle", ("step", .string(step)), ("kept", .strings(kept.map { "r\($0)" })))
        case .agree(let place): EventFields(kind: "agree", fields: place.fields)
        case .object(let place, _): EventFields(kind: "object", fields: place.fields)
        case .outcome(let place, let agrees, let objects):
            EventFields(
                kind: "outcome",
                fields: place.fields + [("agrees", .int(agrees)), ("objects", .int(objects))])
        case .park: Self.line("park")
        case .propose: Self.line("propose")
        case .say: Self.line("say")
        }
    }

    private static func line(
        _ kind: String, _ fields: (name: String, value: FieldValue)...
    ) -> EventFields {
        EventFields(kind: kind, fields: fields)
    }

    /// Reads the fields of a line and the words of its opening; nil for a kind that is no event of
    /// a group.
    init?(_ line: EventFields, words: Words?) throws(EventProblem) {
        switch line.kind {
        case "join": self = .join(try line.role())
        case "leave": self = .leave
        case "back": self = .back
        case "role": self = .role(member: try line.string("member"), try line.role())
        case "remove": self = .remove(member: try line.string("member"))
        case "lock": self = .lock(line["on"] == .bool(true))
        case "start": self = .start
        case "ready": self = .ready(step: try line.string("step"))
        case "pass": self = .pass(step: try line.string("step"))
        case "withdraw": self = .withdraw(step: try line.string("step"))
        case "reveal":
            self = .reveal(step: try line.string("step"), order: line.strings("order"))
        case "reveal-row": self = .revealRow(try Place(line))
        case "count":
            self = .count(
                step: try line.string("step"), votes: try line.votes(),
                voted: try line.int("voted", in: 0...Ordinal.limit), kept: try line.rows("kept"),
                tied: try line.rows("tied"))
        case "settle":
            self = .settle(step: try line.string("step"), kept: try line.rows("kept"))
        case "agree": self = .agree(try Place(line))
        case "object": self = .object(try Place(line), words)
        case "outcome":
            self = .outcome(
                try Place(line), agrees: try line.int("agrees", in: 0...Ordinal.limit),
                objects: try line.int("objects", in: 0...Ordinal.limit))
        case "park": self = .park(words)
        case "propose": self = .propose(words)
        case "say": self = .say(words)
        default: return nil
        }
    }
}

extension EventFields {
    fileprivate func role() throws(EventProblem) -> Role {
        guard let role = Role(rawValue: try string("role")) else {
            throw .field(kind: kind, name: "role")
        }
        return role
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
