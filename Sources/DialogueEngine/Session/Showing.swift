import AnswerReading
import DialogueLanguage
import Messages

extension Session {
    /// An answer as people read it; nil where there is none, or its words were taken out.
    func shown(_ slot: Slot, _ question: Question?) -> String? {
        guard let words = slot.current?.words, let question else { return nil }
        return shown(words, question)
    }

    /// The answer at a spot as people read it.
    func shown(_ slot: Slot, at spot: Spot) -> String? {
        guard let words = slot.current?.words else { return nil }
        return words.value == nil ? words.text : shown(slot, guide.question(at: spot))
    }

    /// Words as people read them: a date in full, choices by their text.
    func shown(_ words: Words, _ question: Question) -> String {
        switch words.value {
        case .date(let date): return date.spoken
        case .yes(let isYes): return isYes ? said("answer.yes") : said("answer.no")
        case .choices(let ids):
            if ids.isEmpty { return said("answer.none") }
            let options = options(question)
            return ids.map { id in
                guard let option = options.first(where: { $0.id == id }) else {
                    return said("answer.taken-out")
                }
                return Self.isPick(question) ? option.label : option.text
            }.joined(separator: Self.isPick(question) ? ", " : "; ")
        case .number(let number): return Self.scale(number, question) ?? number
        case nil: return words.text
        }
    }

    /// How an answer was read, where the typed words do not show it.
    func shownReading(_ words: Words, _ question: Question) -> String? {
        switch words.value {
        case .date(let date): date.spoken
        case .choices: shown(words, question)
        case .number, .yes, nil: nil
        }
    }

    /// A number with what the ends of its scale mean; nil where nothing is said of them.
    private static func scale(_ number: String, _ question: Question) -> String? {
        guard case .scale(let range, let low, let high) = question.type else { return nil }
        let ends = [(range.lowerBound, low), (range.upperBound, high)].filter { !$0.1.isEmpty }
        if ends.isEmpty { return nil }
        return "\(number) (\(ends.map { "\($0.0) = \($0.1)" }.joined(separator: ", ")))"
    }

    private static func isPick(_ question: Question) -> Bool {
        if case .pick = question.type { true } else { false }
    }

    /// What can be chosen at a question, with the labels to type.
    func options(_ question: Question) -> [AnswerOption] {
        switch question.type {
        case .choice(let choices), .several(let choices):
            choices.enumerated().map { index, choice in
                AnswerOption(
                    label: "\(index + 1)", text: choice.label, id: choice.id,
                    excludesRest: choice.excludesRest)
            }
        case .yesNo:
            []
        case .pick(let sources):
            sources.flatMap {
                options(from: $0, isOnly: sources.count == 1, isVote: keepLimit(question) != nil)
            }
        default: []
        }
    }

    /// The rows of a list that count: those that a vote kept, where there was one.
    func adoptedRows(_ step: Int) -> [Row] {
        let rows = state.steps[step].rows
        guard let vote = guide.vote(onRowsOf: step), isInPlay(vote) else {
            return rows
        }
        let turn = state.steps[vote].turn
        if turn.votes != nil {
            return rows.filter { turn.kept.contains($0.number) || turn.tied.contains($0.number) }
        }
        guard case .choices(let ids) = state.steps[vote].slot.current?.words?.value else {
            return rows
        }
        return rows.filter { ids.contains(guide.place(Spot(step: step, row: $0.number)).path) }
    }

    private func options(from source: String, isOnly: Bool, isVote: Bool) -> [AnswerOption] {
        if source == "recommendations" {
            return guide.briefing.recommendations.map { item in
                let label = item.label ?? ""
                return AnswerOption(
                    label: isOnly ? label : "R" + label, text: item.text, id: "R" + label,
                    kind: "recommendation", number: label)
            }
        }
        if source == "findings", guide.index[source] == nil {
            return guide.findings.enumerated().map { index, item in
                AnswerOption(
                    label: item.label ?? "", text: item.text, id: item.label ?? "",
                    kind: "finding", number: "\(index + 1)")
            }
        }
        guard let step = guide.index[source], let list = guide.list(step), isInPlay(step),
            isVisible(step)
        else {
            return []
        }
        let prefix = isOnly ? "" : String(list.rowName.unicodeScalars.prefix(1)).uppercased()
        let rows = isVote ? state.steps[step].rows : adoptedRows(step)
        return rows.enumerated().compactMap { index, row in
            guard let text = shown(row.cells[0], list.columns[0]) else { return nil }
            return AnswerOption(
                label: "\(prefix)\(index + 1)", text: text, id: Place(source, row: row.number).path,
                kind: list.rowName.lowercased(), number: "\(index + 1)")
        }
    }
}

extension Session {
    /// The people who were named in answers that ask for one, each once, in order.
    public var people: [String] {
        var found: [String] = []
        func add(_ slot: Slot, _ question: Question?) {
            guard case .person = question?.type, let text = slot.current?.words?.text,
                !found.contains(where: { $0.isIdentical(to: text) })
            else { return }
            found.append(text)
        }
        for step in guide.steps.indices where plan(step).shape != .passing {
            add(state.steps[step].slot, guide.question(step))
            guard let columns = guide.list(step)?.columns else { continue }
            for row in state.steps[step].rows {
                for (cell, column) in zip(row.cells, columns) { add(cell, column) }
            }
        }
        return found
    }
}

extension Session {
    /// The answers so far as somebody alone typed them, the oldest first.
    public var wordsSoFar: [String] {
        let slots = state.steps.flatMap { step in [step.slot] + step.rows.flatMap(\.cells) }
        let answers = slots.flatMap { [$0.current, $0.probeAnswer] }.compactMap { $0 }
        return answers.sorted { $0.entry < $1.entry }.compactMap { $0.words?.text }
    }
}
