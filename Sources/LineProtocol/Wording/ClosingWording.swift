import DialogueEngine
import DialogueLanguage
import Messages

/// What a finished plan lacks, and what in it deserves a second look.
struct PlanSummary {
    private(set) var missing: [String] = []
    private(set) var again: [String] = []

    init(_ plan: ActionPlan, _ beside: [ReviewItem]) {
        again = beside.map {
            "\(PromptWording.short($0.title)) – \(DetailWording.reason($0.identifying))"
        }
        for part in plan.parts {
            switch part {
            case .field(_, let label, let cell): note(label, cell)
            case .list(_, let label, let cells):
                noteGaps(label, cells)
                for (index, cell) in cells.enumerated() where cell.state == .answered {
                    note(said("closing.point", ["index": index + 1]), cell)
                }
            case .table(_, let label, let columns, let rows):
                if rows.isEmpty { missing.append(PromptWording.short(label)) }
                for row in rows {
                    for (column, cell) in zip(columns, row.cells) {
                        note("\(row.number). \(column.label)", cell)
                    }
                }
            }
        }
    }

    private mutating func note(_ name: String, _ cell: ActionPlan.Cell) {
        if [.open, .skipped].contains(cell.state) { missing.append(PromptWording.short(name)) }
        again += PlanWording.reasons(cell).map { "\(name) – \($0)" }
    }

    /// The points of a list that are empty: all of it, or which.
    private mutating func noteGaps(_ label: String, _ cells: [ActionPlan.Cell]) {
        let open = cells.indices.filter { [.open, .skipped].contains(cells[$0].state) }
        if open.count == cells.count { return missing.append(PromptWording.short(label)) }
        let numbers = open.map { "\($0 + 1)" }
        guard let last = numbers.last else { return }
        let first = numbers.dropLast().joined(separator: ", ")
        let points =
            first.isEmpty
            ? said("closing.point-2", ["last": last])
            : said("closing.points-and", ["first": first, "last": last])
        missing.append(
            said("closing.of", ["points": points, "label": PromptWording.short(label, 60)]))
    }
}

/// What is said when a plan is complete, below the plan.
public enum ClosingWording {
    static func add(
        _ plan: ActionPlan, _ beside: [ReviewItem], to lines: inout [SpokenLine]
    ) {
        let summary = PlanSummary(plan, beside)
        lines.space()
        if summary.missing.isEmpty, summary.again.isEmpty {
            lines.add(.text, said("closing.nothing-is-missing-and-there"))
        }
        add(said("closing.not-filled"), summary.missing, to: &lines)
        add(said("closing.to-look-at-again"), summary.again, to: &lines)
        lines.space()
        lines.add(
            .text,
            said("closing.your-answers-to-the-other"))
    }

    private static func add(_ title: String, _ items: [String], to lines: inout [SpokenLine]) {
        guard !items.isEmpty else { return }
        lines.space()
        lines.add(.text, title)
        for item in items { lines.add(.point, sign: "• ", item) }
    }
}
