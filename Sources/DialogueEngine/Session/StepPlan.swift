import DialogueLanguage

/// What a step means to those who take it: one table of step × mode, which everything else asks.
struct StepPlan: Equatable, Sendable {
    /// What the room, or the person alone, waits for.
    enum Shape: UInt8, Sendable {
        /// Something to read, or to answer until it is ended.
        case page
        /// One answer of whoever writes.
        case question
        /// Rows of whoever writes.
        case list
        /// Nothing.
        case passing
    }

    /// What ends a step.
    enum Ending: UInt8, Sendable {
        /// Going on.
        case reading
        /// The answer, or the last row.
        case writing
        /// Showing what everybody answered: right away, or later, where the dialogue says so.
        case reveal
        /// Showing here what was answered at an earlier step.
        case curtain
        case count
        case agreement
    }

    let shape: Shape
    let answerer: Answerer
    let ending: Ending
    /// When everybody sees what somebody says; of votes, only the count.
    var showing = Effect.Showing.atOnce
    /// Whether it means anything in this mode.
    let isTaken: Bool
    /// Whether it means nothing where what it is about was left out.
    var needsAnswers = false

    /// Whether what is said here is kept beside the log until everybody sees it.
    var isStaged: Bool { showing != .atOnce }
    /// Whether everybody has an answer of their own, rather than one that is the room's: `/skip` of somebody
    /// who takes part leaves out that one and nobody else's.
    var isForEverybody: Bool {
        switch ending {
        case .reveal, .count: true
        case .reading, .writing, .curtain, .agreement: false
        }
    }
}

/// Who answers what is asked.
public enum Answerer: Equatable, Sendable {
    case nobody
    /// One who writes: the person alone, or whoever leads.
    case writer
    /// Whoever wants to, before everybody.
    case anyone
    /// Each for themselves; others are told whose an answer is, or not.
    case everyone(isNamed: Bool)
}

extension StepPlan {
    init(_ step: Script.Step, _ mode: Mode) {
        self = mode == .alone ? Self.alone(step.kind) : Self.room(step.kind)
    }

    private static func alone(_ kind: Script.Kind) -> StepPlan {
        switch kind {
        case .notice, .present: page(.reading)
        case .discuss(_, _, let text): page(.reading, isTaken: !text.isEmpty)
        case .ask(let question): written(.question, isTaken: question.isInRecord)
        case .vote: written(.question)
        case .list: written(.list)
        case .say, .show, .presentRest, .askTask, .askEachTask: passing()
        case .reveal, .agree: passing(isTaken: false)
        }
    }

    private static func room(_ kind: Script.Kind) -> StepPlan {
        switch kind {
        case .notice, .present: return page(.reading)
        case .discuss: return page(.reading, needsAnswers: true)
        case .ask(let question):
            let showing: Effect.Showing = question.isInRecord ? .later : .once
            switch question.audience {
            case .scribe: return written(.question)
            case .any: return page(.reveal, .anyone)
            case .each: return page(.reveal, .everyone(isNamed: true), showing)
            case .eachUnnamed: return page(.reveal, .everyone(isNamed: false), showing)
            }
        case .list(let list):
            guard list.isSilent else {
                return written(.list, by: list.audience == .any ? .anyone : .writer)
            }
            let isNamed = list.audience == .each
            return page(.reveal, .everyone(isNamed: isNamed), .later)
        case .vote: return page(.count, .everyone(isNamed: false), .later)
        case .reveal: return page(.curtain, needsAnswers: true)
        // An objection carries its name, and who agreed is not told.
        case .agree: return page(.agreement, .everyone(isNamed: true), .later)
        case .say, .show, .presentRest, .askTask, .askEachTask: return passing()
        }
    }

    private static func page(
        _ ending: Ending, _ answerer: Answerer = .nobody, _ showing: Effect.Showing = .atOnce,
        isTaken: Bool = true, needsAnswers: Bool = false
    ) -> StepPlan {
        StepPlan(
            shape: .page, answerer: answerer, ending: ending, showing: showing, isTaken: isTaken,
            needsAnswers: needsAnswers)
    }

    private static func written(
        _ shape: Shape, by answerer: Answerer = .writer, isTaken: Bool = true
    ) -> StepPlan {
        StepPlan(shape: shape, answerer: answerer, ending: .writing, isTaken: isTaken)
    }

    private static func passing(isTaken: Bool = true) -> StepPlan {
        StepPlan(shape: .passing, answerer: .nobody, ending: .reading, isTaken: isTaken)
    }
}

extension Session {
    /// What a step means here.
    func plan(_ step: Int) -> StepPlan { guide.plans(mode)[step] }
}
