extension Session {
    /// How far the group is, where a line changed that: names of those who are still writing are
    /// for those who lead, and never for a screen that everybody sees. A line that leaves the figures
    /// as they are, such as a leader's own answer, is not told: it would say who wrote.
    func counts(since before: TurnCount?, at moment: Moment, handlesOf handled: String?)
        -> [Directed]
    {
        guard let count = count(at: moment, handlesOf: handled) else { return [] }
        let isFirst = before?.step != count.step || before?.row != count.row
        guard isFirst ? count.heard > 0 : count != before else { return [] }
        return [
            Directed(.leaders, .count(count)), Directed(.watchers, .count(count.withoutNames)),
        ]
    }

    /// How far the group is with what is open; nil where nobody or one person answers.
    ///
    /// - Parameter handled: the step that the handles of the moment are good for.
    func count(at moment: Moment, handlesOf handled: String?) -> TurnCount? {
        switch roomPosition {
        case .turn(let step, isOpen: false), .ballot(let step):
            let isKnown = isNamed(step) || guide.steps[step].id == handled
            return isKnown ? turnCount(step, at: moment) : nil
        case .agreeing(let step, let place): return voiceCount(step, place, at: moment)
        default: return nil
        }
    }

    /// How far the group is with a step that everybody answers.
    func turnCount(_ step: Int, at moment: Moment) -> TurnCount {
        let turn = state.steps[step].turn
        let finished = turn.ready.union(turn.passed)
        let expected = expected(at: moment)
        func author(_ member: String) -> String {
            isNamed(step) ? member : moment.handles[member] ?? ""
        }
        let waiting = expected.filter { !turn.heard.contains(author($0)) }
        return TurnCount(
            step: guide.steps[step].id, heard: expected.count - waiting.count,
            finished: expected.count { finished.contains(author($0)) }, of: expected.count,
            waiting: isNamed(step) ? waiting : nil)
    }

    /// How many have agreed or objected to a row; a voice is private, so nobody is named.
    private func voiceCount(_ step: Int, _ place: Place, at moment: Moment) -> TurnCount {
        let voices = agreement(at: place).voices
        let expected = expected(at: moment)
        let heard = expected.count { voices[$0] != nil }
        return TurnCount(
            step: guide.steps[step].id, heard: heard, finished: heard, of: expected.count,
            waiting: nil, row: place.row)
    }

    /// The participants who are connected: those whose answers the room waits for.
    private func expected(at moment: Moment) -> [String] {
        state.room.members.filter {
            $0.role == .participant && !$0.isRemoved && moment.present.contains($0.id)
        }.map(\.id)
    }
}

extension TurnCount {
    fileprivate var withoutNames: TurnCount {
        TurnCount(
            step: step, heard: heard, finished: finished, of: of, waiting: nil, row: row)
    }
}
