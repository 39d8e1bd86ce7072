import AnswerReading
import DialogueLanguage

// A list that somebody alone pastes where one row is asked for.
extension Session {
    /// Asks whether the lines of a text are a row each; nil for one row, and for more than there is room for.
    func askWhetherSeveral(_ text: String, _ step: Int, _ isLookedAt: Bool) -> Decision? {
        guard mode == .alone, let list = guide.list(step), let lines = LineList(text),
            lines.items.count <= capacity(of: step) - state.steps[step].rows.count,
            // What seems to identify somebody is asked about first.
            isLookedAt || details(in: text, at: newRow(step)).isEmpty
        else { return nil }
        var decision = Decision.refuse(.severalRows(name: list.rowName, lines.items.count))
        (decision.several, decision.holding) = (text, .drop)
        return decision
    }

    /// What follows from the reply to that; nil for a command.
    func reply(
        _ input: Input, toSeveral text: String, _ today: Today
    ) throws(Refusal) -> Decision? {
        guard case .list(let step) = position else { return nil }
        switch input {
        case .goOn: return try write(LineList(text)?.items ?? [text], step, today)
        case .text(let reply):
            switch YesNo(reply) {
            case .yes: return try write(LineList(text)?.items ?? [text], step, today)
            case .no: return try write(text, at: newRow(step), today, true)
            case nil: return askWhetherSeveral(text, step, true)
            }
        case .command, .held: return nil
        }
    }

    /// Each item as a row; what they leave open is asked row by row.
    private func write(
        _ items: [String], _ step: Int, _ today: Today
    ) throws(Refusal) -> Decision {
        var ahead = self
        var events: [Event] = []
        for item in items {
            let row = try ahead.write(item, at: ahead.newRow(step), today, true).events
            for event in row { ahead.apply(event) }
            events += row
        }
        return Decision(events)
    }

    /// Takes note of a text that is asked about, and says where it was let go.
    mutating func takeSeveral(_ decision: inout Decision, _ input: Input) {
        if several != nil, decision.several == nil, case .command = input {
            let place = decision.stops == nil ? 0 : decision.reply.count
            decision.reply.insert(.left(.heldLetGo), at: place)
        }
        several = decision.several
    }
}
