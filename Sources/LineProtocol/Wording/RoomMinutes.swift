import DialogueCore

/// What only the minutes of a group hold, on screen.
struct RoomMinutes {
    private let people: People

    init(_ people: People) { self.people = people }

    /// Who takes part and how far it is.
    func addHead(_ meeting: Meeting, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, meeting.isClosed ? "Minutes" : "Minutes so far")
        for member in meeting.members where member.role.speaks {
            let person = people[member.id]
            let about = [person?.agency, person?.work].compactMap { $0 }.filter { !$0.isEmpty }
            let role = member.role == .participant ? [] : [member.role.rawValue]
            let removed = member.isRemoved ? ["taken out of the room"] : []
            let facts = about + role + removed
            lines.add(
                .point,
                facts.isEmpty
                    ? name(member.id) : "\(name(member.id)): \(facts.joined(separator: ", "))")
        }
        let watchers = meeting.members.count { !$0.role.speaks }
        if watchers > 0 { lines.add(.point, "Watching: \(watchers)") }
        lines.add(.text, "Content notice: \(meeting.noticeGiven ? "given" : "not given")")
    }

    /// What was put aside, proposed and said, and how it ended.
    func addEnd(_ meeting: Meeting, to lines: inout [SpokenLine]) {
        let groups = [
            ("Parked", meeting.parked), ("Ideas for the plan", meeting.proposals),
            ("Said to the room", meeting.spoken),
        ]
        for (title, remarks) in groups where !remarks.isEmpty {
            lines.space()
            lines.add(.heading, title)
            for remark in remarks { addWords(remark.text, "\(name(remark.who)): ", to: &lines) }
        }
        lines.space()
        lines.add(
            .text,
            meeting.isClosed
                ? "Closed by the facilitator."
                : "Not closed yet. Minutes and plan are valid as they stand.")
    }

    func add(_ revealed: Revealed, to lines: inout [SpokenLine]) {
        lines.add(.text, revealed.question)
        for (index, answer) in revealed.answers.enumerated() {
            let who = answer.who.map { name($0) }
            let row = revealed.rowName.map { "\($0) \(index + 1)" }
            let lead = [row, row == nil ? who : who.map { "(\($0))" }].compactMap { $0 }
            addWords(
                answer.text, lead.isEmpty ? "→ " : lead.joined(separator: " ") + ": ", to: &lines)
        }
        if revealed.passed > 0 || revealed.answers.isEmpty {
            lines.add(.point, "(\(revealed.passed) left it out)")
        }
    }

    func add(_ tally: Tally, to lines: inout [SpokenLine]) {
        let passed = tally.passed > 0 ? ", \(tally.passed) left it out" : ""
        lines.add(
            .text, "Vote: which \(tally.keep) matter most? (\(tally.ballots) voted\(passed))")
        for line in tally.lines {
            addWords(
                line.text,
                "\(line.votes) vote\(line.votes == 1 ? "" : "s"), \(outcome(line)) · "
                    + "\(tally.rowName) \(line.number): ",
                to: &lines)
        }
    }

    private func outcome(_ line: Tally.Line) -> String {
        if line.isTied { return "a tie, not settled" }
        let text = line.isKept ? "kept" : "not kept"
        return line.wasTied ? "a tie, then \(text)" : text
    }

    func add(_ agreed: [Meeting.Agreed], to lines: inout [SpokenLine]) {
        lines.add(.text, "Does everybody agree?")
        for row in agreed {
            let state = row.isClosed ? "" : ", still open"
            lines.add(
                .point,
                "\(row.row.name) \(row.row.number): \(row.agrees) agree, \(row.objects) "
                    + "object\(state)")
            for objection in row.objections {
                let who = objection.who.map { name($0) } ?? "Somebody"
                addWords(objection.text, "   \(who) objects: ", to: &lines)
            }
        }
    }

    /// The name and the number, since two may be called alike; the number alone where there is none.
    private func name(_ id: String) -> String {
        guard let person = people[id], !person.name.isEmpty else {
            return "Member \(id.dropFirst())"
        }
        return "\(person.name) (\(id.dropFirst()))"
    }

    /// Lines after the first are set in, so that no line of an answer looks like another's.
    private func addWords(_ text: String?, _ lead: String, to lines: inout [SpokenLine]) {
        guard let text else { return lines.add(.point, lead + "(removed from the record)") }
        let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            lines.add(.point, (index == 0 ? lead : "     ") + String(part))
        }
    }
}
