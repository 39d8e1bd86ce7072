import DialogueLanguage

extension Session {
    /// Somebody enters for the first time.
    public mutating func join(_ person: Person, as role: Role) -> Response {
        let member = person.id
        var response = happen(person.introduction(as: role), by: member)
        response.effects += catchUp.map { Directed(.member(member), $0) }
        response.effects += waitingDraft(for: member)
        return response
    }

    /// Somebody enters with the secret of the room, although another was its facilitator: they are
    /// not connected, and help to lead from now on.
    public mutating func lead(_ person: Person) -> Response {
        let before = state.room.members.filter { $0.role == .facilitator && !$0.isRemoved }
        var response = join(person, as: .facilitator)
        let roles = happen(
            before.map { .role(member: $0.id, .cofacilitator) }, by: person.id)
        response.said += roles.said
        response.effects += roles.effects
        return response
    }

    /// Somebody comes back: after leaving, or because a connection broke.
    ///
    /// - Parameter late: whether so much was told meanwhile that they are told all that everybody
    ///   has seen, as somebody who comes for the first time.
    public mutating func comeBack(_ id: String, late: Bool = false) -> Response {
        guard let member = state.room.member(id), !member.isRemoved else { return Response() }
        var response =
            member.hasLeft && !state.isFinished
            ? happen([.back], by: id)
            : Response(effects: [Directed(.others(than: id), .back(member))])
        let standing = late ? catchUp : [.progress(progress)] + current
        response.effects += standing.map { Directed(.member(id), $0) }
        response.effects += waitingDraft(for: id)
        return response
    }

    /// Somebody leaves on purpose.
    public mutating func leave(_ id: String) -> Response {
        guard let member = state.room.member(id), !member.hasLeft, !member.isRemoved else {
            return Response()
        }
        // The record ends with the close: whoever goes home afterwards is not in it.
        if state.isFinished {
            return Response(effects: [Directed(.others(than: id), .departed(member))])
        }
        return happen([.leave], by: id)
    }

    private mutating func happen(_ events: [RoomEvent], by who: String) -> Response {
        var response = Response(said: events.map { Said(.room($0), by: who) })
        for said in response.said { response.effects += follow(said) }
        return response
    }

    /// Who belongs to the group, in the order of joining.
    public var members: [Member] { state.room.members }
    /// Whether nobody else is let in.
    public var isLocked: Bool { state.room.isLocked }

    /// Somebody who takes part: of a session alone the one person.
    func member(_ id: String) -> Member? {
        mode == .alone ? .alone : state.room.member(id)
    }

    /// Whether answers of everybody stand where everybody saw them.
    private func hasBeenSeen(_ step: Int) -> Bool {
        plan(step).isForEverybody && isVisible(step) && isInPlay(step)
            && (state.steps[step].turn.isRevealed || !state.steps[step].turn.contributions.isEmpty)
    }

    /// For somebody who comes late: what everybody has seen, and nothing else.
    private var catchUp: [Effect] {
        guard state.room.hasStarted else { return current }
        var effects: [Effect] = [.title(guide.briefing)]
        // What everybody was told before they answered anything.
        if guide.steps.indices.contains(where: {
            guide.steps[$0].kind == .notice && state.steps[$0].mark == .done
        }) {
            effects.append(.asked(Prompt(.notice(guide.briefing.notice, isPast: true))))
        }
        effects.append(.progress(progress))
        let open: Int? =
            switch position {
            case .revealed(let step), .counted(let step): answeredStep(step)
            default: nil
            }
        for step in guide.steps.indices where step != open && hasBeenSeen(step) {
            if plan(step).ending == .count {
                effects.append(.counted(tally(step)))
            } else if let revealed = revealed(step) {
                effects.append(.revealed(revealed))
            }
        }
        return effects + current
    }
}
