import AnswerReading
import DialogueLanguage
import Messages

/// Where a session stands: the fold of its events.
struct State: Sendable {
    /// How many entries the log has; the number of the next one.
    var size = 0
    /// The number of the first entry that does not fit what came before it; nil where all do.
    var misfit: Int?
    /// One for each step of the guide.
    var steps: [StepState]
    /// What the log has entries at.
    var entered: Entered
    /// Where the person went to on purpose; nil where the first open step is the position.
    var cursor: Cursor?
    var isPaused = false
    var isFinished = false
    /// The place that somebody had gone to and left again with the last step; where answers are checked,
    /// the list goes on from there.
    var changed: Spot?
    /// The last place that was answered, for answering it anew.
    var lastAnswered: Spot?
    /// Rows that were taken out, the last one last.
    var removed: [RemovedRow] = []
    var room = RoomState()
    /// What members of a room say to what is not shown yet, by place and member. Never part of the
    /// log; the store has it beside.
    var staged: [Place: [String: StagedAnswer]] = [:]

    init(_ guide: Guide) {
        steps = Array(repeating: StepState(), count: guide.steps.count)
        entered = Entered(guide)
    }

    struct Cursor: Sendable {
        var spot: Spot
        let kind: Event.MoveKind
    }

    struct RemovedRow: Sendable {
        let step: Int
        let row: Row
        let position: Int
        /// The number of the entry by which it went.
        let entry: Int
    }
}

/// What is known of a step.
struct StepState: Sendable {
    enum Mark: Sendable {
        case open
        case done
        case skipped
    }

    /// Of a page or a list.
    var mark = Mark.open
    /// Of a question.
    var slot = Slot()
    /// Of a list, in the order in which they are shown.
    var rows: [Row] = []
    /// The number of the next new row.
    var nextRow = 1
    /// What a group has made of it.
    var turn = RoomStep()

    /// Where a row stands; nil where there is none of this number, such as one that was taken out.
    func index(of row: Int?) -> Int? { rows.firstIndex { $0.number == row } }

    /// The row of this number.
    func row(_ number: Int?) -> Row? { index(of: number).map { rows[$0] } }
}

/// A row of a list or table.
struct Row: Sendable {
    /// Never used twice in a list.
    let number: Int
    /// One for each column.
    var cells: [Slot]
}

/// The place for one answer.
struct Slot: Sendable {
    var answer: Answer?
    var isSkipped = false
    /// The entries by which something that it rests on has changed since.
    var doubts: Set<Int> = []
    /// The follow-up question that the answer gave rise to.
    var probe: FollowUp?
    var probeAnswer: Answer?
    /// What was answered to it before the answer itself was changed.
    var probeBefore: Answer?
    var isProbeSkipped = false

    /// An answer, and what is known of it without its words.
    struct Answer: Sendable {
        /// The number of its entry in the log.
        let entry: Int
        /// Nil once they were taken out.
        let words: Words?
        let nudges: [Nudge]
        let identifying: [IdentifyingDetail]
        /// Whether the person has yet to keep it or to put it differently.
        var isNudging: Bool
        /// Whether it was read from a line that answered several questions.
        let isOfLine: Bool
        /// The entry whose words these are, where they were taken over.
        let from: Int?

        init(_ answered: Answered, entry: Int, isNudging: Bool) {
            (self.entry, self.isNudging, words) = (entry, isNudging, answered.words)
            (nudges, identifying) = (answered.nudges, answered.identifying)
            (isOfLine, from) = (answered.line != nil, answered.from)
        }
    }

    /// A follow-up question.
    enum FollowUp: Sendable {
        case number(Ordinal)
        /// The words are gone that would tell which; the log has an entry at it.
        case untold
    }

    /// What the follow-up asks; nil where there is none.
    func followUp(_ question: Question) -> String? {
        switch probe {
        case .number(let number): question.probes[number]?.text
        case .untold where question.probes.count == 1: question.probes[0].text
        case .untold: said("answer.follow-up")
        case nil: nil
        }
    }

    /// Whether something that it rests on has changed since.
    var isAgain: Bool { !doubts.isEmpty }
    /// The answer that counts: none where the question was left out.
    var current: Answer? { isSkipped ? nil : answer }
    /// What the answer and its follow-up seem to tell of a person.
    var identifying: [IdentifyingDetail] {
        guard let current else { return [] }
        return current.identifying + (probeAnswer?.identifying ?? [])
    }
    /// Whether the answer itself is there, left out on purpose, or still wanted.
    var isGiven: Bool { answer != nil || isSkipped }
    /// Whether the follow-up is still open.
    var isProbing: Bool { !isSkipped && probe != nil && probeAnswer == nil && !isProbeSkipped }
    var isNudging: Bool { !isSkipped && answer?.isNudging == true }
    var isSettled: Bool { isGiven && !isNudging && !isProbing }
}
