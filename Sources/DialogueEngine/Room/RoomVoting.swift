import AnswerReading
import DialogueLanguage

extension Session {
    /// Counts a vote: one ballot for each voter, the last one of each.
    func count(_ step: Int) throws(Refusal) -> Decision {
        guard case .vote(let list, let keep) = guide.steps[step].kind,
            let table = guide.index[list]
        else { throw .noVoteNow }
        let counted = countedBallots(step)
        let ballots = counted.compactMap { ballot -> [String]? in
            if case .choices(let ids) = ballot.answers.last?.words?.value { ids } else { nil }
        }
        let votes = choices(of: table).map { choice in
            let path = Place(list, row: choice.row).path
            return RoomEvent.RowVotes(
                row: choice.row, votes: ballots.count { $0.contains(path) })
        }
        let (kept, tied) = Self.outcome(votes, keep: keep)
        let passed = voices(staged(step)).values.count(where: \.hasPassed)
        let event = RoomEvent.count(
            step: guide.steps[step].id,
            RoomEvent.Count(
                votes: votes, voted: counted.count, passed: passed, kept: kept, tied: tied))
        return Decision([.room(event)])
    }

    /// The ballots of a vote, without those of members who were taken out.
    func countedBallots(_ step: Int) -> [StagedAnswer] {
        voices(staged(step)).values.filter(\.isAnswered)
    }

    /// What those say who were not taken out of the room.
    private func voices(_ staged: [String: StagedAnswer]) -> [String: StagedAnswer] {
        staged.filter { state.room.member($0.key)?.isRemoved == false }
    }

    /// The rows that are clearly among the first, and those that share the last place.
    ///
    /// A row that nobody chose is never kept, and never part of a tie.
    static func outcome(
        _ votes: [RoomEvent.RowVotes], keep: Int
    ) -> (kept: [Int], tied: [Int]) {
        let chosen = votes.filter { $0.votes > 0 }
        let counts = chosen.map(\.votes).sorted(by: >)
        guard counts.count > keep else { return (chosen.map(\.row), []) }
        let bar = counts[keep - 1]
        let above = chosen.filter { $0.votes > bar }
        let at = chosen.filter { $0.votes == bar }
        if above.count + at.count == keep { return ((above + at).map(\.row), []) }
        return (above.map(\.row), at.map(\.row))
    }

    /// The votes as shown: the most first.
    func tally(_ step: Int) -> Tally {
        guard case .vote(let list, let keep) = guide.steps[step].kind,
            let table = guide.index[list], let columns = guide.list(table)
        else {
            return Tally(rowName: "", lines: [], keep: 0, ballots: 0, passed: 0, takenOut: 0)
        }
        let turn = state.steps[step].turn
        let tied = Self.outcome(turn.votes ?? [], keep: keep).tied
        let choices = choices(of: table)
        let lines = (turn.votes ?? []).compactMap { votes -> Tally.Line? in
            guard let choice = choices.first(where: { $0.row == votes.row }),
                let index = state.steps[table].index(of: choice.rows[0].number)
            else { return nil }
            return Tally.Line(
                id: Place(list, row: votes.row).path, number: index + 1,
                group: choice.group.map { self.shown($0, in: table) },
                text: shown(choice, columns.columns[0]), votes: votes.votes,
                isKept: turn.kept.contains(votes.row),
                isTied: turn.tied.contains(votes.row), wasTied: tied.contains(votes.row))
        }
        let sorted = lines.enumerated().sorted {
            ($1.element.votes, $0.offset) < ($0.element.votes, $1.offset)
        }
        return Tally(
            rowName: columns.rowName, lines: sorted.map(\.element), keep: keep,
            ballots: turn.voted, passed: turn.passed, takenOut: turn.takenOut,
            isOfFew: isOfFew(step))
    }

    /// The facilitator types which of the tied rows the room takes.
    func settleTie(
        _ text: String, _ step: Int, by member: Member
    ) throws(Refusal) -> Decision {
        let turn = state.steps[step].turn
        guard !turn.tied.isEmpty else { throw .alreadyRevealed }
        guard member.role.leads else { throw .facilitatorWrites }
        let room = keep(step) - turn.kept.count
        let chosen = try Self.several(text, tiedOptions(step), limit: room)
        let kept = turn.kept + chosen.compactMap { Place(path: $0)?.row }
        return Decision([.room(.settle(step: guide.steps[step].id, kept: kept))])
    }

    /// `/next` after a vote: what is still tied is all kept.
    func leaveVote(_ step: Int) -> Decision {
        let turn = state.steps[step].turn
        let id = guide.steps[step].id
        let settled: [Event] =
            turn.tied.isEmpty ? [] : [.room(.settle(step: id, kept: turn.kept + turn.tied))]
        return Decision(settled + [.read(step: id)])
    }

    /// `/next` while the room agrees on a row: objections are shown first, then it is closed; where
    /// nobody or not everybody has spoken it asks before.
    func closeAgreement(_ step: Int, _ place: Place) throws(Refusal) -> Decision {
        if !hiddenObjections(to: place).isEmpty { return try revealObjections(place) }
        let count = voiceCount(step, place)
        let outcome = outcome(of: place)
        var decision = Decision([.room(.outcome(place, outcome))])
        if isLastOpen(place) { decision.events.append(.read(step: guide.steps[step].id)) }
        if outcome.agrees + outcome.objects == 0 {
            decision.asks = .nobodyAgreed
        } else if count.missing > 0 {
            decision.asks = .someAreSilent(count.missing, of: count.of)
        }
        return decision
    }

    func revealObjections(_ place: Place) throws(Refusal) -> Decision {
        let hidden = hiddenObjections(to: place)
        if hidden.isEmpty { throw .nothingToReveal }
        var decision = Decision([.room(.revealRow(place))])
        decision.shown = hidden.map { Said(.room(.object(place, $0.words)), by: $0.who) }
        return decision
    }

    /// Who objects to a row that is open, and why, as far as nobody has seen it; in the order of
    /// members.
    func hiddenObjections(to place: Place) -> [(who: String, words: Words)] {
        let voices = voices(state.staged[place] ?? [:])
        return state.room.members.compactMap { member in
            guard case .objects(let words) = voices[member.id]?.voice else { return nil }
            return (member.id, words)
        }
    }

    /// What the room says to a row by now: the last word of each.
    func outcome(of place: Place) -> RoomEvent.Verdict {
        let agreement = agreement(at: place)
        let voices = voices(state.staged[place] ?? [:])
        let agrees = voices.filter { $0.value.voice == .agrees }.keys
        let objects = Set(agreement.objections.keys).union(voices.keys).subtracting(agrees)
        return RoomEvent.Verdict(
            agrees: agrees.count, asked: agrees.count { agreement.asked?.contains($0) == true },
            objects: objects.count)
    }

    func agreement(at place: Place) -> Agreement {
        guard let step = guide.index[place.step], let row = place.row else { return Agreement() }
        return state.steps[step].turn.agreements[row] ?? Agreement()
    }

    /// Who objected to a row before everybody and why, in the order of members.
    func objections(at place: Place) -> [RevealedAnswer] {
        let objections = agreement(at: place).objections
        return state.room.members.compactMap { member in
            guard let objection = objections[member.id] else { return nil }
            return RevealedAnswer(
                who: member.id, entries: [objection.entry], text: objection.words?.text)
        }
    }

    private func isLastOpen(_ place: Place) -> Bool {
        guard let step = guide.index[place.step] else { return true }
        let turn = state.steps[step].turn
        return state.steps[step].rows.count { turn.agreements[$0.number]?.outcome == nil } <= 1
    }
}
