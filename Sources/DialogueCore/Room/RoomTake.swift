/// What follows from a line in a group, before it is applied.
struct RoomDecision {
    var said: [Said] = []
    /// What is kept beside the log.
    var staged: [Staging] = []
    var effects: [Directed] = []
    /// What everybody sees now and never again.
    var shownOnce: Revealed?
    /// Whether everybody is asked anew although the position is the same.
    var asksAnew = false
    /// What a command is asked first, until it is typed again.
    var asks: (Insisting, RoomRefusal)?
    /// What becomes of an answer that others who lead look at first.
    var drafting = Drafting.same

    enum Drafting {
        case same
        case begin(Draft)
        case keep
        case drop
    }
    /// The kind of an event that could not be, where this is a refusal in its place.
    var misfit: String?

    static func refuse(_ why: RoomRefusal, _ speaker: Speaker) -> RoomDecision {
        RoomDecision(effects: [Directed(.member(speaker.member), .refused(why))])
    }

    /// Keeps an answer beside the log.
    static func keep(_ staging: Staging, _ taken: RoomEffect.Taken) -> RoomDecision {
        RoomDecision(
            staged: [staging],
            effects: [Directed(.member(staging.member), .taken(taken, entry: nil))])
    }

    static func tell(_ effect: RoomEffect, _ speaker: Speaker) -> RoomDecision {
        RoomDecision(effects: [Directed(.member(speaker.member), effect)])
    }
}

extension Session {
    /// Takes a line of a member: decides, applies, and tells what to append and then to say.
    ///
    /// The caller keeps the session as it was until what was said is on disk, and throws this one
    /// away where that fails.
    public mutating func take(_ input: RoomInput, by speaker: Speaker, at moment: Moment)
        -> RoomTurn
    {
        let before = roomPosition
        let counted = count
        let staged = state.staged
        let past = state.cursor == nil ? position.step ?? guide.steps.count : nil
        let decision = asking(
            decide(input, by: speaker, at: moment).checked(in: self, speaker), Insisting(input),
            by: speaker, at: moment)
        for said in decision.said { apply(said.event, by: said.who) }
        if !decision.said.isEmpty { dropPassed() }
        for staging in decision.staged { stage(staging) }
        noteConfirming(decision, from: before, by: speaker, at: moment)
        var turn = RoomTurn(
            said: decision.said,
            staged: decision.staged.isEmpty ? gone(since: staged) : decision.staged,
            effects: decision.effects)
        turn.effects += noteDraft(decision, by: speaker, at: moment)
        turn.misfit = decision.misfit
        turn.effects += roomArrival(from: before, past: past, after: decision)
        turn.effects += counts(since: counted)
        return turn
    }

    /// Somebody enters for the first time.
    public mutating func join(_ person: Person, as role: Role) -> RoomTurn {
        let member = person.id
        let said = person.introduction(as: role).map { Said(.room($0), by: member) }
        for said in said { apply(said.event, by: member) }
        let joined = state.room.member(member) ?? Member(id: member, role: role)
        var effects = [Directed(.others(than: member), .joined(joined))]
        effects += roomCatchUp().map { Directed(.member(member), $0) }
        effects += waitingDraft(for: member)
        return RoomTurn(said: said, effects: effects)
    }

    /// Somebody enters with the secret of the room, although another was its facilitator: they are
    /// not connected, and help to lead from now on.
    public mutating func lead(_ person: Person) -> RoomTurn {
        let member = person.id
        let before = state.room.members.filter { $0.role == .facilitator && !$0.isRemoved }
        var turn = join(person, as: .facilitator)
        for var former in before {
            former.role = .cofacilitator
            let said = Said(.room(.role(member: former.id, .cofacilitator)), by: member)
            apply(said.event, by: member)
            turn.said.append(said)
            turn.effects.append(Directed(.others(than: member), .role(former)))
        }
        return turn
    }

    /// Somebody comes back: after leaving, or because a connection broke.
    public mutating func comeBack(_ id: String) -> RoomTurn {
        guard let member = state.room.member(id), !member.isRemoved else { return RoomTurn() }
        var turn = RoomTurn()
        if member.hasLeft, !state.isFinished {
            turn.said = [Said(.room(.back), by: id)]
            apply(.room(.back), by: id)
        }
        turn.effects = [Directed(.others(than: id), .back(member))]
        turn.effects.append(Directed(.member(id), .shown(.progress(progress))))
        turn.effects += roomCurrent.map { Directed(.member(id), $0) }
        turn.effects += waitingDraft(for: id)
        return turn
    }

    /// Somebody leaves on purpose.
    public mutating func leave(_ id: String) -> RoomTurn {
        guard let member = state.room.member(id), !member.hasLeft, !member.isRemoved else {
            return RoomTurn()
        }
        let effects = [Directed(.others(than: id), .left(member))]
        // The record ends with the close: whoever goes home afterwards is not in it.
        if state.isFinished { return RoomTurn(effects: effects) }
        apply(.room(.leave), by: id)
        return RoomTurn(
            said: [Said(.room(.leave), by: id)], effects: effects)
    }

    /// Who belongs to the group, in the order of joining.
    public var members: [Member] { state.room.members }
    /// Whether nobody else is let in.
    public var isLocked: Bool { state.room.isLocked }

    /// Headings, prose, the section and the question that come into view by a decision.
    private func roomArrival(
        from before: RoomPosition, past: Int?, after decision: RoomDecision
    ) -> [Directed] {
        guard !decision.said.isEmpty else { return [] }
        if before != .closed, roomPosition == .closed {
            return [
                Directed(.everyone, .closed), Directed(.everyone, .shown(.plan(ActionPlan(self)))),
            ]
        }
        let isWriting = if case .writing = roomPosition { true } else { false }
        let wrote = decision.said.contains { said in
            if case .room = said.event { false } else { true }
        }
        guard roomPosition != before || decision.asksAnew || isWriting && wrote else { return [] }
        var effects: [RoomEffect] = []
        if before == .lobby {
            effects = [.shown(.title(guide.briefing))] + arriving(after: -1).map { .shown($0) }
        } else if let past, state.cursor == nil, position.step != past {
            effects = arriving(after: past).map { .shown($0) }
        }
        let current: [RoomEffect]? = decision.shownOnce.map {
            [.revealed($0), .asked(roomPrompt)]
        }
        return (effects + (current ?? roomCurrent)).map { Directed(.everyone, $0) }
    }

    /// What stands before everybody now.
    var roomCurrent: [RoomEffect] {
        var effects: [RoomEffect] = []
        switch roomPosition {
        case .page(let step):
            if case .present(let id) = guide.steps[step].kind,
                let section = guide.briefing.section(id)
            {
                effects.append(.shown(.section(section)))
            }
        case .revealed(let step):
            effects += revealed(answeredStep(step)).map { [.revealed($0)] } ?? []
        case .counted(let step): effects.append(.counted(tally(step)))
        default: break
        }
        return effects + [.asked(roomPrompt)]
    }

    /// Whether answers of everybody stand where everybody saw them.
    private func hasBeenSeen(_ step: Int) -> Bool {
        isForEverybody(step) && isVisible(step) && isInPlay(step)
            && (state.steps[step].turn.isRevealed || !state.steps[step].turn.contributions.isEmpty)
    }

    /// For somebody who comes late: what everybody has seen, and nothing else.
    private func roomCatchUp() -> [RoomEffect] {
        guard state.room.hasStarted else { return roomCurrent }
        var effects: [RoomEffect] = [.shown(.title(guide.briefing))]
        // What everybody was told before they answered anything.
        if guide.steps.indices.contains(where: {
            guide.steps[$0].kind == .notice && state.steps[$0].mark == .done
        }) {
            let notice = RoomPrompt.Kind.notice(guide.briefing.notice, isPast: true)
            effects.append(.asked(RoomPrompt(kind: notice, prompt: Prompt(.page))))
        }
        effects.append(.shown(.progress(progress)))
        let open: Int? =
            switch roomPosition {
            case .revealed(let step), .counted(let step): answeredStep(step)
            default: nil
            }
        for step in guide.steps.indices where step != open && hasBeenSeen(step) {
            if case .vote = guide.steps[step].kind {
                effects.append(.counted(tally(step)))
            } else if let revealed = revealed(step) {
                effects.append(.revealed(revealed))
            }
        }
        return effects + roomCurrent
    }
}
