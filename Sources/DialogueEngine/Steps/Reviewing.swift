import AnswerReading
import DialogueLanguage

extension Session {
    /// `/edit`: the list of what can be changed, or one of it.
    func edit(_ number: Ordinal?) throws(Refusal) -> Decision {
        let items = reviewItems
        guard let number else { return .show(.editable(items)) }
        guard let item = items[number] else { throw .noSuchItem(number, of: items.count) }
        return go(to: item.target, .visit)
    }

    /// `/edit 11 when`: one answer of a row, and back.
    func edit(_ number: Ordinal, field: String) throws(Refusal) -> Decision {
        let items = reviewItems
        guard let item = items[number] else { throw .noSuchItem(number, of: items.count) }
        guard let answer = item.answer(named: field) else {
            throw .noSuchField(number, item.answers.map(\.field).filter { !$0.isEmpty })
        }
        return go(to: answer.target, .field)
    }

    /// A line where all answers are checked: a number of them, or that all is right.
    func check(_ text: String, _ member: Member) throws(Refusal) -> Decision {
        guard member.role.leads else { throw .nothingAsked }
        if let target = ReviewTarget(text) {
            guard let field = target.field else { return try edit(target.number) }
            return try edit(target.number, field: field)
        }
        if mode == .alone, ["finish", "finished"].contains(text.lowercased()) {
            return Decision([.finish])
        }
        throw mode == .alone ? .reviewTakesNoAnswer : .nothingAsked
    }

    /// What is asked once everything was asked.
    var checking: Prompt {
        let items = reviewItems
        var prompt = Prompt(.review(items))
        prompt.plan = ActionPlan(self)
        if let changed = state.changed {
            let same = items.filter { $0.target.step == changed.step }
            prompt.near = (same.first { $0.target.row == changed.row } ?? same.first)?.number
        }
        return prompt
    }

    /// Every question that was reached and every row, in order, with its answer.
    var reviewItems: [ReviewItem] {
        var items: [ReviewItem] = []
        for step in guide.steps.indices where isInPlay(step) && isVisible(step) {
            if guide.isQuestion(Spot(step: step)), state.steps[step].slot.isGiven {
                items.append(item(items.count, step, guide.question(step)?.text ?? "", row: nil))
            } else if let list = guide.list(step) {
                let rows = state.steps[step].rows
                for (index, row) in rows.enumerated() {
                    items.append(item(items.count, step, "\(list.rowName) \(index + 1)", row: row))
                }
                if state.steps[step].mark != .open, rows.count < list.maximum {
                    items.append(
                        ReviewItem(
                            number: items.count + 1, part: partTitle(step),
                            title: "\(list.rowName) \(rows.count + 1)", isAddition: true,
                            isWanted: rows.isEmpty && formPart(step) != nil, answers: [],
                            target: Spot(step: step)))
                }
            }
        }
        return items
    }

    private func item(_ count: Int, _ step: Int, _ title: String, row: Row?) -> ReviewItem {
        let answers =
            row.map { row in
                row.cells.enumerated().map { column, slot in
                    answer(slot, at: Spot(step: step, row: row.number, column: column))
                }
            } ?? [answer(state.steps[step].slot, at: Spot(step: step))]
        return ReviewItem(
            number: count + 1, part: partTitle(step), title: title, isAddition: false,
            isWanted: answers.contains(where: \.isWanted), answers: answers,
            target: answers.first?.target ?? Spot(step: step))
    }

    private func answer(_ slot: Slot, at spot: Spot) -> ReviewAnswer {
        let question = guide.question(at: spot)
        var cell = cell(slot, question)
        cell.identifying = slot.identifying
        if !slot.isGiven || slot.isSkipped { cell.isAgain = false }
        var followUp: Prompt.Recall?
        if cell.state == .answered, let question, let asked = slot.followUp(question),
            let text = slot.probeAnswer?.words?.text
        {
            followUp = Prompt.Recall(question: asked, answer: text)
        }
        let list = guide.list(spot.step)
        let field = list?.isTable == true ? spot.column.flatMap { list?.columns[$0].id } : nil
        let isEmpty = cell.state == .skipped || cell.state == .open
        return ReviewAnswer(
            field: field?.asFieldName ?? "", cell: cell, followUp: followUp,
            isWanted: isEmpty && isInForm(spot), target: spot)
    }

    private func partTitle(_ step: Int) -> String {
        guide.script.parts[guide.steps[step].part].title
    }

    private func formPart(_ step: Int) -> Form.Part? {
        guide.form.parts.first { $0.id == guide.steps[step].id }
    }

    /// Whether the form has a place for an answer of its own; further points of a list are free.
    private func isInForm(_ spot: Spot) -> Bool {
        switch formPart(spot.step) {
        case .field: true
        case .table(_, _, let columns):
            spot.column.flatMap { guide.list(spot.step)?.columns[$0].id }
                .map { id in columns.contains { $0.id == id } } ?? false
        case .list, nil: false
        }
    }
}
