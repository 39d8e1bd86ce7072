extension Session {
    /// The longest answer, in bytes of UTF-8.
    public static let answerLimit = 32 * 1024

    /// A line that is no command: the answer to what is open, and never anything else.
    func answer(_ text: String, by member: Member, at moment: Moment) -> Decision {
        switch position {
        case .lobby: return .refuse(.notStarted)
        case .paused: return .refuse(.paused)
        case .page: return .refuse(mode == .alone ? .pageTakesNoAnswer : .nothingAsked)
        case .review: return .refuse(mode == .alone ? .reviewTakesNoAnswer : .nothingAsked)
        case .finished: return .refuse(.finishedTakesNoAnswer)
        case .curtain: return .refuse(.nothingAsked)
        case .revealed: return .refuse(.alreadyRevealed)
        case .agreeing: return .refuse(.voteOrAgree)
        case .turn(let step): return contribute(text, step, by: member.id, at: moment)
        case .ballot(let step): return ballot(text, step, by: member.id, at: moment)
        case .counted(let step): return settleTie(text, step, by: member)
        case .question, .nudge, .list:
            if mode == .alone { return write(text, moment.today) }
            if answerer == .anyone { return write(text, moment.today).signed(by: member.id) }
            guard member.role.leads else { return .refuse(.facilitatorWrites) }
            return write(text, by: member.id, at: moment)
        }
    }

    /// What somebody writes that stands for all.
    ///
    /// - Parameter isLookedAt: whether the person was asked about identifying details in it.
    func write(_ text: String, _ today: Today, isLookedAt: Bool = false) -> Decision {
        switch position {
        case .question(let spot), .nudge(let spot): write(text, at: spot, today, isLookedAt)
        case .list(let step): write(text, at: newRow(step), today, isLookedAt)
        default: .refuse(.nothingAsked)
        }
    }

    /// The first question of the next row of a list.
    func newRow(_ step: Int) -> Spot {
        Spot(step: step, row: state.steps[step].nextRow, column: 0)
    }

    private func write(
        _ text: String, at spot: Spot, _ today: Today, _ isLookedAt: Bool
    ) -> Decision {
        if text.utf8.count > Self.answerLimit { return .refuse(.tooLong(limit: Self.answerLimit)) }
        if spot.column == 0, !hasSlot(at: spot),
            state.steps[spot.step].rows.count >= capacity(of: spot.step)
        {
            return .refuse(.listFull(guide.list(spot.step)?.maximum ?? 0))
        }
        if spot.isProbe {
            return answerProbe(text, at: spot, isLookedAt)
        }
        guard let question = guide.question(at: spot) else { return .refuse(.pageTakesNoAnswer) }
        switch read(text, question, today.date) {
        case .refused(let why): return .refuse(why)
        case .read(let value):
            let (words, old) = (Words(text, value: value), slot(at: spot))
            if let answer = old?.current, answer.words == words, question.probes.isEmpty {
                return Decision([.keep(guide.place(spot))])
            }
            let found = details(in: text, at: spot)
            if !isLookedAt, let decision = hold(text, over: found) { return decision }
            return store(words, question, spot, today, over: old, identifying: found.kinds)
        }
    }

    private func answerProbe(_ text: String, at spot: Spot, _ isLookedAt: Bool) -> Decision {
        let found = details(in: text, at: spot)
        if !isLookedAt, let decision = hold(text, over: found) { return decision }
        var answered = Answered(guide.place(spot), type: "long-text", words: Words(text))
        answered.identifying = found.kinds
        return Decision([.answer(answered)])
    }

    private func store(
        _ words: Words, _ question: Question, _ spot: Spot, _ today: Today, over old: Slot?,
        identifying: [IdentifyingDetail]
    ) -> Decision {
        var answered = Answered(guide.place(spot), type: question.type.name, words: words)
        answered.nudges = nudges(words, question, today.date)
        answered.identifying = identifying
        let raised = old?.isNudging == true ? old?.answer?.nudges ?? [] : []
        answered.asks = answered.nudges.contains { !raised.contains($0) }
        answered.probe = question.probes.firstIndex { calls($0.test, words) }
            .map { Ordinal(at: $0) }
        if case .date = words.value { answered.understood = today }
        answered.from = state.room.idea(in: words)
        if old?.isGiven == true { answered.again = dependents(of: answered, at: spot) }
        return Decision([.answer(answered)])
    }

    private func nudges(_ words: Words, _ question: Question, _ today: CalendarDate) -> [Nudge] {
        if question.expectsContact, Nudge.leadsToNobody(in: words.text) { return [.noContact] }
        return question.nudges.compactMap { rule in
            switch rule.check {
            case .vague: Nudge.vague(in: words.text) ? .vague : nil
            case .oneNamedPerson: Nudge.people(in: words.text)
            case .activity: Nudge.activity(in: words.text) ? .activity : nil
            case .pastOrFar:
                if case .date(let date) = words.value {
                    Nudge.date(date, today: today)
                } else {
                    nil
                }
            }
        }
    }

    func calls(_ test: Probe.Test, _ words: Words) -> Bool {
        switch test {
        case .shorterThan(let bound, words: true): words.text.wordCount < bound
        case .shorterThan(let bound, words: false): words.text.unicodeScalars.count < bound
        case .vague: Nudge.vague(in: words.text)
        case .matches(let test): test.holds(for: words.value)
        }
    }
}
