import DialogueEngine
import Messages

/// What is said beside a recommendation that one was told before.
enum ToldBeforeWording {
    static func add(_ before: [ToldBefore], label: String?, to lines: inout [SpokenLine]) {
        for told in before where told.label == label {
            lines.add(.point, "   " + headline(told))
            for action in told.plans.first?.actions ?? [] { lines.add(.point, text(action)) }
        }
    }

    private static func headline(_ told: ToldBefore) -> String {
        let (briefing, there) = (told.briefing, told.there)
        guard let plan = told.plans.first else {
            return said("told-before.is-in-too", ["briefing": briefing, "there": there])
        }
        let day = plan.day.written
        return plan.actions.isEmpty
            ? said(
                "told-before.had-no-action", ["briefing": briefing, "there": there, "day": day])
            : said("told-before.you-planned", ["briefing": briefing, "there": there, "day": day])
    }

    private static func text(_ action: ToldBefore.Action) -> String {
        let rest = [action.who, action.when].compactMap(\.self)
        let what = PromptWording.short(action.what, 150)
        return rest.isEmpty ? "   \(what)" : "   \(what) (\(rest.joined(separator: ", ")))"
    }
}
