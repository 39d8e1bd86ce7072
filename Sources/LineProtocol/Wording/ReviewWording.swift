import DialogueEngine
import Messages

/// The list of what was answered, whole.
enum ReviewWording {
    /// - Parameter near: the number that it begins at; nil for the first.
    static func add(_ items: [ReviewItem], near: Int? = nil, to lines: inout [SpokenLine]) {
        var part = ""
        for item in items.drop(while: { $0.number < near ?? 0 }) {
            if item.part != part {
                part = item.part
                lines.space()
                if !part.isEmpty { lines.add(.heading, part) }
            }
            lines.add("\(item.number). ", point: title(item), setIn: "   ")
            for answer in item.answers { add(answer, to: &lines) }
        }
        if !items.isEmpty { lines.space() }
    }

    private static func add(_ answer: ReviewAnswer, to lines: inout [SpokenLine]) {
        let lead = answer.field.isEmpty ? "   " : "   \(answer.field): "
        lines.add(lead, point: PlanWording.shown(answer.cell), setIn: "   ")
        if let followUp = answer.followUp {
            lines.add("   ", point: followUp.question, setIn: "   ")
            lines.add("   ", point: followUp.answer, setIn: "   ")
        }
        for reason in PlanWording.reasons(answer.cell) {
            lines.add(.point, "   ! \(PlanWording.again)\(reason)")
        }
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
