import DialogueEngine
import StrictJSON

extension JSON {
    /// Who took part and what was said beside the questions.
    init(_ meeting: Meeting, _ record: Record, withNames: Bool) {
        let names = record.people.all.filter { !$0.name.isEmpty }.map {
            ["member": .string($0.id), "name": .string($0.name)] as JSON
        }
        self = [
            "started": record.started.map { .string(Moment($0).iso) } ?? .null,
            "closed": record.ended.map { .string(Moment($0).iso) } ?? .null,
            "noticeGiven": .bool(meeting.noticeGiven),
            "members": .array(meeting.members.map { Self.member($0, record.people[$0.id]) }),
            "parked": .array(meeting.parked.map { Self.remark($0, "done") }),
            "proposals": .array(meeting.proposals.map { Self.remark($0, "takenOver") }),
            "spoken": .array(meeting.spoken.map { Self.remark($0) }),
            "names": withNames ? .array(names) : .null,
        ]
    }

    private static func member(_ member: DialogueEngine.Member, _ person: Person?) -> JSON {
        [
            "member": .string(member.id), "role": .string(member.role.rawValue),
            "agency": person.map { .string($0.agency) } ?? .null,
            "work": person.map { .string($0.work) } ?? .null,
            "removed": .bool(member.isRemoved),
        ]
    }

    /// - Parameter done: what it is called that nobody needs to come back to it; documents of before
    ///   there was such a thing are as they were.
    private static func remark(_ remark: Meeting.Remark, _ done: String? = nil) -> JSON {
        let members: [(String, JSON)] = [
            ("member", .string(remark.who)), ("part", .string(remark.part)),
            ("entry", .number(remark.entry)), ("state", state(remark.text)),
            ("text", text(remark.text)),
        ]
        let more: [(String, JSON)] = done.map { remark.isDone ? [($0, .bool(true))] : [] } ?? []
        return .object(JSON.Object(members + more))
    }

    private static func group(_ group: PointGroup) -> JSON {
        [
            "number": .number(group.number), "state": state(group.name), "name": text(group.name),
            "points": .array(group.points.map { .number($0) }),
        ]
    }

    /// What a whole group made of a step; null for everything else.
    static func room(_ item: Transcript.Item) -> JSON {
        switch item {
        case .answers(let revealed): answers(revealed)
        case .talk(let step, let text, let isSkipped):
            [
                "kind": "talk", "step": .string(step), "text": .string(text),
                "state": isSkipped ? "skipped" : "done",
            ]
        case .vote(let step, let tally): vote(step, tally)
        case .agreement(let step, let agreed):
            [
                "kind": "agreement", "step": .string(step),
                "agreements": .array(agreed.map(agreement)),
            ]
        case .leftOut(let step, let question, let isSkipped):
            [
                "kind": "closed", "step": .string(step), "text": .string(question),
                "state": isSkipped ? "skipped" : "open",
            ]
        case .page, .question, .list: .null
        }
    }

    private static func answers(_ revealed: Revealed) -> JSON {
        let groups: [(String, JSON)] =
            revealed.groups.isEmpty ? [] : [("groups", .array(revealed.groups.map(group)))]
        let members: [(String, JSON)] = [
            ("kind", "answers"), ("step", .string(revealed.step)),
            ("text", .string(revealed.question)),
            ("rowName", revealed.rowName.map { .string($0) } ?? .null),
            ("answers", .array(revealed.answers.map(answer))),
        ]
        return .object(
            JSON.Object(members + groups + [("leftOut", .number(revealed.passed))]))
    }

    private static func answer(_ answer: RevealedAnswer) -> JSON {
        [
            "member": answer.who.map { .string($0) } ?? .null, "state": state(answer.text),
            "text": text(answer.text),
            "entries": .array(answer.entries.map { .number($0) }),
        ]
    }

    private static func vote(_ step: String, _ tally: Tally) -> JSON {
        let lines = tally.lines.map { line -> JSON in
            let group: [(String, JSON)] = line.group.map { [("group", .number($0.number))] } ?? []
            let members: [(String, JSON)] = [
                ("state", state(line.text)), ("text", text(line.text)),
                ("votes", .number(line.votes)), ("kept", .bool(line.isKept || line.isTied)),
                ("tied", .bool(line.wasTied)), ("settled", .bool(!line.isTied)),
            ]
            return .object(
                JSON.Object(
                    [("id", .string(line.id)), ("number", .number(line.number))] + group + members))
        }
        return [
            "kind": "vote", "step": .string(step), "rowName": .string(tally.rowName),
            "keep": .number(tally.keep), "ballots": .number(tally.ballots),
            "leftOut": .number(tally.passed), "takenOut": .number(tally.takenOut),
            "tally": .array(lines),
        ]
    }

    private static func agreement(_ agreed: Meeting.Agreed) -> JSON {
        [
            "rowName": .string(agreed.row.name), "row": .number(agreed.row.number),
            "id": .string(agreed.row.id),
            "agree": agreed.agrees.map { .number($0) } ?? .null, "object": .number(agreed.objects),
            "closed": .bool(agreed.isClosed), "objections": .array(agreed.objections.map(answer)),
        ]
    }

    private static func state(_ text: String?) -> JSON { text == nil ? "removed" : "answered" }
    private static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}
