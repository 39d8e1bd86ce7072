import AnswerReading
import DialogueLanguage

// What stands at the head of every form is the same from plan to plan: where all of it is known from an
// earlier session, it is asked in one go. It is offered to somebody alone, whose profile it is.
extension Session {
    /// The questions that are asked in one go with the one at a spot: those beside it that have an
    /// offer; nil where it stands alone, or where somebody went to it on purpose.
    func detailSteps(at spot: Spot) -> [Int]? {
        guard mode == .alone, spot.column == nil, !spot.isProbe, state.cursor == nil,
            isDetail(spot.step), !state.steps[spot.step].slot.isGiven
        else { return nil }
        var run = [spot.step]
        while let first = run.first, isBeside(first - 1, first) { run.insert(first - 1, at: 0) }
        while let last = run.last, isBeside(last + 1, last) { run.append(last + 1) }
        return run.count > 1 ? run : nil
    }

    private func isBeside(_ step: Int, _ other: Int) -> Bool {
        guide.steps.indices.contains(step) && guide.steps[step].part == guide.steps[other].part
            && isDetail(step)
    }

    private func isDetail(_ step: Int) -> Bool {
        guard case .ask = guide.steps[step].kind, offers[guide.steps[step].id] != nil else {
            return false
        }
        return isInPlay(step)
    }

    /// The prompt for all of them; nil where each is asked alone.
    func details(at spot: Spot) -> Prompt? {
        guard let steps = detailSteps(at: spot) else { return nil }
        let details = steps.enumerated().map { index, step in
            let slot = state.steps[step].slot
            return Prompt.Detail(
                number: index + 1, question: guide.question(step)?.text ?? "",
                answer: slot.isGiven
                    ? shown(slot, guide.question(step)) : offers[guide.steps[step].id])
        }
        var prompt = Prompt(.details(details))
        prompt.place = guide.place(spot)
        return prompt
    }

    /// Return: all of them as they stand there; nil where each is asked alone.
    func keepDetails(at spot: Spot, _ today: Today) throws(Refusal) -> Decision? {
        guard let steps = detailSteps(at: spot) else { return nil }
        var events: [Event] = []
        for step in steps where !state.steps[step].slot.isGiven {
            guard let offer = offers[guide.steps[step].id] else { continue }
            events += try write(offer, at: Spot(step: step), today, true).events
        }
        return Decision(events)
    }
}
