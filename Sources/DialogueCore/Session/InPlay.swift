extension Session {
    /// Whether the conditions of a step and its part hold, and it means something to one person.
    func isInPlay(_ step: Int) -> Bool { guide.isAlwaysInPlay[step] || inPlay[step] }

    /// Works out which steps are in play.
    ///
    /// In the order of the dialogue, each once: a condition rests on earlier steps only, so what it
    /// asks about is known by then. Asking step by step instead would take time that doubles with
    /// every step of a chain of conditions.
    mutating func findOutWhatIsInPlay() {
        guard guide.hasConditions else { return }
        for step in guide.steps.indices where !guide.isAlwaysInPlay[step] {
            inPlay[step] = isInPlayByNow(guide.steps[step])
        }
    }

    private func isInPlayByNow(_ step: Script.Step) -> Bool {
        if let condition = guide.script.parts[step.part].condition, !holds(condition) {
            return false
        }
        if let condition = step.condition, !holds(condition) { return false }
        switch step.kind {
        case .ask(let question): return question.isInRecord || !isAlone
        case .vote(let list, let keep):
            guard let index = guide.index[list] else { return false }
            return state.steps[index].rows.count > keep && isInPlay(index) && isVisible(index)
        case .reveal(let target):
            guard !isAlone, let index = guide.index[target] else { return false }
            return isInPlay(index) && !isLeftOut(index)
        case .agree(let target):
            guard !isAlone, let index = guide.index[target] else { return false }
            return isInPlay(index) && isVisible(index) && !state.steps[index].rows.isEmpty
        case .discuss(let target, _, let text):
            guard let index = guide.index[target] else { return !isAlone || !text.isEmpty }
            return isInPlay(index) && (isAlone ? !text.isEmpty : !isLeftOut(index))
        default: return true
        }
    }

    /// Whether a room left a step out, and has nothing of it before it.
    func isLeftOut(_ step: Int) -> Bool {
        let known = state.steps[step]
        if known.slot.isSkipped { return true }
        guard known.mark == .skipped else { return false }
        if !isVisible(step) { return true }
        return known.rows.isEmpty && known.turn.contributions.isEmpty
    }

    private func holds(_ condition: Condition) -> Bool {
        if condition.needsAll {
            return condition.terms.allSatisfy { holds($0.atom) != $0.isNegated }
        }
        return condition.terms.contains { holds($0.atom) != $0.isNegated }
    }

    private func holds(_ index: Int) -> Bool {
        let atom = guide.atoms[index]
        if atom.test == .isAlone { return isAlone }
        guard let step = guide.index[atom.step], isInPlay(step) else { return false }
        let slot = state.steps[step].slot
        let isAnswered =
            slot.current != nil
            || !state.steps[step].turn.contributions.isEmpty && !isLeftOut(step)
        return switch atom.test {
        case .isAnswered: isAnswered || !state.steps[step].rows.isEmpty
        case .isSkipped: slot.isSkipped || state.steps[step].mark == .skipped
        case .hasRows(let count): state.steps[step].rows.count >= count
        default: isAnswered && state.outcomes[index] == true
        }
    }
}
