import DialogueEngine
import DialogueLanguage
import Messages

/// What was read and asked, and what was answered, in the order of the dialogue.
struct DiscussionPart {
    private let details: PlanDetails
    private let isBelowPlan: Bool

    /// - Parameter isBelowPlan: whether the plan stands above it in the same document.
    init(_ details: PlanDetails, isBelowPlan: Bool) {
        (self.details, self.isBelowPlan) = (details, isBelowPlan)
    }

    var blocks: [Block] {
        var blocks: [Block] = [.heading(2, said("export-discussion.discussion"))]
        if details.transcript.parts.isEmpty {
            blocks.append(.note(said("export-discussion.nothing-was-read-or-answered")))
        }
        for part in details.transcript.parts {
            if !part.title.isEmpty { blocks.append(.heading(3, part.title)) }
            var pages: [Text] = []
            for item in part.items {
                if let line = Self.line(item) {
                    pages.append(.ours(line))
                    continue
                }
                if !pages.isEmpty { blocks.append(.bullets(pages)) }
                pages = []
                blocks += self.blocks(item)
            }
            if !pages.isEmpty { blocks.append(.bullets(pages)) }
        }
        return blocks
    }

    /// What takes one line; nil for everything else.
    private static func line(_ item: Transcript.Item) -> String? {
        switch item {
        case .page(_, let heading, let isSkipped):
            (isSkipped ? said("export-discussion.left-out") : said("export-discussion.read"))
                + heading
        case .talk(_, let text, let isSkipped):
            (isSkipped
                ? said("export-discussion.left-out-talk-about")
                : said("export-discussion.talked-about")) + text
        default: nil
        }
    }

    private func blocks(_ item: Transcript.Item) -> [Block] {
        switch item {
        case .page, .talk: []
        case .question(let exchange): [.question(exchange.question)] + answer(exchange)
        case .list(let step, let text, let rowName, _, let rows):
            (text.isEmpty ? [] : [.question(text)]) + list(rows, of: step, rowName)
        case .answers(let revealed): RoomPart.blocks(revealed)
        case .vote(_, let tally): RoomPart.blocks(tally)
        case .agreement(_, let agreed): RoomPart.blocks(agreed, details)
        case .leftOut(_, let question, let isSkipped):
            RoomPart.blocks(leftOut: question, isSkipped: isSkipped)
        }
    }

    private func list(
        _ rows: [[Transcript.Exchange]], of step: String, _ rowName: String
    ) -> [Block] {
        if rows.isEmpty { return [.note(said("export-discussion.nothing-was-written-here"))] }
        let columns = columns(step)
        let place =
            isBelowPlan
            ? said("export-discussion.the-answers-stand")
            : said("export-discussion.the-answers-stand-in-the-plan")
        let above: [Block] = columns == nil ? [] : [.note(place)]
        return above
            + rows.enumerated().flatMap { index, row in
                row.flatMap { exchange -> [Block] in
                    let name = "\(rowName) \(index + 1)"
                    let title = row.count == 1 ? name : "\(name): \(exchange.question)"
                    let isAbove =
                        columns?.contains { $0.id == Place(path: exchange.path)?.field } == true
                    if !isAbove, !(columns != nil && details.isLink(exchange)) {
                        return [.question(title)] + answer(exchange)
                    }
                    return exchange.probe == nil ? [] : [.question(title)] + probe(exchange)
                }
            }
    }

    /// The columns of the table of the form that a step fills.
    private func columns(_ step: String) -> [Form.Column]? {
        for case .table(step, _, let columns, _) in details.plan.parts { return columns }
        return nil
    }

    private func answer(_ exchange: Transcript.Exchange) -> [Block] {
        let again = LookAgain.reasons(exchange.cell).map { reason in
            Block.note(said("export-discussion.to-look-at-again", ["reason": reason]))
        }
        return [.answer(.answer(exchange.cell))] + again + probe(exchange)
    }

    private func probe(_ exchange: Transcript.Exchange) -> [Block] {
        guard let probe = exchange.probe else { return [] }
        return [
            .question(said("export-discussion.asked-further", ["question": probe.question])),
            .answer(.answer(probe.cell)),
        ]
    }
}
