extension Session {
    /// What follows from a line of a member, without changing anything.
    func decide(_ input: RoomInput, by speaker: Speaker, at moment: Moment) -> RoomDecision {
        guard let member = state.room.member(speaker.member), !member.isRemoved else {
            return .refuse(.noSuchMember, speaker)
        }
        if case .shared(let command) = input, let shown = show(command, member, speaker) {
            return .tell(shown, speaker)
        }
        if state.isFinished { return .refuse(.closed, speaker) }
        guard member.role.speaks else { return .refuse(.watchersDoNotSpeak, speaker) }
        switch input {
        case .nothing: return nothingTyped(by: speaker, member, at: moment)
        case .text(let text): return answer(text, by: speaker, member, at: moment)
        case .shared(let command):
            return decide(command, by: speaker, member, at: moment)
        case .room(let command): return decide(command, by: speaker, member, at: moment)
        }
    }

    /// What is only looked at.
    private func show(
        _ command: Command, _ member: Member, _ speaker: Speaker
    ) -> RoomEffect? {
        switch command {
        case .help(let name): .shown(.help(command: name, roomPrompt.prompt))
        case .whereAmI: .shown(.progress(progress))
        case .plan: .shown(.plan(ActionPlan(self)))
        case .minutes: .shown(.minutes(Transcript(self)))
        case .review: .shown(.review(reviewItems))
        case .concern: .shown(.concern)
        case .quit: .shown(.quit)
        case .edit(nil):
            member.role.leads && openTurn == nil
                ? .shown(.editable(reviewItems)) : ownAnswers(speaker)
        default: nil
        }
    }

    /// What somebody answered to the question that is open.
    private func ownAnswers(_ speaker: Speaker) -> RoomEffect {
        guard let step = openTurn else { return .refused(.noAnswerOpen) }
        let words = words(of: speaker.member, at: step)
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
        isOpenAtOnce(step)
            ? state.steps[step].turn.contributions(of: member).compactMap { $0.answer.words }
            : staged(step)[member]?.answers.compactMap(\.words) ?? []
    }

    private func decide(
        _ command: Command, by speaker: Speaker, _ member: Member, at moment: Moment
    ) -> RoomDecision {
        switch command {
        case .done where openTurn != nil: return mark(.ready, speaker)
        case .skip where !member.role.leads: return mark(.pass, speaker)
        case .redo where openTurn != nil: return withdraw(speaker)
        case .redo where member.role.leads:
            if let draft = standingDraft { return drop(draft, by: speaker, at: moment) }
        case .pause where !member.role.leads: return .tell(.shown(.left(.paused)), speaker)
        default: break
        }
        switch (command, roomPosition) {
        case (.row, .writing(_, isOpen: true)):
            return shared(decide(.command(command), today: moment.today), speaker)
        case (.done, .writing), (.redo, .writing): break
        case (.done, _), (.redo, _):
            if !member.role.leads { return .refuse(nothingToEnd, speaker) }
        default: break
        }
        guard member.role.leads else { return .refuse(.facilitatorOnly, speaker) }
        return steer(command, by: speaker, at: moment)
    }

    private func decide(
        _ command: RoomCommand, by speaker: Speaker, _ member: Member, at moment: Moment
    ) -> RoomDecision {
        switch command {
        case .say(let text):
            return remark(text, speaker, .say(Words(text)), .said) { .said(by: $0, text) }
        case .park(let text):
            let number = state.room.parked.count + 1
            return remark(text, speaker, .park(Words(text)), .parked) {
                .parked(by: $0, number: number, text)
            }
        case .propose(let text):
            let number = state.room.proposals.count + 1
            return remark(text, speaker, .propose(Words(text)), .proposed) {
                .proposed(by: $0, number: number, text)
            }
        case .vote(let text):
            guard case .ballot = roomPosition else { return .refuse(.noVoteNow, speaker) }
            return answer(text, by: speaker, member, at: moment)
        case .agree: return agree(nil, speaker)
        case .object(let reason):
            return reason.isEmpty ? .refuse(.textMissing, speaker) : agree(reason, speaker)
        case .reveal, .handover, .co, .remove, .lock, .close:
            guard member.role.leads else { return .refuse(.facilitatorOnly, speaker) }
            return lead(command, by: speaker, at: moment)
        }
    }

    private func remark(
        _ text: String, _ speaker: Speaker, _ event: RoomEvent, _ taken: RoomEffect.Taken,
        _ effect: (String) -> RoomEffect
    ) -> RoomDecision {
        if text.isEmpty { return .refuse(.textMissing, speaker) }
        return RoomDecision(
            said: [Said(.room(event), by: speaker.member)],
            effects: [
                Directed(.member(speaker.member), .taken(taken, entry: state.size)),
                Directed(.others(than: speaker.member), effect(speaker.member)),
            ])
    }

    private enum Mark { case ready, pass }

    /// `/done` or `/skip` of a member at a question that everybody answers.
    private func mark(_ mark: Mark, _ speaker: Speaker) -> RoomDecision {
        guard let step = openTurn else { return .refuse(nothingToEnd, speaker) }
        let place = Place(guide.steps[step].id)
        var whole = staged(place, speaker.member)
        switch mark {
        case .ready: whole.isReady = true
        case .pass:
            whole = StagedAnswer()
            whole.hasPassed = true
        }
        return .keep(
            Staging(place, speaker.member, whole), mark == .ready ? .ready : .passed)
    }

    /// Why somebody who takes part can neither finish nor leave out what is open.
    private var nothingToEnd: RoomRefusal {
        switch roomPosition {
        case .agreeing: .voteOrAgree
        case .writing(_, isOpen: false): .facilitatorWrites
        default: .nothingAsked
        }
    }

    private func withdraw(_ speaker: Speaker) -> RoomDecision {
        guard let step = openTurn else { return .refuse(.nothingAsked, speaker) }
        let hasSpoken = !state.steps[step].turn.contributions(of: speaker.member).isEmpty
        guard staged(step)[speaker.member] != nil else {
            return .refuse(hasSpoken ? .everybodySawIt : .nothingToRedo, speaker)
        }
        return .keep(Staging(Place(guide.steps[step].id), speaker.member, nil), .withdrawn)
    }

    /// A decision of one who writes for the room, told to everybody.
    ///
    /// - Parameter author: whose words they are, where somebody else keeps them.
    func shared(
        _ decision: Decision, _ speaker: Speaker, author: String? = nil
    ) -> RoomDecision {
        let me = speaker.member
        let author = author ?? me
        guard !decision.events.isEmpty else {
            let told = decision.effects.map { effect -> RoomEffect in
                if case .refused(let why) = effect {
                    .refused(.session(why))
                } else {
                    .shown(effect)
                }
            }
            let effects = told.isEmpty ? [RoomEffect.asked(roomPrompt)] : told
            return RoomDecision(effects: effects.map { Directed(.member(me), $0) })
        }
        var effects = [Directed(.member(me), .taken(.steered, entry: state.size))]
        for case .answer(let answered) in decision.events {
            guard let words = answered.words, let spot = guide.spot(answered.place) else {
                continue
            }
            let question = guide.question(at: spot)
            let text = question.map { shown(words, $0) } ?? words.text
            effects.append(
                Directed(
                    .others(than: me),
                    .answered(by: author, label: question?.text ?? "", text: text)))
        }
        effects += decision.effects.map { Directed(.everyone, .shown($0)) }
        return RoomDecision(
            said: decision.events.map { Said($0, by: author) }, effects: effects)
    }
}
