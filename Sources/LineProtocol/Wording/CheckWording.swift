import DialogueEngine
import DialogueLanguage
import Messages

/// What somebody checks before a plan is complete: what is missing first, then every answer.
enum CheckWording {
    static func add(_ items: [ReviewItem], _ prompt: Prompt, to lines: inout [SpokenLine]) {
        lines.space()
        lines.add(.heading, said("check-answers.check-your-answers"))
        if prompt.near == nil {
            addTroubles(items, prompt.plan, to: &lines)
        } else {
            lines.add(.text, said("check-answers.from-the-one-you-changed"))
        }
        ReviewWording.add(items, near: prompt.near, to: &lines)
        lines.add(.question, question(items))
    }

    /// How to finish, and how to change something.
    static func question(_ items: [ReviewItem]) -> String {
        let row = items.last { !($0.answers.first?.field ?? "").isEmpty }
        guard let row, let field = row.answers.dropFirst().first?.field else {
            return said("check-answers.return-finishes", ["number": items.last?.number ?? 1])
        }
        return said(
            "check-answers.return-finishes-or-part", ["number": row.number, "field": field])
    }

    /// Return alone, which shows what is below on other screens, finishes nothing.
    static var notYet: SpokenLine { SpokenLine(.refused, said("check-answers.not-finished-yet")) }

    /// What is not filled in, and what deserves a second look, each with what to type.
    static func addTroubles(
        _ items: [ReviewItem], _ plan: ActionPlan?, to lines: inout [SpokenLine]
    ) {
        let gaps = items.flatMap(gaps)
        let doubts = items.flatMap(doubts)
        let open = uncovered(plan)
        add(said("closing.not-filled"), gaps, to: &lines)
        add(said("check-answers.to-look-at-again"), doubts, to: &lines)
        if !open.isEmpty {
            lines.space()
            lines.add(
                .text,
                said(
                    "check-answers.recommendations-without-an-action",
                    ["numbers": open.joined(separator: ", ")]))
        }
        if gaps.isEmpty, doubts.isEmpty, open.isEmpty {
            lines.add(.text, said("closing.nothing-is-missing-and-there"))
        }
    }

    private static func add(_ title: String, _ items: [String], to lines: inout [SpokenLine]) {
        guard !items.isEmpty else { return }
        lines.space()
        lines.add(.text, title)
        for item in items { lines.add(.point, sign: "• ", item) }
    }

    private static func gaps(_ item: ReviewItem) -> [String] {
        if item.isAddition {
            return item.isWanted ? ["\(item.number)  \(ReviewWording.title(item))"] : []
        }
        return item.answers.filter(\.isWanted).map { name(item, $0) }
    }

    private static func doubts(_ item: ReviewItem) -> [String] {
        item.answers.flatMap { answer in
            PlanWording.reasons(answer.cell).map { "\(name(item, answer)) – \($0)" }
        }
    }

    /// What to type, and what that is.
    private static func name(_ item: ReviewItem, _ answer: ReviewAnswer) -> String {
        answer.field.isEmpty
            ? "\(item.number)  \(PromptWording.short(item.title, 60))"
            : "\(item.number) \(answer.field)  (\(item.title))"
    }

    /// The numbers of recommendations that no action answers although one could.
    private static func uncovered(_ plan: ActionPlan?) -> [String] {
        guard let plan, plan.hasLinks else { return [] }
        return plan.recommendations.filter(\.isGap).map(\.label)
    }
}
