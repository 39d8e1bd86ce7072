import DialogueLanguage

extension Session {
    /// A command by which the facilitator leads through the dialogue.
    func steer(
        _ command: Command, by speaker: String, at moment: Moment
    ) throws(Refusal) -> Decision {
        if let decision = try lead(command, by: speaker, at: moment) { return decision }
        switch (command, position) {
        case (.next, _): return try next(by: speaker, at: moment)
        case (.pause, .lobby), (.skip, .lobby), (.back, .lobby): throw .notStarted
        case (_, .paused): throw .paused
        case (.undo, _), (.edit, _), (.editField, _), (.back, _): break
        case (.pause, _): return Decision([.pause])
        case (.skip, _): return try leaveOut(moment.today)
        case (.row(let row), .revealed(let step)) where guide.list(answeredStep(step)) != nil:
            return try decideRow(row, in: answeredStep(step))
        case (.row(let row), .agreeing(_, let place)):
            // To that row and here again afterwards, to what is new or other.
            return try decideRow(row, in: guide.index[place.step])
        case (.done, let position), (.redo, let position), (.row, let position):
            if position.isWriting { break }
            if position != .review { throw .notDoneHere }
            if case .row = command { throw .notInAList }
            throw .questionsOpen(0)
        default: throw .notDoneHere
        }
        return try write(command, moment.today)
    }

    /// `/next`: what going on means here.
    func next(by speaker: String, at moment: Moment) throws(Refusal) -> Decision {
        switch position {
        case .lobby: return Decision([.room(.start)])
        case .paused: return Decision([.resume])
        case .finished: throw .closed
        case .review: throw .questionsOpen(0)
        case .page(let step), .revealed(let step): return read(step)
        case .turn(let step), .ballot(let step), .curtain(_, let step):
            return try close(step, at: moment)
        case .counted(let step): return leaveVote(step)
        case .agreeing(let step, let place): return try closeAgreement(step, place)
        case .question, .nudge, .list, .allRows:
            guard let draft = standingDraft else { return try write(.next, moment.today) }
            return try keep(draft, by: speaker, at: moment)
        }
    }

    /// `/next` at what everybody answers: shown, counted, or left for a later step to show. Where
    /// somebody would be cut off it asks first; what nobody answered is left out.
    private func close(_ step: Int, at moment: Moment) throws(Refusal) -> Decision {
        let why = waits(step)
        var decision: Decision
        switch position {
        case _ where why == .nobodyAnswered: decision = try leaveOut(moment.today)
        case .turn where isOpenAtOnce(step) || hasCurtain(step): decision = read(step)
        default: decision = try show(step, at: moment)
        }
        decision.asks = why
        return decision
    }

    private func read(_ step: Int) -> Decision {
        Decision([.read(step: guide.steps[step].id)])
    }

    /// Whether the answers to a step are shown at a later step of the dialogue.
    func hasCurtain(_ step: Int) -> Bool {
        guide.steps.indices.dropFirst(step + 1).contains {
            plan($0).ending == .curtain && guide.target($0) == step && isInPlay($0)
        }
    }

    /// `/skip` of the facilitator leaves the step out for the room.
    private func leaveOut(_ today: Today) throws(Refusal) -> Decision {
        if position.isWriting { return try write(.skip, today) }
        if position == .review { throw .questionsOpen(0) }
        // What stands before everybody can't be left out any more.
        if case .revealed(let step) = position { return read(step) }
        guard let step = position.step else { throw .notDoneHere }
        return Decision([.skip(Place(guide.steps[step].id), again: [])])
    }

    /// The commands that are the facilitator's own; nil for others.
    private func lead(
        _ command: Command, by speaker: String, at moment: Moment
    ) throws(Refusal) -> Decision? {
        switch command {
        case .reveal(let now): return try reveal(now: now, at: moment)
        case .handover(let id):
            _ = try whoMayLead(id, speaker)
            guard moment.present.contains(id) else { throw .awayCannotLead }
            return Decision([
                .room(.role(member: speaker, .cofacilitator)),
                .room(.role(member: id, .facilitator)),
            ])
        case .co(let id):
            let isOne = try whoMayLead(id, speaker).role == .cofacilitator
            return Decision([.room(.role(member: id, isOne ? .participant : .cofacilitator))])
        case .remove(let id):
            if try somebodyElse(id, speaker).role == .facilitator { throw .facilitatorOnly }
            return Decision([.room(.remove(member: id))])
        case .lock: return Decision([.room(.lock(!state.room.isLocked))])
        case .group(let points, let name): return try group(points, as: name)
        case .ungroup(let number): return try ungroup(number)
        case .tick(let number): return try tick(number)
        case .take(let number): return try takeOver(number, by: speaker, at: moment)
        case .close(let now):
            let open = stepsLeft
            if open > 0, !now { throw .questionsOpen(open) }
            return Decision(lastWord + [.finish])
        default: return nil
        }
    }

    /// What the room said so far to the row that it agrees on, where somebody has.
    private var lastWord: [Event] {
        guard case .agreeing(_, let place) = position else { return [] }
        let outcome = outcome(of: place)
        return outcome.agrees + outcome.objects == 0 ? [] : [.room(.outcome(place, outcome))]
    }

    /// How many steps the room has yet to come to.
    private var stepsLeft: Int {
        if case .review = position { return 0 }
        return guide.steps.indices.count { step in
            isStop(step) && state.steps[step].mark == .open && !state.steps[step].slot.isGiven
        }
    }

    private func reveal(now: Bool, at moment: Moment) throws(Refusal) -> Decision {
        switch position {
        case .turn(let step) where isOpenAtOnce(step): throw .nothingToReveal
        case .turn(let step), .ballot(let step), .curtain(_, let step):
            let why = waits(step)
            if why == .nobodyAnswered { throw .nobodyAnswered }
            var decision = try show(step, at: moment)
            if !now { decision.asks = why }
            return decision
        case .agreeing(_, let place): return try revealObjections(place)
        case .revealed, .counted: throw .alreadyRevealed
        default: throw .nothingToReveal
        }
    }

    /// Counts the votes, or shows what was answered.
    private func show(_ step: Int, at moment: Moment) throws(Refusal) -> Decision {
        if case .ballot = position { return try count(step) }
        let answers = shuffledAnswers(step, seed: moment.seed)
        let passed = staged(step).values.count(where: \.hasPassed)
        let isKept = guide.isInRecord(step)
        let id = guide.steps[step].id
        let unkept = isKept ? nil : answers.count
        var decision = Decision([.room(.reveal(step: id, passed: passed, unkept: unkept))])
        if isKept {
            decision.shown = answers
        } else {
            decision.shownOnce = shownOnce(step, answers, passed: passed)
        }
        return decision
    }

    /// Why what everybody answers should not be closed without a question.
    private func waits(_ step: Int) -> Refusal? {
        if isEmpty(step) { return .nobodyAnswered }
        // Those who have passed a curtain's question, or saw every answer at once, write no more.
        switch position {
        case .turn where !isOpenAtOnce(step), .ballot: break
        default: return nil
        }
        let count = turnCount(step)
        return count.missing > 0 ? .someAreWriting(count.missing, of: count.of) : nil
    }

    /// Whether nobody has answered; of a vote, nobody whose ballot counts.
    private func isEmpty(_ step: Int) -> Bool {
        if isOpenAtOnce(step) { return state.steps[step].turn.contributions.isEmpty }
        if case .vote = guide.steps[step].kind { return countedBallots(step).isEmpty }
        return !staged(step).values.contains(where: \.isAnswered)
    }

    /// Somebody other than whoever typed who is in the room.
    private func somebodyElse(_ id: String, _ speaker: String) throws(Refusal) -> Member {
        guard let member = state.room.member(id), !member.isRemoved else { throw .noSuchMember }
        if id == speaker { throw .notYourself }
        return member
    }

    /// The same of one whom the facilitator may make lead.
    private func whoMayLead(_ id: String, _ speaker: String) throws(Refusal) -> Member {
        let member = try somebodyElse(id, speaker)
        if state.room.member(speaker)?.role != .facilitator { throw .facilitatorOnly }
        if !member.role.speaks { throw .watcherCannotLead }
        return member
    }
}
