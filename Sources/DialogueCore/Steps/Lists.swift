extension Session {
    /// How many rows a list takes; the limit of one that everybody fills is for each of them.
    func capacity(of step: Int) -> Int {
        plan(step).isForEverybody ? .max : guide.list(step)?.maximum ?? 0
    }

    /// Return or `/done` where a list takes another row.
    func finishList(_ step: Int) -> Decision {
        let have = state.steps[step].rows.count
        guard let list = guide.list(step), have >= list.minimum else {
            let why = Refusal.tooFewRows(have: have, want: guide.list(step)?.minimum ?? 0)
            return .refuse(why, asksAgain: true)
        }
        return Decision([.done(step: guide.steps[step].id)])
    }

    /// `/done`: finishes the list; in a row, what is left of the row is left out first.
    func done() -> Decision {
        switch position {
        case .list(let step): return finishList(step)
        case .review: return Decision([.finish])
        case .question(let spot), .nudge(let spot):
            guard let list = guide.list(spot.step),
                let row = state.steps[spot.step].rows.first(where: { $0.number == spot.row })
            else { return .refuse(.notInAList) }
            let id = guide.steps[spot.step].id
            var events: [Event] = []
            if row.cells.contains(where: { !$0.isSettled }) {
                events.append(.rest(Place(id, row: row.number)))
            }
            if state.steps[spot.step].rows.count >= list.minimum { events.append(.done(step: id)) }
            return events.isEmpty ? .refuse(.notInAList) : Decision(events)
        default: return .refuse(.notInAList)
        }
    }

    /// `/row …` for the list that is open.
    ///
    /// - Parameter shown: the list, where it is not the step that is open.
    func decideRow(_ command: Command.RowCommand, in shown: Int? = nil) -> Decision {
        guard let step = shown ?? ground.step, let list = guide.list(step) else {
            return .refuse(.notInAList)
        }
        let rows = state.steps[step].rows
        let id = guide.steps[step].id
        switch command {
        case .add:
            if rows.count >= capacity(of: step) { return .refuse(.listFull(list.maximum)) }
            if position == .list(step) { return .askAgain() }
            // To the row that will be, not to the list: that one stays as finished as it was.
            let new = Spot(step: step, row: state.steps[step].nextRow, column: 0)
            return Decision([.move(guide.place(new), .visit)])
        case .change(let number):
            guard let row = rows[number] else { return .refuse(.noSuchRow(number, of: rows.count)) }
            let first = Spot(step: step, row: row.number, column: 0)
            return Decision([.move(guide.place(first), .visit)])
        case .remove(let number):
            guard let row = rows[number] else { return .refuse(.noSuchRow(number, of: rows.count)) }
            let again = dependents(ofRemoving: row.number, from: step)
            return Decision([.removeRow(Place(id, row: row.number), again: again)])
        case .move(let number, let to):
            guard let row = rows[number] else { return .refuse(.noSuchRow(number, of: rows.count)) }
            guard rows[to] != nil else { return .refuse(.noSuchRow(to, of: rows.count)) }
            return Decision([.moveRow(Place(id, row: row.number), to: to)])
        }
    }

    /// `/undo`: brings back the row that was taken out last.
    func undo() -> Decision {
        guard let last = state.removed.last, let list = guide.list(last.step) else {
            return .refuse(.nothingToUndo)
        }
        if state.steps[last.step].rows.count >= capacity(of: last.step) {
            return .refuse(.noRoomToRestore(list.maximum))
        }
        return Decision([.restoreRow(Place(guide.steps[last.step].id, row: last.row.number))])
    }
}

extension Place {
    /// The question that this follow-up belongs to.
    var asked: Place { Place(step, row: row, field: field) }
}
