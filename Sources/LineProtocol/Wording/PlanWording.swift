import AnswerReading
import DialogueEngine
import DialogueLanguage
import Messages

/// The action plan on screen, as the form has it.
public enum PlanWording {
    /// The plan by itself.
    public static func lines(_ plan: ActionPlan) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        add(plan, to: &lines)
        return Array(lines.drop { $0.kind == .blank })
    }

    static func add(_ plan: ActionPlan, to lines: inout [SpokenLine]) {
        lines.space()
        lines.append(
            SpokenLine(
                .heading, "\(plan.title) · \(plan.briefing)",
                heard: "\(plan.title), \(plan.briefing)"))
        for part in plan.parts { add(part, to: &lines) }
        addCoverage(plan, to: &lines)
        if !plan.note.isEmpty {
            lines.space()
            lines.add(.text, plan.note)
        }
    }

    private static func add(_ part: ActionPlan.Part, to lines: inout [SpokenLine]) {
        switch part {
        case .field(_, let label, let cell):
            lines.add("\(label): ", words: shown(cell))
            addMarks(cell, to: &lines)
        case .list(_, let label, let cells):
            lines.space()
            lines.add(.text, label)
            for (index, cell) in cells.enumerated() {
                lines.add(.point, "\(index + 1). \(shown(cell))")
                addMarks(cell, to: &lines)
            }
        case .table(_, let label, let columns, let rows):
            lines.space()
            lines.add(.text, label)
            if rows.isEmpty { lines.add(.point, said("plan.no-actions-yet")) }
            for row in rows { add(row, columns, to: &lines) }
        }
    }

    private static func add(
        _ row: ActionPlan.Row, _ columns: [Form.Column], to lines: inout [SpokenLine]
    ) {
        lines.space()
        for (column, cell) in zip(columns, row.cells) {
            let lead = column.id == columns.first?.id ? "\(row.number). " : "   "
            lines.add(.point, "\(lead)\(column.label) \(shown(cell))")
            addMarks(cell, to: &lines)
        }
        if !row.links.isEmpty {
            lines.add(
                .point, said("plan.for", ["links": row.links.map(\.label).joined(separator: ", ")]))
        }
        if let doubt = row.doubt { lines.add(.point, "   ! \(again)\(reason(doubt))") }
    }

    private static func addMarks(_ cell: ActionPlan.Cell, to lines: inout [SpokenLine]) {
        for reason in reasons(cell) { lines.add(.point, "   ! \(again)\(reason)") }
    }

    /// Why an answer deserves a second look: what was kept against advice, or rests on a change.
    static func reasons(_ cell: ActionPlan.Cell) -> [String] {
        guard cell.state == .answered else { return [] }
        return reasons(cell.nudges, cell.identifying, isAgain: cell.isAgain)
    }

    static func reasons(
        _ nudges: [Nudge], _ kinds: [IdentifyingDetail], isAgain: Bool
    ) -> [String] {
        nudges.map(reason) + (kinds.isEmpty ? [] : [DetailWording.reason(kinds)])
            + (isAgain ? [said("plan.what-it-rests-on-has")] : [])
    }

    /// Why a row deserves a second look although its answers don't.
    static func reason(_ doubt: ActionPlan.Doubt) -> String {
        switch doubt {
        case .few(agrees: 0, _): said("plan.nobody-agreed")
        case .few(let agrees, let asked):
            said("plan.only-of-agreed", ["agrees": agrees, "asked": asked])
        case .leftOut: said("plan.the-room-left-out-agreeing")
        }
    }

    /// Before such a reason, where it stands beside the answer.
    static var again: String { said("plan.to-look-at-again") }

    private static func addCoverage(_ plan: ActionPlan, to lines: inout [SpokenLine]) {
        guard plan.hasLinks else { return }
        let open = plan.recommendations.filter(\.isGap)
        let others = plan.recommendations.compactMap { item in
            item.rows.isEmpty ? item.audience.map { "\(item.label) (\($0))" } : nil
        }
        if !open.isEmpty || !others.isEmpty { lines.space() }
        if !open.isEmpty {
            lines.add(.text, said("plan.recommendations-without-an-action"))
            for item in open {
                lines.add(.point, "\(item.label). \(PromptWording.short(item.text, 74))")
            }
        }
        if !others.isEmpty {
            lines.add(
                .text, said("plan.for-others", ["items": others.joined(separator: ", ")]))
        }
    }

    static func shown(_ cell: ActionPlan.Cell) -> String {
        switch cell.state {
        case .answered: cell.shown
        case .skipped: leftOut
        case .open: said("plan.not-answered")
        case .removed: said("plan.removed-from-the-record")
        }
    }

    /// In place of an answer.
    static var leftOut: String { said("plan.left-out") }

    /// Where the answers are that the form has no place for.
    static var elsewhere: String { said("plan.your-answers-to-the-other") }

    /// The same outside of a conversation.
    public static func elsewhere(command: String) -> String {
        said("plan.your-answers-to-the-other-questions", ["command": command])
    }

    /// Why an answer that was kept against a nudge deserves a second look.
    static func reason(_ nudge: Nudge) -> String {
        switch nudge {
        case .vague: said("plan.would-a-colleague-know")
        case .nobodyNamed: said("plan.nobody-is-named")
        case .everybodyNamed: said("plan.everybody-is-named-so-nobody")
        case .severalNamed: said("plan.several-are-named-who-leads")
        case .unknownToOthers: said("plan.others-may-not-know")
        case .past: said("plan.the-date-has-passed")
        case .farAway: said("plan.the-date-is-more")
        case .activity: said("plan.this-names-an-activity")
        case .noContact: said("plan.can-you-be-reached")
        }
    }
}
