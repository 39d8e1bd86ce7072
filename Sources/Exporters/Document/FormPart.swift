import DialogueEngine
import DialogueLanguage

/// The parts of the form with what was answered, labels as the form has them, and its note.
struct FormPart {
    private let plan: ActionPlan

    init(_ plan: ActionPlan) { self.plan = plan }

    var blocks: [Block] {
        var blocks: [Block] = []
        var fields: [Field] = []
        for part in plan.parts {
            if case .field(_, let label, let cell) = part {
                fields.append(Field(label: label, answer: .answer(cell)))
                continue
            }
            if !fields.isEmpty { blocks.append(.fields(fields)) }
            fields = []
            blocks += Self.blocks(part)
        }
        if !fields.isEmpty { blocks.append(.fields(fields)) }
        return plan.note.isEmpty ? blocks : blocks + [.paragraph(.ours(plan.note))]
    }

    private static func blocks(_ part: ActionPlan.Part) -> [Block] {
        switch part {
        case .field: return []
        case .list(_, let label, let cells):
            return [.heading(2, label), .points(cells.map { .answer($0) })]
        case .table(_, let label, let columns, let rows):
            let table = Table(
                name: label, heads: columns.map(\.label),
                rows: rows.map { $0.cells.map { .answer($0) } }, isWide: true)
            return [.heading(2, label)] + (columns.isEmpty ? [] : [.table(table)])
                + (rows.isEmpty ? [.note(Text.gap(.open))] : [])
        }
    }
}
