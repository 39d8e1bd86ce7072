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
    func decide(_ command: Command, by member: Member, at moment: Moment) -> Decision {
        if let decision = speak(command, member, at: moment) { return decision }
        let leads = member.role.leads
        switch command {
        case .done where openTurn != nil: return mark(.ready, member.id)
        case .skip where !leads:
            return position.step.map { plan($0).isPassedBySkip } == true && openTurn != nil
                ? mark(.pass, member.id) : .refuse(nothingToEnd)
        case .redo where openTurn != nil: return withdraw(member.id)
        case .redo where leads:
            if let draft = standingDraft { return drop(draft, by: member.id, at: moment) }
        case .pause where !leads: return .show(.left(.paused))
        case .row where position.isWriting && answerer == .anyone:
            return write(command, moment.today).signed(by: member.id)
        case .done where !leads && !position.isWriting, .redo where !leads && !position.isWriting:
            return .refuse(nothingToEnd)
        default: break
        }
        guard leads else { return .refuse(.facilitatorOnly) }
        return steer(command, by: member.id, at: moment)
    }

    /// What everybody may say beside the questions, and to a vote or an agreement that is open.
    private func speak(_ command: Command, _ member: Member, at moment: Moment) -> Decision? {
        switch command {
        case .say(let text): remark(text, member, .say(Words(text)), .said)
        case .park(let text): remark(text, member, .park(Words(text)), .parked)
        case .propose(let text): remark(text, member, .propose(Words(text)), .proposed)
        case .vote(let text):
            if case .ballot = position {
                answer(text, by: member, at: moment)
            } else {
                .refuse(.noVoteNow)
            }
        case .agree: agree(nil, member.id)
        case .object(""): .refuse(.textMissing)
        case .object(let reason): agree(reason, member.id)
        default: nil
        }
    }

    private func remark(
        _ text: String, _ member: Member, _ event: RoomEvent, _ taken: Effect.Taken
    ) -> Decision {
        if text.isEmpty { return .refuse(.textMissing) }
        return Decision(
            said: [Said(.room(event), by: member.id)], reply: .taken(taken, entry: state.size))
    }

    private enum Mark { case ready, pass }

    /// `/done` or `/skip` of a member at a question that everybody answers.
    private func mark(_ mark: Mark, _ speaker: String) -> Decision {
        guard let step = openTurn else { return .refuse(nothingToEnd) }
        let place = Place(guide.steps[step].id)
        var whole = staged(place, speaker)
        switch mark {
        case .ready: whole.isReady = true
        case .pass:
            whole = StagedAnswer()
            whole.hasPassed = true
        }
        return .keep(
            Staging(place, speaker, whole), mark == .ready ? .ready : .passed)
    }

    /// Why somebody who takes part can neither finish nor leave out what is open.
    private var nothingToEnd: Refusal {
        switch position {
        case .agreeing: .voteOrAgree
        case .question, .nudge, .list: answerer == .anyone ? .nothingAsked : .facilitatorWrites
        default: .nothingAsked
        }
    }

    private func withdraw(_ speaker: String) -> Decision {
        guard let step = openTurn else { return .refuse(.nothingAsked) }
        let hasSpoken = !state.steps[step].turn.contributions(of: speaker).isEmpty
        guard staged(step)[speaker] != nil else {
            return .refuse(hasSpoken ? .everybodySawIt : .nothingToRedo)
        }
        return .keep(Staging(Place(guide.steps[step].id), speaker, nil), .withdrawn)
    }
}
