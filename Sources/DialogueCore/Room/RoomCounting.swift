extension Session {
    /// How far the group is, where a line changed that: names of those who are still writing are
    /// for those who lead, and never for a screen that everybody sees.
    ///
    /// - Parameter handled: the step that the handles of the moment are good for.
    func counts(
        after decision: RoomDecision, at moment: Moment, handlesOf handled: String?
    ) -> [Directed] {
        guard !decision.said.isEmpty else { return [] }
        let count: TurnCount
        switch roomPosition {
        case .turn(let step, isOpen: false), .ballot(let step):
            count = turnCount(step, at: moment)
            let isKnown = isNamed(step) || guide.steps[step].id == handled
            guard isKnown, !state.steps[step].turn.heard.isEmpty else { return [] }
        case .agreeing(let step, let place):
            count = voiceCount(step, place, at: moment)
            if agreement(at: place).voices.isEmpty { return [] }
        default: return []
        }
        return [
            Directed(.leaders, .count(count)), Directed(.watchers, .count(count.withoutNames)),
        ]
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
            waiting: nil, isAgreement: true)
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
            step: step, heard: heard, finished: finished, of: of, waiting: nil,
            isAgreement: isAgreement)
    }
}
