extension Session {
    /// How far the group is, where a line changed that: names of those who are still writing are
    /// for those who lead, and never for a screen that everybody sees.
    func counts(after decision: RoomDecision, at moment: Moment) -> [Directed] {
        guard !decision.said.isEmpty else { return [] }
        let count: TurnCount
        switch roomPosition {
        case .turn(let step, _), .ballot(let step): count = turnCount(step, at: moment)
        case .agreeing(let step, let place): count = voiceCount(step, place, at: moment)
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
        let isNamed = isNamed(step)
        func among(_ authors: Set<String>) -> Int {
            if isNamed { return expected.count { authors.contains($0) } }
            // Handles alone do not tell whose they are.
            if moment.handles.isEmpty { return min(authors.count, expected.count) }
            return expected.count { id in
                moment.handles[id].map { authors.contains($0) } ?? false
            }
        }
        return TurnCount(
            step: guide.steps[step].id, heard: among(turn.heard), finished: among(finished),
            of: expected.count,
            waiting: isNamed ? expected.filter { !turn.heard.contains($0) } : nil)
    }

    /// How many have agreed or objected to a row; a voice is private, so nobody is named.
    private func voiceCount(_ step: Int, _ place: Place, at moment: Moment) -> TurnCount {
        let voices = agreement(at: place).voices
        let expected = expected(at: moment)
        let heard = expected.count { voices[$0] != nil }
        return TurnCount(
            step: guide.steps[step].id, heard: heard, finished: heard, of: expected.count,
            waiting: nil)
    }

    /// The participants who are connected.
    private func expected(at moment: Moment) -> [String] {
        state.room.members.filter {
            $0.role == .participant && !$0.isRemoved && moment.present.contains($0.id)
        }.map(\.id)
    }
}

extension TurnCount {
    fileprivate var withoutNames: TurnCount {
        TurnCount(step: step, heard: heard, finished: finished, of: of, waiting: nil)
    }
}
