import AnswerReading
import DialogueLanguage

extension Session {
    /// `/back`: the question before, everything kept. In a list that is the last one of the row before.
    func back() throws(Refusal) -> Decision {
        switch ground {
        case .list(let step), .allRows(let step, _):
            if let last = lastCell(of: step) { return go(to: last, .rows) }
        case .question(let spot), .nudge(let spot):
            guard spot.column == 0, !spot.isProbe else { break }
            if let last = lastCell(of: spot.step, before: spot.row) { return go(to: last, .rows) }
            if let before = stop(before: spot.step) { return go(backTo: before) }
            throw .nothingBefore
        default: break
        }
        if let within = backInRow { return within }
        guard let before = stop(before: ground.step ?? guide.steps.count) else {
            throw .nothingBefore
        }
        return go(backTo: before)
    }

    /// The same as it was before a row was something to go back to: logs of that time hold it.
    func backByStep() throws(Refusal) -> Decision {
        if let within = backInRow { return within }
        switch ground {
        case .question(let spot) where spot.column == 0, .nudge(let spot) where spot.column == 0:
            if slot(at: spot)?.isGiven == true, frontier.step != spot.step {
                return go(to: Spot(step: spot.step), .walk)
            }
        case .allRows(let step, _): return go(to: Spot(step: step), .walk)
        default: break
        }
        guard let before = stop(before: ground.step ?? guide.steps.count) else {
            throw .nothingBefore
        }
        return go(to: Spot(step: before), .walk)
    }

    /// From a follow-up to its question, and from one column of a row to the one before.
    private var backInRow: Decision? {
        switch ground {
        case .question(let spot) where spot.isProbe: return go(to: spot.asked, .walk)
        case .question(let spot), .nudge(let spot):
            guard let column = spot.column, column > 0 else { return nil }
            let isWalking = state.cursor?.kind == .rows
            return go(
                to: Spot(step: spot.step, row: spot.row, column: column - 1),
                isWalking ? .rows : .visit)
        default: return nil
        }
    }

    private func stop(before step: Int) -> Int? { (0..<step).last(where: isStop) }

    /// A list that has rows asks for no other one of somebody who only looks back.
    private func go(backTo step: Int) -> Decision {
        guard plan(step).shape == .list, let last = lastCell(of: step) else {
            return go(to: Spot(step: step), .walk)
        }
        return go(to: last, .rows)
    }

    /// The last question of the last row of a list, or of the row before one.
    private func lastCell(of step: Int, before row: Int? = nil) -> Spot? {
        let rows = state.steps[step].rows
        let above = state.steps[step].index(of: row).map { rows[..<$0] } ?? rows[...]
        return above.last.flatMap { row in
            lastColumn(of: step, row.cells[...]).map {
                Spot(step: step, row: row.number, column: $0)
            }
        }
    }

    /// The last of some columns that is asked in its row, or was.
    private func lastColumn(of step: Int, _ cells: ArraySlice<Slot>) -> Int? {
        let columns = guide.list(step)?.columns ?? []
        return cells.indices.last {
            !columns.indices.contains($0) || !columns[$0].isAtEnd || cells[$0].isGiven
        }
    }

    func go(to spot: Spot, _ kind: Event.MoveKind) -> Decision {
        Decision([.move(guide.place(spot), kind)])
    }
}
