/// What a group is asked for now; the same for everybody, worded by role.
public struct RoomPrompt: Equatable, Sendable {
    /// What kind of turn it is.
    public enum Kind: Equatable, Sendable {
        case lobby
        /// The content notice, with its text; `isPast` for somebody who comes after it.
        case notice(String, isPast: Bool = false)
        case page
        /// Something to talk about.
        case thought(minutes: Int?)
        /// Everybody answers in silence; `points` where several may be given.
        case silent(isNamed: Bool, points: Int?)
        /// Anybody answers, and everybody sees it.
        case open
        /// Answers given earlier are shown next.
        case curtain
        /// The answers stand before everybody; rows of a list can be changed by the facilitator.
        case revealed(isList: Bool)
        case ballot(keep: Int)
        /// The votes are counted; these share the last places, of which there are `room`.
        case counted(tied: [PromptOption], room: Int)
        /// Everybody agrees or objects to a row, whose questions and answers these are.
        case agree(RowName, [Cell])
        /// The facilitator writes, or anybody where `isOpen`.
        case write(isOpen: Bool)
        case review([ReviewItem])
        case paused
        case closed
    }

    /// A question of a row and its answer as shown.
    public struct Cell: Equatable, Sendable {
        /// As asked.
        public let label: String
        /// As shown; nil where it was left out.
        public let text: String?
    }

    /// What kind of turn it is.
    public let kind: Kind
    /// The question with what belongs to it; its own kind says what a writer is asked.
    public let prompt: Prompt
}

extension Session {
    /// What a group is asked for now.
    public var roomPrompt: RoomPrompt {
        switch roomPosition {
        case .lobby: RoomPrompt(kind: .lobby, prompt: Prompt(.page))
        case .paused: RoomPrompt(kind: .paused, prompt: Prompt(.paused))
        case .closed: RoomPrompt(kind: .closed, prompt: Prompt(.finished))
        case .review: RoomPrompt(kind: .review(reviewItems), prompt: prompt)
        case .page(let step): pagePrompt(step)
        case .curtain(_, let target):
            RoomPrompt(kind: .curtain, prompt: turnPrompt(target))
        case .turn(let step, let isOpen): openTurnPrompt(step, isOpen: isOpen)
        case .revealed(let step):
            RoomPrompt(
                kind: .revealed(isList: guide.list(answeredStep(step)) != nil),
                prompt: turnPrompt(answeredStep(step)))
        case .ballot(let step):
            RoomPrompt(kind: .ballot(keep: keep(step)), prompt: turnPrompt(step))
        case .counted(let step):
            RoomPrompt(
                kind: .counted(
                    tied: tiedOptions(step),
                    room: keep(step) - state.steps[step].turn.kept.count),
                prompt: turnPrompt(step))
        case .agreeing(_, let place): agreePrompt(place)
        case .writing(_, let isOpen):
            RoomPrompt(kind: .write(isOpen: isOpen), prompt: prompt)
        }
    }

    private func pagePrompt(_ step: Int) -> RoomPrompt {
        let prompt = self.prompt
        let kind: RoomPrompt.Kind =
            switch prompt.kind {
            case .notice(let text): .notice(text)
            case .thought(let minutes): .thought(minutes: minutes)
            default: .page
            }
        return RoomPrompt(kind: kind, prompt: prompt)
    }

    private func openTurnPrompt(_ step: Int, isOpen: Bool) -> RoomPrompt {
        let points = guide.list(step)?.maximum
        return RoomPrompt(
            kind: isOpen ? .open : .silent(isNamed: isNamed(step), points: points),
            prompt: turnPrompt(step))
    }

    /// The question of a step that everybody answers.
    private func turnPrompt(_ step: Int) -> Prompt {
        if let list = guide.list(step) {
            var prompt = Prompt(.question)
            prompt.place = Place(guide.steps[step].id)
            prompt.text = list.text
            prompt.type = list.columns[0].type
            prompt.options = options(list.columns[0])
            prompt.aids = list.aids
            return prompt
        }
        guard let question = guide.question(step) else { return Prompt(.page) }
        return asked(question, Spot(step: step))
    }

    private func agreePrompt(_ place: Place) -> RoomPrompt {
        guard let step = guide.index[place.step], let list = guide.list(step),
            let row = state.steps[step].rows.first(where: { $0.number == place.row })
        else { return RoomPrompt(kind: .page, prompt: Prompt(.page)) }
        let cells = zip(row.cells, list.columns).map { slot, question in
            RoomPrompt.Cell(label: question.text, text: shown(slot, question))
        }
        var prompt = Prompt(.page)
        prompt.place = place
        return RoomPrompt(kind: .agree(rowName(place), cells), prompt: prompt)
    }

    /// What people call a row.
    func rowName(_ place: Place) -> RowName {
        guard let step = guide.index[place.step], let list = guide.list(step) else {
            return RowName(name: "", number: 0, id: place.path)
        }
        let index = state.steps[step].rows.firstIndex { $0.number == place.row }
        return RowName(
            name: list.rowName, number: (index ?? 0) + 1,
            id: Place(place.step, row: place.row).path)
    }

    /// How many rows a vote keeps.
    func keep(_ step: Int) -> Int {
        if case .vote(_, let keep) = guide.steps[step].kind { keep } else { 0 }
    }

    /// The rows that share the last place of a vote.
    func tiedOptions(_ step: Int) -> [PromptOption] {
        guard case .vote(let list, _) = guide.steps[step].kind, let question = guide.question(step)
        else { return [] }
        let ids = state.steps[step].turn.tied.map { Place(list, row: $0).path }
        return options(question).filter { ids.contains($0.id) }
    }
}
