extension Session {
    /// What follows from a line of somebody, without changing anything.
    func decide(_ input: Input, by speaker: String, at moment: Moment) -> Decision {
        guard let member = member(speaker), !member.isRemoved else {
            return .refuse(.noSuchMember)
        }
        if case .command(let command) = input, let decision = leave(command) { return decision }
        if let decision = standing(input) { return decision }
        if case .command(let command) = input, let shown = show(command, member) {
            return .show(shown)
        }
        if mode == .room, state.isFinished { return .refuse(.closed) }
        guard member.role.speaks else { return .refuse(.watchersDoNotSpeak) }
        if let held, let decision = decide(input, held: held, moment.today) { return decision }
        return switch (input, mode) {
        case (.text(let text), _): answer(text, by: member, at: moment)
        case (.held, _): .refuse(.nothingHeld)
        case (.goOn, .alone): goOn(moment.today)
        case (.goOn, .room): nothingTyped(by: member, at: moment)
        case (.command(let command), .alone): write(command, moment.today)
        case (.command(let command), .room): decide(command, by: member, at: moment)
        }
    }

    /// What can be typed wherever somebody is: help, what to do for a child at risk, and to leave.
    private func leave(_ command: Command) -> Decision? {
        switch command {
        case .help(let name): return .show(.help(command: name, prompt))
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

    /// What follows while somebody alone has stopped, or has a break: only Return goes on.
    private func standing(_ input: Input) -> Decision? {
        if isStopped {
            guard input == .goOn else { return .refuse(.stopped) }
            var decision = Decision.askAgain()
            decision.stops = false
            return decision
        }
        guard mode == .alone, position == .paused else { return nil }
        return input == .goOn ? Decision([.resume], reply: [.left(.resumed)]) : .refuse(.paused)
    }

    /// What is only looked at.
    private func show(_ command: Command, _ member: Member) -> Effect? {
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
