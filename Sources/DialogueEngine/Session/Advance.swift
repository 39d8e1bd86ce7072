import DialogueLanguage

extension Session {
    /// Moves a cursor on after its place was settled; without a cursor there is nothing to move.
    mutating func advance(from spot: Spot) {
        guard var cursor = state.cursor, cursor.spot.step == spot.step else {
            return state.changed = nil
        }
        findOutWhatIsInPlay()
        // Whoever went to a list to add a row goes on with that row, its nudges and its columns.
        if cursor.spot.column == nil, spot.row != nil {
            cursor = State.Cursor(spot: spot, kind: cursor.kind)
            state.cursor = cursor
        }
        // What is asked about the first part of a line comes before what the line did not say.
        if cursor.spot.row == spot.row, cursor.spot != spot,
            slot(at: cursor.spot)?.isNudging == true
        {
            return
        }
        if let slot = slot(at: spot), guide.isQuestion(spot) {
            if slot.isNudging { return }
            if slot.isProbing, !spot.isProbe {
                state.cursor?.spot.isProbe = true
                return
            }
        }
        let next = next(after: spot, cursor.kind)
        state.cursor = next.map { next in
            let isBehindRows = cursor.kind == .rows && next.row == nil
            return State.Cursor(spot: next, kind: isBehindRows ? .walk : cursor.kind)
        }
        let isVisit = cursor.kind == .visit || cursor.kind == .field
        state.changed = next == nil && isVisit ? spot.asked : nil
        if let spot = state.cursor?.spot, position(isFrontierAt: spot) { state.cursor = nil }
    }

    /// Where a cursor goes next; nil leads to the first thing that is open.
    private func next(after spot: Spot, _ kind: Event.MoveKind) -> Spot? {
        if kind == .field { return nil }
        if let row = spot.row, let column = spot.column, let list = guide.list(spot.step) {
            if isMending(spot, kind) { return nil }
            if let column = nextColumn(after: column, in: list, slots(of: spot)) {
                return Spot(step: spot.step, row: row, column: column)
            }
            switch kind {
            case .walk: return Spot(step: spot.step)
            case .rows:
                if let below = rowBelow(row, in: spot.step) { return below }
                // A list that is finished asks for no other row of somebody who only looked back.
                if state.steps[spot.step].mark == .open { return Spot(step: spot.step) }
            case .visit, .field: return nil
            }
        }
        guard kind == .walk || kind == .rows else { return nil }
        return state.steps.indices.dropFirst(spot.step + 1).first(where: isStop).map {
            Spot(step: $0)
        }
    }

    private func rowBelow(_ row: Int, in step: Int) -> Spot? {
        let rows = state.steps[step].rows
        guard let at = state.steps[step].index(of: row), at + 1 < rows.count else { return nil }
        return Spot(step: step, row: rows[at + 1].number, column: 0)
    }

    /// Whether somebody who walks through the steps stops here.
    func isStop(_ step: Int) -> Bool {
        plan(step).shape != .passing && isInPlay(step)
    }

    /// Whether the first open thing is at this spot, or before it.
    private func position(isFrontierAt spot: Spot) -> Bool {
        switch frontier {
        case .question(let open), .nudge(let open): open.asked == spot || open.step < spot.step
        case let open: open.step.map { $0 <= spot.step && spot.column == nil } ?? false
        }
    }
}
