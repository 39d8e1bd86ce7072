import DialogueLanguage

// Whether an entry has the fields that come of what it says, no others, and what they name.
extension History {
    /// Whether the fields of an event belong together; takes up which entries have words.
    mutating func hasTheFields(_ entry: Entry, after last: Event) -> Bool {
        if case .redact(let redaction) = entry.event {
            // Words go once; those that say why are words themselves.
            if withWords.remove(redaction.target) == nil { return false }
        }
        if entry.event.mayHaveWords { withWords.insert(entry.number) }
        switch entry.event {
        case .answer(let answered):
            return session.hasTheFields(answered) && session.fitsLine(answered, after: last)
        case .skip(_, let again), .removeRow(_, let again): return session.areThere(again)
        default: return true
        }
    }
}

extension Session {
    fileprivate func hasTheFields(_ answered: Answered) -> Bool {
        guard let spot = guide.spot(answered.place), let question = guide.question(at: spot) else {
            return false
        }
        let type = spot.isProbe ? .longText : question.type
        if answered.type != type.name || (answered.understood != nil) != (type == .date) {
            return false
        }
        if let words = answered.words {
            if (words.value != nil) != type.isRead { return false }
        }
        let isPlain =
            !answered.asks && answered.from == nil && answered.line == nil
            && answered.nudges.isEmpty
            && answered.probe == nil && answered.again.isEmpty
        // What is said to a follow-up, or among others, gives rise to nothing.
        if spot.isProbe || isContribution(answered.place) { return isPlain }
        return isTakenOver(answered) && areThere(answered.again)
            && follows(answered, question, spot)
    }

    /// Whether it differs from the answer that stood there, and asks about what that did not.
    private func follows(_ answered: Answered, _ question: Question, _ spot: Spot) -> Bool {
        guard let words = answered.words else { return true }
        let old = slot(at: spot)
        if question.probes.isEmpty, old?.current?.words == words { return false }
        let isAsked = old?.isNudging == true
        if isAsked, old?.answer?.words == nil { return true }
        let raised = isAsked ? old?.answer?.nudges ?? [] : []
        return answered.asks == answered.nudges.contains { !raised.contains($0) }
    }

    /// Whether the words are those of the entry that they are said to come from: an idea of a member,
    /// or alone an earlier answer.
    private func isTakenOver(_ answered: Answered) -> Bool {
        guard let from = answered.from else { return true }
        let idea = state.room.proposals.first { $0.entry == from }
        guard let source = idea.map({ $0.words }) ?? earlierAnswer(from)?.words else {
            return idea != nil || earlierAnswer(from) != nil
        }
        guard let words = answered.words else { return true }
        return words.text.isIdentical(to: source.text)
            || (idea == nil || answered.line != nil) && source.text.holds(words.text)
    }

    fileprivate func areThere(_ places: [Place]) -> Bool {
        places.allSatisfy { guide.spot($0) != nil }
    }
}

extension AnswerType {
    /// Whether an answer has a reading beside its words.
    fileprivate var isRead: Bool {
        switch self {
        case .text, .longText, .person: false
        case .choice, .several, .yesNo, .date, .number, .scale, .pick: true
        }
    }
}
