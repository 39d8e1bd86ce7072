import DialogueEngine
import DialogueLanguage

/// The parts of the form with what was answered, labels as the form has them.
enum MarkdownForm {
    static func add(_ part: ActionPlan.Part, to page: inout MarkdownPage) {
        switch part {
        case .field(_, let label, let cell): add(label, cell, to: &page)
        case .list(_, let label, let cells):
            page.heading(2, label)
            page.add(
                cells.enumerated().map { point($0 + 1, $1) }.joined(separator: "\n"))
        case .table(_, let label, let columns, let rows):
            page.heading(2, label)
            if !columns.isEmpty { page.add(table(columns, rows)) }
            if rows.isEmpty { page.aside(MarkdownPage.gap(.open)) }
        }
    }

    private static func add(_ label: String, _ cell: ActionPlan.Cell, to page: inout MarkdownPage) {
        let name = "**\(MarkdownText.inline(label))**"
        let isLong = cell.shown.unicodeScalars.contains("\n")
        if cell.state == .answered, isLong {
            page.add(name)
            page.answer(cell)
        } else {
            page.add("\(name): \(shown(cell, MarkdownText.inline))")
        }
    }

    private static func point(_ number: Int, _ cell: ActionPlan.Cell) -> String {
        let first = "\(number). "
        guard cell.state == .answered else { return first + shown(cell, MarkdownText.inline) }
        let rest = String(repeating: " ", count: first.utf8.count)
        return MarkdownText.block(cell.shown, first: first, rest: rest)
    }

    private static func table(_ columns: [Form.Column], _ rows: [ActionPlan.Row]) -> String {
        let head = columns.map { MarkdownText.cell($0.label) }
        let lines =
            [head, columns.map { _ in "---" }]
            + rows.map { row in row.cells.map { shown($0, MarkdownText.cell) } }
        return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }

    /// An answer in a cell of a table.
    static func cell(_ cell: ActionPlan.Cell) -> String { shown(cell, MarkdownText.cell) }

    /// An answer in one line, or what stands in its place.
    private static func shown(
        _ cell: ActionPlan.Cell, _ escaped: (String) -> String
    ) -> String {
        cell.state == .answered ? escaped(cell.shown) : "*\(MarkdownPage.gap(cell.state))*"
    }
}
