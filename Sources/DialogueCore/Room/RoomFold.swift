extension Session {
    /// Takes what happened in a group into the state.
    mutating func fold(_ event: RoomEvent, by who: String?) {
        switch event {
        case .join(let role):
            guard let who, state.room.member(who) == nil else { return }
            state.room.members.append(Member(id: who, role: role))
        case .leave: change(member: who) { $0.hasLeft = true }
        case .back: change(member: who) { $0.hasLeft = false }
        case .role(let member, let role):
            change(member: member) { $0.role = role }
            // Whoever is given the room is given what is written for it, too.
            if role == .facilitator { state.room.pen = member }
        case .remove(let member): takeOut(member)
        case .lock(let isLocked): state.room.isLocked = isLocked
        case .start: state.room.hasStarted = true
        case .ready(let step): change(turn: step, who) { $0.ready.insert($1) }
        case .pass(let step):
            withdraw(step, who)
            change(turn: step, who) { $0.passed.insert($1) }
        case .withdraw(let step): withdraw(step, who)
        case .reveal(let step, let order): reveal(step, order)
        case .count(let step, let votes, let voted, let kept, let tied):
            change(turn: step, who) { turn, _ in
                (turn.votes, turn.voted, turn.kept, turn.tied) = (votes, voted, kept, tied)
            }
            close(vote: step)
        case .settle(let step, let kept):
            change(turn: step, who) { turn, _ in (turn.kept, turn.tied) = (kept, []) }
        case .revealRow(let place): change(agreementAt: place) { $0.isRevealed = true }
        case .agree(let place):
            if let who { change(agreementAt: place) { $0.hear(who, nil) } }
        case .object(let place, let words):
            let objection = Agreement.Objection(entry: state.size, words: words)
            if let who { change(agreementAt: place) { $0.hear(who, objection) } }
        case .outcome(let place, let agrees, let objects):
            change(agreementAt: place) { $0.outcome = (agrees, objects) }
        case .park(let words): note(words, who, in: \.parked)
        case .propose(let words): note(words, who, in: \.proposals)
        case .say(let words): note(words, who, in: \.spoken)
        }
    }

    private mutating func close(vote step: String) {
        guard let index = guide.index[step] else { return }
        state.steps[index].turn.isRevealed = true
        state.steps[index].turn.takenOut =
            members(in: state.steps[index].turn.asked).count { $0.isRemoved }
    }

    /// Whether an answer to a place is one among several, rather than the one that stands.
    func isContribution(_ place: Place) -> Bool {
        guard !isAlone, let step = guide.index[place.step], isForEverybody(step) else {
            return false
        }
        return !state.steps[step].turn.isRevealed
    }

    /// Whether everybody in the room answers a step.
    func isForEverybody(_ step: Int) -> Bool {
        guard !isAlone else { return false }
        return switch guide.steps[step].kind {
        case .ask(let question): question.audience != .scribe
        case .list(let list): list.isSilent
        case .vote: true
        default: false
        }
    }

    mutating func contribute(_ answered: Answered, by who: String?) {
        guard let spot = guide.spot(answered.place), let who else { return }
        let answer = Slot.Answer(
            entry: state.size, words: answered.words, nudges: answered.nudges,
            identifying: answered.identifying, isNudging: false)
        if let number = spot.row {
            open(row: number, in: spot.step)
            change(spot) { $0.answer = answer }
        } else if !Self.isAddedTo(answered.type) {
            state.steps[spot.step].turn.removeContributions(of: who)
        }
        state.steps[spot.step].turn.passed.remove(who)
        state.steps[spot.step].turn.add(
            Contribution(author: who, row: spot.row, answer: answer, holds: answered.holds))
        noteOutcomes(ofEverybodyAt: spot.step)
        markAgain(answered.again)
    }

    /// A condition holds for a room where the answer of at least one person does.
    private mutating func noteOutcomes(ofEverybodyAt step: Int) {
        let given = Set(state.steps[step].turn.contributions.flatMap(\.holds))
        for index in guide.atomsByStep[guide.steps[step].id] ?? [] {
            state.outcomes[index] = given.contains(guide.atoms[index].text)
        }
    }

    /// In a replay what is in play is not found out after every event, and the step rests on it.
    private mutating func note(
        _ words: Words?, _ who: String?, in kind: WritableKeyPath<RoomState, [RemarkState]>
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

    private mutating func change(
        turn step: String, _ who: String?, _ change: (inout Turn, String) -> Void
    ) {
        guard let index = guide.index[step] else { return }
        change(&state.steps[index].turn, who ?? "")
    }

    /// Whoever is taken out has no voice in what is still open; an objection that was shown stays.
    private mutating func takeOut(_ id: String) {
        change(member: id) { $0.isRemoved = true }
        for step in state.steps.indices {
            for (row, agreement) in state.steps[step].turn.agreements
            where agreement.outcome == nil {
                let objects = agreement.voices[id].map { $0 != nil } ?? false
                if !(agreement.isRevealed && objects) {
                    state.steps[step].turn.agreements[row]?.voices[id] = nil
                }
            }
        }
    }

    mutating func change(
        agreementAt place: Place, _ change: (inout Agreement) -> Void
    ) {
        guard let step = guide.index[place.step], let row = place.row else { return }
        change(&state.steps[step].turn.agreements[row, default: Agreement()])
    }

    /// A row was written or changed: what a room agreed to was another wording, or nothing yet.
    mutating func openAgreement(on row: Int, of step: Int) {
        if isAlone { return }
        state.steps[step].turn.agreements[row] = nil
        for index in guide.steps.indices where state.steps[index].mark == .done {
            if case .agree(guide.steps[step].id) = guide.steps[index].kind {
                state.steps[index].mark = .open
            }
        }
    }

    private mutating func withdraw(_ step: String, _ who: String?) {
        guard let index = guide.index[step], let who else { return }
        let rows = state.steps[index].turn.contributions(of: who).compactMap(\.row)
        state.steps[index].rows.removeAll { rows.contains($0.number) }
        state.steps[index].turn.removeContributions(of: who)
        state.steps[index].turn.ready.remove(who)
        state.steps[index].turn.passed.remove(who)
        noteOutcomes(ofEverybodyAt: index)
    }

    /// Nobody can say any more whose the answers to a question without names are that was left out,
    /// so they count no more: a room that goes back to it answers anew, and nobody votes twice.
    mutating func dropUnnamed(_ step: Int) {
        let id = guide.steps[step].id
        guard isForEverybody(step), !isNamed(step), !state.steps[step].turn.isRevealed,
            !guide.steps.contains(where: { $0.kind == .reveal(id) })
        else { return }
        let rows = Set(state.steps[step].turn.contributions.compactMap(\.row))
        state.steps[step].rows.removeAll { rows.contains($0.number) }
        state.steps[step].turn = Turn()
        noteOutcomes(ofEverybodyAt: step)
    }

    /// Rows are put into the order in which they are shown, so that nobody can tell whose is whose.
    private mutating func reveal(_ step: String, _ order: [String]) {
        guard let index = guide.index[step] else { return }
        state.steps[index].turn.isRevealed = true
        state.steps[index].turn.order = order.compactMap { Int($0, in: 0...Int.max) }
        let places = Turn.places(order.compactMap { Place(path: $0)?.row })
        guard !places.isEmpty else { return }
        state.steps[index].rows.sort {
            places[$0.number, default: .max] < places[$1.number, default: .max]
        }
    }
}

extension List {
    /// Whether everybody in a room fills it in silence: a list that asks each, of one column.
    var isSilent: Bool { (audience == .each || audience == .eachUnnamed) && !isTable }
}
