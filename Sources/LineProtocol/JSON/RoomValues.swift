import DialogueCore
import StrictJSON

extension Effect {
    /// What it says of a room, as values.
    func roomMembers(_ people: People) -> [(String, JSON)] {
        switch self {
        case .joined(let member), .departed(let member), .back(let member), .role(let member),
            .removed(let member):
            [
                ("member", .string(member.id)), ("name", .string(people.name(member.id))),
                ("role", .string(member.role.rawValue)),
            ]
        case .locked(let isLocked): [("on", .bool(isLocked))]
        case .count(let count):
            [("step", .string(count.step))] + JSON.numbers(count) + [("of", .number(count.of))]
        case .answered(let who, let label, let text):
            [("member", .string(who)), ("question", .string(label)), ("text", .string(text))]
        case .said(let who, let text): [("member", .string(who)), ("text", .string(text))]
        case .parked(let who, let number, let text), .proposed(let who, let number, let text):
            [
                ("member", .string(who)), ("number", .number(number)), ("text", .string(text)),
            ]
        case .draft(let news): Self.fields(news)
        default: results
        }
    }

    /// What a group came to.
    private var results: [(String, JSON)] {
        switch self {
        case .revealed(let revealed):
            [
                ("step", .string(revealed.step)), ("question", .string(revealed.question)),
                ("answers", JSON(revealed.answers)),
            ]
                + (revealed.hidesNumbers
                    ? []
                    : [("left-out", .number(revealed.passed))])
                + (revealed.unkept.map { [("unkept", .number($0))] } ?? [])
        case .counted(let tally):
            [
                ("row-name", .string(tally.rowName)),
                ("rows", .array(tally.lines.map { JSON($0) })), ("keep", .number(tally.keep)),
            ]
                + (tally.hidesNumbers
                    ? []
                    : [
                        ("voted", .number(tally.ballots)), ("left-out", .number(tally.passed)),
                        ("taken-out", .number(tally.takenOut)),
                    ])
        case .objections(let row, let answers):
            [("row", JSON(row)), ("answers", JSON(answers))]
        case .outcome(let row, let agrees, let objects):
            [("row", JSON(row)), ("agree", .number(agrees)), ("object", .number(objects))]
        default: []
        }
    }

    private static func fields(_ news: DraftNews) -> [(String, JSON)] {
        switch news {
        case .own(_, let text, let writer):
            [("state", "held"), ("text", .string(text)), ("writer", .string(writer))]
        case .by(let author, _, let text):
            [("state", "waiting"), ("text", .string(text)), ("member", .string(author))]
        case .dropped(let who): [("state", "dropped"), ("member", .string(who))]
        }
    }
}

extension JSON {
    /// Answers as everybody sees them.
    init(_ answers: [RevealedAnswer]) {
        self = .array(
            answers.map { answer in
                let text: JSON = answer.text.map { .string($0) } ?? .null
                let who = answer.who.map { [("member", JSON.string($0))] } ?? []
                return .object(JSON.Object(who + [("text", text)]))
            })
    }

    /// A row and its votes.
    init(_ line: Tally.Line) {
        self = [
            "id": .string(line.id), "number": .number(line.number),
            "text": line.text.map { .string($0) } ?? .null,
            "votes": .number(line.votes), "kept": .bool(line.isKept), "tied": .bool(line.isTied),
        ]
    }

    /// A row as people call it.
    init(_ row: RowName) {
        self = [
            "name": .string(row.name), "number": .number(row.number), "id": .string(row.id),
        ]
    }
}
