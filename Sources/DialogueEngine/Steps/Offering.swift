import AnswerReading
import DialogueLanguage

/// An earlier answer that a row of a list may begin with.
struct Offer: Equatable, Sendable {
    /// One line of it.
    let text: String
    /// Its entry.
    let entry: Int

    /// Longer answers are no beginning of a row.
    private static let longest = 400

    /// Whether it may be one: neither a word or two nor the heading of a list.
    fileprivate var isOne: Bool {
        text.wordCount > 2 && text.utf8.count <= Self.longest
            && text.utf8.last != UInt8(ascii: ":")
    }
}

// Earlier answers are offered to somebody alone. In a room there are as many as people, they stand
// before everybody, and `/action` is how one of them comes into the plan.
extension Session {
    /// What is offered for the next row: the first row is offered the first line of the answers that
    /// the list names, the second row the second, so that nothing is offered twice. Whoever wrote a row
    /// anew is offered no more: Return then ends the list, as it does elsewhere.
    func offer(at step: Int) -> Offer? {
        guard mode == .alone, state.cursor == nil, held == nil, let list = guide.list(step) else {
            return nil
        }
        let rows = state.steps[step].rows
        guard rows.count < capacity(of: step) else { return nil }
        var offers: [Offer] = []
        for offer in list.columns[0].offers.lazy.flatMap({ lines(of: $0) })
        where offers.count <= rows.count && !offers.contains(offer) {
            offers.append(offer)
        }
        guard rows.count < offers.count else { return nil }
        let areTakenOver = zip(rows, offers).allSatisfy { row, offer in
            row.cells[0].current?.words.map { offer.text.holds($0.text) } ?? false
        }
        return areTakenOver && offers[rows.count] != declined ? offers[rows.count] : nil
    }

    /// The lines of the answer to a question and to its follow-up.
    private func lines(of id: String) -> [Offer] {
        guard let step = guide.index[id], guide.question(step) != nil, isInPlay(step) else {
            return []
        }
        let slot = state.steps[step].slot
        guard !slot.isSkipped else { return [] }
        return [slot.answer, slot.probeAnswer].compactMap(\.self).flatMap { answer in
            (answer.words?.text ?? "").unicodeScalars.split(separator: "\n").map {
                Offer(text: LineList.unmarked(String($0)), entry: answer.entry)
            }
        }.filter(\.isOne)
    }

    /// Takes an offer over. It was looked through for identifying details when it was first kept.
    func accept(_ offer: Offer, at step: Int, _ today: Today) throws(Refusal) -> Decision {
        try write(offer.text, at: newRow(step), today, true, from: offer.entry)
    }

    /// What yes and no mean where something is offered; nil for any other answer.
    func reply(
        _ text: String, toOfferAt step: Int, _ today: Today
    ) throws(Refusal) -> Decision? {
        guard let offer = offer(at: step),
            let answer = YesNo(text) ?? (Enough.isSaid(in: text) ? .no : nil)
        else { return nil }
        if answer == .yes { return try accept(offer, at: step, today) }
        var decision = Decision.askAgain()
        decision.declines = offer
        return decision
    }

    /// The answer of an entry that counts now; nil where it is none.
    func earlierAnswer(_ entry: Int) -> Slot.Answer? {
        guard mode == .alone else { return nil }
        for step in state.steps {
            for answer in [step.slot.answer, step.slot.probeAnswer] where answer?.entry == entry {
                return answer
            }
        }
        return nil
    }
}
