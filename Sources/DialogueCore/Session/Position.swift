/// Where the person is; always derived, never stored.
enum Position: Equatable, Sendable {
    /// Something to read; Return goes on.
    case page(Int)
    /// An answer is wanted.
    case question(Spot)
    /// An answer was given that a gentle check asks about: keep it, or put it differently.
    case nudge(Spot)
    /// A list takes another row, or is finished.
    case list(Int)
    /// Everything was asked; look it over and finish.
    case review
    /// Finished; an answer can still be changed.
    case finished

    /// The step, nil after the last one.
    var step: Int? {
        switch self {
        case .page(let step), .list(let step): step
        case .question(let spot), .nudge(let spot): spot.step
        case .review, .finished: nil
        }
    }
}

extension Session {
    /// Finds out where the person is now.
    func located() -> Position {
        if let cursor = state.cursor { return position(at: cursor.spot) }
        return frontier
    }

    /// What is open, for an entry that takes words out; nil where nothing is.
    public var openPlace: Place? {
        switch position {
        case .page(let step), .list(let step): Place(guide.steps[step].id)
        case .question(let spot), .nudge(let spot): guide.place(spot)
        case .review, .finished: nil
        }
    }

    /// The first thing that is still open.
    var frontier: Position {
        for step in guide.steps.indices {
            if let position = openPosition(in: step) { return position }
        }
        return state.isFinished ? .finished : .review
    }

    func shape(_ step: Int) -> Shape {
        isAlone ? guide.shapes[step] : guide.roomShapes[step]
    }

    /// What is open in a step; nil where nothing is, or where it is not in play.
    private func openPosition(in step: Int) -> Position? {
        switch shape(step) {
        case .passing: return nil
        case .page:
            return state.steps[step].mark == .open && isInPlay(step) ? .page(step) : nil
        case .question:
            if state.steps[step].slot.isSettled || !isInPlay(step) { return nil }
            return open(state.steps[step].slot, Spot(step: step))
        case .list: return isInPlay(step) ? openPosition(inList: step) : nil
        }
    }

    private func openPosition(inList step: Int) -> Position? {
        for row in state.steps[step].rows {
            for (column, cell) in row.cells.enumerated() where !cell.isSettled {
                return open(cell, Spot(step: step, row: row.number, column: column))
            }
        }
        guard state.steps[step].mark == .open, let list = guide.list(step) else { return nil }
        return state.steps[step].rows.count < list.maximum ? .list(step) : nil
    }

    private func open(_ slot: Slot, _ spot: Spot) -> Position {
        if slot.isNudging { return .nudge(spot) }
        var spot = spot
        spot.isProbe = slot.isProbing
        return .question(spot)
    }

    /// The position at a spot that was gone to on purpose.
    private func position(at spot: Spot) -> Position {
        if spot.column == nil, isForEverybody(spot.step), state.cursor?.kind != .visit {
            return .page(spot.step)
        }
        if spot.column != nil || guide.list(spot.step) == nil, let slot = slot(at: spot) {
            if guide.question(at: spot) == nil { return .page(spot.step) }
            return slot.isNudging ? .nudge(spot.asked) : .question(spot)
        }
        return .list(spot.step)
    }

    /// The slot of a question; nil where there is none, such as in a row that was taken out.
    func slot(at spot: Spot) -> Slot? {
        guard let column = spot.column else { return state.steps[spot.step].slot }
        return state.steps[spot.step].rows.first { $0.number == spot.row }?.cells[column]
    }
}
