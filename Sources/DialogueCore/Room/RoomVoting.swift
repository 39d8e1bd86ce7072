extension Session {
    /// Counts a vote: one ballot for each voter, the last one of each.
    func count(_ step: Int, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        guard case .vote(let list, let keep) = guide.steps[step].kind,
            let table = guide.index[list]
        else { return .refuse(.noVoteNow, speaker) }
        let counted = countedBallots(step, at: moment)
        let ballots = counted.compactMap { ballot -> [String]? in
            if case .choices(let ids) = ballot.answer.words?.value { ids } else { nil }
        }
        let votes = state.steps[table].rows.map { row in
            let path = Place(list, row: row.number).path
            return RoomEvent.RowVotes(
                row: row.number, votes: ballots.count { $0.contains(path) })
        }
        let (kept, tied) = Self.outcome(votes, keep: keep)
        let event = RoomEvent.count(
            step: guide.steps[step].id, votes: votes, voted: counted.count, kept: kept,
            tied: tied)
        return RoomDecision(
            said: [Said(.room(event), by: speaker.member)],
            effects: [Directed(.member(speaker.member), .taken(.steered, entry: state.size))])
    }

    /// What was answered to a step; of a vote, without the ballots of those who were taken out.
    func countedBallots(_ step: Int, at moment: Moment) -> [Contribution] {
        let all = state.steps[step].turn.contributions
        guard case .vote = guide.steps[step].kind else { return all }
        let gone = state.room.members.filter(\.isRemoved).compactMap { moment.handles[$0.id] }
        return all.filter { !gone.contains($0.author) }
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
        let lines = (turn.votes ?? []).compactMap { votes -> Tally.Line? in
            guard
                let index = state.steps[table].rows.firstIndex(where: { $0.number == votes.row })
            else { return nil }
            return Tally.Line(
                number: index + 1,
                text: shown(state.steps[table].rows[index].cells[0], columns.columns[0]),
                votes: votes.votes, isKept: turn.kept.contains(votes.row),
                isTied: turn.tied.contains(votes.row), wasTied: tied.contains(votes.row))
        }
        let sorted = lines.enumerated().sorted {
            ($1.element.votes, $0.offset) < ($0.element.votes, $1.offset)
        }
        return Tally(
            rowName: columns.rowName, lines: sorted.map(\.element), keep: keep,
            ballots: turn.voted, passed: turn.passed.count, takenOut: turn.takenOut,
            isOfFew: isOfFew(step))
    }

    /// The facilitator types which of the tied rows the room takes.
    func settleTie(
        _ text: String, _ step: Int, by speaker: Speaker, _ member: Member
    ) -> RoomDecision {
        let turn = state.steps[step].turn
        guard !turn.tied.isEmpty else { return .refuse(.alreadyRevealed, speaker) }
        guard member.role.leads else { return .refuse(.facilitatorWrites, speaker) }
        let room = keep(step) - turn.kept.count
        switch Self.several(text, tiedOptions(step), limit: room) {
        case .refused(let why): return .refuse(.session(why), speaker)
        case .read(let value):
            guard case .choices(let ids) = value else { return .refuse(.tieOpen, speaker) }
            let chosen = ids.compactMap { Place(path: $0)?.row }
            let event = RoomEvent.settle(
                step: guide.steps[step].id, kept: turn.kept + chosen)
            return RoomDecision(
                said: [Said(.room(event), by: speaker.member)],
                effects: [Directed(.member(speaker.member), .taken(.steered, entry: state.size))],
                asksAnew: true)
        }
    }

    /// `/next` after a vote: what is still tied is all kept.
    func leaveVote(_ step: Int, by speaker: Speaker) -> RoomDecision {
        let turn = state.steps[step].turn
        let id = guide.steps[step].id
        var events: [Event] = []
        if !turn.tied.isEmpty {
            events.append(.room(.settle(step: id, kept: turn.kept + turn.tied)))
        }
        events.append(.read(step: id))
        return RoomDecision(
            said: events.map { Said($0, by: speaker.member) },
            effects: [Directed(.member(speaker.member), .taken(.steered, entry: state.size))])
    }

    /// `/next` while the room agrees on a row: objections are shown first, then it is closed; where
    /// nobody or not everybody has spoken it asks before.
    func closeAgreement(
        _ step: Int, _ place: Place, by speaker: Speaker, at moment: Moment
    ) -> RoomDecision {
        let agreement = agreement(at: place)
        if agreement.objects > 0, !agreement.isRevealed {
            return revealObjections(place, by: speaker)
        }
        let count = voiceCount(step, place)
        let why: RoomRefusal? =
            if agreement.voices.isEmpty {
                .nobodyAgreed
            } else {
                count.missing > 0 ? .someAreSilent(count.missing, of: count.of) : nil
            }
        if let why, !isConfirmed(why, .next, by: speaker, at: moment) {
            return ask(why, .next, speaker)
        }
        let (agrees, objects) = (agreement.agrees, agreement.objects)
        var events: [Event] = [.room(.outcome(place, agrees: agrees, objects: objects))]
        if isLastOpen(place) { events.append(.read(step: guide.steps[step].id)) }
        return RoomDecision(
            said: events.map { Said($0, by: speaker.member) },
            effects: [
                Directed(.member(speaker.member), .taken(.steered, entry: state.size)),
                Directed(
                    .everyone,
                    .outcome(row: rowName(place), agrees: agrees, objects: objects)),
            ])
    }

    func revealObjections(_ place: Place, by speaker: Speaker) -> RoomDecision {
        let objections = objections(at: place)
        if objections.isEmpty { return .refuse(.nothingToReveal, speaker) }
        return RoomDecision(
            said: [Said(.room(.revealRow(place)), by: speaker.member)],
            effects: [
                Directed(.member(speaker.member), .taken(.steered, entry: state.size)),
                Directed(.everyone, .objections(row: rowName(place), objections)),
            ])
    }

    func agreement(at place: Place) -> Agreement {
        guard let step = guide.index[place.step], let row = place.row else { return Agreement() }
        return state.steps[step].turn.agreements[row] ?? Agreement()
    }

    /// Who objects to a row and why, in the order of members.
    func objections(at place: Place) -> [RevealedAnswer] {
        let voices = agreement(at: place).voices
        return state.room.members.compactMap { member in
            guard let voice = voices[member.id], let objection = voice else { return nil }
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
