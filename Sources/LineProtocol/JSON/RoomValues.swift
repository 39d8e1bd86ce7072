import DialogueEngine
import StrictJSON

extension Effect {
    /// What a program is told of a room.
    func toldOfARoom(_ people: People) -> Told {
        switch self {
        case .joined(let member): Self.told(.joined, member, people)
        case .departed(let member): Self.told(.left, member, people)
        case .back(let member): Self.told(.back, member, people)
        case .role(let member): Self.told(.role, member, people)
        case .removed(let member): Self.told(.removed, member, people)
        case .locked(let isLocked): Told(.locked, ("on", .bool(isLocked)))
        case .count(let count):
            Told(
                .count,
                all: [("step", .string(count.step))] + JSON.numbers(count)
                    + [("of", .number(count.of))])
        case .answered(let who, let label, let text):
            Told(
                .answered, ("member", .string(who)), ("question", .string(label)),
                ("text", .string(text)))
        case .said(let who, let text):
            Told(.said, ("member", .string(who)), ("text", .string(text)))
        case .parked(let who, let number, let text): Self.told(.parked, who, number, text)
        case .proposed(let who, let number, let text): Self.told(.proposed, who, number, text)
        case .ideaTaken(let number): Told(.ideaTaken, ("number", .number(number)))
        case .grouped(let group): Told(.grouped, all: JSON.members(group))
        case .ungrouped(let group): Told(.ungrouped, all: JSON.members(group))
        case .ticked(let note): Told(.ticked, all: JSON.members(note))
        case .notes(let kind, let notes):
            Told(
                .notes, ("of", .string(kind.rawValue)),
                ("items", .array(notes.map { JSON(JSON.members($0)) })))
        case .draft(.own(_, let text, let writer)):
            Told(.draft, ("state", "held"), ("text", .string(text)), ("writer", .string(writer)))
        case .draft(.by(let author, _, let text)):
            Told(.draft, ("state", "waiting"), ("text", .string(text)), ("member", .string(author)))
        case .draft(.dropped(let who)):
            Told(.draft, ("state", "dropped"), ("member", .string(who)))
        default: toldOfResults
        }
    }

    private static func told(_ type: MessageType, _ member: Member, _ people: People) -> Told {
        Told(
            type, ("member", .string(member.id)), ("name", .string(people.name(member.id))),
            ("role", .string(member.role.rawValue)))
    }

    private static func told(
        _ type: MessageType, _ who: String, _ number: Int, _ text: String
    ) -> Told {
        Told(type, ("member", .string(who)), ("number", .number(number)), ("text", .string(text)))
    }

    /// What a group came to.
    private var toldOfResults: Told {
        switch self {
        case .revealed(let revealed):
            Told(
                .revealed, ("step", .string(revealed.step)),
                ("question", .string(revealed.question)),
                ("row-name", revealed.rowName.map { .string($0) }),
                ("answers", JSON(revealed.answers)), ("groups", JSON.groups(revealed)),
                (
                    "alike",
                    revealed.alike.isEmpty
                        ? nil : .array(revealed.alike.map { .array($0.map { .number($0) }) })
                ),
                ("left-out", revealed.hidesNumbers ? nil : .number(revealed.passed)),
                ("unkept", revealed.unkept.map { .number($0) }))
        case .counted(let tally):
            Told(
                .counted, ("row-name", .string(tally.rowName)), ("rows", JSON(tally.lines)),
                ("keep", .number(tally.keep)),
                ("voted", tally.hidesNumbers ? nil : .number(tally.ballots)),
                ("left-out", tally.hidesNumbers ? nil : .number(tally.passed)),
                ("taken-out", tally.hidesNumbers ? nil : .number(tally.takenOut)))
        case .objections(let row, let answers):
            Told(.objections, ("row", JSON(row)), ("answers", JSON(answers)))
        case .outcome(let row, let agrees, let objects):
            Told(
                .outcome, ("row", JSON(row)), ("agree", .number(agrees)),
                ("object", .number(objects)))
        case .finished: Told(.finished)
        // These have their place above; a new one has to be given one.
        case .title, .part, .prose, .section, .understood, .rowComplete, .left, .answered, .said,
            .parked, .proposed, .ideaTaken, .grouped, .ungrouped, .ticked, .notes, .joined,
            .departed, .back, .role, .removed, .locked, .closing,
            .taken, .refused, .help, .progress, .contents, .editable, .review, .plan, .minutes,
            .own,
            .ahead, .concern, .receipt, .quit, .asked, .count, .draft:
            Told(.notice)
        }
    }
}

extension JSON {
    /// Answers as everybody sees them.
    init(_ answers: [RevealedAnswer]) {
        self = .array(
            answers.map { answer in
                JSON([("member", answer.who.map { .string($0) }), ("text", .text(answer.text))])
            })
    }

    /// Rows and their votes.
    init(_ lines: [Tally.Line]) {
        self = .array(
            lines.map { line in
                JSON([
                    ("id", .string(line.id)), ("number", .number(line.number)),
                    ("group", line.group.map { JSON(Self.members($0)) }),
                    ("text", .text(line.text)),
                    ("votes", .number(line.votes)), ("kept", .bool(line.isKept)),
                    ("tied", .bool(line.isTied)),
                ])
            })
    }

    /// What a room takes as one; nil where it does not.
    static func groups(_ revealed: Revealed) -> JSON? {
        revealed.groups.isEmpty ? nil : .array(revealed.groups.map { JSON(members($0)) })
    }

    /// Points that a room takes as one, by the numbers that they are shown with.
    fileprivate static func members(_ group: PointGroup) -> Members {
        [
            ("number", .number(group.number)), ("name", .text(group.name)),
            ("points", .array(group.points.map { .number($0) })),
        ]
    }

    /// What was put aside, or proposed.
    fileprivate static func members(_ note: Note) -> Members {
        [
            ("number", .number(note.number)), ("text", .text(note.text)),
            ("done", .bool(note.isDone)),
        ]
    }

    /// A row as people call it.
    init(_ row: RowName) {
        self = [
            "name": .string(row.name), "number": .number(row.number), "id": .string(row.id),
        ]
    }
}
