import DialogueLanguage

extension Session {
    /// The fewest who are asked before a screen that everybody sees says how many have answered.
    fileprivate static let enoughToCount = 4

    /// Whether so few were asked about a step that a number could tell who.
    func isOfFew(_ step: Int) -> Bool {
        (state.steps[step].turn.asked?.count ?? 0) < Self.enoughToCount
    }

    /// How far the group is, where a line changed that: names of those who are still writing are
    /// for those who lead, and never for a screen that everybody sees; that has no numbers either
    /// where few are asked. A line that leaves the figures as they are, such as a leader's own
    /// answer, is not told: it would say who wrote.
    func counts(since before: TurnCount?) -> [Directed] {
        guard let count else { return [] }
        let isFirst = before?.step != count.step || before?.row != count.row
        guard isFirst ? count.missing < count.of : count != before else { return [] }
        let leaders = Directed(.leaders, .count(count))
        if !count.isShown(to: .observer) { return [leaders] }
        var nameless = count
        nameless.waiting = nil
        return [leaders, Directed(.watchers, .count(nameless))]
    }

    /// How far the group is with what is open; nil where nobody or one person answers.
    var count: TurnCount? {
        switch position {
        case .turn(let step) where !isOpenAtOnce(step): turnCount(step)
        case .ballot(let step): turnCount(step)
        case .agreeing(let step, let place): voiceCount(step, place)
        default: nil
        }
    }

    /// How far the group is with a step that everybody answers.
    func turnCount(_ step: Int) -> TurnCount {
        let staged = staged(step)
        let asked = members(in: state.steps[step].turn.asked)
        let answered = asked.filter { staged[$0.id]?.isAnswered == true }
        let waiting = asked.filter { staged[$0.id] == nil }
        return TurnCount(
            step: guide.steps[step].id, answered: answered.count,
            done: answered.count { staged[$0.id]?.isReady == true },
            without: asked.count - answered.count - waiting.count, of: asked.count,
            waiting: isNamed(step)
                ? waiting.filter { !$0.isRemoved && !$0.hasLeft }.map(\.id) : nil)
    }

    /// How many have agreed or objected to a row; a voice is private, so nobody is named.
    func voiceCount(_ step: Int, _ place: Place) -> TurnCount {
        let agreement = agreement(at: place)
        let asked = members(in: agreement.asked)
        let staged = state.staged[place] ?? [:]
        let heard = asked.count {
            staged[$0.id] != nil || agreement.objections[$0.id] != nil
        }
        return TurnCount(
            step: guide.steps[step].id, answered: heard, done: 0, without: 0, of: asked.count,
            waiting: nil, row: place.row)
    }
}

extension TurnCount {
    /// Whether somebody in a role is told these figures: those who lead are, and watchers where
    /// enough are asked.
    public func isShown(to role: Role) -> Bool {
        switch role {
        case .facilitator, .cofacilitator: true
        case .observer: of >= Session.enoughToCount
        case .participant: false
        }
    }
}

extension Effect {
    /// As somebody in a role is shown it: what could be said, and which points could be grouped, is for
    /// those who lead; a screen that everybody sees has no numbers of few.
    public func seen(by role: Role) -> Effect {
        switch self {
        case .revealed(var revealed) where !role.leads:
            revealed.alike = []
            revealed.hidesNumbers = role == .observer && revealed.isOfFew
            return .revealed(revealed)
        case .asked(var prompt) where !role.leads:
            prompt.cue = ""
            return .asked(prompt)
        case .counted(var tally) where role == .observer:
            tally.hidesNumbers = tally.isOfFew
            return .counted(tally)
        default: return self
        }
    }
}
