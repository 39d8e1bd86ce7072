import DialogueLanguage

// What somebody writes and steers where their answer stands for all: alone, or for a room.
extension Session {
    func write(_ command: Command, _ today: Today) throws(Refusal) -> Decision {
        switch command {
        case .next: try next(today)
        case .back: try back()
        case .edit(let number): try edit(number)
        case .editField(let number, let field): try edit(number, field: field)
        case .row(let command): try decideRow(command)
        case .done: try done(today)
        case .skip: try skip(today)
        case .pause: Decision([.pause], reply: [.left(.paused)])
        case .redo: try redo()
        case .undo: try undo()
        default: throw .notDoneHere
        }
    }

    /// Return on an empty line.
    func goOn(_ today: Today) throws(Refusal) -> Decision {
        switch position {
        case .nudge(let spot): return keep(spot)
        case .list(let step):
            if let offer = offer(at: step) { return try accept(offer, at: step, today) }
            return try finishList(step)
        case .allRows(let step, let column): return propose(step, column, today)
        case .review: return Decision([.finish])
        case .finished: throw .finishedTakesNoAnswer
        case .question(let spot):
            if spot.isProbe {
                if slot(at: spot)?.probeAnswer != nil { return keep(spot) }
                if let words = slot(at: spot)?.probeBefore?.words {
                    return try write(words.text, at: spot, today, true)
                }
                return Decision([.skip(guide.place(spot), again: [])])
            }
            if slot(at: spot)?.isGiven == true { return keep(spot) }
            if let details = try keepDetails(at: spot, today) { return details }
            guard let fallback = fallback(at: spot) else { throw .answerWanted }
            return try write(fallback, today)
        default:
            return ground.step.map { Decision([.read(step: guide.steps[$0].id)]) } ?? Decision()
        }
    }

    private func keep(_ spot: Spot) -> Decision { Decision([.keep(guide.place(spot))]) }

    private func next(_ today: Today) throws(Refusal) -> Decision {
        if case .question(let spot) = position, !spot.isProbe, slot(at: spot)?.isGiven != true,
            fallback(at: spot) == nil
        {
            throw .stillOpen
        }
        return try goOn(today)
    }

    private func skip(_ today: Today) throws(Refusal) -> Decision {
        switch position {
        case .nudge(let spot): return keep(spot)
        case .question(let spot):
            return Decision([.skip(guide.place(spot), again: dependents(ofSkipping: spot))])
        case .allRows(let step, let column): return leaveOut(step, column)
        case .review: throw .reviewTakesNoAnswer
        case .finished: throw .finishedTakesNoAnswer
        default: break
        }
        guard let step = ground.step else { throw .notDoneHere }
        // Who passes over what was read before has read it all the same.
        if plan(step).shape == .page, state.steps[step].mark == .done { return try goOn(today) }
        return Decision([.skip(Place(guide.steps[step].id), again: [])])
    }

    /// Answers the last question anew.
    private func redo() throws(Refusal) -> Decision {
        switch position {
        case .nudge: return .askAgain()
        case .question(let spot) where spot.isProbe: return go(to: spot.asked, .visit)
        case .question(let spot) where slot(at: spot)?.isGiven == true: return .askAgain()
        default:
            guard let spot = state.lastAnswered, slot(at: spot) != nil, isInPlay(spot.step) else {
                throw .nothingToRedo
            }
            return go(to: spot, .visit)
        }
    }
}
