extension Session {
    /// The most lines of one person's answer to a question.
    static let roomLineLimit = 200

    /// An answer of a member to what everybody answers.
    func contribute(
        _ text: String, _ step: Int, by speaker: String, at moment: Moment
    ) -> Decision {
        let own = answers(of: speaker, at: step)
        let size = own.reduce(text.utf8.count) { $0 + $1.utf8.count + 1 }
        let lines = (own + [text]).reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } + 1 }
        guard size <= Self.answerLimit, lines <= Self.roomLineLimit else {
            return .refuse(.answerTooLong)
        }
        if let list = guide.list(step) {
            return addPoint(text, step, list, own.count, by: speaker, at: moment)
        }
        guard let question = guide.question(step) else { return .refuse(.nothingAsked) }
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(why)
        case .read(let value):
            let words = Words(text, value: value)
            let answered = reading(
                words, question, Place(guide.steps[step].id),
                after: paragraphs(of: speaker, at: step), moment)
            let probe = question.probes.first { calls($0.test, words) }?.text
            let isMore = !own.isEmpty
            let taken: Effect.Taken =
                Self.isAddedTo(question.type.name)
                ? .answer(isMore: isMore, isShown: shows(step), hint: isMore ? nil : probe)
                : .choice(shown(words, question), isShown: shows(step), hint: probe)
            if plan(step).isStaged { return keep(answered, taken, by: speaker) }
            return Decision(
                said: [Said(.answer(answered), by: speaker)],
                reply: .taken(taken, entry: state.size))
        }
    }

    /// Keeps an answer beside the log until everybody sees it.
    private func keep(
        _ answered: Answered, _ taken: Effect.Taken, by speaker: String
    ) -> Decision {
        let place = Place(answered.place.step)
        var whole = staged(place, speaker)
        let isAdded = Self.isAddedTo(answered.type) || answered.place.field != nil
        whole.answers = (isAdded ? whole.answers : []) + [answered]
        whole.hasPassed = false
        return .keep(Staging(place, speaker, whole), taken)
    }

    /// When everybody sees the answers to a step.
    private func shows(_ step: Int) -> Effect.Showing {
        switch plan(step).showing {
        case .atOnce: .atOnce
        case .once: .once
        case .later, .counted: .later
        }
    }

    /// Whether a second answer of this type goes on with the first, rather than replacing it.
    static func isAddedTo(_ type: String) -> Bool { type == "text" || type == "long-text" }

    /// A line of a list that everybody fills in silence is a point of its own.
    private func addPoint(
        _ text: String, _ step: Int, _ list: List, _ have: Int, by speaker: String,
        at moment: Moment
    ) -> Decision {
        if have >= list.maximum { return .refuse(.tooManyPoints(list.maximum)) }
        let question = list.columns[0]
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(why)
        case .read(let value):
            let place = Place(
                guide.steps[step].id, row: state.steps[step].nextRow, field: question.id)
            let answered = reading(
                Words(text, value: value), question, place,
                after: paragraphs(of: speaker, at: step), moment)
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
        answered.identifying = question.details(in: words.text, after: before).kinds
        return answered
    }

    func ballot(
        _ text: String, _ step: Int, by speaker: String, at moment: Moment
    ) -> Decision {
        guard let question = guide.question(step) else { return .refuse(.noVoteNow) }
        switch read(text, question, moment.today.date) {
        case .refused(let why): return .refuse(why)
        case .read(let value):
            let words = Words(text, value: value)
            let answered = Answered(
                Place(guide.steps[step].id), type: question.type.name, words: words)
            return keep(answered, .ballot(shown(words, question)), by: speaker)
        }
    }

    /// `/agree` or `/object` to the row that is open.
    func agree(_ objection: String?, _ speaker: String) -> Decision {
        guard case .agreeing(_, let place) = position else {
            return .refuse(.noAgreementNow)
        }
        var whole = StagedAnswer()
        whole.voice = objection.map { .objects(Words($0)) } ?? .agrees
        return .keep(
            Staging(place, speaker, whole), objection == nil ? .agreed : .objected)
    }
}
