extension Session {
    /// Takes a line of somebody: decides, applies, and tells what to append and then to say.
    ///
    /// The caller keeps the session as it was until what was said is on disk, and throws this one
    /// away where that fails: nothing is told before.
    ///
    /// - Parameter speaker: a member of the room, such as `p2`; somebody alone is `Member.alone`.
    public mutating func take(
        _ input: Input, by speaker: String = Member.alone.id, at moment: Moment
    ) -> Response {
        let (before, counted, staged, first) = (position, count, state.staged, state.size)
        var decision = decision(on: input, by: speaker, at: moment)
        decision.sign(by: mode == .alone ? nil : speaker, in: self)
        askFirst(&decision, Insisting(input), by: speaker, at: moment)
        takeHeld(&decision, input)
        var response = Response(said: decision.said)
        response.misfit = decision.misfit
        if let stops = decision.stops { isStopped = stops }
        if !decision.events.isEmpty, !decision.reply.contains(where: \.isTaken) {
            response.effects.append(Directed(.member(speaker), .taken(.steered, entry: first)))
        }
        for effect in decision.reply { response.effects.append(Directed(.member(speaker), effect)) }
        response.effects += decision.told
        for said in response.said { response.effects += follow(said) }
        if !decision.events.isEmpty { dropPassed() }
        for staging in decision.staged { stage(staging) }
        response.staged = decision.staged.isEmpty ? gone(since: staged) : decision.staged
        if position != before { confirming = nil }
        response.effects += noteDraft(decision, by: speaker, at: moment)
        response.effects += asked(after: decision, from: before, by: speaker)
        response.effects += counts(since: counted)
        return response
    }

    /// What is asked after a line: of everybody where something came about, of whoever typed where
    /// they may have lost it.
    private func asked(
        after decision: Decision, from before: Position, by speaker: String
    ) -> [Directed] {
        if decision.reply.contains(.quit) { return [] }
        if case .finish? = decision.events.last { return [] }
        if decision.stops == true { return [Directed(.member(speaker), .asked(prompt))] }
        if position != before || decision.events.contains(where: isAskedAfter) {
            let asked = Directed(.everyone, .asked(prompt))
            return decision.shownOnce.map { [Directed(.everyone, .revealed($0)), asked] } ?? [asked]
        }
        let isAnswered = mode == .room && !decision.reply.isEmpty
        guard decision.repeatsPrompt, !isAnswered else { return [] }
        return (view + [.asked(prompt)]).map { Directed(.member(speaker), $0) }
    }
}

extension Effect {
    fileprivate var isTaken: Bool { if case .taken = self { true } else { false } }
}
