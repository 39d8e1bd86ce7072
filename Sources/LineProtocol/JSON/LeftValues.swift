import AnswerReading
import DialogueEngine
import StrictJSON

extension Effect.Left {
    /// What it is, for programs, and what it tells.
    var members: Members {
        switch self {
        case .kept: about("kept")
        case .answerKept(let text): about("answer-kept", ("text", .string(text)))
        case .heldLetGo: about("held-let-go")
        case .skipped: about("skipped")
        case .probeSkipped: about("probe-skipped")
        case .skippedPage: about("skipped-page")
        case .dayOff(let day):
            about(
                "day-off", ("before", .text(day.before?.iso)), ("after", .string(day.after.iso)))
        case .timeDropped: about("time-dropped")
        case .paused: about("paused")
        case .resumed: about("resumed")
        case .removed(let row): about("removed", ("row", JSON(row)))
        case .doubted(let names): about("doubted", ("names", .texts(names)))
        case .restored(let row): about("restored", ("row", JSON(row)))
        case .moved(let row, let from):
            about("moved", ("row", JSON(row)), ("from", .number(from)))
        case .notFinished: about("not-finished")
        case .restOfRow(let row, let count):
            about("rest-of-row", ("row", JSON(row)), ("open", .number(count)))
        case .allWeak(let count, _): about("all-weak", ("rows", .number(count)))
        case .listFull(let limit): about("list-full", ("limit", .number(limit)))
        }
    }

    private func about(_ code: String, _ more: (String, JSON?)...) -> Members {
        [("about", .string(code))] + more
    }
}

extension Effect.Taken {
    /// What the line was, for programs, and what became of it.
    var members: Members {
        switch self {
        case .answer(let isMore, let isShown, let hint):
            what("answer", ("added", .bool(isMore)), isShown.member, Self.member(hint))
        case .choice(let reading, let isShown, let hint):
            what("choice", ("reading", .string(reading)), isShown.member, Self.member(hint))
        case .point(let number, let most):
            what("point", ("number", .number(number)), ("of", .number(most)))
        case .ballot(let reading): what("ballot", ("reading", .string(reading)))
        case .ready: what("ready")
        case .passed: what("passed")
        case .withdrawn: what("withdrawn")
        case .agreed: what("agreed")
        case .objected: what("objected")
        case .parked: what("parked")
        case .proposed: what("proposed")
        case .said: what("said")
        case .steered: what("step")
        }
    }

    private func what(_ code: String, _ more: (String, JSON?)...) -> Members {
        [("what", .string(code))] + more
    }

    private static func member(_ hint: String?) -> (String, JSON?) {
        ("hint", hint.map { .string($0) })
    }
}

extension Effect.Showing {
    fileprivate var member: (String, JSON?) {
        switch self {
        case .atOnce: ("shown", "at-once")
        case .later: ("shown", "later")
        case .once: ("shown", "once")
        }
    }
}
