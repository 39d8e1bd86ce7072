import DialogueEngine
import Messages

/// What only the minutes of a group hold, on screen.
struct RoomMinutes {
    private let people: People

    /// Before what follows of a row, so that no line of an answer looks like another's.
    private static let inset = "     "

    init(_ people: People) { self.people = people }

    /// Who takes part and how far it is.
    func addHead(_ meeting: Meeting, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(
            .heading,
            meeting.isClosed
                ? said("room-minutes.minutes") : said("room-minutes.minutes-so-far"))
        for member in meeting.members where member.role.speaks {
            let person = people[member.id]
            let about = [person?.agency, person?.work].compactMap { $0 }.filter { !$0.isEmpty }
            let role = member.role == .participant ? [] : [RoomWording.name(member.role)]
            let removed = member.isRemoved ? [said("room-minutes.taken-out-of-the-room")] : []
            let facts = about + role + removed
            lines.add(
                .point,
                facts.isEmpty
                    ? people.name(member.id)
                    : "\(people.name(member.id)): \(facts.joined(separator: ", "))")
        }
        let watchers = meeting.members.count { !$0.role.speaks }
        if watchers > 0 { lines.add(.point, said("room-minutes.watching", ["watchers": watchers])) }
        lines.add(
            .text,
            meeting.noticeGiven
                ? said("room-minutes.notice-given") : said("room-minutes.notice-not-given"))
    }

    /// What was put aside, proposed and said, and how it ended.
    func addEnd(_ meeting: Meeting, to lines: inout [SpokenLine]) {
        let groups: [(String, [Meeting.Remark], Note.Kind?)] = [
            (said("room-minutes.parked"), meeting.parked, .parked),
            (said("room-minutes.ideas-for-the-plan"), meeting.proposals, .ideas),
            (said("room-minutes.said-to-the-room"), meeting.spoken, nil),
        ]
        for (title, remarks, kind) in groups where !remarks.isEmpty {
            lines.space()
            lines.add(.heading, title)
            for (index, remark) in remarks.enumerated() {
                if let kind {
                    let state = GroupingWording.state(
                        of: index + 1, kind, isDone: remark.isDone)
                    lines.add(.text, state)
                }
                lines.add(speaker: people.name(remark.who), remark.text ?? RoomWording.removed)
            }
        }
        lines.space()
        lines.add(
            .text,
            meeting.isClosed
                ? said("room-minutes.closed-by-the-facilitator")
                : said("room-minutes.not-closed-yet-minutes"))
    }

    func add(_ revealed: Revealed, to lines: inout [SpokenLine]) {
        lines.add(.text, revealed.question)
        for (index, answer) in revealed.answers.enumerated() {
            let text = answer.text ?? RoomWording.removed
            if let name = revealed.rowName {
                let who = answer.who.map { " (\(people.name($0)))" } ?? ""
                lines.add("\(name) \(index + 1)\(who): ", point: text, setIn: Self.inset)
            } else if let who = answer.who {
                lines.add(speaker: people.name(who), text)
            } else {
                lines.add("– ", point: text, setIn: "  ")
            }
        }
        for group in revealed.groups { lines.add(.point, GroupingWording.text(group)) }
        if revealed.passed > 0 || revealed.answers.isEmpty {
            lines.add(.point, said("room-minutes.left-it-out", ["passed": revealed.passed]))
        }
    }

    func add(_ tally: Tally, to lines: inout [SpokenLine]) {
        let passed =
            tally.passed > 0 ? said("room-minutes.left-it-out-2", ["passed": tally.passed]) : ""
        lines.add(
            .text,
            said(
                "room-minutes.vote-which-matter-most-voted",
                ["keep": tally.keep, "ballots": tally.ballots, "passed": passed]))
        if tally.takenOut > 0 { lines.add(.point, RoomResultWording.takenOut(tally)) }
        for line in tally.lines {
            let votes = "\(said("count.votes", ["count": line.votes])), \(outcome(line))"
            let lead = "\(votes) · \(RoomResultWording.name(line, tally)): "
            lines.add(lead, point: line.text ?? RoomWording.removed, setIn: Self.inset)
        }
    }

    private func outcome(_ line: Tally.Line) -> String {
        if line.isTied { return said("room-minutes.a-tie-not-settled") }
        let text = line.isKept ? said("room-minutes.kept") : said("room-minutes.not-kept")
        return line.wasTied ? said("room-minutes.a-tie", ["text": text]) : text
    }

    func add(_ agreed: [Meeting.Agreed], to lines: inout [SpokenLine]) {
        lines.add(.text, said("room-minutes.does-everybody-agree"))
        for row in agreed {
            let agrees = row.agrees.map { said("room-minutes.agree", ["value": $0]) } ?? ""
            lines.add(
                .point,
                said(
                    "room-minutes.agreed-or-not",
                    [
                        "row": row.row.name, "number": "\(row.row.number)", "agrees": agrees,
                        "objects": said("room-minutes.objects", ["count": row.objects]),
                        "open": row.isClosed ? "" : said("room-minutes.still-open"),
                    ]))
            for objection in row.objections {
                lines.add(
                    speaker: objection.who.map(people.name) ?? said("room.somebody"),
                    objection.text ?? RoomWording.removed)
            }
        }
    }
}
