import DialogueEngine
import DialogueLanguage
import Messages

/// What was read and asked, and what was answered, in the order of the dialogue.
struct MarkdownDiscussion {
    private let details: PlanDetails

    init(_ details: PlanDetails) { self.details = details }

    func add(to page: inout MarkdownPage) {
        page.heading(2, said("export-discussion.discussion"))
        if details.transcript.parts.isEmpty {
            page.aside(said("export-discussion.nothing-was-read-or-answered"))
        }
        for part in details.transcript.parts {
            if !part.title.isEmpty { page.heading(3, part.title) }
            var pages: [String] = []
            for item in part.items {
                if let line = Self.line(item) {
                    pages.append(line)
                    continue
                }
                page.bullets(pages)
                pages = []
                add(item, to: &page)
            }
            page.bullets(pages)
        }
    }

    /// What takes one line; nil for everything else.
    private static func line(_ item: Transcript.Item) -> String? {
        switch item {
        case .page(_, let heading, let isSkipped):
            (isSkipped ? said("export-discussion.left-out") : "Read: ")
                + MarkdownText.inline(heading)
        case .talk(_, let text, let isSkipped):
            (isSkipped
                ? said("export-discussion.left-out-talk-about")
                : said("export-discussion.talked-about")) + MarkdownText.inline(text)
        default: nil
        }
    }

    private func add(_ item: Transcript.Item, to page: inout MarkdownPage) {
        switch item {
        case .page, .talk: break
        case .question(let exchange):
            page.bold(exchange.question)
            add(exchange, to: &page)
        case .list(let step, let text, let rowName, _, let rows):
            if !text.isEmpty { page.bold(text) }
            add(rows, of: step, rowName, to: &page)
        case .answers(let revealed): MarkdownRoom.add(revealed, to: &page)
        case .vote(_, let tally): MarkdownRoom.add(tally, to: &page)
        case .agreement(_, let agreed): MarkdownRoom.add(agreed, details, to: &page)
        case .leftOut(_, let question, let isSkipped):
            MarkdownRoom.addLeftOut(question, isSkipped: isSkipped, to: &page)
        }
    }

    private func add(
        _ rows: [[Transcript.Exchange]], of step: String, _ rowName: String,
        to page: inout MarkdownPage
    ) {
        if rows.isEmpty { return page.aside(said("export-discussion.nothing-was-written-here")) }
        let columns = columns(step)
        if columns != nil { page.aside(said("export-discussion.the-answers-stand")) }
        for (index, row) in rows.enumerated() {
            let name = "\(rowName) \(index + 1)"
            for exchange in row {
                let title = row.count == 1 ? name : "\(name): \(exchange.question)"
                let isAbove =
                    columns?.contains { $0.id == Place(path: exchange.path)?.field } == true
                if !isAbove, !(columns != nil && details.isLink(exchange)) {
                    page.bold(title)
                    add(exchange, to: &page)
                } else if exchange.probe != nil {
                    page.bold(title)
                    addProbe(exchange, to: &page)
                }
            }
        }
    }

    /// The columns of the table of the form that a step fills.
    private func columns(_ step: String) -> [Form.Column]? {
        for case .table(step, _, let columns, _) in details.plan.parts { return columns }
        return nil
    }

    private func add(_ exchange: Transcript.Exchange, to page: inout MarkdownPage) {
        page.answer(exchange.cell)
        for reason in LookAgain.reasons(exchange.cell) {
            page.aside(said("export-discussion.to-look-at-again", ["reason": reason]))
        }
        addProbe(exchange, to: &page)
    }

    private func addProbe(_ exchange: Transcript.Exchange, to page: inout MarkdownPage) {
        guard let probe = exchange.probe else { return }
        page.bold(said("export-discussion.asked-further", ["question": probe.question]))
        page.answer(probe.cell)
    }
}
