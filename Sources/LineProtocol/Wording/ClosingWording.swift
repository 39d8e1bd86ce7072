import DialogueCore

/// What a finished plan lacks, and what in it deserves a second look.
struct PlanSummary {
    private(set) var missing: [String] = []
    private(set) var again: [String] = []

    init(_ plan: ActionPlan, _ beside: [ReviewItem]) {
        again = beside.map {
            "\(PromptWording.short($0.title)) \(DetailWording.mark($0.identifying))"
        }
        for part in plan.parts {
            switch part {
            case .field(_, let label, let cell): note(label, cell)
            case .list(_, let label, let cells):
                if cells.allSatisfy({ $0.state != .answered }) { missing.append(short(label)) }
                for (index, cell) in cells.enumerated() where cell.state == .answered {
                    note("Point \(index + 1)", cell)
                }
            case .table(_, let label, let columns, let rows):
                if rows.isEmpty { missing.append(short(label)) }
                for row in rows {
                    for (column, cell) in zip(columns, row.cells) {
                        note("\(row.number). \(column.label)", cell)
                    }
                }
            }
        }
    }

    private mutating func note(_ name: String, _ cell: ActionPlan.Cell) {
        if cell.state == .open || cell.state == .skipped { missing.append(short(name)) }
        again += PlanWording.marks(cell).map { "\(name) \($0)" }
    }

    private func short(_ text: String) -> String { PromptWording.short(text) }
}

/// What is said when a plan is complete, below the plan.
public enum ClosingWording {
    static func add(
        _ plan: ActionPlan, _ beside: [ReviewItem], to lines: inout [SpokenLine]
    ) {
        let summary = PlanSummary(plan, beside)
        lines.space()
        if summary.missing.isEmpty, summary.again.isEmpty {
            return lines.add(.text, "Nothing is missing, and there is nothing to look at again.")
        }
        add("Not filled in:", summary.missing, to: &lines)
        add("To look at again when you have time:", summary.again, to: &lines)
    }

    private static func add(_ title: String, _ items: [String], to lines: inout [SpokenLine]) {
        guard !items.isEmpty else { return }
        lines.add(.text, title)
        for item in items { lines.add(.point, "• \(item)") }
    }

    /// Where a finished session is, for how long, and what can be done with it now.
    ///
    /// - Parameters:
    ///   - name: the beginning of its id.
    ///   - command: what people type to start the program.
    public static func keeping(name: String, folder: String, command: String) -> String {
        """
        `\(command) export \(name)` makes documents of it, `\(command) resume \(name)` changes it.
        It is kept on this computer, in \(folder), until you delete it: `\(command) delete \(name)`.
        """
    }
}

/// What is said about the details that the head of every form asks for.
public enum ProfileWording {
    /// Said once, when they were first given.
    public static func remembered(command: String) -> String {
        "Next time Return gives the same answers about your team. "
            + "`\(command) profile` shows and changes them."
    }

    /// Where nothing is remembered yet.
    public static func empty(command: String) -> String {
        "Nothing is remembered about your team yet. The first plan that you finish asks for it, or: "
            + "`\(command) profile --organisation \"Name\"`."
    }

    /// A profile that can't be read.
    public static func damaged(path: String, command: String) -> String {
        "\(path) can't be read as a profile, so it is left out. `\(command) profile --clear` removes it."
    }
}
