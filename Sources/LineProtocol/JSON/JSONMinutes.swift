import DialogueCore
import StrictJSON

/// The record of the discussion as values, for one person alone and for a group.
struct JSONMinutes {
    /// Names for the room that it is shown in.
    let people: People

    /// What was read, asked and answered, and in a group what was said beside it.
    func members(_ transcript: Transcript) -> [(String, JSON)] {
        let parts = transcript.parts.map { part -> JSON in
            ["title": .string(part.title), "items": .array(part.items.map { item($0) })]
        }
        return [("parts", .array(parts))]
            + (transcript.meeting.map { [("meeting", meeting($0))] } ?? [])
    }

    private func item(_ item: Transcript.Item) -> JSON {
        switch item {
        case .page(let step, let heading, let isSkipped):
            Self.item("page", step, [("heading", .string(heading)), ("skipped", .bool(isSkipped))])
        case .question(let exchange):
            .object(JSON.Object([("kind", "question")] + Self.members(exchange)))
        case .list(let step, let text, let rowName, let questions, let rows):
            Self.item(
                "list", step,
                [
                    ("text", .string(text)), ("row-name", .string(rowName)),
                    ("questions", .array(questions.map { .string($0) })),
                    ("rows", .array(rows.map { .array($0.map { JSON.cell($0.cell) }) })),
                ])
        case .answers(let revealed):
            Self.item(
                "answers", revealed.step,
                [
                    ("question", .string(revealed.question)),
                    ("answers", JSON(revealed.answers)),
                ])
        case .talk(let step, let text, let isSkipped):
            Self.item("talk", step, [("text", .string(text)), ("skipped", .bool(isSkipped))])
        case .vote(let step, let tally):
            Self.item(
                "vote", step,
                [
                    ("rows", .array(tally.lines.map { JSON($0) })),
                    ("keep", .number(tally.keep)),
                ])
        case .agreement(let step, let agreed):
            Self.item("agreement", step, [("rows", .array(agreed.map { Self.agreed($0) }))])
        case .leftOut(let step, let question, let isSkipped):
            Self.item(
                "left-out", step,
                [("question", .string(question)), ("skipped", .bool(isSkipped))])
        }
    }

    private static func item(_ kind: String, _ step: String, _ more: [(String, JSON)]) -> JSON {
        .object(JSON.Object([("kind", .string(kind)), ("step", .string(step))] + more))
    }

    private static func members(_ exchange: Transcript.Exchange) -> [(String, JSON)] {
        var members: [(String, JSON)] = [
            ("place", .string(exchange.path)), ("question", .string(exchange.question)),
            ("answer", JSON.cell(exchange.cell)),
        ]
        if let probe = exchange.probe {
            members.append(
                (
                    "follow-up",
                    ["question": .string(probe.question), "answer": JSON.cell(probe.cell)]
                ))
        }
        return members
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
            "parked": remarks(meeting.parked), "proposals": remarks(meeting.proposals),
            "spoken": remarks(meeting.spoken), "closed": .bool(meeting.isClosed),
        ]
    }

    private func remarks(_ remarks: [Meeting.Remark]) -> JSON {
        .array(
            remarks.map { remark -> JSON in
                [
                    "member": .string(remark.who), "name": .string(people.name(remark.who)),
                    "text": remark.text.map { .string($0) } ?? .null,
                ]
            })
    }
}
