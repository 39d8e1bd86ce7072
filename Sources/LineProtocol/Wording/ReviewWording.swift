import DialogueEngine
import Messages

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
            let below = item.answer.map { PromptWording.short($0) }
            if let text = below ?? (item.isSkipped ? PlanWording.leftOut : nil) {
                let heard = text.unicodeScalars.split(separator: "·").map { String($0) }
                lines.append(
                    SpokenLine(
                        .point, "   → \(text)", heard: "   " + heard.joined(separator: ";")))
            }
            let (nudges, kinds) = (item.nudges, item.identifying)
            for reason in PlanWording.reasons(nudges, kinds, isAgain: item.isAgain) {
                lines.add(.point, "   ! \(PlanWording.again)\(reason)")
            }
        }
        if !items.isEmpty { lines.space() }
    }

    /// The same, and how to change one of them.
    static func add(editable items: [ReviewItem], to lines: inout [SpokenLine]) {
        add(items, to: &lines)
        lines.add(
            .text,
            items.isEmpty
                ? said("review.there-is-nothing-to-change") : said("review.type-edit-and-a-number"))
    }

    /// The question, the name of a row, or that one can be added.
    static func title(_ item: ReviewItem) -> String {
        item.isAddition ? said("review.add", ["title": item.title]) : item.title
    }
}
