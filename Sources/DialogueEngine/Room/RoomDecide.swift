import DialogueLanguage

// What a member of a room may do, by the role and by what is open.
extension Session {
    /// What somebody answered to the question that is open.
    func ownAnswers(_ member: String) -> Effect {
        guard let step = openTurn else { return .refused(.noAnswerOpen) }
        let words = words(of: member, at: step)
        if let list = guide.list(step) {
            return .own(words.map { shown($0, list.columns[0]) }, then: .another)
        }
        guard let question = guide.question(step) else { return .own([], then: .adds) }
        return .own(
            words.map { shown($0, question) },
            then: Self.isAddedTo(question.type.name) ? .adds : .replaces)
    }

    /// What a member answered to a step so far.
    func answers(of member: String, at step: Int) -> [String] {
        words(of: member, at: step).map(\.text)
    }

    private func words(of member: String, at step: Int) -> [Words] {
        plan(step).isStaged
            ? staged(step)[member]?.answers.compactMap(\.words) ?? []
            : state.steps[step].turn.contributions(of: member).compactMap { $0.answer.words }
    }

    /// A command of a member of a room.
    func decide(
        _ command: Command, by member: Member, at moment: Moment
    ) throws(Refusal) -> Decision {
        if let decision = try speak(command, member, at: moment) { return decision }
        let leads = member.role.leads
        switch command {
        case .done where openTurn != nil: return try endTurn(.ready, member.id)
        case .skip where !leads: return try endTurn(.passed, member.id)
        case .redo where openTurn != nil: return try withdraw(member.id)
        case .redo where leads:
            if let draft = standingDraft { return drop(draft, by: member.id, at: moment) }
        case .pause where !leads: return .show(.left(.paused))
        case .row where position.isWriting && answerer == .anyone:
            return try write(command, moment.today)
        case .done where !leads && !position.isWriting, .redo where !leads && !position.isWriting:
            throw nothingToEnd
        default: break
        }
        guard leads else { throw .facilitatorOnly }
        return try steer(command, by: member.id, at: moment)
    }

    /// What everybody may say beside the questions, and to a vote or an agreement that is open.
    private func speak(
        _ command: Command, _ member: Member, at moment: Moment
    ) throws(Refusal) -> Decision? {
        switch command {
        case .say(""), .park(""), .propose(""), .object(""): throw .textMissing
        case .say(let text): return remark(.say(Words(text)), .said)
        case .park(let text): return remark(.park(Words(text)), .parked)
        case .propose(let text): return remark(.propose(Words(text)), .proposed)
        case .vote(let text):
            guard case .ballot(let step) = position else { throw .noVoteNow }
            return try contribute(text, step, by: member.id, at: moment)
        case .agree: return try agree(nil, member.id)
        case .object(let reason): return try agree(reason, member.id)
        default: return nil
        }
    }

    private func remark(_ event: RoomEvent, _ taken: Effect.Taken) -> Decision {
        Decision([.room(event)], reply: [.taken(taken, entry: state.size)])
    }

    /// `/done` or `/skip` of a member at a question that everybody answers.
    private func endTurn(_ end: Effect.Taken, _ speaker: String) throws(Refusal) -> Decision {
        guard let step = openTurn else { throw nothingToEnd }
        let place = Place(guide.steps[step].id)
        var whole = end == .passed ? StagedAnswer() : staged(place, speaker)
        if end == .passed { whole.hasPassed = true } else { whole.isReady = true }
        return .keep(Staging(place, speaker, whole), end)
    }

    /// Why somebody who takes part can neither finish nor leave out what is open.
    private var nothingToEnd: Refusal {
        switch position {
        case .agreeing: .voteOrAgree
        case .question, .nudge, .list, .allRows:
            answerer == .anyone ? .nothingAsked : .facilitatorWrites
        default: .nothingAsked
        }
    }

    private func withdraw(_ speaker: String) throws(Refusal) -> Decision {
        guard let step = openTurn else { throw .nothingAsked }
        let hasSpoken = !state.steps[step].turn.contributions(of: speaker).isEmpty
        guard staged(step)[speaker] != nil else {
            throw hasSpoken ? .everybodySawIt : .nothingToRedo
        }
        return .keep(Staging(Place(guide.steps[step].id), speaker, nil), .withdrawn)
    }
}
