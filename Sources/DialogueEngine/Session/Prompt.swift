import AnswerReading
import DialogueLanguage

/// What is asked for now; the same for everybody in a room, worded by role.
public struct Prompt: Equatable, Sendable {
    /// What kind of turn it is.
    public enum Kind: Equatable, Sendable {
        /// People arrive.
        case lobby
        /// The content notice, with its text; `isPast` for somebody who comes after it.
        case notice(String, isPast: Bool = false)
        /// Something to read.
        case page
        /// Something to think or to talk about.
        case thought(minutes: Int?)
        /// Everybody answers in silence; `points` where several may be given.
        case silent(points: Int?)
        /// Anybody answers, and everybody sees it.
        case open
        /// Answers given earlier are shown next.
        case curtain
        /// The answers stand before everybody; rows of a list can be changed by whoever leads.
        case revealed(isList: Bool)
        /// Everybody votes.
        case ballot(keep: Int)
        /// The votes are counted; these share the last places, of which there are `room`.
        case counted(tied: [AnswerOption], room: Int)
        /// Everybody agrees or objects to a row, whose questions and answers these are.
        case agree(RowName, [Cell])
        /// A question.
        case question
        /// A follow-up question.
        case probe
        /// The answer stands; keep it, or put it differently.
        case nudge([Nudge], own: String?)
        /// An answer is held back: what it seems to hold, and what is asked about it.
        case held([IdentifyingDetail], HeldAnswer.Stage)
        /// A list takes another row.
        case list(ListPrompt)
        /// One question for all rows of a list, each with what is proposed for it.
        case allRows([Proposal])
        /// What stands at the head of a form, as it was given before.
        case details([Detail])
        /// Everything was asked.
        case review([ReviewItem])
        /// It is over; somebody alone can still change an answer.
        case finished
        case paused
        /// The exercise is stopped: a real child may be at risk.
        case stopped
    }

    /// A question of a row and its answer as shown.
    public struct Cell: Equatable, Sendable {
        /// As asked.
        public let label: String
        /// As shown; nil where it was left out.
        public let text: String?
    }

    /// An earlier question and its answer.
    public struct Recall: Equatable, Sendable {
        /// As asked.
        public let question: String
        /// As shown.
        public let answer: String
    }

    /// A row, and what is proposed where one question is asked for all of them.
    public struct Proposal: Equatable, Sendable {
        /// The row.
        public let row: RowName
        /// Its first answer as shown; nil where that was left out.
        public let text: String?
        /// The labels of what is proposed for it; none where nothing fits.
        public let labels: [String]
    }

    /// A question that was answered in an earlier session.
    public struct Detail: Equatable, Sendable {
        /// The number to type to change it.
        public let number: Int
        /// As asked.
        public let question: String
        /// What stands there now, or what is offered; nil where it was left out.
        public let answer: String?
    }

    /// What was read from a line of a row.
    public struct Reading: Equatable, Sendable {
        /// The number to type to change it.
        public let number: Int
        /// As asked.
        public let question: String
        /// As shown.
        public let answer: String
    }

    /// What kind of turn it is.
    public internal(set) var kind: Kind
    /// Who answers.
    public internal(set) var answerer = Answerer.nobody
    /// Where an answer goes; nil where none is wanted.
    public var place: Place?
    /// The question or thought.
    public var text = ""
    /// What kind of answer is wanted; nil where none is.
    public var type: AnswerType?
    /// What can be chosen, with the label to type and the text.
    public var options: [AnswerOption] = []
    /// The row, or the one that would be next; nil outside of lists.
    public var row: RowName?
    /// The answer that stands here, as shown; nil where there is none.
    public var existing: String?
    /// The same as it was typed.
    public var words: String?
    /// Whether the question was left out on purpose, so that nothing stands here.
    public var isLeftOut = false
    /// Whether something that the answer rests on has changed.
    public var isAgain = false
    /// What Return answers; nil for nothing.
    public var fallback: String?
    /// Whether that comes from an earlier session rather than from the author.
    public var isRemembered = false
    /// An earlier answer that a row may begin with; nil for none.
    public var offer: String?
    /// What was read from the line that the row was typed in.
    public var read: [Reading] = []
    /// The next question, where one line may answer both.
    public var also: String?
    /// An earlier question and its answer, shown for reference.
    public var recall: Recall?
    /// What whoever leads a room could say now, and nobody else sees; empty for nothing.
    public internal(set) var cue = ""
    /// How far the reading is, on a section of the briefing; nil elsewhere.
    public var reading: ReadingProgress?
    /// Whether what is answered may stand in minutes and documents.
    public var isInRecord = true
    /// Hints, examples and terms; shown when asked for.
    public var aids = Aids()
    /// What the review found, where this asks about it for the first time.
    public var findings: [Briefing.Item] = []
    /// Whether it asks about that, be it shown here or not.
    public var isAboutFindings = false
    /// The plan so far, where everything was asked.
    public var plan: ActionPlan?
    /// The number of the answer that was changed last, where the answers are checked.
    public var near: Int?
    /// Whether all of it was shown before, and what was said since stands below.
    public var isReminder = false

    init(_ kind: Kind) { self.kind = kind }
}

/// How far the reading of the briefing is.
public struct ReadingProgress: Equatable, Sendable {
    /// The number of the section that is shown, from 1.
    public let section: Int
    /// How many sections there are.
    public let of: Int
    /// The words of this section and those after it.
    public let words: Int

    /// How long they take to read, in whole minutes; 0 for less than half a minute.
    public var minutes: Int {
        (words + Briefing.readingSpeed / 2) / Briefing.readingSpeed
    }
}

/// A list that takes another row.
public struct ListPrompt: Equatable, Sendable {
    /// The rows so far, as shown; nil for one whose first question was left out.
    public let rows: [String?]
    /// The fewest rows that are asked for.
    public let minimum: Int
    /// The most rows that it takes.
    public let maximum: Int
    /// The first question of a new row.
    public let question: String
    /// What a row is called.
    public let rowName: String
    /// Whether a row has several columns.
    public let isTable: Bool
    /// Whether a row may be typed in one line.
    public let isInOneLine: Bool
}
