extension Session {
    /// What is said at the very beginning.
    public func opening() -> [Effect] {
        [.title(guide.briefing)] + arriving(after: -1) + current
    }

    /// What is said when somebody comes back: where they are, and the question that is open.
    public func returning() -> [Effect] {
        if state.isFinished { return [.prompt(prompt)] }
        return [.progress(progress)] + current
    }

    /// What is said after a line was taken.
    ///
    /// - Parameter past: the step that the person moves on from; nil for one who had gone back, to
    ///   whom everything on the way was said before.
    func arrival(from before: Position, past: Int?, after decision: Decision) -> [Effect] {
        if decision.effects.contains(.quit) { return [] }
        if decision.stops == true { return [.prompt(prompt)] }
        guard !decision.events.isEmpty || decision.repeatsPrompt else { return [] }
        if state.isPaused { return [.prompt(prompt)] }
        if decision.events == [.finish] {
            let plan = ActionPlan(self)
            return [.finished, .plan(plan), .closing(plan, beside: keptBeside)]
        }
        guard let past, state.cursor == nil, position != before else { return current }
        return arriving(after: past) + current
    }

    /// What is open now, with the section it is about.
    var current: [Effect] {
        guard !state.isPaused, !isStopped, case .page(let step) = position,
            case .present(let id) = guide.steps[step].kind, let section = guide.briefing.section(id)
        else { return [.prompt(prompt)] }
        return [.section(section), .prompt(prompt)]
    }

    /// Headings of parts and prose on the way from one step to the open one.
    func arriving(after past: Int) -> [Effect] {
        let end = position.step ?? guide.steps.count
        guard past < end else { return [] }
        var effects: [Effect] = []
        var part = past >= 0 ? guide.steps[past].part : -1
        for step in (past + 1)..<min(end + 1, guide.steps.count) where isInPlay(step) {
            let isSaid = if case .say = guide.steps[step].kind { true } else { false }
            guard isSaid || step == end else { continue }
            if guide.steps[step].part != part {
                part = guide.steps[step].part
                let title = guide.script.parts[part].title
                if !title.isEmpty { effects.append(.part(title)) }
            }
            if case .say(let text) = guide.steps[step].kind { effects.append(.prose(text)) }
        }
        return effects
    }

    /// Answers outside of the form that were kept although they seem to identify somebody.
    private var keptBeside: [ReviewItem] {
        let fields = Set(guide.form.parts.map(\.id))
        return reviewItems.filter { item in
            !item.identifying.isEmpty && !fields.contains(guide.steps[item.target.step].id)
        }
    }
}
