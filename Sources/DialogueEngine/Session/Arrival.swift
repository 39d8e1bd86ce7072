import DialogueLanguage

extension Session {
    /// What is said to somebody alone at the very beginning.
    public func opening() -> [Effect] {
        [.title(guide.briefing)] + arriving(after: -1) + current
    }

    /// What is said to somebody alone who comes back: where they are, and the question that is open.
    public func returning() -> [Effect] {
        if state.isFinished { return [.asked(prompt)] }
        return [.progress(progress)] + current
    }

    /// What stands there now, and what is asked.
    var current: [Effect] { view + [.asked(prompt)] }

    /// What stands before everybody now: a section of the briefing, answers, or votes.
    var view: [Effect] {
        if isStopped { return [] }
        switch position {
        case .page(let step):
            guard case .present(let id) = guide.steps[step].kind else { return [] }
            return guide.briefing.shown(id).map { [.section($0)] } ?? []
        case .revealed(let step): return points(answeredStep(step)).map { [.revealed($0)] } ?? []
        case .counted(let step): return [.counted(tally(step))]
        default: return []
        }
    }

    /// Answers with what in them seems to be the same.
    private func points(_ step: Int) -> Revealed? {
        var points = revealed(step)
        points?.alike = alikePoints(of: step)
        return points
    }

    /// Headings of parts and prose on the way from one step to the open one.
    func arriving(after past: Int) -> [Effect] {
        let end = ground.step ?? guide.steps.count
        guard past < end else { return [] }
        var effects: [Effect] = []
        var part = past >= 0 ? guide.steps[past].part : -1
        for step in (past + 1)..<min(end + 1, guide.steps.count) where isInPlay(step) {
            let said = onTheWay(step)
            guard said != nil || step == end else { continue }
            if guide.steps[step].part != part {
                part = guide.steps[step].part
                let title = guide.script.parts[part].title
                if !title.isEmpty { effects.append(.part(title)) }
            }
            if let said { effects.append(said) }
        }
        return effects
    }

    /// What a step shows on the way to the next one; nil for a step that is one of its own.
    private func onTheWay(_ step: Int) -> Effect? {
        switch guide.steps[step].kind {
        case .say(let text): .prose(text)
        case .show(let id): guide.briefing.section(id).map { .section($0) }
        default: nil
        }
    }

    /// Answers outside of the form that were kept although they seem to identify somebody.
    var keptBeside: [ReviewItem] {
        guard state.steps.contains(where: \.identifies) else { return [] }
        let fields = Set(guide.form.parts.map(\.id))
        return reviewItems.filter { item in
            !item.identifying.isEmpty && !fields.contains(guide.steps[item.target.step].id)
        }
    }
}

extension StepState {
    /// Whether an answer to it was kept although it seems to identify somebody.
    fileprivate var identifies: Bool {
        !slot.identifying.isEmpty
            || rows.contains { $0.cells.contains { !$0.identifying.isEmpty } }
    }
}
