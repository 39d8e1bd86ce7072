import AnswerReading
import DialogueLanguage

// What everybody is told of an entry. It follows from the state before it, the entry and the state
// after it, and from nothing else: whoever reads the same log later tells the same.
extension Session {
    /// Takes what happened into the state.
    ///
    /// - Returns: what is told of it, in order, with the number of its entry.
    public mutating func follow(_ said: Said) -> [Directed] {
        let before = Standpoint(self, said.event)
        apply(said.event, by: said.who)
        var told = news(of: said, since: before)
        for effect in arrival(by: said.event, since: before) {
            told.append(Directed(.everyone, effect))
        }
        for index in told.indices { told[index].entry = before.entry }
        return told
    }

    /// A session as its log tells it, what it has in common with a blank one shared; and what is told of its end.
    public static func read(
        from blank: Session, entries: some Collection<Entry>, tellingLast count: Int
    ) -> (session: Session, told: [Directed]) {
        var session = blank
        session.read(entries, until: max(0, entries.count - count))
        let told = entries.suffix(count).flatMap { session.follow(Said($0.event, by: $0.who)) }
        return (session, told)
    }

    /// Takes up what somebody else has added to the log, and all that stands beside it by now.
    ///
    /// - Returns: what is told of it, and what is asked where that has changed.
    public mutating func readOn(_ entries: [Entry], staged: [Staging]) -> [Directed] {
        let before = position
        var told = entries.flatMap { follow(Said($0.event, by: $0.who)) }
        state.staged = [:]
        for staging in staged { stage(staging) }
        if position == before { return told }
        confirming = nil
        told.append(Directed(.everyone, .asked(prompt)))
        return told
    }

    private func news(of said: Said, since before: Standpoint) -> [Directed] {
        switch said.event {
        case .answer(let answered): return news(of: answered, by: said.who, since: before)
        case .keep: return [Directed(.everyone, .left(.kept))]
        case .skip(let place, _): return [skipped(place, by: said.who, since: before)]
        case .rest(let place):
            if before.openCells == 0 { return [] }
            let rest = Effect.Left.restOfRow(rowName(place), count: before.openCells)
            return [Directed(.everyone, .left(rest))]
        case .removeRow(_, let again):
            let doubted = again.isEmpty ? [] : [Effect.left(.doubted(names(of: again)))]
            return ([.left(.removed(before.row))] + doubted).map { Directed(.everyone, $0) }
        case .restoreRow(let place):
            return [Directed(.everyone, .left(.restored(rowName(place))))]
        case .moveRow(let place, _):
            return [Directed(.everyone, .left(.moved(rowName(place), from: before.row.number)))]
        case .finish: return ending.map { Directed(.everyone, $0) }
        case .room(let event): return news(of: event, by: said.who ?? "", since: before)
        case .begin, .read, .done, .move, .pause, .resume, .redact: return []
        }
    }

    private var ending: [Effect] {
        let plan = ActionPlan(self)
        if mode == .room { return [.finished, .plan(plan)] }
        return [.finished, .plan(plan), .closing(plan, beside: keptBeside)]
    }

    /// An answer that stands for all, or that everybody sees at once; what is staged is told by the
    /// entry that reveals it.
    private func news(
        of answered: Answered, by who: String?, since before: Standpoint
    ) -> [Directed] {
        guard let spot = guide.spot(answered.place), let words = answered.words else { return [] }
        let isContribution = isContribution(answered.place)
        if isContribution, plan(spot.step).isStaged { return [] }
        var told: [Directed] = []
        if let who {
            let question = guide.question(at: spot)
            let text = question.map { shown(words, $0) } ?? words.text
            told.append(
                Directed(
                    .others(than: who),
                    .answered(by: who, label: question?.text ?? "", text: text)))
        }
        if let number = number(ofIdeaIn: answered, entry: before.entry) {
            told.append(Directed(.everyone, .ideaTaken(number: number)))
        }
        guard !isContribution, !spot.isProbe, guide.isQuestion(spot) else { return told }
        let echo = echo(answered, words, spot) + rowEcho(answered, spot, before)
        return told + echo.map { Directed(.everyone, $0) }
    }

    /// Says how an answer was read where that is not plain.
    private func echo(_ answered: Answered, _ words: Words, _ spot: Spot) -> [Effect] {
        guard let question = guide.question(at: spot) else { return [] }
        if question.sharesLine, answered.line != nil { return [.understood(words.text)] }
        guard words.value != nil else { return [] }
        var effects: [Effect] = []
        if isEchoed(answered, spot), let shown = shownReading(words, question) {
            effects.append(.understood(shown))
        }
        guard case .date(let date) = words.value, let today = answered.understood?.date else {
            return effects
        }
        if DateReading.leavesOutTime(words.text, today: today) {
            effects.append(.left(.timeDropped))
        }
        if !answered.asks, let dayOff = DayOff(date, today: today) {
            effects.append(.left(.dayOff(dayOff)))
        }
        return effects
    }

    /// Says that a row is complete, or that a list is full.
    private func rowEcho(_ answered: Answered, _ spot: Spot, _ before: Standpoint) -> [Effect] {
        guard !answered.asks, let column = spot.column, let list = guide.list(spot.step) else {
            return []
        }
        let rows = state.steps[spot.step].rows
        if list.isTable {
            guard column == list.lastInRow, before.past != nil, isComplete(spot) else { return [] }
            return [.rowComplete(rowName(answered.place))]
        }
        let isFull = before.isNewRow && list.maximum > 1 && rows.count == capacity(of: spot.step)
        return isFull ? [.left(.listFull(list.maximum))] : []
    }

    private func skipped(_ place: Place, by who: String?, since before: Standpoint) -> Directed {
        if place.isProbe { return Directed(.everyone, .left(.probeSkipped)) }
        guard place.row == nil, let step = guide.index[place.step] else {
            return Directed(.everyone, .left(.skipped))
        }
        switch plan(step).shape {
        case .page: return Directed(who.map { .others(than: $0) } ?? .everyone, .left(.skippedPage))
        case .list: return Directed(.everyone, .left(before.hadRows ? .kept : .skipped))
        case .question, .passing: return Directed(.everyone, .left(.skipped))
        }
    }

    private func news(
        of event: RoomEvent, by who: String, since before: Standpoint
    ) -> [Directed] {
        func everyone(_ effect: Effect) -> [Directed] { [Directed(.everyone, effect)] }
        func others(_ effect: Effect) -> [Directed] { [Directed(.others(than: who), effect)] }
        func about(_ id: String, _ effect: (Member) -> Effect) -> Effect? {
            state.room.member(id).map(effect)
        }
        switch event {
        case .join: return about(who, Effect.joined).map(others) ?? []
        case .leave: return about(who, Effect.departed).map(others) ?? []
        case .back: return about(who, Effect.back).map(others) ?? []
        case .role(let id, _): return about(id, Effect.role).map(everyone) ?? []
        case .remove(let id): return about(id, Effect.removed).map(everyone) ?? []
        case .lock(let isLocked): return everyone(.locked(isLocked))
        case .revealRow(let place): return everyone(objections(shownAt: place, before))
        case .outcome(let place, let outcome):
            return everyone(
                .outcome(row: rowName(place), agrees: outcome.agrees, objects: outcome.objects))
        case .park(let words?):
            return others(.parked(by: who, number: state.room.parked.count, words.text))
        case .propose(let words?):
            return others(.proposed(by: who, number: state.room.proposals.count, words.text))
        case .say(let words?): return others(.said(by: who, words.text))
        case .group, .ungroup, .tick: return told(of: event, before.group).map(everyone) ?? []
        case .name, .start, .reveal, .count, .settle, .object, .park, .propose, .say: return []
        }
    }

    /// What was objected to a row since it was shown last, in the order of members.
    private func objections(shownAt place: Place, _ before: Standpoint) -> Effect {
        .objections(
            row: rowName(place),
            objections(at: place).filter { $0.who.map(before.objectors.contains) == true })
    }
}

/// How a session stood before an entry, as far as what is told of the entry rests on that.
private struct Standpoint {
    /// The number of the entry.
    let entry: Int
    let position: Position
    /// The step from which people move on; nil where they had gone back, and everything on the way
    /// was told before.
    let past: Int?
    /// The row that the entry is about, as shown.
    var row = RowName(name: "", number: 0, place: Place(""))
    /// How many of its questions had no answer.
    var openCells = 0
    /// Whether the entry begins a row.
    var isNewRow = false
    /// Whether its list had any.
    var hadRows = false
    /// Who objected to its row, unseen.
    var objectors: Set<String> = []
    /// The group that it is about.
    var group: PointGroup?

    init(_ session: Session, _ event: Event) {
        entry = session.size
        position = session.position
        let ahead = session.ground.step ?? session.guide.steps.count
        past = session.state.cursor == nil ? ahead : nil
        switch event {
        case .answer(let answered) where answered.place.row != nil:
            isNewRow = session.guide.spot(answered.place).map { !session.hasSlot(at: $0) } == true
        case .removeRow(let place, _), .moveRow(let place, _), .rest(let place):
            row = session.rowName(place)
            openCells = session.openCells(place).count
        case .skip(let place, _):
            let step = session.guide.index[place.step]
            hadRows = step.map { !session.state.steps[$0].rows.isEmpty } ?? false
        case .room(.ungroup(let step, let number)): group = session.group(number, in: step)
        case .room(.revealRow(let place)): objectors = session.agreement(at: place).unseen
        default: break
        }
    }
}

extension Session {
    /// What comes into view by an entry: headings and prose on the way, and what stands before
    /// everybody where they are then.
    private func arrival(by event: Event, since before: Standpoint) -> [Effect] {
        let isElsewhere = position != before.position
        guard event != .finish, isElsewhere || isAskedAfter(event) else { return [] }
        var effects: [Effect] = []
        if before.position == .lobby {
            effects = [.title(guide.briefing)] + arriving(after: -1)
        } else if let past = before.past, state.cursor == nil, position != .paused {
            effects = arriving(after: past)
        }
        // Answers that are in no record are shown once, by whoever hears them then.
        if case .room(.reveal(_, _, unkept: .some)) = event { return effects }
        return effects.isEmpty ? view : effects + view
    }

    /// Whether people are asked anew after an event, though they may be where they were.
    func isAskedAfter(_ event: Event) -> Bool {
        switch event {
        case .answer(let answered): !isContribution(answered.place)
        case .room(.settle), .room(.role(_, .facilitator)): true
        case .room, .begin, .redact: false
        default: true
        }
    }
}
