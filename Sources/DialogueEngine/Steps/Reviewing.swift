import AnswerReading
import DialogueLanguage
import Messages

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
        if let decision = try remove(text) { return decision }
        if let target = ReviewTarget(text) {
            guard let field = target.field else { return try edit(target.number) }
            return try edit(target.number, field: field)
        }
        if mode == .alone, ["finish", "finish.", "finished"].contains(text.lowercased()) {
            return Decision([.finish])
        }
        throw mode == .alone ? .reviewTakesNoAnswer : .nothingAsked
    }

    /// `remove 8` of somebody alone who checks all answers: a row goes; nil for any other line.
    func remove(_ text: String) throws(Refusal) -> Decision? {
        guard mode == .alone, let number = ReviewTarget.removed(by: text) else { return nil }
        let items = reviewItems
        guard let item = items[number] else { throw .noSuchItem(number, of: items.count) }
        guard item.target.row != nil else { throw .noRow(number) }
        var decision = remove(Spot(step: item.target.step, row: item.target.row))
        // One that was full, and ended by that, asks for no other row.
        let (have, want) = rowCount(of: item.target.step)
        if state.steps[item.target.step].mark == .open, have > want {
            decision.events.append(.done(step: guide.steps[item.target.step].id))
        }
        return decision
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
                followUp(of: step, items.count).map { items.append($0) }
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

    /// The answer to the follow-up of a question has a number of its own; nil where there is none.
    private func followUp(of step: Int, _ count: Int) -> ReviewItem? {
        let slot = state.steps[step].slot
        guard let question = guide.question(step), slot.current != nil,
            let asked = slot.followUp(question), let answer = slot.probeAnswer
        else { return nil }
        var cell = ActionPlan.Cell(
            state: answer.words == nil ? .removed : .answered, words: answer.words,
            shown: answer.words?.text ?? "")
        cell.identifying = answer.identifying
        let target = Spot(step: step, isProbe: true)
        return ReviewItem(
            number: count + 1, part: partTitle(step), title: asked, isAddition: false,
            isWanted: false,
            answers: [
                ReviewAnswer(field: "", cell: cell, followUp: nil, isWanted: false, target: target)
            ], target: target)
    }

    private func answer(_ slot: Slot, at spot: Spot) -> ReviewAnswer {
        let question = guide.question(at: spot)
        var cell = cell(slot, question)
        if !slot.isGiven || slot.isSkipped { cell.isAgain = false }
        var followUp: Prompt.Recall?
        if spot.row != nil {
            cell.identifying = slot.identifying
            if cell.state == .answered, let question, let asked = slot.followUp(question),
                let text = slot.probeAnswer?.words?.text
            {
                followUp = Prompt.Recall(question: asked, answer: text)
            }
        }
        if let question, let picked = picked(slot, question) { cell.shown = picked }
        let isEmpty = cell.state == .skipped || cell.state == .open
        return ReviewAnswer(
            field: field(of: spot), cell: cell, followUp: followUp,
            isWanted: isEmpty && isInForm(spot), target: spot)
    }

    /// What to type behind the number of a row for one of its answers; empty where a row has one only.
    private func field(of spot: Spot) -> String {
        guard let list = guide.list(spot.step), list.isTable, let column = spot.column else {
            return ""
        }
        if case .pick = list.columns[column].type { return said("check-answers.for") }
        return list.columns[column].id.asFieldName
    }

    /// What was picked, in words: “recommendation 2, learning point 1”; nil where nothing was.
    private func picked(_ slot: Slot, _ question: Question) -> String? {
        guard case .pick = question.type, case .choices(let ids) = slot.current?.words?.value
        else { return nil }
        let names = options(question).filter { ids.contains($0.id) }
            .map { "\($0.kind) \($0.number)" }
        return names.isEmpty ? nil : names.joined(separator: ", ")
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
