extension Session {
    /// Takes what happened into the state; the position is found out afterwards.
    ///
    /// What does not fit changes nothing, and is noted.
    mutating func fold(_ event: Event, by who: String? = nil) {
        defer { state.size += 1 }
        guard fits(event) else {
            if state.misfit == nil { state.misfit = state.size }
            return
        }
        state.entered.note(event, number: state.size, guide)
        switch event {
        case .begin: break
        case .read(let step): settle(step, .done)
        case .answer(let answered):
            if isContribution(answered.place) {
                contribute(answered, by: who)
            } else {
                apply(answered)
                takePen(who)
            }
        case .keep(let place): if let spot = guide.spot(place) { keep(spot) }
        case .skip(let place, let again):
            if let spot = guide.spot(place) { skip(spot) }
            markAgain(again)
        case .done(let step): settle(step, .done)
        case .rest(let step, let row): rest(step, row)
        case .removeRow(let step, let row, let again): removeRow(step, row, again)
        case .restoreRow(let step, let row): restoreRow(step, row)
        case .moveRow(let step, let row, let to): moveRow(step, row, to)
        case .move(let place, let kind): move(place, kind)
        case .pause: state.isPaused = true
        case .resume: state.isPaused = false
        case .finish:
            state.isFinished = true
            state.cursor = nil
        case .redact(let redaction):
            if let open = redaction.open.flatMap({ guide.spot($0) }), open.isProbe {
                change(open) { $0.findFollowUp() }
            }
        case .room(let event): fold(event, by: who)
        }
        if mode == .room { noteAsked(after: event, by: who) }
    }

    private mutating func settle(_ step: String, _ mark: StepState.Mark) {
        guard let index = guide.index[step] else { return }
        state.steps[index].mark = mark
        advance(from: Spot(step: index))
    }

    private mutating func apply(_ answered: Answered) {
        guard let spot = guide.spot(answered.place) else { return }
        let answer = Slot.Answer(
            entry: state.size, words: answered.words, nudges: answered.nudges,
            identifying: answered.identifying, isNudging: answered.asks)
        let wasFollowedUp = state.entered.followedUp.contains(state.size)
        if let number = spot.row {
            open(row: number, in: spot.step)
            openAgreement(on: number, of: spot.step)
        }
        change(spot) { slot in
            if spot.isProbe {
                slot.findFollowUp()
                return slot.probeAnswer = answer
            }
            slot = Slot()
            slot.answer = answer
            slot.probe = answered.words == nil ? nil : answered.probe.map { .number($0) }
            if wasFollowedUp { slot.findFollowUp() }
        }
        markAgain(answered.again)
        state.lastAnswered = spot.asked
        state.isFinished = false
        advance(from: spot)
    }

    private mutating func keep(_ spot: Spot) {
        change(spot) { slot in
            slot.answer?.isNudging = false
            slot.isAgain = false
        }
        advance(from: spot)
    }

    private mutating func skip(_ spot: Spot) {
        if spot.column == nil, guide.question(spot.step) == nil || plan(spot.step).isForEverybody {
            state.steps[spot.step].mark = .skipped
        } else {
            change(spot) { slot in
                if spot.isProbe {
                    slot.findFollowUp()
                    slot.isProbeSkipped = true
                } else {
                    slot.isSkipped = true
                }
                slot.isAgain = false
            }
            if let number = spot.row { openAgreement(on: number, of: spot.step) }
        }
        // What is left out of a finished plan is a change of it like any other.
        state.isFinished = false
        advance(from: spot)
    }

    private mutating func rest(_ step: String, _ number: Int) {
        guard let index = guide.index[step],
            let row = state.steps[index].rows.first(where: { $0.number == number })
        else { return }
        for (column, cell) in row.cells.enumerated() where !cell.isSettled {
            var spot = Spot(step: index, row: number, column: column)
            spot.isProbe = cell.isProbing
            if cell.isNudging { keep(spot.asked) } else { skip(spot) }
        }
    }

    /// Begins a row where it is new.
    mutating func open(row number: Int, in step: Int) {
        guard !state.steps[step].rows.contains(where: { $0.number == number }) else { return }
        let columns = guide.list(step)?.columns.count ?? 0
        state.steps[step].rows.append(
            Row(number: number, cells: Array(repeating: Slot(), count: columns)))
        state.steps[step].nextRow = max(state.steps[step].nextRow, number + 1)
    }

    mutating func change(_ spot: Spot, _ change: (inout Slot) -> Void) {
        guard let column = spot.column else { return change(&state.steps[spot.step].slot) }
        guard let row = state.steps[spot.step].rows.firstIndex(where: { $0.number == spot.row })
        else {
            return
        }
        change(&state.steps[spot.step].rows[row].cells[column])
    }

    mutating func markAgain(_ places: [Place]) {
        for place in places {
            if let spot = guide.spot(place) { change(spot) { $0.isAgain = true } }
        }
    }

    private mutating func removeRow(_ step: String, _ number: Int, _ again: [Place]) {
        guard let index = guide.index[step],
            let at = state.steps[index].rows.firstIndex(where: { $0.number == number })
        else { return }
        let row = state.steps[index].rows.remove(at: at)
        state.removed.append(State.RemovedRow(step: index, row: row, position: at))
        if state.cursor?.spot.row == number, state.cursor?.spot.step == index {
            state.cursor?.spot = Spot(step: index)
        }
        markAgain(again)
        state.isFinished = false
    }

    private mutating func restoreRow(_ step: String, _ number: Int) {
        guard let index = guide.index[step],
            let at = state.removed.lastIndex(where: { $0.step == index && $0.row.number == number })
        else { return }
        let removed = state.removed.remove(at: at)
        let position = min(removed.position, state.steps[index].rows.count)
        state.steps[index].rows.insert(removed.row, at: position)
        state.isFinished = false
    }

    private mutating func moveRow(_ step: String, _ number: Int, _ to: Ordinal) {
        guard let index = guide.index[step],
            let at = state.steps[index].rows.firstIndex(where: { $0.number == number }),
            let place = to.index(in: state.steps[index].rows)
        else { return }
        let row = state.steps[index].rows.remove(at: at)
        state.steps[index].rows.insert(row, at: place)
        state.isFinished = false
    }

    private mutating func move(_ place: Place, _ kind: Event.MoveKind) {
        guard let spot = guide.spot(place) else { return }
        if guide.list(spot.step) != nil, spot.column == nil, kind == .visit {
            state.steps[spot.step].mark = .open
        }
        // A room that goes back to what it left out answers it after all.
        if plan(spot.step).isForEverybody, state.steps[spot.step].mark == .skipped,
            !state.steps[spot.step].turn.isRevealed
        {
            state.steps[spot.step].mark = .open
        }
        state.cursor = State.Cursor(spot: spot, kind: kind)
    }
}

extension Slot {
    /// There is a follow-up question although the words do not tell of it any more.
    fileprivate mutating func findFollowUp() {
        if probe == nil, answer != nil, answer?.words == nil { probe = .untold }
    }
}
