import AnswerReading
import DialogueLanguage

extension Session {
    /// The longest answer, in bytes of UTF-8.
    public static let answerLimit = 32 * 1024

    /// A line that is no command: the answer to what is open, and never anything else.
    func answer(_ text: String, by member: Member, at moment: Moment) throws(Refusal) -> Decision {
        switch position {
        case .lobby: throw .notStarted
        case .paused: throw .paused
        case .page: throw mode == .alone ? .pageTakesNoAnswer : .nothingAsked
        case .review: return try check(text, member)
        case .finished:
            if let decision = try remove(text) { return decision }
            throw .finishedTakesNoAnswer
        case .curtain: throw .nothingAsked
        case .revealed: throw .alreadyRevealed
        case .agreeing: throw .voteOrAgree
        case .turn(let step), .ballot(let step):
            return try contribute(text, step, by: member.id, at: moment)
        case .counted(let step): return try settleTie(text, step, by: member)
        case .question, .nudge, .list, .allRows:
            if mode == .alone || answerer == .anyone { return try write(text, moment.today) }
            guard member.role.leads else { throw .facilitatorWrites }
            return try write(text, by: member.id, at: moment)
        }
    }

    /// What somebody writes that stands for all.
    ///
    /// - Parameter isLookedAt: whether the person was asked about identifying details in it.
    func write(
        _ text: String, _ today: Today, isLookedAt: Bool = false
    ) throws(Refusal) -> Decision {
        switch position {
        case .question(let spot), .nudge(let spot):
            if let decision = try mend(text, at: spot) { return decision }
            return try write(text, at: spot, today, isLookedAt)
        case .list(let step):
            if let decision = try reply(text, toOfferAt: step, today) { return decision }
            // Nobody means a row by it where others are there already.
            if YesNo(text) == .yes { return .askAgain() }
            let (have, want) = rowCount(of: step)
            if Enough.isSaid(in: text), have > 0, have >= want { return try finishList(step) }
            if let asked = askWhetherSeveral(text, step, isLookedAt) { return asked }
            let own = mode == .alone ? LineList.unmarked(text) : text
            return try write(own, at: newRow(step), today, isLookedAt)
        case .allRows(let step, let column): return try write(text, step, column, today)
        default: throw .nothingAsked
        }
    }

    /// The first question of the next row of a list.
    func newRow(_ step: Int) -> Spot {
        Spot(step: step, row: state.steps[step].nextRow, column: 0)
    }

    /// - Parameter entry: whose words these are, where they are taken over.
    func write(
        _ text: String, at spot: Spot, _ today: Today, _ isLookedAt: Bool, from entry: Int? = nil
    ) throws(Refusal) -> Decision {
        if text.utf8.count > Self.answerLimit { throw .tooLong(limit: Self.answerLimit) }
        if spot.column == 0, !hasSlot(at: spot),
            state.steps[spot.step].rows.count >= capacity(of: spot.step)
        {
            throw .listFull(guide.list(spot.step)?.maximum ?? 0)
        }
        guard let question = guide.question(at: spot) else { throw .pageTakesNoAnswer }
        let value = try spot.isProbe ? nil : read(text, question, today.date)
        let (words, old) = (Words(text, value: value), slot(at: spot))
        if !spot.isProbe, question.probes.isEmpty, old?.current?.words == words {
            return Decision([.keep(guide.place(spot))])
        }
        let found = details(in: text, at: spot)
        if !isLookedAt, let decision = hold(text, over: found) { return decision }
        let idea = entry ?? (spot.isProbe ? nil : state.room.idea(in: words))
        let pieces = pieces(of: text, at: spot, today)
        guard pieces.count < 2 else { return try write(pieces, today, from: idea) }
        let type = spot.isProbe ? .longText : question.type
        var answered = Answered(guide.place(spot), type: type.name, words: words)
        (answered.identifying, answered.from) = (found.kinds, idea)
        if !spot.isProbe { note(in: &answered, words, question, spot, today, over: old) }
        return Decision([.answer(answered)])
    }

    /// The answers that one line gave, in the order of their questions.
    private func write(
        _ pieces: [(spot: Spot, text: String)], _ today: Today, from entry: Int?
    ) throws(Refusal) -> Decision {
        var events: [Event] = []
        for (spot, text) in pieces {
            guard let question = guide.question(at: spot) else { continue }
            let words = Words(text, value: try read(text, question, today.date))
            var answered = Answered(guide.place(spot), type: question.type.name, words: words)
            answered.identifying = details(in: text, at: spot).kinds
            (answered.from, answered.line) = (entry, state.size)
            note(in: &answered, words, question, spot, today, over: slot(at: spot))
            events.append(.answer(answered))
        }
        return Decision(events)
    }

    /// What follows from the words of an answer.
    private func note(
        in answered: inout Answered, _ words: Words, _ question: Question, _ spot: Spot,
        _ today: Today, over old: Slot?
    ) {
        answered.nudges = nudges(words, question, today.date)
        let raised = old?.isNudging == true ? old?.answer?.nudges ?? [] : []
        answered.asks = answered.nudges.contains { !raised.contains($0) }
        answered.probe = question.probes.firstIndex { calls($0.test, words) }
            .map { Ordinal(at: $0) }
        if case .date = words.value { answered.understood = today }
        if old?.isGiven == true { answered.again = dependents(of: answered, at: spot) }
    }

    private func nudges(_ words: Words, _ question: Question, _ today: CalendarDate) -> [Nudge] {
        if question.expectsContact, Nudge.leadsToNobody(in: words.text) { return [.noContact] }
        return question.nudges.compactMap { rule in
            switch rule.check {
            case .vague: Nudge.vague(in: words.text) ? .vague : nil
            case .allWeak: nil
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
        case .noIfThen: !IfThen.isOne(words.text)
        case .matches(let test): test.holds(for: words.value)
        }
    }
}
