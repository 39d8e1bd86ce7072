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
            inPlay[step] = isInPlayByNow(
                guide.steps[step], plan(step), hasEntry: state.entered.steps[step])
        }
    }

    /// - Parameter hasEntry: what counts where the words are gone that would tell.
    private func isInPlayByNow(_ step: Script.Step, _ plan: StepPlan, hasEntry: Bool) -> Bool {
        guard plan.isTaken else { return false }
        for condition in [guide.script.parts[step.part].condition, step.condition] {
            if let condition, !(holds(condition) ?? hasEntry) { return false }
        }
        switch step.kind {
        case .vote(let list, let keep):
            guard let index = guide.index[list] else { return false }
            return state.steps[index].rows.count > keep && isInPlay(index) && isVisible(index)
        case .reveal(let target):
            guard let index = guide.index[target] else { return false }
            return isInPlay(index) && !isLeftOut(index)
        case .agree(let target):
            guard let index = guide.index[target] else { return false }
            return isInPlay(index) && isVisible(index) && !state.steps[index].rows.isEmpty
        case .discuss(let target, _, _):
            guard let index = guide.index[target] else { return true }
            return isInPlay(index) && !(plan.needsAnswers && isLeftOut(index))
        default: return true
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
