import DialogueEngine

/// What a whole group answered, voted and agreed.
enum MarkdownRoom {
    static func add(_ revealed: Revealed, to page: inout MarkdownPage) {
        page.bold(revealed.question)
        page.aside(RoomCounts.answers(revealed))
        page.list(
            revealed.answers.enumerated().map { index, answer in
                let row = revealed.rowName.map { "\($0) \(index + 1)" }
                let member = answer.who?.memberName
                return MarkdownPage.Item(
                    name: row ?? member, note: row == nil ? "" : member ?? "", text: answer.text)
            })
    }

    static func add(_ tally: Tally, to page: inout MarkdownPage) {
        page.bold("Vote: which \(tally.keep) matter most?")
        page.aside(RoomCounts.votes(tally))
        if tally.lines.isEmpty { return }
        page.table(
            ["No.", MarkdownText.cell(tally.rowName), "Votes", "Outcome"],
            tally.lines.map { line in
                [
                    String(line.number),
                    line.text.map { MarkdownText.cell($0) }
                        ?? "*\(MarkdownPage.gap(.removed))*",
                    String(line.votes), RoomCounts.outcome(line),
                ]
            })
    }

    static func add(
        _ agreed: [Meeting.Agreed], _ details: PlanDetails, to page: inout MarkdownPage
    ) {
        page.bold("Does everybody agree?")
        page.table(
            ["No.", MarkdownText.cell(agreed.first?.row.name ?? ""), "Agree", "Object", "Outcome"],
            agreed.map { row in
                [
                    String(row.row.number),
                    details.first(of: row.row).map(MarkdownForm.cell) ?? "",
                    row.agrees.map { String($0) } ?? "", String(row.objects),
                    RoomCounts.outcome(row),
                ]
            })
        page.list(
            agreed.flatMap { row in
                row.objections.map { objection in
                    MarkdownPage.Item(
                        name: "\(row.row.name) \(row.row.number)",
                        note: objection.who.map { "\($0.memberName) objects" } ?? "objection",
                        text: objection.text)
                }
            })
    }

    static func addLeftOut(_ question: String, isSkipped: Bool, to page: inout MarkdownPage) {
        page.bold(question.isEmpty ? "Does everybody agree?" : question)
        page.aside(RoomCounts.leftOut(isSkipped))
    }
}

/// Counts of a group in words.
enum RoomCounts {
    static func answers(_ revealed: Revealed) -> String {
        let count = revealed.answers.count
        var text = count == 0 ? "No answers" : "\(count) answer\(count == 1 ? "" : "s")"
        if count > 0, revealed.answers.allSatisfy({ $0.who == nil }) {
            text += ", without names, in an order drawn by lot"
        }
        return text + passed(revealed.passed, "it") + "."
    }

    static func votes(_ tally: Tally) -> String {
        let gone =
            tally.takenOut == 0
            ? "" : "; not counted: \(tally.takenOut) who had been taken out of the room"
        let text = "\(tally.ballots) voted" + passed(tally.passed, "the vote") + gone + "."
        if tally.lines.contains(where: \.isTied) {
            return text + " There is a tie for the last place, and the room has not settled it: "
                + "all that share it stand in the plan."
        }
        let tied = tally.lines.filter(\.wasTied)
        if tied.isEmpty { return text }
        return text + " There was a tie for the last place; the room "
            + (tied.allSatisfy(\.isKept) ? "kept all that shared it." : "settled it.")
    }

    static func outcome(_ line: Tally.Line) -> String {
        if line.isTied { return "tied, kept until the room settles it" }
        let text = line.isKept ? "kept" : "not kept"
        return line.wasTied ? "tied, then \(text)" : text
    }

    static func outcome(_ agreed: Meeting.Agreed) -> String {
        if !agreed.isClosed { return "still open" }
        if agreed.objects > 0 { return "closed with objections" }
        return agreed.agrees ?? 0 > 0 ? "agreed" : "closed without a word"
    }

    static func leftOut(_ isSkipped: Bool) -> String {
        isSkipped ? "Left out by the group." : "Still open: nothing is shown yet."
    }

    private static func passed(_ count: Int, _ what: String) -> String {
        count == 0 ? "" : "; \(count) \(count == 1 ? "person" : "people") left \(what) out"
    }
}
