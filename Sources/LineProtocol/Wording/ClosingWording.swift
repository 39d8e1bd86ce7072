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
                // Its points are free, but for the first.
                if cells.allSatisfy({ [.open, .skipped].contains($0.state) }) {
                    missing.append(PromptWording.short(label))
                }
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
