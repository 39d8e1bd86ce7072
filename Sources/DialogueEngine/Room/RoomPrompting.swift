import AnswerReading
import DialogueLanguage

// What is asked where everybody answers.
extension Session {
    /// The question of a step, or of a list as a whole.
    func everybody(_ step: Int, _ kind: Prompt.Kind) -> Prompt {
        if let list = guide.list(step) {
            var prompt = Prompt(kind)
            prompt.place = Place(guide.steps[step].id)
            prompt.text = list.text
            prompt.type = list.columns[0].type
            prompt.options = options(list.columns[0])
            prompt.aids = list.aids
            return prompt
        }
        guard let question = guide.question(step) else { return Prompt(.page) }
        var prompt = asked(question, Spot(step: step))
        prompt.kind = kind
        return prompt
    }

    func counted(_ step: Int) -> Prompt.Kind {
        .counted(
            tied: tiedOptions(step), room: keep(step) - state.steps[step].turn.kept.count)
    }

    func agreement(on place: Place) -> Prompt {
        guard let step = guide.index[place.step], let list = guide.list(step),
            let row = state.steps[step].row(place.row)
        else { return Prompt(.page) }
        let cells = zip(row.cells, list.columns).map { slot, question in
            Prompt.Cell(label: question.text, text: shown(slot, question))
        }
        var prompt = Prompt(.agree(rowName(place), cells))
        prompt.place = place
        return prompt
    }

    /// What people call a row.
    func rowName(_ place: Place) -> RowName {
        guard let step = guide.index[place.step] else {
            return RowName(name: "", number: 0, place: place)
        }
        return rowName(Spot(step: step, row: place.row))
    }

    /// The same of the row of a spot.
    func rowName(_ spot: Spot) -> RowName {
        RowName(
            name: guide.list(spot.step)?.rowName ?? "",
            number: (state.steps[spot.step].index(of: spot.row) ?? 0) + 1,
            place: Place(guide.steps[spot.step].id, row: spot.row))
    }

    /// How many rows a vote keeps.
    func keep(_ step: Int) -> Int {
        if case .vote(_, let keep) = guide.steps[step].kind { keep } else { 0 }
    }

    /// The rows that share the last place of a vote.
    func tiedOptions(_ step: Int) -> [AnswerOption] {
        guard case .vote(let list, _) = guide.steps[step].kind, let question = guide.question(step)
        else { return [] }
        let ids = state.steps[step].turn.tied.map { Place(list, row: $0).path }
        return options(question).filter { ids.contains($0.id) }
    }
}
