/// Where a group is; always derived, never stored.
enum RoomPosition: Equatable {
    /// People arrive; the facilitator begins.
    case lobby
    case paused
    /// Something to read or to talk about.
    case page(Int)
    /// Everybody answers; others see it at the reveal, or at once where `isOpen`.
    case turn(Int, isOpen: Bool)
    /// The answers stand before everybody.
    case revealed(Int)
    /// The answers of an earlier step are to be shown here.
    case curtain(Int, target: Int)
    /// Everybody votes.
    case ballot(Int)
    /// The votes are counted.
    case counted(Int)
    /// Everybody agrees or objects to a row.
    case agreeing(Int, Place)
    /// The facilitator writes, or whoever answers where `isOpen`.
    case writing(Position, isOpen: Bool)
    case review
    case closed
}

extension Session {
    var roomPosition: RoomPosition {
        if state.isFinished { return .closed }
        if !state.room.hasStarted { return .lobby }
        if state.isPaused { return .paused }
        switch position {
        case .page(let step): return roomPosition(at: step)
        case .question(let spot), .nudge(let spot):
            return .writing(position, isOpen: isOpenToAll(spot))
        case .list(let step): return .writing(position, isOpen: isOpenToAll(Spot(step: step)))
        case .review: return .review
        case .finished: return .closed
        }
    }

    private func roomPosition(at step: Int) -> RoomPosition {
        let turn = state.steps[step].turn
        switch guide.steps[step].kind {
        case .ask(let question):
            return turn.isRevealed
                ? .revealed(step) : .turn(step, isOpen: question.audience == .any)
        case .list: return turn.isRevealed ? .revealed(step) : .turn(step, isOpen: false)
        case .vote: return turn.isRevealed ? .counted(step) : .ballot(step)
        case .reveal(let id):
            guard let target = guide.index[id] else { return .page(step) }
            return state.steps[target].turn.isRevealed
                ? .revealed(step) : .curtain(step, target: target)
        case .agree(let list):
            return openAgreement(on: list).map { .agreeing(step, $0) } ?? .page(step)
        default: return .page(step)
        }
    }

    /// The first row on which the room has not closed its agreement.
    private func openAgreement(on list: String) -> Place? {
        guard let index = guide.index[list] else { return nil }
        let turn = state.steps[index].turn
        return state.steps[index].rows.first { turn.agreements[$0.number]?.outcome == nil }
            .map { Place(list, row: $0.number) }
    }

    /// The step whose answers stand before everybody at a step: a `reveal` shows those of another.
    func answeredStep(_ step: Int) -> Int {
        guard case .reveal(let id) = guide.steps[step].kind else { return step }
        return guide.index[id] ?? step
    }

    /// Whether anybody may write where somebody writes for the room.
    private func isOpenToAll(_ spot: Spot) -> Bool {
        if let list = guide.list(spot.step) { return list.audience == .any }
        return guide.question(at: spot)?.audience == .any
    }

    /// The step at which everybody answers now; nil where nobody or one person does.
    var openTurn: Int? {
        switch roomPosition {
        case .turn(let step, _), .ballot(let step): step
        default: nil
        }
    }

    /// Whether everybody sees each answer to a step at once.
    func isOpenAtOnce(_ step: Int) -> Bool {
        if case .ask(let question) = guide.steps[step].kind {
            question.audience == .any
        } else {
            false
        }
    }

    /// Whose name an answer at a step carries.
    func isNamed(_ step: Int) -> Bool {
        switch guide.steps[step].kind {
        case .ask(let question): question.audience != .eachUnnamed
        case .list(let list): list.audience != .eachUnnamed
        default: false
        }
    }
}
