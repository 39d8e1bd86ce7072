import DialogueEngine
import Messages

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
        page.bold(said("export-room.vote-which-matter-most", ["keep": tally.keep]))
        page.aside(RoomCounts.votes(tally))
        if tally.lines.isEmpty { return }
        page.table(
            [
                said("export-room.number"), MarkdownText.cell(tally.rowName),
                said("export-room.votes"), said("export-room.outcome"),
            ],
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
        page.bold(said("export-room.does-everybody-agree"))
        page.table(
            [
                said("export-room.number"), MarkdownText.cell(agreed.first?.row.name ?? ""),
                said("export-room.agree"), said("export-room.object"), said("export-room.outcome"),
            ],
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
                        note: objection.who.map {
                            said("export-room.objects", ["memberName": $0.memberName])
                        } ?? "objection",
                        text: objection.text)
                }
            })
    }

    static func addLeftOut(_ question: String, isSkipped: Bool, to page: inout MarkdownPage) {
        page.bold(question.isEmpty ? said("export-room.does-everybody-agree") : question)
        page.aside(RoomCounts.leftOut(isSkipped))
    }
}

/// Counts of a group in words.
enum RoomCounts {
    static func answers(_ revealed: Revealed) -> String {
        let count = revealed.answers.count
        var text =
            count == 0 ? said("export-room.no-answers") : said("count.answers", ["count": count])
        if count > 0, revealed.answers.allSatisfy({ $0.who == nil }) {
            text += said("export-room.without-names")
        }
        if revealed.passed > 0 {
            text += said("export-room.it-left-out", ["count": revealed.passed])
        }
        return text + "."
    }

    static func votes(_ tally: Tally) -> String {
        let gone =
            tally.takenOut == 0
            ? "" : said("export-room.not-counted-who-had-been", ["takenOut": tally.takenOut])
        let passed =
            tally.passed == 0 ? "" : said("export-room.vote-left-out", ["count": tally.passed])
        let text = said(
            "export-room.voted", ["count": tally.ballots, "passed": passed, "gone": gone])
        if tally.lines.contains(where: \.isTied) {
            return said("export-room.tie-open", ["text": text])
        }
        let tied = tally.lines.filter(\.wasTied)
        if tied.isEmpty { return text }
        return tied.allSatisfy(\.isKept)
            ? said("export-room.tie-kept", ["text": text])
            : said("export-room.tie-settled", ["text": text])
    }

    static func outcome(_ line: Tally.Line) -> String {
        if line.isTied { return said("export-room.tied-kept-until-the-room") }
        let text = line.isKept ? said("export-room.kept") : said("export-room.not-kept")
        return line.wasTied ? said("export-room.tied-then", ["text": text]) : text
    }

    static func outcome(_ agreed: Meeting.Agreed) -> String {
        if !agreed.isClosed { return said("export-room.still-open") }
        if agreed.objects > 0 { return said("export-room.closed-with-objections") }
        return agreed.agrees ?? 0 > 0
            ? said("export-room.agreed") : said("export-room.closed-without-a-word")
    }

    static func leftOut(_ isSkipped: Bool) -> String {
        isSkipped
            ? said("export-room.left-out-by-the-group")
            : said("export-room.still-open-nothing-is-shown")
    }
}
