import AnswerReading
import DialogueLanguage

// A question about a whole list, before it ends.
extension Session {
    /// Whether every row of a list is weak, where its author wants to know and nobody was asked yet.
    ///
    /// Somebody alone only: a room has agreed on its words, and hears nothing that it did not write.
    func wantsStronger(_ step: Int) -> Bool {
        guard mode == .alone, !hasAskedForStronger, state.steps[step].mark == .open,
            guide.list(step)?.columns[0].nudges.contains(where: { $0.check == .allWeak }) == true
        else { return false }
        let texts = state.steps[step].rows.compactMap { $0.cells[0].current?.words?.text }
        return !texts.isEmpty && texts.allSatisfy { ActionStrength(of: $0) == .weak }
    }

    /// Asks whether one of the rows could be stronger; the list stays open.
    ///
    /// - Parameter events: what happened before, such as the rest of a row that was left out.
    func askForStronger(_ step: Int, after events: [Event] = []) -> Decision {
        let own = guide.list(step)?.columns[0].nudges.first { $0.check == .allWeak }?.sentence
        let count = state.steps[step].rows.count
        var decision = Decision(events, reply: [.left(.allWeak(count: count, own: own))])
        (decision.asksForStronger, decision.repeatsPrompt) = (true, true)
        return decision
    }
}
