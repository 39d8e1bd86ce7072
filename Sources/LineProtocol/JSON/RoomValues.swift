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
                ("question", .string(revealed.question)), ("answers", JSON(revealed.answers)),
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
            .parked, .proposed, .joined, .departed, .back, .role, .removed, .locked, .closing,
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
            lines.map {
                [
                    "id": .string($0.id), "number": .number($0.number), "text": .text($0.text),
                    "votes": .number($0.votes), "kept": .bool($0.isKept), "tied": .bool($0.isTied),
                ]
            })
    }

    /// A row as people call it.
    init(_ row: RowName) {
        self = [
            "name": .string(row.name), "number": .number(row.number), "id": .string(row.id),
        ]
    }
}
