/// What follows from a line that somebody typed.
struct Decision {
    /// What happened; nothing if the line was refused or only asked for something.
    var events: [Event] = []
    /// What to say before the next prompt.
    var effects: [Effect] = []
    /// Whether the exercise stops, or goes on after a stop; nil for no change.
    var stops: Bool?
    /// Whether the prompt is shown anew although nothing happened.
    var repeatsPrompt = false
    /// What becomes of an answer that is held back.
    var holding = Holding.same

    enum Holding: Equatable {
        case same
        case hold(HeldAnswer)
        case drop
    }

    /// - Parameter asksAgain: whether the question is shown again, for somebody who may have lost it.
    static func refuse(_ why: Refusal, asksAgain: Bool = false) -> Decision {
        Decision(effects: [.refused(why)], repeatsPrompt: asksAgain)
    }
    static func show(_ effect: Effect) -> Decision { Decision(effects: [effect]) }
}

extension Session {
    /// What follows from a line, without changing anything.
    func decide(_ input: Input, today: Today) -> Decision {
        switch input {
        case .command(.quit):
            let isAlmostDone = position == .review
            return Decision(effects: (isAlmostDone ? [.left(.notFinished)] : []) + [.quit])
        case .command(.concern): return Decision(effects: [.concern], stops: true)
        case .command(.help(let name)): return .show(.help(command: name, prompt))
        default: break
        }
        if isStopped {
            return input == .goOn
                ? Decision(stops: false, repeatsPrompt: true) : .refuse(.stopped)
        }
        if state.isPaused {
            return input == .goOn
                ? Decision(events: [.resume], effects: [.left(.resumed)]) : .refuse(.paused)
        }
        if let held, let decision = decide(input, held: held, today) { return decision }
        return switch input {
        case .text(let text): answer(text, today)
        case .held: .refuse(.nothingHeld)
        case .goOn: goOn(today)
        case .command(let command): decide(command, today)
        }
    }

    private func decide(_ command: Command, _ today: Today) -> Decision {
        switch command {
        case .help, .concern, .quit: Decision()
        case .next: next(today)
        case .back: back()
        case .edit(let number): edit(number)
        case .row(let command): decideRow(command)
        case .done: done()
        case .skip: skip(today)
        case .pause: Decision(events: [.pause], effects: [.left(.paused)])
        case .redo: redo()
        case .undo: undo()
        case .whereAmI: .show(.progress(progress))
        case .plan: .show(.plan(ActionPlan(self)))
        case .review: .show(.review(reviewItems))
        case .minutes: .show(.minutes(Transcript(self)))
        }
    }

    /// Return on an empty line.
    private func goOn(_ today: Today) -> Decision {
        switch position {
        case .page(let step): return Decision(events: [.read(step: guide.steps[step].id)])
        case .nudge(let spot): return keep(spot)
        case .list(let step): return finishList(step)
        case .review: return Decision(events: [.finish])
        case .finished: return .refuse(.finishedTakesNoAnswer)
        case .question(let spot):
            if spot.isProbe {
                return Decision(
                    events: [.skip(guide.place(spot), again: [])], effects: [.left(.probeSkipped)])
            }
            if slot(at: spot)?.isGiven == true { return keep(spot) }
            guard let fallback = fallback(at: spot) else {
                return .refuse(.answerWanted, asksAgain: true)
            }
            return answer(fallback, today)
        }
    }

    private func keep(_ spot: Spot) -> Decision {
        Decision(events: [.keep(guide.place(spot))], effects: [.left(.kept)])
    }

    private func next(_ today: Today) -> Decision {
        if case .question(let spot) = position, !spot.isProbe, slot(at: spot)?.isGiven != true,
            fallback(at: spot) == nil
        {
            return .refuse(.stillOpen)
        }
        return goOn(today)
    }

    private func skip(_ today: Today) -> Decision {
        switch position {
        case .page(let step):
            // Who passes over what was read before has read it all the same.
            if state.steps[step].mark == .done { return goOn(today) }
            return Decision(
                events: [.skip(Place(guide.steps[step].id), again: [])],
                effects: [.left(.skippedPage)])
        case .nudge(let spot): return keep(spot)
        case .question(let spot):
            return Decision(
                events: [.skip(guide.place(spot), again: dependents(ofSkipping: spot))],
                effects: [.left(spot.isProbe ? .probeSkipped : .skipped)])
        case .list(let step):
            let isEmpty = state.steps[step].rows.isEmpty
            return Decision(
                events: [.skip(Place(guide.steps[step].id), again: [])],
                effects: [.left(isEmpty ? .skipped : .kept)])
        case .review: return .refuse(.reviewTakesNoAnswer)
        case .finished: return .refuse(.finishedTakesNoAnswer)
        }
    }

    /// Answers the last question anew.
    private func redo() -> Decision {
        switch position {
        case .nudge: return Decision(repeatsPrompt: true)
        case .question(let spot) where spot.isProbe:
            return Decision(events: [.move(guide.place(spot.asked), .visit)])
        case .question(let spot) where slot(at: spot)?.isGiven == true:
            return Decision(repeatsPrompt: true)
        default:
            guard let spot = state.lastAnswered, slot(at: spot) != nil, isInPlay(spot.step) else {
                return .refuse(.nothingToRedo)
            }
            return Decision(events: [.move(guide.place(spot), .visit)])
        }
    }
}
