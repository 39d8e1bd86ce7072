import DialogueLanguage

/// Where a session is; always derived, never stored.
enum Position: Equatable, Sendable {
    /// People arrive; whoever leads begins.
    case lobby
    case paused
    /// Something to read, or to talk about.
    case page(Int)
    /// An answer is wanted of whoever writes.
    case question(Spot)
    /// An answer was given that a gentle check asks about: keep it, or put it differently.
    case nudge(Spot)
    /// A list takes another row, or is finished.
    case list(Int)
    /// One question is asked for all rows of a list at once.
    case allRows(Int, column: Int)
    /// Everybody answers.
    case turn(Int)
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
    /// Everything was asked; look it over and finish.
    case review
    /// Finished; somebody alone can still change an answer.
    case finished

    /// The step; nil before the first and after the last one.
    var step: Int? {
        switch self {
        case .page(let step), .list(let step), .turn(let step), .revealed(let step),
            .curtain(let step, _), .ballot(let step), .counted(let step), .agreeing(let step, _):
            step
        case .question(let spot), .nudge(let spot): spot.step
        case .allRows(let step, _): step
        case .lobby, .paused, .review, .finished: nil
        }
    }

    /// Whether somebody writes here what stands for all.
    var isWriting: Bool {
        switch self {
        case .question, .nudge, .list, .allRows: true
        default: false
        }
    }
}

extension Session {
    /// Where it is: in the dialogue, or before it, or in a break.
    var position: Position {
        if mode == .room {
            if state.isFinished { return .finished }
            if !state.room.hasStarted { return .lobby }
        }
        return state.isPaused ? .paused : ground
    }

    /// Finds out where in the dialogue it is now.
    func located() -> Position {
        if let cursor = state.cursor { return position(at: cursor.spot) }
        return frontier
    }

    /// What is open, for an entry that takes words out; nil where nothing is.
    public var openPlace: Place? {
        switch ground {
        case .question(let spot), .nudge(let spot): guide.place(spot)
        case let open: open.step.map { Place(guide.steps[$0].id) }
        }
    }

    /// The first thing that is still open.
    var frontier: Position {
        for step in guide.steps.indices {
            if let position = openPosition(in: step) { return position }
        }
        return state.isFinished ? .finished : .review
    }

    /// What is open in a step; nil where nothing is, or where it is not in play.
    private func openPosition(in step: Int) -> Position? {
        switch plan(step).shape {
        case .passing: return nil
        case .page:
            return state.steps[step].mark == .open && isInPlay(step) ? page(step) : nil
        case .question:
            if state.steps[step].slot.isSettled || !isInPlay(step) { return nil }
            return open(state.steps[step].slot, Spot(step: step))
        case .list: return isInPlay(step) ? openPosition(inList: step) : nil
        }
    }

    private func openPosition(inList step: Int) -> Position? {
        guard let list = guide.list(step) else { return nil }
        for row in state.steps[step].rows {
            for (column, cell) in row.cells.enumerated() where !cell.isSettled {
                if list.columns[column].isAtEnd, !cell.isGiven { continue }
                return open(cell, Spot(step: step, row: row.number, column: column))
            }
        }
        if state.steps[step].mark == .open, state.steps[step].rows.count < list.maximum {
            return .list(step)
        }
        return openColumn(of: step).map { .allRows(step, column: $0) }
    }

    private func open(_ slot: Slot, _ spot: Spot) -> Position {
        if slot.isNudging { return .nudge(spot) }
        var spot = spot
        spot.isProbe = slot.isProbing
        return .question(spot)
    }

    /// The position at a spot that was gone to on purpose.
    private func position(at spot: Spot) -> Position {
        if spot.column == nil, plan(spot.step).isForEverybody, state.cursor?.kind != .visit {
            return page(spot.step)
        }
        if spot.column != nil || guide.list(spot.step) == nil, let slot = slot(at: spot) {
            if !guide.isQuestion(spot) { return page(spot.step) }
            return slot.isNudging ? .nudge(spot.asked) : .question(spot)
        }
        return .list(spot.step)
    }

    /// How far a step is that ends when whoever leads goes on.
    private func page(_ step: Int) -> Position {
        let isRevealed = state.steps[step].turn.isRevealed
        switch (plan(step).ending, guide.target(step)) {
        case (.reveal, _): return isRevealed ? .revealed(step) : .turn(step)
        case (.count, _): return isRevealed ? .counted(step) : .ballot(step)
        case (.curtain, let target?):
            return state.steps[target].turn.isRevealed
                ? .revealed(step) : .curtain(step, target: target)
        case (.agreement, let target?):
            return openAgreement(on: target).map { .agreeing(step, $0) } ?? .page(step)
        default: return .page(step)
        }
    }

    /// The first row on which the room has not closed its agreement.
    private func openAgreement(on list: Int) -> Place? {
        let turn = state.steps[list].turn
        return state.steps[list].rows.first { turn.agreements[$0.number]?.outcome == nil }
            .map { Place(guide.steps[list].id, row: $0.number) }
    }

    /// The slot of a question; nil where there is none, such as in a row that was taken out.
    func slot(at spot: Spot) -> Slot? {
        guard let column = spot.column else { return state.steps[spot.step].slot }
        return state.steps[spot.step].index(of: spot.row).map {
            state.steps[spot.step].rows[$0].cells[column]
        }
    }

    /// Whether there is one.
    func hasSlot(at spot: Spot) -> Bool {
        spot.column == nil || state.steps[spot.step].index(of: spot.row) != nil
    }

    /// The step whose answers stand before everybody at a step: a `reveal` shows those of another.
    func answeredStep(_ step: Int) -> Int {
        guard case .reveal = guide.steps[step].kind else { return step }
        return guide.target(step) ?? step
    }

    /// Who answers what is asked now.
    var answerer: Answerer {
        switch position {
        case .page, .revealed: .nobody
        case .counted(let step): tiedOptions(step).isEmpty ? .nobody : .writer
        case let open: open.step.map { plan($0).answerer } ?? .nobody
        }
    }

    /// The step at which everybody answers now; nil where nobody or one person does.
    var openTurn: Int? {
        switch position {
        case .turn(let step), .ballot(let step): step
        default: nil
        }
    }

    /// Whether everybody sees each answer of everybody at once.
    func isOpenAtOnce(_ step: Int) -> Bool {
        plan(step).isForEverybody && plan(step).showing == .atOnce
    }

    /// Whether an answer at a step carries a name.
    func isNamed(_ step: Int) -> Bool {
        plan(step).answerer == .everyone(isNamed: true) || plan(step).answerer == .anyone
    }
}
