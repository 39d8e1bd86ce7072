import DialogueLanguage

extension Session {
    /// Whether the conditions of a step and its part hold, and it means something here.
    func isInPlay(_ step: Int) -> Bool { guide.isAlwaysInPlay[step] || inPlay[step] }

    /// Works out which steps are in play.
    ///
    /// In the order of the dialogue, each once: a condition rests on earlier steps only, so what it
    /// asks about is known by then. Asking step by step instead would take time that doubles with
    /// every step of a chain of conditions.
    mutating func findOutWhatIsInPlay() {
        guard guide.hasConditions else { return }
        for step in guide.steps.indices where !guide.isAlwaysInPlay[step] {
            inPlay[step] = isInPlayByNow(step)
        }
    }

    private func isInPlayByNow(_ number: Int) -> Bool {
        let step = guide.steps[number]
        guard plan(number).isTaken else { return false }
        for condition in [guide.script.parts[step.part].condition, step.condition] {
            // Where the words are gone that would tell, an entry does.
            if let condition, !(holds(condition) ?? state.entered.steps[number]) { return false }
        }
        guard let target = guide.target(number) else { return true }
        if !isInPlay(target) || plan(number).needsAnswers && isLeftOut(target) { return false }
        return switch step.kind {
        case .vote(_, let keep): choiceCount(of: target) > keep && isVisible(target)
        case .agree: !state.steps[target].rows.isEmpty && isVisible(target)
        default: true
        }
    }

    /// Whether a room left a step out, and has nothing of it before it.
    func isLeftOut(_ step: Int) -> Bool {
        if state.steps[step].slot.isSkipped { return true }
        guard state.steps[step].mark == .skipped else { return false }
        if !isVisible(step) { return true }
        return state.steps[step].rows.isEmpty && state.steps[step].turn.contributions.isEmpty
    }

    /// Nil where the words are gone that would tell.
    private func holds(_ condition: Condition) -> Bool? {
        let outcomes = condition.terms.map { term in holds(term.atom).map { $0 != term.isNegated } }
        // One that is known may decide alone.
        if outcomes.contains(!condition.needsAll) { return !condition.needsAll }
        return outcomes.contains(nil) ? nil : condition.needsAll
    }

    private func holds(_ index: Int) -> Bool? {
        let atom = guide.atoms[index]
        if atom.test == .isAlone { return mode == .alone }
        guard let step = guide.index[atom.step], isInPlay(step) else { return false }
        let slot = state.steps[step].slot
        let given = isLeftOut(step) ? [] : state.steps[step].turn.contributions
        return switch atom.test {
        case .isAnswered:
            slot.current != nil || !given.isEmpty || !state.steps[step].rows.isEmpty
        case .isSkipped: slot.isSkipped || state.steps[step].mark == .skipped
        case .hasRows(let count): state.steps[step].rows.count >= count
        default: atom.test.holds(for: slot.current.map { [$0] } ?? given.map(\.answer))
        }
    }
}

extension Atom.Test {
    /// Whether it holds for the answer of at least one person; nil where words are gone that would
    /// tell.
    fileprivate func holds(for answers: [Slot.Answer]) -> Bool? {
        if answers.contains(where: { $0.words != nil && holds(for: $0.words?.value) }) {
            return true
        }
        return answers.contains { $0.words == nil } ? nil : false
    }
}
