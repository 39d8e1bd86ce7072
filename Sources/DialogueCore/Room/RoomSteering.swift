extension Session {
    /// A command by which the facilitator leads through the dialogue.
    func steer(_ command: Command, by speaker: String, at moment: Moment) -> Decision {
        if let decision = lead(command, by: speaker, at: moment) { return decision }
        switch (command, position) {
        case (.next, _): return next(by: speaker, at: moment)
        case (.pause, .lobby), (.skip, .lobby), (.back, .lobby): return .refuse(.notStarted)
        case (_, .paused): return .refuse(.paused)
        case (.undo, _), (.edit, _), (.back, _): break
        case (.pause, _): return Decision([.pause]).signed(by: speaker)
        case (.skip, _): return leaveOut(by: speaker, at: moment)
        case (.row(let row), .revealed(let step)) where guide.list(answeredStep(step)) != nil:
            return decideRow(row, in: answeredStep(step)).signed(by: speaker)
        case (.row(let row), .agreeing(_, let place)):
            // To that row and here again afterwards, to what is new or other.
            guard let table = guide.index[place.step] else { return .refuse(.notDoneHere) }
            return decideRow(row, in: table).signed(by: speaker)
        case (.done, let position), (.redo, let position), (.row, let position):
            if position.isWriting { break }
            if position != .review { return .refuse(.notDoneHere) }
            if case .row = command { return .refuse(.notInAList) }
            return .refuse(.questionsOpen(0))
        default: return .refuse(.notDoneHere)
        }
        return write(command, moment.today).signed(by: speaker)
    }

    /// `/next`: what going on means here.
    func next(by speaker: String, at moment: Moment) -> Decision {
        switch position {
        case .lobby: return Decision([.room(.start)]).signed(by: speaker)
        case .paused: return Decision([.resume]).signed(by: speaker)
        case .finished: return .refuse(.closed)
        case .review: return .refuse(.questionsOpen(0))
        case .page(let step), .revealed(let step):
            return Decision([.read(step: guide.steps[step].id)]).signed(by: speaker)
        case .turn(let step), .ballot(let step), .curtain(_, let step):
            return close(step, by: speaker, at: moment)
        case .counted(let step): return leaveVote(step, by: speaker)
        case .agreeing(let step, let place):
            return closeAgreement(step, place, by: speaker, at: moment)
        case .question, .nudge, .list:
            if let draft = standingDraft { return goOn(with: draft, by: speaker, at: moment) }
            return write(.next, moment.today).signed(by: speaker)
        }
    }

    /// `/next` at what everybody answers: shown, counted, or left for a later step to show. Where
    /// somebody would be cut off it asks first; what nobody answered is left out.
    private func close(_ step: Int, by speaker: String, at moment: Moment) -> Decision {
        if let why = waits(step, at: moment) {
            guard isConfirmed(why, .next, by: speaker, at: moment) else {
                return ask(why, .next)
            }
            if why == .nobodyAnswered { return leaveOut(by: speaker, at: moment) }
        }
        switch position {
        case .turn where isOpenAtOnce(step) || hasCurtain(step):
            return Decision([.read(step: guide.steps[step].id)]).signed(by: speaker)
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
    private func leaveOut(by speaker: String, at moment: Moment) -> Decision {
        switch position {
        case .lobby: return .refuse(.notStarted)
        case .paused: return .refuse(.paused)
        case .review: return .refuse(.questionsOpen(0))
        case .finished: return .refuse(.closed)
        case .question, .nudge, .list: return write(.skip, moment.today).signed(by: speaker)
        case let open:
            guard let step = open.step else { return .refuse(.notDoneHere) }
            return Decision([.skip(Place(guide.steps[step].id), again: [])]).signed(by: speaker)
        }
    }

    /// The commands that are the facilitator's own; nil for others.
    private func lead(_ command: Command, by speaker: String, at moment: Moment) -> Decision? {
        switch command {
        case .reveal(let now): return reveal(now: now, by: speaker, at: moment)
        case .handover(let id): return handOver(id, by: speaker, at: moment)
        case .co(let id): return coFacilitate(id, by: speaker)
        case .remove(let id): return remove(id, by: speaker)
        case .lock: return Decision([.room(.lock(!state.room.isLocked))]).signed(by: speaker)
        case .close(let now):
            let open = state.isFinished ? 0 : stepsLeft
            if open > 0, !now { return .refuse(.questionsOpen(open)) }
            return Decision(lastWord + [.finish]).signed(by: speaker)
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

    private func reveal(now: Bool, by speaker: String, at moment: Moment) -> Decision {
        switch position {
        case .turn(let step) where isOpenAtOnce(step): return .refuse(.nothingToReveal)
        case .turn(let step), .ballot(let step), .curtain(_, let step):
            if let why = waits(step, at: moment) {
                if why == .nobodyAnswered { return .refuse(why) }
                if !now, !isConfirmed(why, .reveal, by: speaker, at: moment) {
                    return ask(why, .reveal)
                }
            }
            if case .ballot = position { return count(step, by: speaker, at: moment) }
            return show(step, by: speaker, at: moment)
        case .agreeing(_, let place): return revealObjections(place, by: speaker)
        case .revealed, .counted: return .refuse(.alreadyRevealed)
        default: return .refuse(.nothingToReveal)
        }
    }

    private func show(_ step: Int, by speaker: String, at moment: Moment) -> Decision {
        let answers = shuffledAnswers(step, seed: moment.seed)
        let passed = staged(step).values.count(where: \.hasPassed)
        let isKept = guide.question(step)?.isInRecord ?? true
        let reveal = RoomEvent.reveal(
            step: guide.steps[step].id, passed: passed, unkept: isKept ? nil : answers.count)
        var decision = Decision([.room(reveal)]).signed(by: speaker)
        if isKept {
            decision.said = answers + decision.said
        } else {
            decision.shownOnce = shownOnce(step, answers, passed: passed)
        }
        return decision
    }

    /// Why what everybody answers should not be closed without a question.
    private func waits(_ step: Int, at moment: Moment) -> Refusal? {
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

    private func handOver(
        _ id: String, by speaker: String, at moment: Moment
    ) -> Decision {
        if let refusal = canLead(id, speaker) { return .refuse(refusal) }
        guard moment.present.contains(id) else { return .refuse(.awayCannotLead) }
        return Decision([
            .room(.role(member: speaker, .cofacilitator)), .room(.role(member: id, .facilitator)),
        ]).signed(by: speaker)
    }

    /// Makes somebody co-facilitator, or a participant again.
    private func coFacilitate(_ id: String, by speaker: String) -> Decision {
        guard let member = state.room.member(id), !member.isRemoved else {
            return .refuse(.noSuchMember)
        }
        if let refusal = canLead(id, speaker) { return .refuse(refusal) }
        let role = member.role == .cofacilitator ? Role.participant : .cofacilitator
        return Decision([.room(.role(member: id, role))]).signed(by: speaker)
    }

    private func canLead(_ id: String, _ speaker: String) -> Refusal? {
        guard let member = state.room.member(id), !member.isRemoved else { return .noSuchMember }
        if id == speaker { return .notYourself }
        if state.room.member(speaker)?.role != .facilitator { return .facilitatorOnly }
        if !member.role.speaks { return .watcherCannotLead }
        return nil
    }

    private func remove(_ id: String, by speaker: String) -> Decision {
        guard let member = state.room.member(id), !member.isRemoved else {
            return .refuse(.noSuchMember)
        }
        if id == speaker { return .refuse(.notYourself) }
        if member.role == .facilitator { return .refuse(.facilitatorOnly) }
        return Decision([.room(.remove(member: id))]).signed(by: speaker)
    }
}
