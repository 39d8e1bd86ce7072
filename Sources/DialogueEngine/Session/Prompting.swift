import AnswerReading
import DialogueLanguage
import Messages

extension Session {
    /// What is asked for now.
    public var prompt: Prompt {
        if isStopped { return Prompt(.stopped) }
        if let held, position != .paused { return prompt(held) }
        var prompt = located(prompt: position)
        prompt.answerer = answerer
        if mode == .room { prompt.cue = cue(at: position) }
        return prompt
    }

    /// The words of a step for whoever leads, or of the column of a row.
    private func cue(at position: Position) -> String {
        switch position {
        case .question(let spot), .nudge(let spot):
            spot.column == nil
                ? guide.steps[spot.step].cue.asked : guide.question(at: spot.asked)?.cue ?? ""
        case .allRows(let step, let column): guide.list(step)?.columns[column].cue ?? ""
        case .curtain: ""
        case .revealed(let step) where answeredStep(step) != step:
            // A step of its own that shows what was answered says what it likes.
            guide.steps[step].cue.asked.isEmpty
                ? cueOfShown(answeredStep(step)) : guide.steps[step].cue.asked
        case .revealed(let step): cueOfShown(step)
        case .counted(let step): guide.steps[step].cue.shown
        default: position.step.map { guide.steps[$0].cue.asked } ?? ""
        }
    }

    /// What to say once answers stand before all; nothing of points that could belong together where there is
    /// one at most.
    private func cueOfShown(_ step: Int) -> String {
        let isAlone = guide.list(step) != nil && state.steps[step].rows.count < 2
        return isAlone ? "" : guide.steps[step].cue.shown
    }

    private func located(prompt position: Position) -> Prompt {
        switch position {
        case .lobby: Prompt(.lobby)
        case .paused: Prompt(.paused)
        case .page(let step): page(step)
        case .question(let spot): question(spot)
        case .nudge(let spot): nudge(spot)
        case .list(let step): list(step)
        case .allRows(let step, let column): allRows(step, column)
        case .turn(let step) where isOpenAtOnce(step): everybody(step, .open)
        case .turn(let step): everybody(step, .silent(points: guide.list(step)?.maximum))
        case .revealed(let step):
            everybody(answeredStep(step), .revealed(isList: guide.list(answeredStep(step)) != nil))
        case .curtain(_, let target): everybody(target, .curtain)
        case .ballot(let step): everybody(step, .ballot(keep: keep(step)))
        case .counted(let step): everybody(step, counted(step))
        case .agreeing(_, let place): agreement(on: place)
        case .review: checking
        case .finished: Prompt(.finished)
        }
    }

    private func page(_ step: Int) -> Prompt {
        var prompt: Prompt
        switch guide.steps[step].kind {
        case .notice: prompt = Prompt(.notice(guide.briefing.notice))
        case .discuss(_, let minutes, let text):
            prompt = Prompt(.thought(minutes: minutes))
            prompt.text = text
        case .present(let id):
            prompt = Prompt(.page)
            prompt.aids = Aids(terms: guide.briefing.terms(in: id))
            prompt.reading = reading(at: step)
        default: prompt = Prompt(.page)
        }
        prompt.place = Place(guide.steps[step].id)
        return prompt
    }

    private func reading(at step: Int) -> ReadingProgress {
        let sections = guide.steps.indices.filter(isInPlay).compactMap { step in
            guide.steps[step].kind.section.map { (step, $0) }
        }
        let rest = sections.drop { $0.0 < step }
        return ReadingProgress(
            section: sections.count - rest.count + 1, of: sections.count,
            words: rest.reduce(0) { sum, next in
                sum + (guide.briefing.section(next.1)?.wordCount ?? 0)
            })
    }

    private func question(_ spot: Spot) -> Prompt {
        guard let question = guide.question(at: spot), let slot = slot(at: spot) else {
            return Prompt(.page)
        }
        if let details = details(at: spot) { return details }
        if spot.isProbe, let text = slot.followUp(question) {
            var prompt = Prompt(.probe)
            prompt.place = guide.place(spot)
            prompt.text = text
            prompt.type = .longText
            prompt.aids = aids(besideProbeOf: slot, question)
            prompt.existing = (slot.probeAnswer ?? slot.probeBefore)?.words?.text
            prompt.words = prompt.existing
            return prompt
        }
        var prompt = asked(question, spot)
        prompt.existing = slot.isGiven ? shown(slot, question) : nil
        prompt.words = slot.current?.words?.text
        prompt.isLeftOut = slot.isGiven && prompt.existing == nil
        prompt.isAgain = slot.isAgain
        prompt.read = read(at: spot)
        prompt.also = shared(at: spot).flatMap { guide.question(at: $0)?.text }
        return prompt
    }

    /// How a plan for what gets in the way could begin, in the words of the answer.
    private func aids(besideProbeOf slot: Slot, _ question: Question) -> Aids {
        guard case .number(let number)? = slot.probe, question.probes[number]?.test == .noIfThen
        else { return Aids() }
        let clause = slot.current?.words.flatMap { IfThen.clause(from: $0.text) }
        return Aids(
            examples: [
                clause.map { said("prompt.if-so-then", ["clause": $0]) } ?? said("prompt.if-then")
            ])
    }

    func asked(_ question: Question, _ spot: Spot) -> Prompt {
        var prompt = Prompt(.question)
        prompt.place = guide.place(spot)
        prompt.text = question.text
        prompt.type = question.type
        prompt.options = options(question)
        prompt.fallback = question.fallback ?? offer(at: spot)
        prompt.isRemembered = question.fallback == nil && prompt.fallback != nil
        prompt.aids = question.aids
        prompt.aids.terms += termsJustRead(before: spot)
        prompt.isInRecord = guide.isInRecord(spot.step)
        if spot.row != nil {
            prompt.row = rowName(spot)
        } else {
            addFindings(to: &prompt, at: spot.step)
        }
        if let recall = question.recall, let step = guide.index[recall],
            let earlier = guide.question(step), let answer = recalled(step, earlier)
        {
            prompt.recall = Prompt.Recall(question: earlier.text, answer: answer)
        }
        return prompt
    }

    /// An earlier answer; of a question that everybody answers, what everybody has seen.
    private func recalled(_ step: Int, _ question: Question) -> String? {
        guard plan(step).isForEverybody else { return shown(state.steps[step].slot, question) }
        guard isVisible(step) else { return nil }
        let texts = spokenAnswers(step, question).compactMap(\.text)
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    private func nudge(_ spot: Spot) -> Prompt {
        let question = guide.question(at: spot)
        let nudges = slot(at: spot)?.answer?.nudges ?? []
        let own = question?.nudges.first { rule in rule.sentence != nil && rule.covers(nudges) }
        var prompt = Prompt(.nudge(nudges, own: own?.sentence))
        prompt.place = guide.place(spot)
        prompt.type = question?.type
        if spot.row != nil { prompt.row = rowName(spot) }
        prompt.existing = slot(at: spot).flatMap { shown($0, question) }
        prompt.read = read(at: spot)
        prompt.words = slot(at: spot)?.current?.words?.text
        return prompt
    }

    private func list(_ step: Int) -> Prompt {
        guard let list = guide.list(step) else { return Prompt(.page) }
        let rows = state.steps[step].rows
        let first = Spot(step: step, column: 0)
        let shown = rows.map { self.shown($0.cells[0], at: first) }
        let asked = ListPrompt(
            rows: shown, minimum: list.minimum, maximum: list.maximum,
            question: list.columns[0].text, rowName: list.rowName, isTable: list.isTable,
            isInOneLine: list.isInOneLine)
        var prompt = everybody(step, .list(asked))
        prompt.row = RowName(
            name: list.rowName, number: rows.count + 1, place: Place(guide.steps[step].id))
        if list.isTable { prompt.aids = list.columns[0].aids }
        prompt.offer = offer(at: step)?.text
        return prompt
    }

    /// How far the person is.
    public var progress: Progress {
        let stops = guide.steps.indices.filter(isStop)
        let step = ground.step
        let done = step.map { step in stops.prefix { $0 <= step }.count } ?? stops.count
        let sections = guide.steps.indices.filter {
            guide.steps[$0].kind.section != nil && isInPlay($0)
        }
        let section = step.flatMap { sections.firstIndex(of: $0) }
        let part = step.map { guide.script.parts[guide.steps[$0].part].title } ?? ""
        return Progress(
            part: part, step: done, steps: stops.count,
            section: section.map { ($0 + 1, sections.count) })
    }
}

extension Session {
    /// What Return answers at a question; nil for nothing.
    func fallback(at spot: Spot) -> String? {
        guide.question(at: spot)?.fallback ?? offer(at: spot)
    }

    private func offer(at spot: Spot) -> String? {
        spot.column == nil && !spot.isProbe ? offers[guide.steps[spot.step].id] : nil
    }

    /// The answers to the fields of the form so far, by their ids, where nothing in them identifies
    /// somebody, or was kept otherwise, against advice.
    public var fieldAnswers: [String: String] {
        var answers: [String: String] = [:]
        for case .field(let id, _, let cell) in ActionPlan(self).parts
        where cell.identifying.isEmpty && cell.nudges.isEmpty {
            if cell.state == .answered, let text = cell.words?.text { answers[id] = text }
        }
        return answers
    }
}

extension NudgeRule {
    /// Whether this rule is what gave rise to one of these nudges.
    func covers(_ nudges: [Nudge]) -> Bool {
        let own: [Nudge] =
            switch check {
            case .vague: [.vague]
            case .oneNamedPerson:
                [.nobodyNamed, .everybodyNamed, .severalNamed, .unknownToOthers]
            case .pastOrFar: [.past, .farAway]
            case .activity: [.activity]
            case .allWeak: []
            }
        return nudges.contains { own.contains($0) }
    }
}
