import DialogueCore

/// The list of what was answered.
enum ReviewWording {
    static func add(_ items: [ReviewItem], to lines: inout [SpokenLine]) {
        var part = ""
        for item in items {
            if item.part != part {
                part = item.part
                lines.space()
                if !part.isEmpty { lines.add(.heading, part) }
            }
            lines.add(.point, "\(item.number). \(PromptWording.short(title(item)))")
            if let answer = item.answer { lines.add(.point, "   → \(PromptWording.short(answer))") }
            if item.isSkipped { lines.add(.point, "   → \(PlanWording.leftOut)") }
            for nudge in item.nudges { lines.add(.point, "   ! \(PlanWording.mark(nudge))") }
            if !item.identifying.isEmpty {
                lines.add(.point, "   ! \(DetailWording.mark(item.identifying))")
            }
            if item.isAgain {
                lines.add(.point, "   ! look at this again: what it rests on has changed")
            }
        }
        if !items.isEmpty { lines.space() }
    }

    /// The question, the name of a row, or that one can be added.
    static func title(_ item: ReviewItem) -> String {
        item.isAddition ? "Add \(item.title)" : item.title
    }
}
