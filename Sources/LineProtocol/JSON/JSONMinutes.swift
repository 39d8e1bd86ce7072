import DialogueEngine
import StrictJSON

/// The record of the discussion as values, for one person alone and for a group.
struct JSONMinutes {
    /// Names for the room that it is shown in.
    let people: People

    /// What was read, asked and answered, and in a group what was said beside it.
    func members(_ transcript: Transcript) -> Members {
        let parts = transcript.parts.map { part -> JSON in
            ["title": .string(part.title), "items": .array(part.items.map(item))]
        }
        return [("parts", .array(parts)), ("meeting", transcript.meeting.map(meeting))]
    }

    private func item(_ item: Transcript.Item) -> JSON {
        switch item {
        case .page(let step, let heading, let isSkipped):
            Self.item("page", step, ("heading", .string(heading)), ("skipped", .bool(isSkipped)))
        case .question(let exchange): Self.question(exchange)
        case .list(let step, let text, let rowName, let questions, let rows):
            Self.item(
                "list", step, ("text", .string(text)), ("row-name", .string(rowName)),
                ("questions", .texts(questions)),
                ("rows", .array(rows.map { .array($0.map { JSON.cell($0.cell) }) })))
        case .answers(let revealed):
            Self.item(
                "answers", revealed.step, ("question", .string(revealed.question)),
                ("answers", JSON(revealed.answers)), ("groups", JSON.groups(revealed)))
        case .talk(let step, let text, let isSkipped):
            Self.item("talk", step, ("text", .string(text)), ("skipped", .bool(isSkipped)))
        case .vote(let step, let tally):
            Self.item("vote", step, ("rows", JSON(tally.lines)), ("keep", .number(tally.keep)))
        case .agreement(let step, let agreed):
            Self.item("agreement", step, ("rows", .array(agreed.map(Self.agreed))))
        case .leftOut(let step, let question, let isSkipped):
            Self.item(
                "left-out", step, ("question", .string(question)), ("skipped", .bool(isSkipped)))
        }
    }

    private static func item(_ kind: String, _ step: String, _ more: (String, JSON?)...) -> JSON {
        JSON([("kind", .string(kind)), ("step", .string(step))] + more)
    }

    private static func question(_ exchange: Transcript.Exchange) -> JSON {
        JSON([
            ("kind", "question"), ("place", .string(exchange.path)),
            ("question", .string(exchange.question)), ("answer", JSON.cell(exchange.cell)),
            (
                "follow-up",
                exchange.probe.map {
                    ["question": .string($0.question), "answer": JSON.cell($0.cell)]
                }
            ),
        ])
    }

    private static func agreed(_ agreed: Meeting.Agreed) -> JSON {
        [
            "row": JSON(agreed.row), "agree": agreed.agrees.map { .number($0) } ?? .null,
            "object": .number(agreed.objects), "objections": JSON(agreed.objections),
            "closed": .bool(agreed.isClosed),
        ]
    }

    private func meeting(_ meeting: Meeting) -> JSON {
        let members = meeting.members.map { member -> JSON in
            [
                "member": .string(member.id), "name": .string(people.name(member.id)),
                "role": .string(member.role.rawValue), "removed": .bool(member.isRemoved),
            ]
        }
        return [
            "members": .array(members), "notice-given": .bool(meeting.noticeGiven),
            "parked": remarks(meeting.parked, canBeDone: true),
            "proposals": remarks(meeting.proposals, canBeDone: true),
            "spoken": remarks(meeting.spoken), "closed": .bool(meeting.isClosed),
        ]
    }

    private func remarks(_ remarks: [Meeting.Remark], canBeDone: Bool = false) -> JSON {
        .array(
            remarks.map { remark in
                JSON([
                    ("member", .string(remark.who)), ("name", .string(people.name(remark.who))),
                    ("text", .text(remark.text)),
                    ("done", canBeDone ? .bool(remark.isDone) : nil),
                ])
            })
    }
}
