import AnswerReading
import DialogueLanguage

// What the fold relies on. A line that leads to an event that does not fit is a mistake of this
// program: it is refused, and nothing of it happens. A log that holds one is damaged.
extension Session {
    /// Whether an event can happen in this session: its step and place are there, its row is one
    /// of the list, its numbers are numbers of something.
    func fits(_ event: Event) -> Bool {
        switch event {
        case .begin, .pause, .resume, .finish: true
        case .answer(let answered): fits(answered)
        case .keep(let place), .skip(let place, _): has(place)
        case .move(let place, _): has(place) || isNewRow(place)
        case .rest(let place), .removeRow(let place, _), .room(.revealRow(let place)),
            .room(.object(let place, _)), .room(.outcome(let place, _)):
            place.row != nil && has(place)
        case .moveRow(let place, let to): has(place) && to.index(in: rows(of: place.step)) != nil
        case .restoreRow(let place):
            state.removed.contains {
                $0.row.number == place.row && guide.steps[$0.step].id == place.step
            }
        case .room(.group(let step, let grouped, let name)): fits(grouped, name, step)
        case .room(.ungroup(let step, let number)):
            guide.index[step].map { step in
                state.steps[step].turn.groups.contains { $0.number == number }
            } ?? false
        case .room(.tick(let target, let isDone)):
            state.room.parked.contains { $0.entry == target }
                && state.room.ticked.contains(target) != isDone
        case .redact(let redaction):
            redaction.target < state.size && redaction.open.map { guide.spot($0) != nil } ?? true
        case .read, .done, .room: event.place.map { guide.index[$0.step] != nil } ?? true
        }
    }

    private func fits(_ answered: Answered) -> Bool {
        guard let spot = guide.spot(answered.place), guide.isQuestion(spot),
            (spot.row == nil) == (spot.column == nil)
        else { return false }
        if let from = answered.from, from >= state.size { return false }
        if let line = answered.line, line > state.size { return false }
        if let row = spot.row, !Place.rows.contains(row) { return false }
        guard let probe = answered.probe else { return true }
        return guide.question(at: spot)?.probes[probe] != nil
    }

    /// At least two points of a list as they stand, none of them in another group; a group that is
    /// there gets other points, or another name.
    private func fits(_ grouped: RoomEvent.Grouped, _ name: Words?, _ step: String) -> Bool {
        guard let index = guide.index[step], grouped.rows.count > 1,
            grouped.rows == rows(of: step).map(\.number).filter(grouped.rows.contains)
        else { return false }
        let turn = state.steps[index].turn
        let others = turn.groups.filter { $0.number != grouped.number }.flatMap(\.rows)
        guard grouped.rows.allSatisfy({ !others.contains($0) }) else { return false }
        guard let known = turn.groups.first(where: { $0.number == grouped.number }) else {
            return grouped.number == turn.nextGroup
        }
        return known.rows != grouped.rows || name == nil || known.name != name
    }

    private func has(_ place: Place) -> Bool {
        guard guide.spot(place) != nil else { return false }
        guard let row = place.row else { return place.field == nil }
        return rows(of: place.step).contains { $0.number == row }
    }

    /// Whether it is in the row that is written next, where somebody goes who adds one.
    private func isNewRow(_ place: Place) -> Bool {
        guard let spot = guide.spot(place), let row = spot.row else { return false }
        return spot.column == 0 && row == state.steps[spot.step].nextRow && Place.rows.contains(row)
    }

    private func rows(of step: String) -> [Row] {
        guide.index[step].map { state.steps[$0].rows } ?? []
    }
}
