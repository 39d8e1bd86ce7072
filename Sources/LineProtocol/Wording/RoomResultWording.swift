import DialogueEngine

/// What a group came to, and how far it is with what it answers.
enum RoomResultWording {
    static func text(_ count: TurnCount, _ role: Role, _ people: People) -> String {
        let have = count.answered == 1 ? "has" : "have"
        let isEverybody = role.leads && count.missing <= 0
        if count.row != nil {
            return "\(count.answered) of \(count.of) \(have) agreed or objected."
                + (isEverybody ? " /next goes on." : "")
        }
        var text = "\(count.answered) of \(count.of) \(have) answered"
        if count.done > 0 {
            text += ", \(count.done) of them \(count.done == 1 ? "is" : "are") done"
        }
        if count.without > 0 {
            text +=
                ", \(count.without) \(count.without == 1 ? "has" : "have") finished without "
                + "an answer"
        }
        if role.leads, let waiting = count.waiting, !waiting.isEmpty {
            text += "; still writing: \(waiting.map(people.name).joined(separator: ", "))"
        }
        if !isEverybody { return text.stopped }
        return text.stopped
            + (count.answered == 0
                ? " /skip leaves the question out." : " /reveal shows what was answered.")
    }

    static func add(_ revealed: Revealed, _ people: People, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, "The answers to: \(revealed.question)")
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
        if revealed.unkept != nil {
            lines.add(
                .text,
                revealed.answers.isEmpty
                    ? "The room has seen them; they are not in the record."
                    : "They are shown once, and are not in the record.")
        } else if revealed.answers.isEmpty {
            lines.add(.text, "Nobody wrote anything.")
        }
        if revealed.hidesNumbers { return }
        if revealed.passed > 0 { lines.add(.text, "\(revealed.passed) left it out.") }
    }

    static func add(_ tally: Tally, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, "The votes")
        for line in tally.lines {
            let mark = line.isKept ? "  kept" : line.isTied ? "  tied" : ""
            let votes = counted(line.votes, "vote")
            let text = line.text.map { PromptWording.short($0) } ?? RoomWording.removed
            lines.add(.point, "\(tally.rowName) \(line.number): \(votes)\(mark) – \(text)")
        }
        if tally.hidesNumbers || tally.passed + tally.takenOut == 0 { return }
        let passed = tally.passed > 0 ? ", \(tally.passed) left it out" : ""
        lines.add(.text, "\(tally.ballots) voted\(passed).")
        if tally.takenOut > 0 { lines.add(.text, takenOut(tally)) }
    }

    static func takenOut(_ tally: Tally) -> String {
        "Not counted: \(tally.takenOut) who had been taken out of the room."
    }
}
