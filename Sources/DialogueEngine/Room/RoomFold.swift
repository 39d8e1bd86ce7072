import DialogueLanguage

extension Session {
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

    private mutating func change(turn step: String, _ change: (inout Turn) -> Void) {
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

extension List {
    /// Whether everybody in a room fills it in silence: a list that asks each, of one column.
    var isSilent: Bool { (audience == .each || audience == .eachUnnamed) && !isTable }
}
