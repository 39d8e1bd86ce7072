extension Session {
    /// How many rows a list takes; the limit of one that everybody fills is for each of them.
    func capacity(of step: Int) -> Int {
        isForEverybody(step) ? .max : guide.list(step)?.maximum ?? 0
    }

    /// Return or `/done` where a list takes another row.
    func finishList(_ step: Int) -> Decision {
        let have = state.steps[step].rows.count
        guard let list = guide.list(step), have >= list.minimum else {
            let why = Refusal.tooFewRows(have: have, want: guide.list(step)?.minimum ?? 0)
            return .refuse(why, asksAgain: true)
        }
        return Decision(events: [.done(step: guide.steps[step].id)])
    }

    /// `/done`: finishes the list; in a row, what is left of the row is left out first.
    func done() -> Decision {
        switch position {
        case .list(let step): return finishList(step)
        case .review: return Decision(events: [.finish])
        case .question(let spot), .nudge(let spot):
            guard let list = guide.list(spot.step),
                let row = state.steps[spot.step].rows.first(where: { $0.number == spot.row })
            else { return .refuse(.notInAList) }
            var events: [Event] = []
            for (column, cell) in row.cells.enumerated() where !cell.isSettled {
                var open = Spot(step: spot.step, row: row.number, column: column)
                open.isProbe = cell.isProbing
                let place = guide.place(open)
                events.append(cell.isNudging ? .keep(place.asked) : .skip(place, again: []))
            }
            if state.steps[spot.step].rows.count >= list.minimum {
                events.append(.done(step: guide.steps[spot.step].id))
            }
            let left = row.cells.count { !$0.isGiven }
            let number =
                (state.steps[spot.step].rows.firstIndex { $0.number == row.number } ?? 0) + 1
            let told: [Effect] =
                left == 0
                ? [] : [.left(.restOfRow(name: list.rowName, number: number, count: left))]
            return events.isEmpty
                ? .refuse(.notInAList) : Decision(events: events, effects: told)
        case .page, .finished: return .refuse(.notInAList)
        }
    }

    /// `/row …` for the list that is open.
    ///
    /// - Parameter shown: the list, where it is not the step that is open.
    func decideRow(_ command: Command.RowCommand, in shown: Int? = nil) -> Decision {
        guard let step = shown ?? position.step, let list = guide.list(step) else {
            return .refuse(.notInAList)
        }
        let rows = state.steps[step].rows
        let id = guide.steps[step].id
        switch command {
        case .add:
            if rows.count >= capacity(of: step) { return .refuse(.listFull(list.maximum)) }
            if position == .list(step) { return Decision(repeatsPrompt: true) }
            // To the row that will be, not to the list: that one stays as finished as it was.
            let new = Spot(step: step, row: state.steps[step].nextRow, column: 0)
            return Decision(events: [.move(guide.place(new), .visit)])
        case .change(let number):
            guard let row = rows[number] else { return .refuse(.noSuchRow(number, of: rows.count)) }
            let first = Spot(step: step, row: row.number, column: 0)
            return Decision(events: [.move(guide.place(first), .visit)])
        case .remove(let number):
            guard let row = rows[number] else { return .refuse(.noSuchRow(number, of: rows.count)) }
            let again = dependents(ofRemoving: row.number, from: step)
            return Decision(
                events: [.removeRow(step: id, row: row.number, again: again)],
                effects: [.left(.removed(name: list.rowName, number: number.number))])
        case .move(let number, let to):
            guard let row = rows[number] else { return .refuse(.noSuchRow(number, of: rows.count)) }
            guard rows[to] != nil else { return .refuse(.noSuchRow(to, of: rows.count)) }
            return Decision(
                events: [.moveRow(step: id, row: row.number, to: to)],
                effects: [
                    .left(.moved(name: list.rowName, from: number.number, to: to.number))
                ])
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
        let number = min(last.position, state.steps[last.step].rows.count) + 1
        return Decision(
            events: [.restoreRow(step: guide.steps[last.step].id, row: last.row.number)],
            effects: [.left(.restored(name: list.rowName, number: number))])
    }
}

extension Place {
    /// The question that this follow-up belongs to.
    var asked: Place { Place(step, row: row, field: field) }
}
