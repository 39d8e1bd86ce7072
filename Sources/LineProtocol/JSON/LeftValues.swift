import DialogueCore
import StrictJSON

extension Effect.Left {
    /// What it is, for programs.
    var code: String {
        switch self {
        case .kept: "kept"
        case .answerKept: "answer-kept"
        case .heldLetGo: "held-let-go"
        case .skipped: "skipped"
        case .probeSkipped: "probe-skipped"
        case .skippedPage: "skipped-page"
        case .dayOff: "day-off"
        case .timeDropped: "time-dropped"
        case .paused: "paused"
        case .resumed: "resumed"
        case .removed: "removed"
        case .restored: "restored"
        case .moved: "moved"
        case .notFinished: "not-finished"
        case .restOfRow: "rest-of-row"
        case .listFull: "list-full"
        }
    }

    /// What it tells, as values.
    var values: [(String, JSON)] {
        switch self {
        case .answerKept(let text): [("text", .string(text))]
        case .removed(let row), .restored(let row): [("row", JSON(row))]
        case .moved(let row, let from): [("row", JSON(row)), ("from", .number(from))]
        case .restOfRow(let row, let count): [("row", JSON(row)), ("open", .number(count))]
        case .listFull(let limit): [("limit", .number(limit))]
        case .dayOff(let day):
            [
                ("before", day.before.map { .string($0.iso) } ?? .null),
                ("after", .string(day.after.iso)),
            ]
        case .kept, .heldLetGo, .skipped, .probeSkipped, .skippedPage, .paused, .resumed,
            .notFinished, .timeDropped:
            []
        }
    }
}

extension Effect.Taken {
    /// What the line was, for programs.
    var code: String {
        switch self {
        case .answer: "answer"
        case .choice: "choice"
        case .point: "point"
        case .ballot: "ballot"
        case .ready: "ready"
        case .passed: "passed"
        case .withdrawn: "withdrawn"
        case .agreed: "agreed"
        case .objected: "objected"
        case .parked: "parked"
        case .proposed: "proposed"
        case .said: "said"
        case .steered: "step"
        }
    }

    /// What became of it, as values.
    var values: [(String, JSON)] {
        switch self {
        case .answer(let isMore, let isShown, let hint):
            [("added", .bool(isMore)), ("shown", .string(isShown.code))]
                + (hint.map { [("hint", .string($0))] } ?? [])
        case .choice(let reading, let isShown, let hint):
            [("reading", .string(reading)), ("shown", .string(isShown.code))]
                + (hint.map { [("hint", .string($0))] } ?? [])
        case .point(let number, let most): [("number", .number(number)), ("of", .number(most))]
        case .ballot(let reading): [("reading", .string(reading))]
        case .ready, .passed, .withdrawn, .agreed, .objected, .parked, .proposed, .said, .steered:
            []
        }
    }
}

extension Effect.Showing {
    fileprivate var code: String {
        switch self {
        case .atOnce: "at-once"
        case .later: "later"
        case .once: "once"
        }
    }
}
