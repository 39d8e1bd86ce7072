// What the fold relies on. A line that leads to an event that does not fit is a mistake of this
// program: it is refused, and nothing of it happens. A log that holds one is damaged.
extension Session {
    /// Whether an event can happen in this session: its step and place are there, its row is one
    /// of the list, its numbers are numbers of something.
    func fits(_ event: Event) -> Bool {
        switch event {
        case .begin, .pause, .resume, .finish: true
        case .read(let step), .done(let step): guide.index[step] != nil
        case .answer(let answered): fits(answered)
        case .keep(let place), .skip(let place, _): has(place)
        case .move(let place, _): has(place) || isNewRow(place)
        case .removeRow(let step, let row, _), .rest(let step, let row): hasRow(row, in: step)
        case .moveRow(let step, let row, let to):
            hasRow(row, in: step) && to.index(in: rows(of: step)) != nil
        case .restoreRow(let step, let row):
            state.removed.contains { $0.row.number == row && guide.steps[$0.step].id == step }
        case .redact(let redaction):
            redaction.target < state.size && redaction.open.map { guide.spot($0) != nil } ?? true
        case .room(let event): fits(event)
        }
    }

    /// The kind of the first event that does not fit; nil where all do.
    func misfit(_ all: [Said]) -> String? {
        for said in all where !fits(said.event) { return said.event.fields.kind }
        return nil
    }

    private func fits(_ event: RoomEvent) -> Bool {
        switch event {
        case .reveal(let step, _, _), .count(let step, _), .settle(let step, _):
            guide.index[step] != nil
        case .revealRow(let place), .object(let place, _), .outcome(let place, _):
            place.row != nil && has(place)
        case .join, .name, .leave, .back, .role, .remove, .lock, .start, .park, .propose, .say:
            true
        }
    }

    private func fits(_ answered: Answered) -> Bool {
        guard let spot = guide.spot(answered.place), guide.isQuestion(spot),
            (spot.row == nil) == (spot.column == nil)
        else { return false }
        if let from = answered.from, from >= state.size { return false }
        if let row = spot.row, !Place.rows.contains(row) { return false }
        guard let probe = answered.probe else { return true }
        return guide.question(at: spot)?.probes[probe] != nil
    }

    private func has(_ place: Place) -> Bool {
        guard guide.spot(place) != nil else { return false }
        guard let row = place.row else { return place.field == nil }
        return hasRow(row, in: place.step)
    }

    /// Whether it is in the row that is written next, where somebody goes who adds one.
    private func isNewRow(_ place: Place) -> Bool {
        guard let spot = guide.spot(place), let row = spot.row else { return false }
        return spot.column == 0 && row == state.steps[spot.step].nextRow && Place.rows.contains(row)
    }

    private func hasRow(_ number: Int, in step: String) -> Bool {
        rows(of: step).contains { $0.number == number }
    }

    private func rows(of step: String) -> [Row] {
        guide.index[step].map { state.steps[$0].rows } ?? []
    }
}
