import DialogueLanguage

extension Session {
    /// What follows from a line of somebody, without changing anything.
    func decision(on input: Input, by speaker: String, at moment: Moment) -> Decision {
        do throws(Refusal) {
            return try decide(input, by: speaker, at: moment)
        } catch {
            return .refuse(error)
        }
    }

    private func decide(
        _ input: Input, by speaker: String, at moment: Moment
    ) throws(Refusal) -> Decision {
        guard let member = member(speaker), !member.isRemoved else { throw .noSuchMember }
        if case .command(let command) = input, let decision = leave(command) { return decision }
        if let decision = try standing(input) { return decision }
        if case .command(let command) = input, let shown = try show(command, member) {
            return beside(shown, asks: true)
        }
        if mode == .room, state.isFinished { throw .closed }
        guard member.role.speaks else { throw .watchersDoNotSpeak }
        if let held, let decision = try decide(input, held: held, moment.today) { return decision }
        if let several, let decision = try reply(input, toSeveral: several, moment.today) {
            return decision
        }
        switch (input, mode) {
        case (.text(let text), .alone):
            if let asked = answerBack(text) { return asked }
            return try answer(text, by: member, at: moment)
        case (.text(let text), .room): return try answer(text, by: member, at: moment)
        case (.held, _): throw .nothingHeld
        case (.goOn, .alone): return try goOn(moment.today)
        case (.goOn, .room): return try nothingTyped(by: member, at: moment)
        case (.command(let command), .alone): return try write(command, moment.today)
        case (.command(let command), .room): return try decide(command, by: member, at: moment)
        }
    }

    /// What can be typed wherever somebody is: help, what to do for a child at risk, and to leave.
    private func leave(_ command: Command) -> Decision? {
        switch command {
        case .help(let name):
            return beside(.help(command: name, prompt), asks: name != "?")
        case .concern:
            var decision = Decision.show(.concern)
            // In a room it is for whoever typed it alone, and its host holds back what they type.
            if mode == .alone { decision.stops = true }
            return decision
        case .quit:
            let isAlmostDone = mode == .alone && position == .review
            return Decision([], reply: (isAlmostDone ? [.left(.notFinished)] : []) + [.quit])
        default: return nil
        }
    }

    /// Shows somebody something else than what is asked. Alone the question stands below it again, since
    /// it may be out of sight, and Return would answer it.
    ///
    /// - Parameter asks: whether what is shown leaves room for the question.
    private func beside(_ shown: Effect, asks: Bool) -> Decision {
        var decision = Decision.show(shown)
        switch position {
        case .question, .nudge, .list: decision.repeatsPrompt = mode == .alone && asks
        case .page, .review, .finished: decision.reminds = mode == .alone
        default: break
        }
        return decision
    }

    /// What follows while somebody alone has stopped, or has a break: only Return goes on.
    private func standing(_ input: Input) throws(Refusal) -> Decision? {
        if isStopped {
            guard input == .goOn else { throw .stopped }
            var decision = Decision.askAgain()
            decision.stops = false
            return decision
        }
        guard mode == .alone, position == .paused else { return nil }
        guard input == .goOn else { throw .paused }
        return Decision([.resume], reply: [.left(.resumed)])
    }

    /// What is only looked at.
    private func show(_ command: Command, _ member: Member) throws(Refusal) -> Effect? {
        switch command {
        // Nobody should read it before the notice of what it is about.
        case .read, .findings, .recommendations:
            guard position != .lobby else { throw .notStarted }
            return lookUp(command)
        default: return look(command, member)
        }
    }

    private func lookUp(_ command: Command) -> Effect {
        switch command {
        case .findings: read(named: Briefing.findingsSection)
        case .recommendations: read(named: Briefing.Item.section)
        case .read(let number): read(number)
        default: read(nil)
        }
    }

    private func look(_ command: Command, _ member: Member) -> Effect? {
        switch command {
        case .whereAmI: .progress(progress)
        case .plan: .plan(ActionPlan(self))
        case .minutes: .minutes(Transcript(self))
        case .review: .review(reviewItems)
        case .edit(nil):
            member.role.leads && openTurn == nil ? .editable(reviewItems) : ownAnswers(member.id)
        default: nil
        }
    }
}
