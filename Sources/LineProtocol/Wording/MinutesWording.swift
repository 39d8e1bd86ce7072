import DialogueCore

/// The record of the discussion on screen.
enum MinutesWording {
    static func add(_ transcript: Transcript, to lines: inout [SpokenLine]) {
        for part in transcript.parts {
            lines.space()
            if !part.title.isEmpty { lines.add(.heading, part.title) }
            for item in part.items { add(item, to: &lines) }
        }
        if transcript.parts.isEmpty { lines.add(.text, "Nothing has happened yet.") }
    }

    private static func add(_ item: Transcript.Item, to lines: inout [SpokenLine]) {
        switch item {
        case .page(_, let heading, let isSkipped):
            lines.add(.point, "\(isSkipped ? "Left out" : "Read"): \(heading)")
        case .question(let exchange): add(exchange, to: &lines)
        case .list(_, let text, let rowName, _, let rows):
            if !text.isEmpty { lines.add(.text, text) }
            for (index, row) in rows.enumerated() {
                let cells = row.map { PlanWording.shown($0.cell) }
                lines.add(.point, "\(rowName) \(index + 1): \(cells.joined(separator: " · "))")
            }
        case .answers, .vote, .agreement, .leftOut: break
        }
    }

    private static func add(_ exchange: Transcript.Exchange, to lines: inout [SpokenLine]) {
        lines.add(.text, exchange.question)
        lines.add(.point, "→ \(PlanWording.shown(exchange.cell))")
        guard let probe = exchange.probe, probe.cell.state == .answered else { return }
        lines.add(.text, probe.question)
        lines.add(.point, "→ \(probe.cell.shown)")
    }
}
