extension Session {
    /// The most lines of one person's answer to a question.
    static let roomLineLimit = 200

    /// Text that a member typed: an answer to what is open, and never anything else.
    func answer(
        _ text: String, by speaker: Speaker, _ member: Member, at moment: Moment
    ) -> RoomDecision {
        switch roomPosition {
        case .lobby: return .refuse(.notStarted, speaker)
        case .paused: return .refuse(.paused, speaker)
        case .closed: return .refuse(.closed, speaker)
        case .page, .curtain, .review: return .refuse(.nothingAsked, speaker)
        case .revealed: return .refuse(.alreadyRevealed, speaker)
        case .agreeing: return .refuse(.voteOrAgree, speaker)
        case .turn(let step, let isOpen):
            return contribute(text, step, isOpen: isOpen, by: speaker, at: moment)
        case .ballot(let step): return ballot(text, step, by: speaker, at: moment)
        case .counted(let step): return settleTie(text, step, by: speaker, member)
        case .writing(_, let isOpen):
            if isOpen { return shared(decide(.text(text), today: moment.today), speaker) }
            guard member.role.leads else { return .refuse(.facilitatorWrites, speaker) }
            return write(text, by: speaker, at: moment)
        }
    }

    private func contribute(
        _ text: String, _ step: Int, isOpen: Bool, by speaker: Speaker, at moment: Moment
    ) -> RoomDecision {
        let author = author(speaker, step)
        let own = answers(of: author, at: step)
        let size = own.reduce(text.utf8.count) { $0 + $1.utf8.count + 1 }
        let lines = (own + [text]).reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } + 1 }
        guard size <= Self.answerLimit, lines <= Self.roomLineLimit else {
            return .refuse(.answerTooLong, speaker)
        }
        if let list = guide.list(step) {
            let have = state.steps[step].turn.contributions(of: author).count
            return addPoint(text, step, list, have, by: speaker, at: moment)
        }
        guard let question = guide.question(step) else { return .refuse(.nothingAsked, speaker) }
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(.session(why), speaker)
        case .read(let value):
            let words = Words(text, value: value)
            let answered = reading(words, question, Place(guide.steps[step].id), author, moment)
            let probe = question.probes.first { calls($0.test, words) }?.text
            let isMore = !own.isEmpty
            let taken: RoomEffect.Taken =
                Self.isAddedTo(question.type.name)
                ? .answer(isMore: isMore, isOpen: isOpen, hint: isMore ? nil : probe)
                : .choice(shown(words, question), isOpen: isOpen, hint: probe)
            var effects = [Directed(.member(speaker.member), .taken(taken, entry: state.size))]
            if isOpen {
                effects.append(
                    Directed(
                        .others(than: speaker.member),
                        .answered(
                            by: speaker.member, label: question.text,
                            text: shown(words, question))))
            }
            return RoomDecision(said: [Said(.answer(answered), by: author)], effects: effects)
        }
    }

    /// Whether a second answer of this type goes on with the first, rather than replacing it.
    static func isAddedTo(_ type: String) -> Bool { type == "text" || type == "long-text" }

    /// A line of a list that everybody fills in silence is a point of its own.
    private func addPoint(
        _ text: String, _ step: Int, _ list: List, _ have: Int, by speaker: Speaker,
        at moment: Moment
    ) -> RoomDecision {
        if have >= list.maximum { return .refuse(.tooManyPoints(list.maximum), speaker) }
        let question = list.columns[0]
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(.session(why), speaker)
        case .read(let value):
            let place = Place(
                guide.steps[step].id, row: state.steps[step].nextRow, field: question.id)
            let author = author(speaker, step)
            let answered = reading(Words(text, value: value), question, place, author, moment)
            return RoomDecision(
                said: [Said(.answer(answered), by: author)],
                effects: [
                    Directed(
                        .member(speaker.member),
                        .taken(.point(have + 1, of: list.maximum), entry: state.size))
                ])
        }
    }

    /// An answer with what follows from its words; nothing is asked of its author.
    private func reading(
        _ words: Words, _ question: Question, _ place: Place, _ author: String, _ moment: Moment
    ) -> Answered {
        var answered = Answered(place, type: question.type.name, words: words)
        for index in guide.atomsByStep[place.step] ?? [] where place.field == nil {
            let atom = guide.atoms[index]
            if atom.test.holds(for: words.value) {
                answered.holds.append(atom.text)
            } else {
                answered.fails.append(atom.text)
            }
        }
        if case .date = words.value { answered.understood = moment.today }
        let before = guide.index[place.step].map { paragraphs(of: author, at: $0) } ?? ""
        answered.identifying = identifying(in: words.text, after: before, question)
        return answered
    }

    private func ballot(
        _ text: String, _ step: Int, by speaker: Speaker, at moment: Moment
    ) -> RoomDecision {
        guard let question = guide.question(step) else { return .refuse(.noVoteNow, speaker) }
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(.session(why), speaker)
        case .read(let value):
            let words = Words(text, value: value)
            let answered = Answered(
                Place(guide.steps[step].id), type: question.type.name, words: words)
            return RoomDecision(
                said: [Said(.answer(answered), by: author(speaker, step))],
                effects: [
                    Directed(
                        .member(speaker.member),
                        .taken(.ballot(shown(words, question)), entry: state.size))
                ])
        }
    }

    /// `/agree` or `/object` to the row that is open.
    func agree(_ objection: String?, _ speaker: Speaker) -> RoomDecision {
        guard case .agreeing(_, let place) = roomPosition else {
            return .refuse(.noAgreementNow, speaker)
        }
        let event: RoomEvent =
            objection.map { .object(place, Words($0)) } ?? .agree(place)
        return RoomDecision(
            said: [Said(.room(event), by: speaker.member)],
            effects: [
                Directed(
                    .member(speaker.member),
                    .taken(objection == nil ? .agreed : .objected, entry: state.size))
            ])
    }
}
