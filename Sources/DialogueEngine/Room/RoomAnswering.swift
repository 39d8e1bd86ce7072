import AnswerReading
import DialogueLanguage

extension Session {
    /// The most lines of one person's answer to a question.
    static let roomLineLimit = 200

    /// An answer of a member to what everybody answers, or a vote; a line of a list is a point of
    /// its own.
    func contribute(
        _ text: String, _ step: Int, by speaker: String, at moment: Moment
    ) throws(Refusal) -> Decision {
        let own = answers(of: speaker, at: step)
        let size = own.reduce(text.utf8.count) { $0 + $1.utf8.count + 1 }
        let lines = (own + [text]).reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } + 1 }
        guard size <= Self.answerLimit, lines <= Self.roomLineLimit else { throw .answerTooLong }
        let list = guide.list(step)
        if let list, own.count >= list.maximum { throw .tooManyPoints(list.maximum) }
        guard let question = list?.columns[0] ?? guide.question(step) else { throw .nothingAsked }
        let words = Words(text, value: try read(text, question, moment.today.date))
        let answered = reading(
            words, question, guide.place(list == nil ? Spot(step: step) : newRow(step)),
            after: paragraphs(of: speaker, at: step), moment.today)
        let taken: Effect.Taken =
            if let list {
                .point(own.count + 1, of: list.maximum)
            } else if case .ballot = position {
                .ballot(shown(words, question))
            } else {
                answerTaken(words, question, isMore: !own.isEmpty, shows: plan(step).showing)
            }
        if plan(step).isStaged { return keep(answered, taken, by: speaker) }
        return Decision([.answer(answered)], reply: [.taken(taken, entry: state.size)])
    }

    private func answerTaken(
        _ words: Words, _ question: Question, isMore: Bool, shows: Effect.Showing
    ) -> Effect.Taken {
        let probe = question.probes.first { calls($0.test, words) }?.text
        if Self.isAddedTo(question.type.name) {
            return .answer(isMore: isMore, isShown: shows, hint: isMore ? nil : probe)
        }
        return .choice(shown(words, question), isShown: shows, hint: probe)
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

    /// Whether a second answer of this type goes on with the first, rather than replacing it.
    static func isAddedTo(_ type: String) -> Bool { type == "text" || type == "long-text" }

    /// An answer with what follows from its words; nothing is asked of its author.
    ///
    /// - Parameter today: the day on which they are understood; nil where that does not matter.
    func reading(
        _ words: Words, _ question: Question, _ place: Place, after before: String,
        _ today: Today? = nil
    ) -> Answered {
        var answered = Answered(place, type: question.type.name, words: words)
        answered.identifying = question.details(in: words.text, after: before).kinds
        if case .date = words.value { answered.understood = today }
        return answered
    }

    /// `/agree` or `/object` to the row that is open.
    func agree(_ objection: String?, _ speaker: String) throws(Refusal) -> Decision {
        guard case .agreeing(_, let place) = position else { throw .noAgreementNow }
        var whole = StagedAnswer()
        whole.voice = objection.map { .objects(Words($0)) } ?? .agrees
        return .keep(
            Staging(place, speaker, whole), objection == nil ? .agreed : .objected)
    }
}
