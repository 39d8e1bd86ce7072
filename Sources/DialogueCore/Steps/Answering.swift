extension Session {
    /// The longest answer, in bytes of UTF-8.
    public static let answerLimit = 32 * 1024

    /// A line that is no command: the answer to what is open.
    ///
    /// - Parameter isLookedAt: whether the person was asked about identifying details in it.
    func answer(_ text: String, _ today: Today, isLookedAt: Bool = false) -> Decision {
        switch position {
        case .page: .refuse(.pageTakesNoAnswer)
        case .review: .refuse(.reviewTakesNoAnswer)
        case .finished: .refuse(.finishedTakesNoAnswer)
        case .question(let spot), .nudge(let spot):
            answer(text, at: spot, today, isLookedAt)
        case .list(let step): answer(text, at: newRow(step), today, isLookedAt)
        }
    }

    /// The first question of the next row of a list.
    func newRow(_ step: Int) -> Spot {
        Spot(step: step, row: state.steps[step].nextRow, column: 0)
    }

    private func answer(
        _ text: String, at spot: Spot, _ today: Today, _ isLookedAt: Bool
    ) -> Decision {
        if text.utf8.count > Self.answerLimit { return .refuse(.tooLong(limit: Self.answerLimit)) }
        if let column = spot.column, column == 0, slot(at: spot) == nil,
            let list = guide.list(spot.step),
            state.steps[spot.step].rows.count >= capacity(of: spot.step)
        {
            return .refuse(.listFull(list.maximum))
        }
        let place = guide.place(spot)
        if spot.isProbe {
            return answerProbe(text, at: spot, isLookedAt)
        }
        guard let question = guide.question(at: spot) else { return .refuse(.pageTakesNoAnswer) }
        switch read(text, question, today.date) {
        case .refused(let why): return .refuse(why)
        case .read(let value):
            let words = Words(text, value: value)
            if let answer = slot(at: spot)?.current, answer.words == words, question.probes.isEmpty
            {
                return Decision(events: [.keep(place)], effects: [.left(.kept)])
            }
            if !isLookedAt, let decision = hold(text, at: spot) { return decision }
            return store(words, question, spot, today)
        }
    }

    private func answerProbe(_ text: String, at spot: Spot, _ isLookedAt: Bool) -> Decision {
        if !isLookedAt, let decision = hold(text, at: spot) { return decision }
        var answered = Answered(guide.place(spot), type: "long-text", words: Words(text))
        answered.identifying =
            guide.question(at: spot).map { identifying(in: text, after: wordsBefore(spot), $0) }
            ?? []
        return Decision(events: [.answer(answered)])
    }

    private func store(
        _ words: Words, _ question: Question, _ spot: Spot, _ today: Today
    ) -> Decision {
        var answered = Answered(guide.place(spot), type: question.type.name, words: words)
        let old = slot(at: spot)
        answered.nudges = nudges(words, question, today.date)
        answered.identifying = identifying(in: words.text, after: wordsBefore(spot), question)
        let raised = old?.isNudging == true ? old?.answer?.nudges ?? [] : []
        answered.asks = answered.nudges.contains { !raised.contains($0) }
        answered.probe = question.probes.firstIndex { calls($0.test, words) }
            .map { Ordinal(at: $0) }
        if case .date = words.value { answered.understood = today }
        answered.from = state.room.idea(in: words)
        if old?.isGiven == true { answered.again = dependents(of: answered, at: spot) }
        return Decision(
            events: [.answer(answered)],
            effects: echo(words, question, answered.asks, today.date)
                + rowEcho(spot, answered.asks))
    }

    /// Says how an answer was read where that is not plain.
    private func echo(
        _ words: Words, _ question: Question, _ isNudging: Bool, _ today: CalendarDate
    ) -> [Effect] {
        var effects: [Effect] = []
        if let shown = shownReading(words, question) { effects.append(.understood(shown)) }
        guard case .date(let date) = words.value else { return effects }
        if DateReading.leavesOutTime(words.text, today: today) {
            effects.append(.left(.timeDropped))
        }
        if !isNudging, let dayOff = DayOff(date, today: today) {
            effects.append(.left(.dayOff(dayOff)))
        }
        return effects
    }

    /// Says that a row is complete, or that a list is full.
    private func rowEcho(_ spot: Spot, _ isNudging: Bool) -> [Effect] {
        var effects: [Effect] = []
        if !isNudging, let list = guide.list(spot.step), !list.isTable, slot(at: spot) == nil,
            list.maximum > 1,
            state.steps[spot.step].rows.count + 1 == capacity(of: spot.step)
        {
            effects.append(.left(.listFull(list.maximum)))
        }
        if !isNudging, let column = spot.column, let list = guide.list(spot.step), list.isTable,
            column == list.columns.count - 1, state.cursor == nil
        {
            let rows = state.steps[spot.step].rows
            let number = rows.firstIndex { $0.number == spot.row } ?? rows.count
            effects.append(.rowComplete(name: list.rowName, number: number + 1))
        }
        return effects
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
