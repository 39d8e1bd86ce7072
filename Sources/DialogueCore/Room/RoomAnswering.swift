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
        let own = answers(of: speaker.member, at: step)
        let size = own.reduce(text.utf8.count) { $0 + $1.utf8.count + 1 }
        let lines = (own + [text]).reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } + 1 }
        guard size <= Self.answerLimit, lines <= Self.roomLineLimit else {
            return .refuse(.answerTooLong, speaker)
        }
        if let list = guide.list(step) {
            return addPoint(text, step, list, own.count, by: speaker, at: moment)
        }
        guard let question = guide.question(step) else { return .refuse(.nothingAsked, speaker) }
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(.session(why), speaker)
        case .read(let value):
            let words = Words(text, value: value)
            let answered = reading(
                words, question, Place(guide.steps[step].id),
                after: paragraphs(of: speaker.member, at: step), moment)
            let probe = question.probes.first { calls($0.test, words) }?.text
            let isMore = !own.isEmpty
            let taken: RoomEffect.Taken =
                Self.isAddedTo(question.type.name)
                ? .answer(isMore: isMore, isShown: shows(step), hint: isMore ? nil : probe)
                : .choice(shown(words, question), isShown: shows(step), hint: probe)
            if !isOpen { return keep(answered, taken, by: speaker) }
            return RoomDecision(
                said: [Said(.answer(answered), by: speaker.member)],
                effects: [
                    Directed(.member(speaker.member), .taken(taken, entry: state.size)),
                    Directed(
                        .others(than: speaker.member),
                        .answered(
                            by: speaker.member, label: question.text,
                            text: shown(words, question))),
                ])
        }
    }

    /// Keeps an answer beside the log until everybody sees it.
    private func keep(
        _ answered: Answered, _ taken: RoomEffect.Taken, by speaker: Speaker
    ) -> RoomDecision {
        let place = Place(answered.place.step)
        var whole = staged(place, speaker.member)
        let isAdded = Self.isAddedTo(answered.type) || answered.place.field != nil
        whole.answers = (isAdded ? whole.answers : []) + [answered]
        whole.hasPassed = false
        return .keep(Staging(place, speaker.member, whole), taken)
    }

    /// When everybody sees the answers to a step.
    private func shows(_ step: Int) -> RoomEffect.Showing {
        if isOpenAtOnce(step) { return .atOnce }
        return guide.question(step)?.isInRecord == false ? .once : .later
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
            let answered = reading(
                Words(text, value: value), question, place,
                after: paragraphs(of: speaker.member, at: step), moment)
            return keep(answered, .point(have + 1, of: list.maximum), by: speaker)
        }
    }

    /// An answer with what follows from its words; nothing is asked of its author.
    private func reading(
        _ words: Words, _ question: Question, _ place: Place, after before: String,
        _ moment: Moment
    ) -> Answered {
        var answered = reading(words, question, place, after: before)
        if case .date = words.value { answered.understood = moment.today }
        return answered
    }

    /// The same where the day does not matter.
    func reading(
        _ words: Words, _ question: Question, _ place: Place, after before: String
    ) -> Answered {
        var answered = Answered(place, type: question.type.name, words: words)
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
            return keep(answered, .ballot(shown(words, question)), by: speaker)
        }
    }

    /// `/agree` or `/object` to the row that is open.
    func agree(_ objection: String?, _ speaker: Speaker) -> RoomDecision {
        guard case .agreeing(_, let place) = roomPosition else {
            return .refuse(.noAgreementNow, speaker)
        }
        var whole = StagedAnswer()
        whole.voice = objection.map { .objects(Words($0)) } ?? .agrees
        return .keep(
            Staging(place, speaker.member, whole), objection == nil ? .agreed : .objected)
    }
}
