import DialogueLanguage

// Whether something can happen where a session stands: what follows from one line of somebody there.
extension Session {
    /// Whether an event is one of those that the open place leads to.
    ///
    /// Who may do it is no part of this.
    func isOpen(for event: Event, after last: Event) -> Bool {
        switch event {
        case .room(let event): return isOpen(for: event)
        case .redact: return true
        case .finish: return mode == .room || position == .review
        case .resume: return position == .paused
        default: break
        }
        if position == .lobby || position == .paused { return false }
        return switch event {
        case .read(let step): isRead(step)
        case .answer(let answered): isAnswered(answered, after: last)
        case .keep(let place): isKept(place)
        case .skip(let place, _): isLeftOut(place)
        case .done(let step): isEnded(step, after: last)
        case .rest(let place): writtenRow == place && hasOpenCell(place)
        case .removeRow(let place, _):
            openList.map { guide.steps[$0].id } == place.step || isRemovedFromAll(place)
        case .moveRow(let place, _): openList.map { guide.steps[$0].id } == place.step
        case .restoreRow(let place): isRestored(place)
        case .move(let place, let how): isGoal(place, how)
        case .pause: true
        case .begin, .resume, .finish, .redact, .room: false
        }
    }

    private func isOpen(for event: RoomEvent) -> Bool {
        switch (event, position) {
        case (.start, .lobby): true
        case (.reveal(let id, _, _), .turn(let step)),
            (.reveal(let id, _, _), .curtain(_, let step)):
            guide.steps[step].id == id && !isOpenAtOnce(step)
        case (.count(let id, _), .ballot(let step)), (.settle(let id, _), .counted(let step)):
            guide.steps[step].id == id
        case (.revealRow(let place), .agreeing(_, let open)),
            (.object(let place, _), .agreeing(_, let open)),
            (.outcome(let place, _), .agreeing(_, let open)):
            place == open
        case (.group(let id, _, _), .revealed(let step)),
            (.ungroup(let id, _), .revealed(let step)):
            isGrouped(answeredStep(step), id)
        case (.start, _), (.reveal, _), (.count, _), (.settle, _), (.revealRow, _), (.object, _),
            (.outcome, _), (.group, _), (.ungroup, _):
            false
        case (.join, _), (.name, _), (.leave, _), (.back, _), (.role, _), (.remove, _), (.lock, _),
            (.park, _), (.propose, _), (.say, _), (.tick, _):
            true
        }
    }

    /// Whether the points that are shown are those of a list, and nobody's votes on them are counted.
    private func isGrouped(_ list: Int, _ id: String) -> Bool {
        guide.list(list) != nil && guide.steps[list].id == id && isBeforeCount(list)
    }

    private func isRead(_ id: String) -> Bool {
        guard let step = guide.index[id], position.step == step else { return false }
        switch position {
        case .page, .revealed: return true
        case .counted: return state.steps[step].turn.tied.isEmpty
        case .turn where isOpenAtOnce(step): return !state.steps[step].turn.contributions.isEmpty
        case .turn: return hasCurtain(step)
        default: return false
        }
    }

    func isAnswered(at place: Place) -> Bool {
        switch position {
        case .question(let spot), .nudge(let spot): return place == guide.place(spot)
        case .list(let step):
            let isFull = state.steps[step].rows.count >= capacity(of: step)
            return !isFull && place == guide.place(newRow(step))
        case .allRows(let step, let column): return isOpen(place, step, column)
        case .turn(let step) where isOpenAtOnce(step): return place == guide.place(Spot(step: step))
        case .turn(let step), .curtain(_, let step): return place.step == guide.steps[step].id
        default: return false
        }
    }

    private func isKept(_ place: Place) -> Bool {
        switch position {
        case .nudge(let spot): place == guide.place(spot)
        case .question(let spot):
            place == guide.place(spot)
                && (spot.isProbe
                    ? slot(at: spot)?.probeAnswer != nil : slot(at: spot)?.isGiven == true)
        default: false
        }
    }

    private func isLeftOut(_ place: Place) -> Bool {
        switch position {
        case .question(let spot): return place == guide.place(spot)
        case .nudge: return false
        case .allRows(let step, let column): return isOpen(place, step, column)
        case let open:
            guard let step = open.step, place == Place(guide.steps[step].id) else { return false }
            // Whoever is alone and passes over what was read before has read it all the same.
            let isPage = mode == .alone && plan(step).shape == .page
            return !isPage || state.steps[step].mark != .done
        }
    }

    /// Whether a list ends: from its end, or from a row of it that has nothing open any more.
    private func isEnded(_ id: String, after last: Event) -> Bool {
        guard let step = guide.index[id], guide.list(step) != nil else { return false }
        let (have, want) = rowCount(of: step)
        if have < want { return false }
        if position == .list(step) { return true }
        if mode == .alone, case .removeRow(let place, _) = last, place.step == id { return true }
        if case .rest(let place) = last { return place.step == id }
        return writtenRow.map { $0.step == id && !hasOpenCell($0) } ?? false
    }

    /// The row in which something is written now; nil where none is.
    private var writtenRow: Place? {
        switch position {
        case .question(let spot), .nudge(let spot):
            spot.row.map { Place(guide.steps[spot.step].id, row: $0) }
        default: nil
        }
    }

    private func hasOpenCell(_ row: Place) -> Bool {
        !openCells(row).isEmpty
    }

    /// The list whose rows can be changed, moved and taken out here.
    private var openList: Int? {
        let step: Int? =
            switch position {
            case .question(let spot), .nudge(let spot): spot.step
            case .list(let step), .allRows(let step, _): step
            case .revealed(let step): answeredStep(step)
            case .agreeing(_, let place): guide.index[place.step]
            default: nil
            }
        return step.flatMap { guide.list($0) == nil ? nil : $0 }
    }

    /// Whether somebody alone takes a row out where all answers are checked.
    private func isRemovedFromAll(_ place: Place) -> Bool {
        guard mode == .alone, position == .review || position == .finished,
            let spot = guide.spot(place)
        else { return false }
        return reviewItems.contains { $0.target.step == spot.step && $0.target.row == spot.row }
    }

    private func isRestored(_ place: Place) -> Bool {
        guard let last = state.removed.last else { return false }
        return place == guide.place(Spot(step: last.step, row: last.row.number))
            && state.steps[last.step].rows.count < capacity(of: last.step)
    }

    /// Whether there is a command here that leads to a place.
    private func isGoal(_ place: Place, _ how: Event.MoveKind) -> Bool {
        let isBack = [try? back(), try? backByStep()].contains { $0?.events == [.move(place, how)] }
        if isBack { return true }
        if how == .field { return isField(place) }
        guard how == .visit, let spot = guide.spot(place) else { return false }
        if reviewItems.contains(where: { $0.target == spot }) || isRedone(spot) { return true }
        guard let list = openList, list == spot.step, spot.column == 0, !spot.isProbe else {
            return false
        }
        if hasSlot(at: spot) { return true }
        return spot == newRow(list) && position != .list(list)
            && state.steps[list].rows.count < capacity(of: list)
    }

    /// Whether a place is one answer of a row that can be changed.
    private func isField(_ place: Place) -> Bool {
        guard let spot = guide.spot(place), guide.list(spot.step)?.isTable == true else {
            return false
        }
        return reviewItems.contains { $0.answers.contains { $0.target == spot } }
    }

    /// Whether somebody goes there to answer the last question anew.
    private func isRedone(_ spot: Spot) -> Bool {
        if mode == .room, !position.isWriting { return false }
        switch position {
        case .nudge: return false
        case .question(let open) where open.isProbe: return spot == open.asked
        case .question(let open) where slot(at: open)?.isGiven == true: return false
        default: return spot == state.lastAnswered && hasSlot(at: spot) && isInPlay(spot.step)
        }
    }
}
