import AnswerReading
import DialogueLanguage

extension Session {
    /// A point, or a group of them as one.
    func cell(_ choice: Choice, _ question: Question) -> ActionPlan.Cell {
        let cells = choice.rows.map { cell($0.cells[0], question) }
        guard choice.group != nil else { return cells[0] }
        let text = shown(choice, question)
        return ActionPlan.Cell(
            state: text == nil ? .removed : .answered, words: text.map { Words($0) },
            shown: text ?? "",
            nudges: Nudge.allCases.filter { nudge in
                cells.contains { $0.nudges.contains(nudge) }
            },
            identifying: IdentifyingDetail.allCases.filter { kind in
                cells.contains { $0.identifying.contains(kind) }
            }, isAgain: cells.contains(where: \.isAgain))
    }
}
