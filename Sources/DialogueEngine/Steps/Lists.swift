import AnswerReading
import DialogueLanguage

extension Session {
    /// How many rows a list takes; the limit of one that everybody fills is for each of them.
    func capacity(of step: Int) -> Int {
        plan(step).isForEverybody ? .max : guide.list(step)?.maximum ?? 0
    }

    /// How many rows a list has, and how many it wants at least.
    func rowCount(of step: Int) -> (have: Int, want: Int) {
        (state.steps[step].rows.count, guide.list(step)?.minimum ?? 0)
    }

    /// Return or `/done` where a list takes another row.
    func finishList(_ step: Int) throws(Refusal) -> Decision {
        let (have, want) = rowCount(of: step)
        if have < want { throw .tooFewRows(have: have, want: want) }
        if wantsStronger(step) { return askForStronger(step) }
        return Decision([.done(step: guide.steps[step].id)])
    }

    /// `/done`: finishes the list; in a row, what is left of the row is left out first.
    func done(_ today: Today) throws(Refusal) -> Decision {
        switch position {
        case .list(let step): return try finishList(step)
        case .allRows(let step, let column): return propose(step, column, today)
        case .review: return Decision([.finish])
        case .question(let spot), .nudge(let spot):
            guard let row = state.steps[spot.step].row(spot.row) else { throw .notInAList }
            let id = guide.steps[spot.step].id
            var events: [Event] = []
            if !openCells(Place(id, row: row.number)).isEmpty {
                events.append(.rest(Place(id, row: row.number)))
            }
            let (have, want) = rowCount(of: spot.step)
            if have >= want {
                if wantsStronger(spot.step) { return askForStronger(spot.step, after: events) }
                events.append(.done(step: id))
            }
            if events.isEmpty { throw .notInAList }
            return Decision(events)
        default: throw .notInAList
        }
    }

    /// `/row …` for the list that is open.
    ///
    /// - Parameter shown: the list, where it is not the step that is open.
    func decideRow(
        _ command: Command.RowCommand, in shown: Int? = nil
    ) throws(Refusal) -> Decision {
        guard let step = shown ?? ground.step, let list = guide.list(step) else {
            throw .notInAList
        }
        let rows = state.steps[step].rows
        func spot(_ number: Ordinal) throws(Refusal) -> Spot {
            guard let row = rows[number] else { throw .noSuchRow(number, of: rows.count) }
            return Spot(step: step, row: row.number)
        }
        switch command {
        case .add:
            if rows.count >= capacity(of: step) { throw .listFull(list.maximum) }
            if position == .list(step) { return .askAgain() }
            // To the row that will be, not to the list: that one stays as finished as it was.
            return go(to: newRow(step), .visit)
        case .change(let number):
            var first = try spot(number)
            first.column = 0
            return go(to: first, .visit)
        case .remove(let number):
            return remove(try spot(number))
        case .move(let number, let to):
            let row = try spot(number)
            _ = try spot(to)
            return Decision([.moveRow(guide.place(row), to: to)])
        }
    }

    /// Takes a row out.
    func remove(_ row: Spot) -> Decision {
        Decision([.removeRow(guide.place(row), again: picks(of: row) + votes(on: row.step))])
    }

    /// `/undo`: brings back the row that was taken out last, or takes apart what was grouped since.
    func undo() throws(Refusal) -> Decision {
        if let decision = undoGroup() { return decision }
        guard let last = state.removed.last, let list = guide.list(last.step) else {
            throw .nothingToUndo
        }
        if state.steps[last.step].rows.count >= capacity(of: last.step) {
            throw .noRoomToRestore(list.maximum)
        }
        return Decision([.restoreRow(guide.place(Spot(step: last.step, row: last.row.number)))])
    }
}
