// What somebody writes and steers where their answer stands for all: alone, or for a room.
extension Session {
    func write(_ command: Command, _ today: Today) -> Decision {
        switch command {
        case .next: next(today)
        case .back: back()
        case .edit(let number): edit(number)
        case .row(let command): decideRow(command)
        case .done: done()
        case .skip: skip(today)
        case .pause: Decision([.pause], reply: [.left(.paused)])
        case .redo: redo()
        case .undo: undo()
        default: .refuse(.notDoneHere)
        }
    }

    /// Return on an empty line.
    func goOn(_ today: Today) -> Decision {
        switch position {
        case .nudge(let spot): return keep(spot)
        case .list(let step): return finishList(step)
        case .review: return Decision([.finish])
        case .finished: return .refuse(.finishedTakesNoAnswer)
        case .question(let spot):
            if spot.isProbe { return Decision([.skip(guide.place(spot), again: [])]) }
            if slot(at: spot)?.isGiven == true { return keep(spot) }
            guard let fallback = fallback(at: spot) else {
                return .refuse(.answerWanted, asksAgain: true)
            }
            return write(fallback, today)
        default:
            return ground.step.map { Decision([.read(step: guide.steps[$0].id)]) } ?? Decision()
        }
    }

    private func keep(_ spot: Spot) -> Decision { Decision([.keep(guide.place(spot))]) }

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
        case .nudge(let spot): return keep(spot)
        case .question(let spot):
            return Decision([.skip(guide.place(spot), again: dependents(ofSkipping: spot))])
        case .review: return .refuse(.reviewTakesNoAnswer)
        case .finished: return .refuse(.finishedTakesNoAnswer)
        default: break
        }
        guard let step = ground.step else { return .refuse(.notDoneHere) }
        // Who passes over what was read before has read it all the same.
        if plan(step).shape == .page, state.steps[step].mark == .done { return goOn(today) }
        return Decision([.skip(Place(guide.steps[step].id), again: [])])
    }

    /// Answers the last question anew.
    private func redo() -> Decision {
        switch position {
        case .nudge: return .askAgain()
        case .question(let spot) where spot.isProbe:
            return Decision([.move(guide.place(spot.asked), .visit)])
        case .question(let spot) where slot(at: spot)?.isGiven == true: return .askAgain()
        default:
            guard let spot = state.lastAnswered, slot(at: spot) != nil, isInPlay(spot.step) else {
                return .refuse(.nothingToRedo)
            }
            return Decision([.move(guide.place(spot), .visit)])
        }
    }
}
