import DialogueEngine
import Messages

/// What a group came to, and how far it is with what it answers.
enum RoomResultWording {
    static func text(_ count: TurnCount, _ role: Role, _ people: People) -> String {
        let isEverybody = role.leads && count.missing <= 0
        if count.row != nil {
            return said(
                "room-result.agreed-or-objected", ["answered": count.answered, "of": count.of])
                + (isEverybody ? said("room-result.next-goes") : "")
        }
        var text = said("room-result.answered", ["answered": count.answered, "of": count.of])
        if count.done > 0 {
            text += said("room-result.done", ["count": count.done])
        }
        if count.without > 0 {
            text += said("room-result.without", ["count": count.without])
        }
        if role.leads, let waiting = count.waiting, !waiting.isEmpty {
            let names = waiting.map(people.name).joined(separator: ", ")
            text += said("room-result.waiting", ["people": names])
        }
        if !isEverybody { return text.stopped }
        return text.stopped
            + (count.answered == 0
                ? said("room-result.skip-leaves-the-question-out")
                : said("room-result.reveal-shows-what-was-answered"))
    }

    static func add(_ revealed: Revealed, _ people: People, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, said("room-result.the-answers", ["question": revealed.question]))
        for (index, answer) in revealed.answers.enumerated() {
            let text = answer.text ?? RoomWording.removed
            if let name = revealed.rowName {
                let who = answer.who.map { " (\(people.name($0)))" } ?? ""
                lines.add(.point, "\(name) \(index + 1): \(text)\(who)")
            } else if let who = answer.who {
                lines.add(speaker: people.name(who), text)
            } else {
                lines.add("– ", point: text, setIn: "  ")
            }
        }
        for group in revealed.groups { lines.add(.text, GroupingWording.text(group)) }
        GroupingWording.add(alike: revealed.alike, to: &lines)
        if revealed.unkept != nil {
            lines.add(
                .text,
                revealed.answers.isEmpty
                    ? said("room-result.the-room-has-seen-them")
                    : said("room-result.they-are-shown-once"))
        } else if revealed.answers.isEmpty {
            lines.add(.text, said("room-result.nobody-wrote-anything"))
        }
        if revealed.hidesNumbers { return }
        if revealed.passed > 0 {
            lines.add(.text, said("room-result.left-it-out", ["passed": revealed.passed]))
        }
    }

    static func add(_ tally: Tally, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, said("room-result.the-votes"))
        for line in tally.lines {
            let mark =
                line.isKept
                ? said("room-result.kept") : line.isTied ? said("room-result.tied") : ""
            let votes = said("count.votes", ["count": line.votes])
            let text = line.text.map { PromptWording.short($0) } ?? RoomWording.removed
            lines.add(.point, "\(name(line, tally)): \(votes)\(mark) – \(text)")
        }
        if tally.hidesNumbers || tally.passed + tally.takenOut == 0 { return }
        let passed =
            tally.passed > 0 ? said("room-result.left-it-out-2", ["passed": tally.passed]) : ""
        lines.add(.text, said("room-result.voted", ["ballots": tally.ballots, "passed": passed]))
        if tally.takenOut > 0 { lines.add(.text, takenOut(tally)) }
    }

    /// What was voted for, such as “Point 3” or “Group 1”.
    static func name(_ line: Tally.Line, _ tally: Tally) -> String {
        line.group.map { said("room-result.group", ["number": $0.number]) }
            ?? "\(tally.rowName) \(line.number)"
    }

    static func takenOut(_ tally: Tally) -> String {
        said("room-result.not-counted-who-had-been", ["takenOut": tally.takenOut])
    }
}
