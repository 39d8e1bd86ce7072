import AnswerReading
import DialogueLanguage

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
        let spot = spot(of: event)
        state.entered.note(event, at: spot, number: state.size)
        switch event {
        case .pause: state.isPaused = true
        case .resume: state.isPaused = false
        case .finish:
            state.isFinished = true
            state.cursor = nil
        case .room(let event): fold(event, by: who)
        default: if let spot { fold(event, at: spot, by: who) }
        }
        if mode == .room { noteAsked(after: event, by: who) }
    }

    func spot(of event: Event) -> Spot? { event.place.flatMap { guide.spot($0) } }

    private mutating func fold(_ event: Event, at spot: Spot, by who: String?) {
        switch event {
        case .read, .done:
            state.steps[spot.step].mark = .done
            advance(from: spot)
        case .answer(let answered):
            if isContribution(answered.place) {
                contribute(answered, at: spot, by: who)
            } else {
                apply(answered, at: spot)
                takePen(who)
            }
        case .keep: keep(spot)
        case .skip(_, let again):
            skip(spot)
            markAgain(again)
        case .rest: rest(spot)
        case .removeRow(_, let again): removeRow(spot, again)
        case .restoreRow: restoreRow(spot)
        case .moveRow(_, let to): moveRow(spot, to)
        case .move(_, let kind): move(to: spot, kind)
        case .redact: if spot.isProbe { change(spot) { $0.findFollowUp() } }
        case .begin, .pause, .resume, .finish, .room: break
        }
    }

    private mutating func apply(_ answered: Answered, at spot: Spot) {
        let answer = Slot.Answer(answered, entry: state.size, isNudging: answered.asks)
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
            let before = slot.probeAnswer ?? slot.probeBefore
            slot = Slot()
            (slot.answer, slot.probeBefore) = (answer, before)
            slot.probe = answered.words == nil ? nil : answered.probe.map { .number($0) }
            if wasFollowedUp { slot.findFollowUp() }
        }
        markAgain(answered.again)
        state.lastAnswered = spot.asked
        state.isFinished = false
        advance(from: spot)
    }

    private mutating func keep(_ spot: Spot) {
        if !spot.isProbe {
            change(spot) { slot in
                slot.answer?.isNudging = false
                slot.doubts = []
            }
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
                    (slot.isProbeSkipped, slot.probeAnswer) = (true, nil)
                } else {
                    slot.isSkipped = true
                }
                slot.doubts = []
            }
            if let number = spot.row { openAgreement(on: number, of: spot.step) }
        }
        // What is left out of a finished plan is a change of it like any other.
        state.isFinished = false
        advance(from: spot)
    }

    private mutating func rest(_ spot: Spot) {
        guard let row = state.steps[spot.step].row(spot.row) else { return }
        for (column, cell) in row.cells.enumerated() where !cell.isSettled {
            if guide.list(spot.step)?.columns[column].isAtEnd == true, !cell.isGiven { continue }
            var spot = Spot(step: spot.step, row: row.number, column: column)
            spot.isProbe = cell.isProbing
            if cell.isNudging { keep(spot.asked) } else { skip(spot) }
        }
    }

    /// Begins a row where it is new.
    mutating func open(row number: Int, in step: Int) {
        guard state.steps[step].index(of: number) == nil else { return }
        let columns = guide.list(step)?.columns.count ?? 0
        state.steps[step].rows.append(
            Row(number: number, cells: Array(repeating: Slot(), count: columns)))
        state.steps[step].nextRow = max(state.steps[step].nextRow, number + 1)
    }

    mutating func change(_ spot: Spot, _ change: (inout Slot) -> Void) {
        guard let column = spot.column else { return change(&state.steps[spot.step].slot) }
        guard let row = state.steps[spot.step].index(of: spot.row) else { return }
        change(&state.steps[spot.step].rows[row].cells[column])
    }

    mutating func markAgain(_ places: [Place]) {
        let entry = state.size
        for place in places {
            if let spot = guide.spot(place) { change(spot) { $0.doubts.insert(entry) } }
        }
    }

    private mutating func removeRow(_ spot: Spot, _ again: [Place]) {
        guard let at = state.steps[spot.step].index(of: spot.row) else { return }
        let row = state.steps[spot.step].rows.remove(at: at)
        state.removed.append(
            State.RemovedRow(step: spot.step, row: row, position: at, entry: state.size))
        if state.cursor?.spot.row == row.number, state.cursor?.spot.step == spot.step {
            state.cursor?.spot = Spot(step: spot.step)
        }
        markAgain(again)
        state.changed = spot
        state.isFinished = false
    }

    private mutating func restoreRow(_ spot: Spot) {
        let last = state.removed.lastIndex {
            $0.step == spot.step && $0.row.number == spot.row
        }
        guard let removed = last.map({ state.removed.remove(at: $0) }) else { return }
        let position = min(removed.position, state.steps[spot.step].rows.count)
        state.steps[spot.step].rows.insert(removed.row, at: position)
        takeBack(doubtsOf: removed.entry)
        state.changed = spot
        state.isFinished = false
    }

    /// What an entry put in doubt is so no more, unless by another one.
    private mutating func takeBack(doubtsOf entry: Int) {
        for step in state.steps.indices {
            state.steps[step].slot.doubts.remove(entry)
            for row in state.steps[step].rows.indices {
                for column in state.steps[step].rows[row].cells.indices {
                    state.steps[step].rows[row].cells[column].doubts.remove(entry)
                }
            }
        }
    }

    private mutating func moveRow(_ spot: Spot, _ to: Ordinal) {
        guard let at = state.steps[spot.step].index(of: spot.row),
            let place = to.index(in: state.steps[spot.step].rows)
        else { return }
        let row = state.steps[spot.step].rows.remove(at: at)
        state.steps[spot.step].rows.insert(row, at: place)
        state.isFinished = false
    }

    private mutating func move(to spot: Spot, _ kind: Event.MoveKind) {
        let isList = guide.list(spot.step) != nil && spot.column == nil && kind == .visit
        // A room that goes back to what it left out answers it after all.
        let isLeftOut =
            plan(spot.step).isForEverybody && state.steps[spot.step].mark == .skipped
            && !state.steps[spot.step].turn.isRevealed
        if isList || isLeftOut { state.steps[spot.step].mark = .open }
        state.cursor = State.Cursor(spot: spot, kind: kind)
    }

    // MARK: Rooms

    /// Takes what happened in a group into the state.
    mutating func fold(_ event: RoomEvent, by who: String?) {
        switch event {
        case .join(let role, _):
            guard let who, state.room.member(who) == nil else { return }
            state.room.members.append(Member(id: who, role: role))
        case .name: break
        case .leave: change(member: who) { $0.hasLeft = true }
        case .back: change(member: who) { $0.hasLeft = false }
        case .role(let member, let role):
            change(member: member) { $0.role = role }
            // Whoever is given the room is given what is written for it, too.
            if role == .facilitator { state.room.pen = member }
        case .remove(let member): change(member: member) { $0.isRemoved = true }
        case .lock(let isLocked): state.room.isLocked = isLocked
        case .start: state.room.hasStarted = true
        case .reveal(let step, let passed, let unkept):
            change(turn: step) {
                ($0.isRevealed, $0.passed, $0.unkept) = (true, passed, unkept)
            }
        case .count(let step, let count):
            change(turn: step) { turn in
                (turn.votes, turn.voted, turn.passed) = (count.votes, count.voted, count.passed)
                (turn.kept, turn.tied) = (count.kept, count.tied)
            }
            close(vote: step)
        case .settle(let step, let kept):
            change(turn: step) { ($0.kept, $0.tied) = (kept, []) }
        case .revealRow(let place):
            change(agreementAt: place) { ($0.isRevealed, $0.unseen) = (true, []) }
        case .object(let place, let words): if let who { object(to: place, words, by: who) }
        case .outcome(let place, let outcome):
            change(agreementAt: place) { $0.outcome = outcome }
        case .park(let words): note(words, who, in: \.parked)
        case .propose(let words): note(words, who, in: \.proposals)
        case .say(let words): note(words, who, in: \.spoken)
        case .group, .ungroup, .tick: foldBeside(event)
        }
    }

    /// The same of groups, and of what was put aside.
    private mutating func foldBeside(_ event: RoomEvent) {
        switch event {
        case .group(let step, let grouped, let name):
            let entry = state.size
            change(turn: step) { $0.group(grouped, name, entry: entry) }
        case .ungroup(let step, let number):
            change(turn: step) { turn in
                turn.groups.removeAll { $0.number == number }
                turn.lastGrouped = nil
            }
        case .tick(let target, true): state.room.ticked.insert(target)
        case .tick(let target, false): state.room.ticked.remove(target)
        default: break
        }
    }

    private mutating func object(to place: Place, _ words: Words?, by who: String) {
        let objection = Agreement.Objection(entry: state.size, words: words)
        change(agreementAt: place) {
            $0.objections[who] = objection
            $0.unseen.insert(who)
        }
        stage(Staging(place, who, nil))
    }

    private mutating func close(vote step: String) {
        guard let index = guide.index[step] else { return }
        state.steps[index].turn.isRevealed = true
        state.steps[index].turn.takenOut =
            members(in: state.steps[index].turn.asked).count { $0.isRemoved }
    }

    /// Whether an answer to a place is one among several, rather than the one that stands.
    func isContribution(_ place: Place) -> Bool {
        guard mode == .room, let step = guide.index[place.step], plan(step).isForEverybody else {
            return false
        }
        return !state.steps[step].turn.isRevealed
    }

    mutating func contribute(_ answered: Answered, at spot: Spot, by who: String?) {
        let answer = Slot.Answer(answered, entry: state.size, isNudging: false)
        if let number = spot.row {
            open(row: number, in: spot.step)
            change(spot) { $0.answer = answer }
        } else if let who, !Self.isAddedTo(answered.type) {
            state.steps[spot.step].turn.contributions.removeAll { $0.author == who }
        }
        state.steps[spot.step].turn.contributions.append(
            Contribution(author: who, answer: answer))
        markAgain(answered.again)
    }

    /// In a replay what is in play is not found out after every event, and the step rests on it.
    private mutating func note(
        _ words: Words?, _ who: String?, in kind: WritableKeyPath<RoomState, Remarks>
    ) {
        findOutWhatIsInPlay()
        let remark = RemarkState(
            entry: state.size, author: who ?? "", words: words, step: located().step)
        state.room[keyPath: kind].append(remark)
    }

    private mutating func change(member id: String?, _ change: (inout Member) -> Void) {
        guard let index = state.room.members.firstIndex(where: { $0.id == id }) else { return }
        change(&state.room.members[index])
    }

    private mutating func change(turn step: String, _ change: (inout RoomStep) -> Void) {
        guard let index = guide.index[step] else { return }
        change(&state.steps[index].turn)
    }

    mutating func change(
        agreementAt place: Place, _ change: (inout Agreement) -> Void
    ) {
        guard let step = guide.index[place.step], let row = place.row else { return }
        change(&state.steps[step].turn.agreements[row, default: Agreement()])
    }

    /// A row was written or changed: what a room agreed to was another wording, or nothing yet.
    mutating func openAgreement(on row: Int, of step: Int) {
        state.steps[step].turn.agreements[row] = nil
        if !state.staged.isEmpty { state.staged[Place(guide.steps[step].id, row: row)] = nil }
        for index in guide.steps.indices where state.steps[index].mark == .done {
            if plan(index).ending == .agreement, guide.target(index) == step {
                state.steps[index].mark = .open
            }
        }
    }
}

extension Slot {
    /// There is a follow-up question although the words do not tell of it any more.
    fileprivate mutating func findFollowUp() {
        if probe == nil, answer != nil, answer?.words == nil { probe = .untold }
    }
}

extension List {
    /// Whether everybody in a room fills it in silence: a list that asks each, of one column.
    var isSilent: Bool { (audience == .each || audience == .eachUnnamed) && !isTable }
}
