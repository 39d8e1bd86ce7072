import AnswerReading
import DialogueLanguage

// A question that is asked once for all rows of a list. Each row has an answer of its own all the same.
extension Session {
    /// The first column that is asked at the end and has rows without an answer; nil for none.
    func openColumn(of step: Int) -> Int? {
        guard let columns = guide.list(step)?.columns else { return nil }
        return columns.indices.first { column in
            columns[column].isAtEnd && !openRows(step, column).isEmpty
                && !options(columns[column]).isEmpty
        }
    }

    /// The rows in which a column has no answer yet, by their places in the list.
    private func openRows(_ step: Int, _ column: Int) -> [Int] {
        let rows = state.steps[step].rows
        return rows.indices.filter { !rows[$0].cells[column].isGiven }
    }

    /// Whether a place is one of those.
    func isOpen(_ place: Place, _ step: Int, _ column: Int) -> Bool {
        guard let spot = guide.spot(place), spot.step == step, spot.column == column else {
            return false
        }
        return slot(at: spot)?.isGiven == false
    }

    /// What is asked for all rows.
    func allRows(_ step: Int, _ column: Int) -> Prompt {
        guard let list = guide.list(step) else { return Prompt(.page) }
        let question = list.columns[column]
        var prompt = Prompt(.allRows(proposals(step, column)))
        prompt.place = Place(guide.steps[step].id)
        (prompt.text, prompt.type) = (question.text, question.type)
        prompt.options = options(question)
        prompt.aids = question.aids
        return prompt
    }

    private func proposals(_ step: Int, _ column: Int) -> [Prompt.Proposal] {
        guard let list = guide.list(step) else { return [] }
        let options = options(list.columns[column])
        return openRows(step, column).map { index in
            let row = state.steps[step].rows[index]
            let words = row.cells[0].current?.words
            return Prompt.Proposal(
                row: rowName(Spot(step: step, row: row.number)),
                text: words.map { shown($0, list.columns[0]) },
                labels: words.map { proposed(for: $0.text, among: options) } ?? [])
        }
    }

    /// What the words of a row are most like.
    private func proposed(for text: String, among options: [AnswerOption]) -> [String] {
        let found = Likeness.closest(to: text, among: options.map(\.text))
        return found.map { options[$0].label }
    }

    /// Return: each row as proposed.
    func propose(_ step: Int, _ column: Int, _ today: Today) -> Decision {
        (try? write(proposals(step, column).map { ($0.row, $0.labels) }, step, column, today))
            ?? .refuse(.answerWanted)
    }

    /// What was typed for some rows; the others are as proposed.
    func write(
        _ text: String, _ step: Int, _ column: Int, _ today: Today
    ) throws(Refusal) -> Decision {
        guard let question = guide.list(step)?.columns[column] else { throw .nothingAsked }
        let labels = options(question).map(\.label)
        let proposals = proposals(step, column)
        let rows = proposals.map(\.row.number)
        if YesNo(text) == .yes { return propose(step, column, today) }
        guard let typed = RowChoices(text, rows: rows, labels: labels)?.chosen else {
            throw .rowsUnclear(labels)
        }
        let chosen = proposals.map { ($0.row, typed[$0.row.number] ?? $0.labels) }
        var decision = try write(chosen, step, column, today)
        let said = chosen.map { row, labels in
            "\(row.number) \(labels.isEmpty ? Self.none : labels.joined(separator: " "))"
        }
        decision.reply = [.understood(said.joined(separator: ", "))]
        return decision
    }

    /// What is typed for nothing at all.
    private static let none = "none"

    private func write(
        _ chosen: [(row: RowName, labels: [String])], _ step: Int, _ column: Int, _ today: Today
    ) throws(Refusal) -> Decision {
        guard let question = guide.list(step)?.columns[column] else { throw .nothingAsked }
        var events: [Event] = []
        for (row, labels) in chosen {
            let spot = Spot(step: step, row: row.place.row, column: column)
            let text = labels.isEmpty ? Self.none : labels.joined(separator: ", ")
            let words = Words(text, value: try read(text, question, today.date))
            events.append(
                .answer(Answered(guide.place(spot), type: question.type.name, words: words)))
        }
        return Decision(events)
    }

    /// `/skip`: the question is left out for all rows.
    func leaveOut(_ step: Int, _ column: Int) -> Decision {
        Decision(
            openRows(step, column).map { index in
                let row = state.steps[step].rows[index].number
                let spot = Spot(step: step, row: row, column: column)
                return .skip(guide.place(spot), again: dependents(ofSkipping: spot))
            })
    }
}
