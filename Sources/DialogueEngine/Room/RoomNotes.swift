import AnswerReading
import DialogueLanguage

/// Something that a member wrote down beside the questions, for those who lead to come back to.
public struct Note: Equatable, Sendable {
    /// What it is for.
    public enum Kind: String, Sendable {
        /// To come back to.
        case parked
        /// For the plan.
        case ideas
    }

    /// As it was told.
    public let number: Int
    /// As typed; nil where it was taken out of the record.
    public let text: String?
    /// Whether it is ticked off, or was taken over.
    public let isDone: Bool
}

extension Session {
    /// What was put aside, or proposed, in the order of the log; nobody's name stands by it.
    func notes(_ kind: Note.Kind) -> [Note] {
        let remarks = remarks(kind)
        let done = kind == .parked ? state.room.ticked : Set(takenOver.keys)
        return remarks.enumerated().map { index, remark in
            Note(
                number: index + 1, text: remark.words?.text, isDone: done.contains(remark.entry))
        }
    }

    private func remarks(_ kind: Note.Kind) -> Remarks {
        kind == .parked ? state.room.parked : state.room.proposals
    }

    private func remark(_ number: Ordinal, _ kind: Note.Kind) throws(Refusal) -> RemarkState {
        let remarks = remarks(kind)
        guard let index = number.index(in: remarks) else {
            throw .noSuchNote(kind, number, of: remarks.count)
        }
        return remarks[index]
    }

    /// `/tick 2`: what was put aside is done, or open again; without a number all of it.
    func tick(_ number: Ordinal?) throws(Refusal) -> Decision {
        guard let number else { return .show(.notes(.parked, notes(.parked))) }
        let entry = try remark(number, .parked).entry
        let isDone = !state.room.ticked.contains(entry)
        return Decision([.room(.tick(target: entry, isDone: isDone))])
    }

    /// `/take 2`: an idea of a member becomes the answer that is asked for; without a number all of them.
    func takeOver(
        _ number: Ordinal?, by speaker: String, at moment: Moment
    ) throws(Refusal) -> Decision {
        guard let number else { return .show(.notes(.ideas, notes(.ideas))) }
        let idea = try remark(number, .ideas)
        guard let text = idea.words?.text else {
            throw .noSuchNote(.ideas, number, of: state.room.proposals.count)
        }
        if case .agreeing(_, let place) = position {
            return try addRow(to: place.step, of: (text, number), by: speaker, at: moment)
        }
        let draft = Draft(by: speaker, text: text, position: position, from: idea.entry)
        return try look(
            at: draft, before: takeOver(text, from: idea.entry, moment.today), at: moment)
    }

    /// While a room agrees on rows an idea becomes one more, as after `/row add`.
    ///
    /// Words that tell of somebody are looked at where they are written, so that a row has to be begun for them.
    private func addRow(
        to id: String, of idea: (text: String, number: Ordinal), by speaker: String,
        at moment: Moment
    ) throws(Refusal) -> Decision {
        guard let step = guide.index[id], details(in: idea.text, at: newRow(step)).isEmpty else {
            throw .nowhereToTake
        }
        let begun = try decideRow(.add, in: step)
        var ahead = self
        for event in begun.events { ahead.apply(event, by: speaker) }
        var decision = try ahead.takeOver(idea.number, by: speaker, at: moment)
        decision.events = begun.events + decision.events
        return decision
    }

    /// The words of an idea as the answer that is asked for.
    func takeOver(_ text: String, from entry: Int, _ today: Today) throws(Refusal) -> Decision {
        guard let spot = writtenSpot else { throw .nowhereToTake }
        return try write(text, at: spot, today, false, from: spot.isProbe ? nil : entry)
    }

    /// The words of an idea where it would be written, for looking through them; nil for none.
    func idea(_ number: Ordinal?) -> (text: String, spot: Spot)? {
        guard let number, let index = number.index(in: state.room.proposals),
            let text = state.room.proposals[index].words?.text, let spot = writtenSpot
        else { return nil }
        return (text, spot)
    }

    /// Where one who writes for the room writes in their own words.
    private var writtenSpot: Spot? {
        switch position {
        case .question(let spot), .nudge(let spot): spot
        case .list(let step): newRow(step)
        default: nil
        }
    }

    /// Where ideas stand by now, by their entries.
    var takenOver: [Int: Place] {
        var found: [Int: Place] = [:]
        func note(_ slot: Slot, at spot: Spot) {
            guard let from = slot.current?.from, found[from] == nil else { return }
            found[from] = guide.place(Spot(step: spot.step, row: spot.row))
        }
        for (index, step) in state.steps.enumerated() {
            note(step.slot, at: Spot(step: index))
            for row in step.rows {
                for cell in row.cells { note(cell, at: Spot(step: index, row: row.number)) }
            }
        }
        return found
    }

    /// What is told of points that are grouped, or of what was put aside.
    ///
    /// - Parameter group: the one that is taken apart, as it was.
    func told(of event: RoomEvent, _ group: PointGroup?) -> Effect? {
        switch event {
        case .group(let step, let grouped, _):
            self.group(grouped.number, in: step).map { .grouped($0) }
        case .ungroup: group.map { .ungrouped($0) }
        case .tick(let target, _):
            state.room.parked.firstIndex { $0.entry == target }.map { .ticked(notes(.parked)[$0]) }
        default: nil
        }
    }

    /// A group by its number.
    func group(_ number: Int, in step: String) -> PointGroup? {
        guard let index = guide.index[step],
            let group = state.steps[index].turn.groups.first(where: { $0.number == number })
        else { return nil }
        return shown(group, in: index)
    }

    /// The number of the idea that an answer takes over, where it is its first part.
    func number(ofIdeaIn answered: Answered, entry: Int) -> Int? {
        guard let from = answered.from, answered.line == nil || answered.line == entry else {
            return nil
        }
        return state.room.proposals.firstIndex { $0.entry == from }.map { $0 + 1 }
    }
}
