extension Session {
    /// The fewest who are asked before a screen that everybody sees says how many have answered.
    private static let enoughToCount = 4

    /// Whether so few were asked about a step that a number could tell who.
    func isOfFew(_ step: Int) -> Bool {
        (state.steps[step].turn.asked?.count ?? 0) < Self.enoughToCount
    }

    /// How far the group is, where a line changed that: names of those who are still writing are
    /// for those who lead, and never for a screen that everybody sees; that has no numbers either
    /// where few are asked. A line that leaves the figures as they are, such as a leader's own
    /// answer, is not told: it would say who wrote.
    func counts(since before: TurnCount?, at moment: Moment, handlesOf handled: String?)
        -> [Directed]
    {
        guard let count = count(at: moment, handlesOf: handled) else { return [] }
        let isFirst = before?.step != count.step || before?.row != count.row
        guard isFirst ? count.missing < count.of : count != before else { return [] }
        let leaders = Directed(.leaders, .count(count))
        if count.of < Self.enoughToCount { return [leaders] }
        return [leaders, Directed(.watchers, .count(count.withoutNames))]
    }

    /// How far the group is with what is open; nil where nobody or one person answers.
    ///
    /// - Parameter handled: the step that the handles of the moment are good for.
    func count(at moment: Moment, handlesOf handled: String?) -> TurnCount? {
        switch roomPosition {
        case .turn(let step, isOpen: false), .ballot(let step):
            let isKnown = isNamed(step) || guide.steps[step].id == handled
            return isKnown ? turnCount(step, at: moment) : nil
        case .agreeing(let step, let place): return voiceCount(step, place)
        default: return nil
        }
    }

    /// How far the group is with a step that everybody answers.
    func turnCount(_ step: Int, at moment: Moment) -> TurnCount {
        let turn = state.steps[step].turn
        let asked = members(in: turn.asked)
        func author(_ member: Member) -> String {
            isNamed(step) ? member.id : moment.handles[member.id] ?? ""
        }
        let answered = asked.filter { turn.hasAnswered(author($0)) }
        let waiting = asked.filter { !turn.heard.contains(author($0)) }
        return TurnCount(
            step: guide.steps[step].id, answered: answered.count,
            done: answered.count { turn.ready.contains(author($0)) },
            without: asked.count - answered.count - waiting.count, of: asked.count,
            waiting: isNamed(step)
                ? waiting.filter { !$0.isRemoved && !$0.hasLeft }.map(\.id) : nil)
    }

    /// How many have agreed or objected to a row; a voice is private, so nobody is named.
    func voiceCount(_ step: Int, _ place: Place) -> TurnCount {
        let agreement = agreement(at: place)
        let asked = members(in: agreement.asked)
        let heard = asked.count { agreement.spoken.contains($0.id) }
        return TurnCount(
            step: guide.steps[step].id, answered: heard, done: 0, without: 0, of: asked.count,
            waiting: nil, row: place.row)
    }
}

extension TurnCount {
    fileprivate var withoutNames: TurnCount {
        TurnCount(
            step: step, answered: answered, done: done, without: without, of: of, waiting: nil,
            row: row)
    }
}

extension RoomEffect {
    /// As somebody in a role is shown it: a screen that everybody sees has no numbers of few.
    public func seen(by role: Role) -> RoomEffect {
        guard role == .observer else { return self }
        switch self {
        case .revealed(var revealed):
            revealed.hidesNumbers = revealed.isOfFew
            return .revealed(revealed)
        case .counted(var tally):
            tally.hidesNumbers = tally.isOfFew
            return .counted(tally)
        default: return self
        }
    }
}
