import AnswerReading
import DialogueLanguage

extension Session {
    /// Answers that rested on the earlier words of a place, and should be looked at again.
    func dependents(of answered: Answered, at spot: Spot) -> [Place] {
        if spot.column != nil {
            return picks(of: spot) + votes(on: spot.step)
        }
        return recalls(of: spot.step) + comingBack { $0.apply(.answer(answered)) }
    }

    /// The same for leaving a question out that had an answer.
    func dependents(ofSkipping spot: Spot) -> [Place] {
        guard slot(at: spot)?.current != nil, spot.column == nil else { return [] }
        return recalls(of: spot.step)
            + comingBack { $0.apply(.skip(guide.place(spot), again: [])) }
    }

    /// Questions that show an earlier answer beside them.
    private func recalls(of step: Int) -> [Place] {
        let id = guide.steps[step].id
        return guide.steps.indices.filter { index in
            guide.question(index)?.recall == id && state.steps[index].slot.current != nil
        }.map { Place(guide.steps[$0].id) }
    }

    /// Steps with answers that were out of play and come back by a change.
    private func comingBack(_ change: (inout Session) -> Void) -> [Place] {
        guard !guide.atoms.isEmpty else { return [] }
        var changed = self
        change(&changed)
        return guide.steps.indices.flatMap { index -> [Place] in
            guard changed.isInPlay(index), !isInPlay(index) else { return [] }
            return given(in: index)
        }
    }

    /// Every place of a step that has an answer.
    private func given(in step: Int) -> [Place] {
        if let list = guide.list(step) {
            return state.steps[step].rows.flatMap { row in
                row.cells.indices.filter { row.cells[$0].current != nil }.map { column in
                    Place(guide.steps[step].id, row: row.number, field: list.columns[column].id)
                }
            }
        }
        return state.steps[step].slot.current == nil ? [] : [Place(guide.steps[step].id)]
    }

    /// Cells that picked the row of a spot.
    func picks(of spot: Spot) -> [Place] {
        let id = guide.place(Spot(step: spot.step, row: spot.row)).path
        return guide.steps.indices.flatMap { given(in: $0) }.filter { place in
            guard let spot = guide.spot(place),
                case .choices(let ids) = slot(at: spot)?.answer?.words?.value
            else { return false }
            return ids.contains(id)
        }
    }

    func votes(on step: Int) -> [Place] {
        let list = guide.steps[step].id
        return guide.steps.indices.filter { index in
            guard case .vote(list, _) = guide.steps[index].kind else { return false }
            return state.steps[index].slot.current != nil
        }.map { Place(guide.steps[$0].id) }
    }

    /// What people call answers: by the row that they stand in, or by their question; each once.
    func names(of places: [Place]) -> [String] {
        var names: [String] = []
        for place in places {
            guard let spot = guide.spot(place) else { continue }
            let row = spot.row == nil ? nil : rowName(place)
            let name = row.map { "\($0.name) \($0.number)" } ?? guide.question(at: spot)?.text ?? ""
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }
}
