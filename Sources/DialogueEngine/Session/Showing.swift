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

    /// What counts of a list, points and groups: those that a vote kept, where there was one.
    func adopted(_ step: Int) -> [Choice] {
        let rows = choices(of: step)
        guard let vote = guide.vote(onRowsOf: step), isInPlay(vote) else {
            return rows
        }
        let turn = state.steps[vote].turn
        if turn.votes != nil {
            return rows.filter { turn.kept.contains($0.row) || turn.tied.contains($0.row) }
        }
        guard case .choices(let ids) = state.steps[vote].slot.current?.words?.value else {
            return rows
        }
        return rows.filter { ids.contains(guide.place(Spot(step: step, row: $0.row)).path) }
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
        if isVote { return ballot(on: step, list) }
        let prefix = isOnly ? "" : String(list.rowName.unicodeScalars.prefix(1)).uppercased()
        return adopted(step).enumerated().compactMap { index, choice in
            guard let text = shown(choice, list.columns[0]) else { return nil }
            return AnswerOption(
                label: "\(prefix)\(index + 1)", text: text,
                id: Place(source, row: choice.row).path,
                kind: list.rowName.lowercased(), number: "\(index + 1)")
        }
    }

    /// What can be voted for: points by the numbers that they were shown with, and groups, which the
    /// numbers of their points mean too.
    private func ballot(on step: Int, _ list: List) -> [AnswerOption] {
        choices(of: step).compactMap { choice in
            guard let text = shown(choice, list.columns[0]) else { return nil }
            let id = Place(guide.steps[step].id, row: choice.row).path
            let numbers = choice.rows.compactMap { state.steps[step].index(of: $0.number) }
                .map { "\($0 + 1)" }
            guard let group = choice.group else {
                return AnswerOption(
                    label: numbers[0], text: text, id: id, kind: list.rowName.lowercased(),
                    number: numbers[0])
            }
            return AnswerOption(
                label: group.label, text: text, id: id, kind: said("group.kind"),
                number: "\(group.number)", alsoCalled: numbers)
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
