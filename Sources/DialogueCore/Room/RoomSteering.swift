extension Session {
    /// A command by which the facilitator leads through the dialogue.
    func steer(_ command: Command, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        switch (command, roomPosition) {
        case (.next, _): return next(by: speaker, at: moment)
        case (.pause, .lobby), (.skip, .lobby), (.back, .lobby):
            return .refuse(.notStarted, speaker)
        case (.undo, _):
            var decision = shared(decide(.command(.undo), today: moment.today), speaker)
            decision.asksAnew = !decision.said.isEmpty
            return decision
        case (.done, .writing), (.redo, .writing), (.edit, _), (.back, _):
            return shared(decide(.command(command), today: moment.today), speaker)
        case (.pause, .paused): return .refuse(.paused, speaker)
        case (.pause, _): return steered([.pause], by: speaker)
        case (.skip, _): return leaveOut(by: speaker, at: moment)
        case (.row(let row), .revealed(let step)) where guide.list(answeredStep(step)) != nil:
            var decision = shared(decideRow(row, in: answeredStep(step)), speaker)
            decision.asksAnew = !decision.said.isEmpty
            return decision
        case (.row, .writing):
            return shared(decide(.command(command), today: moment.today), speaker)
        case (.row(let row), .agreeing(_, let place)): return mend(row, place, speaker)
        case (.row, .review): return .refuse(.session(.notInAList), speaker)
        case (_, .review): return .refuse(.questionsOpen(0), speaker)
        default: return .refuse(.notDoneHere, speaker)
        }
    }

    func steered(_ events: [Event], by speaker: Speaker) -> RoomDecision {
        RoomDecision(
            said: events.map { Said($0, by: speaker.member) },
            effects: [Directed(.member(speaker.member), .taken(.steered, entry: state.size))])
    }

    /// `/next`: what going on means here.
    func next(by speaker: Speaker, at moment: Moment) -> RoomDecision {
        switch roomPosition {
        case .lobby: return steered([.room(.start)], by: speaker)
        case .paused: return steered([.resume], by: speaker)
        case .closed: return .refuse(.closed, speaker)
        case .review: return .refuse(.questionsOpen(0), speaker)
        case .page(let step), .revealed(let step):
            return steered([.read(step: guide.steps[step].id)], by: speaker)
        case .turn(let step, _), .ballot(let step), .curtain(_, let step):
            return close(step, by: speaker, at: moment)
        case .counted(let step): return leaveVote(step, by: speaker)
        case .agreeing(let step, let place):
            return closeAgreement(step, place, by: speaker, at: moment)
        case .writing:
            if let draft = standingDraft { return goOn(with: draft, by: speaker, at: moment) }
            return shared(decide(.command(.next), today: moment.today), speaker)
        }
    }

    /// `/next` at what everybody answers: shown, counted, or left for a later step to show. Where
    /// somebody would be cut off it asks first; what nobody answered is left out.
    private func close(_ step: Int, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        if let why = waits(step, at: moment) {
            guard isConfirmed(why, .next, by: speaker, at: moment) else {
                return ask(why, .next, speaker)
            }
            if why == .nobodyAnswered { return leaveOut(by: speaker, at: moment) }
        }
        switch roomPosition {
        case .turn(_, let isOpen) where isOpen || hasCurtain(step):
            return steered([.read(step: guide.steps[step].id)], by: speaker)
        case .ballot: return count(step, by: speaker, at: moment)
        default: return show(step, by: speaker, at: moment)
        }
    }

    /// Whether the answers to a step are shown at a later step of the dialogue.
    func hasCurtain(_ step: Int) -> Bool {
        guide.steps.indices.contains { other in
            guard case .reveal(let target) = guide.steps[other].kind else { return false }
            return target == guide.steps[step].id && other > step && isInPlay(other)
        }
    }

    /// `/skip` of the facilitator leaves the step out for the room.
    private func leaveOut(by speaker: Speaker, at moment: Moment) -> RoomDecision {
        switch roomPosition {
        case .page(let step), .turn(let step, _), .ballot(let step), .revealed(let step),
            .counted(let step), .agreeing(let step, _), .curtain(let step, _):
            return RoomDecision(
                said: [
                    Said(
                        .skip(Place(guide.steps[step].id), again: []), by: speaker.member)
                ],
                effects: [
                    Directed(.member(speaker.member), .taken(.steered, entry: state.size)),
                    Directed(.others(than: speaker.member), .shown(.left(.skippedPage))),
                ])
        case .writing: return shared(decide(.command(.skip), today: moment.today), speaker)
        case .lobby: return .refuse(.notStarted, speaker)
        case .paused: return .refuse(.paused, speaker)
        case .review: return .refuse(.questionsOpen(0), speaker)
        case .closed: return .refuse(.closed, speaker)
        }
    }

    /// `/row` while the room agrees: to that row and here again afterwards, to what is new or other.
    private func mend(
        _ row: Command.RowCommand, _ place: Place, _ speaker: Speaker
    ) -> RoomDecision {
        guard let table = guide.index[place.step] else { return .refuse(.notDoneHere, speaker) }
        var decision = shared(decideRow(row, in: table), speaker)
        decision.asksAnew = !decision.said.isEmpty
        return decision
    }

    /// The commands that are the facilitator's own.
    func lead(_ command: RoomCommand, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        switch command {
        case .reveal(let now): return reveal(now: now, by: speaker, at: moment)
        case .handover(let id): return handOver(id, by: speaker, at: moment)
        case .co(let id): return coFacilitate(id, by: speaker)
        case .remove(let id): return remove(id, by: speaker)
        case .lock:
            let isLocked = !state.room.isLocked
            var decision = steered([.room(.lock(isLocked))], by: speaker)
            decision.effects.append(Directed(.everyone, .locked(isLocked)))
            return decision
        case .close(let now):
            let open = state.isFinished ? 0 : stepsLeft
            if open > 0, !now { return .refuse(.questionsOpen(open), speaker) }
            return steered(lastWord + [.finish], by: speaker)
        default: return .refuse(.notDoneHere, speaker)
        }
    }

    /// What the room said so far to the row that it agrees on, where somebody has.
    private var lastWord: [Event] {
        guard case .agreeing(_, let place) = roomPosition else { return [] }
        let outcome = outcome(of: place)
        return outcome.agrees + outcome.objects == 0 ? [] : [.room(.outcome(place, outcome))]
    }

    /// How many steps the room has yet to come to.
    private var stepsLeft: Int {
        if case .review = roomPosition { return 0 }
        return guide.steps.indices.count { step in
            isStop(step) && state.steps[step].mark == .open && !state.steps[step].slot.isGiven
        }
    }

    private func reveal(now: Bool, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        switch roomPosition {
        case .turn(let step, isOpen: false), .ballot(let step), .curtain(_, let step):
            if let why = waits(step, at: moment) {
                if why == .nobodyAnswered { return .refuse(why, speaker) }
                if !now, !isConfirmed(why, .reveal, by: speaker, at: moment) {
                    return ask(why, .reveal, speaker)
                }
            }
            if case .ballot = roomPosition { return count(step, by: speaker, at: moment) }
            return show(step, by: speaker, at: moment)
        case .agreeing(_, let place): return revealObjections(place, by: speaker)
        case .revealed, .counted: return .refuse(.alreadyRevealed, speaker)
        default: return .refuse(.nothingToReveal, speaker)
        }
    }

    private func show(_ step: Int, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        let answers = shuffledAnswers(step, seed: moment.seed)
        let passed = staged(step).values.count(where: \.hasPassed)
        let isKept = guide.question(step)?.isInRecord ?? true
        let reveal = RoomEvent.reveal(
            step: guide.steps[step].id, passed: passed, unkept: isKept ? nil : answers.count)
        var decision = steered([.room(reveal)], by: speaker)
        if isKept {
            decision.said = answers + decision.said
        } else {
            decision.shownOnce = shownOnce(step, answers, passed: passed)
        }
        return decision
    }

    /// Why what everybody answers should not be closed without a question.
    private func waits(_ step: Int, at moment: Moment) -> RoomRefusal? {
        if isEmpty(step) { return .nobodyAnswered }
        // Those who have passed a curtain's question, or saw every answer at once, write no more.
        switch roomPosition {
        case .turn(_, isOpen: false), .ballot: break
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

    private func handOver(
        _ id: String, by speaker: Speaker, at moment: Moment
    ) -> RoomDecision {
        if let refusal = canLead(id, speaker) { return .refuse(refusal, speaker) }
        guard moment.present.contains(id) else { return .refuse(.awayCannotLead, speaker) }
        var decision = steered(
            [
                .room(.role(member: speaker.member, .cofacilitator)),
                .room(.role(member: id, .facilitator)),
            ], by: speaker)
        var member = state.room.member(id) ?? Member(id: id, role: .facilitator)
        member.role = .facilitator
        var before =
            state.room.member(speaker.member) ?? Member(id: speaker.member, role: .participant)
        before.role = .cofacilitator
        decision.effects.append(Directed(.everyone, .role(member)))
        decision.effects.append(Directed(.everyone, .role(before)))
        decision.asksAnew = true
        return decision
    }

    /// Makes somebody co-facilitator, or a participant again.
    private func coFacilitate(_ id: String, by speaker: Speaker) -> RoomDecision {
        guard var member = state.room.member(id), !member.isRemoved else {
            return .refuse(.noSuchMember, speaker)
        }
        if let refusal = canLead(id, speaker) { return .refuse(refusal, speaker) }
        member.role = member.role == .cofacilitator ? .participant : .cofacilitator
        var decision = steered([.room(.role(member: id, member.role))], by: speaker)
        decision.effects.append(Directed(.everyone, .role(member)))
        return decision
    }

    private func canLead(_ id: String, _ speaker: Speaker) -> RoomRefusal? {
        guard let member = state.room.member(id), !member.isRemoved else { return .noSuchMember }
        if id == speaker.member { return .notYourself }
        if state.room.member(speaker.member)?.role != .facilitator { return .facilitatorOnly }
        if !member.role.speaks { return .watcherCannotLead }
        return nil
    }

    private func remove(_ id: String, by speaker: Speaker) -> RoomDecision {
        guard let member = state.room.member(id), !member.isRemoved else {
            return .refuse(.noSuchMember, speaker)
        }
        if id == speaker.member { return .refuse(.notYourself, speaker) }
        if member.role == .facilitator { return .refuse(.facilitatorOnly, speaker) }
        var decision = steered([.room(.remove(member: id))], by: speaker)
        decision.effects.append(Directed(.everyone, .removed(member)))
        return decision
    }
}
