/// A dialogue that an author wrote: parts, and in them steps in the order in which they are taken.
public struct Script: Equatable, Sendable {
    /// Such as `standard`.
    public let id: String
    /// Shown where dialogues are listed.
    public let title: String
    /// One line for a list of dialogues; may be empty.
    public let about: String
    /// The id of the form that the answers fill, or empty.
    public let fills: String
    /// Headed groups of steps.
    public let parts: [Part]
    /// All steps, those of the first part first.
    public let steps: [Step]
    /// What conditions ask about earlier answers; conditions refer to these by index.
    public let atoms: [Atom]

    /// A headed group of steps.
    public struct Part: Equatable, Sendable {
        /// Shown as it is entered; empty for steps before the first heading.
        public let title: String
        /// Leaves out the whole part where it does not hold.
        public let condition: Condition?
    }

    /// One thing that happens: a page to read, a question, a list, a decision of the room.
    public struct Step: Equatable, Sendable {
        /// Stable and visible to its author; the log refers to it.
        public let id: String
        /// Index of its part.
        public let part: Int
        /// Leaves out the step where it does not hold.
        public let condition: Condition?
        /// What happens.
        public let kind: Kind
        /// The line in the file.
        public let line: Int
        /// What whoever leads a room could say here.
        public var cue = Cue()
    }

    /// What a step does.
    public enum Kind: Equatable, Sendable {
        /// The content notice of the briefing; asks whether to go on.
        case notice
        /// Prose, shown on the way to the next step.
        case say(String)
        /// A section of the briefing by its id.
        case present(String)
        /// A section of the briefing by its id, shown on the way to the next step.
        case show(String)
        /// Every section that no other step presents.
        case presentRest
        case ask(Question)
        /// The task of the briefing that has the name of this step, in the briefing's words.
        case askTask(Question)
        /// Every task of the briefing that no other step asks, each as a question of its own.
        case askEachTask(Question)
        case list(List)
        /// The room votes on the rows of a list and keeps the first few.
        case vote(list: String, keep: Int)
        /// The answers to a question that everybody answered in silence become visible.
        case reveal(String)
        /// The room talks; alone, a pause for thought.
        case discuss(String, minutes: Int?, text: String)
        /// Each row of a list is agreed or objected to.
        case agree(String)
    }

    /// What whoever leads a room could say; nobody else sees it. Both may be empty.
    public struct Cue: Equatable, Sendable {
        /// While something is asked, read or talked about.
        public var asked = ""
        /// Once what was answered in silence is shown, or votes are counted.
        public var shown = ""
    }

    /// The first step with this id.
    public func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

/// Rows of answers: a list has one column, a table several.
public struct List: Equatable, Sendable {
    /// How many rows are asked for; fewer is a gap, never an obstacle.
    public let minimum: Int
    /// The most rows that it takes.
    public let maximum: Int
    /// Whose answers these are.
    public let audience: Audience
    /// What the list is about.
    public let text: String
    /// What a row is called, such as `Action`.
    public let rowName: String
    /// The questions of a row, at least one.
    public internal(set) var columns: [Question]
    /// Whether it was written as a table.
    public let isTable: Bool
    /// Beside the list: hints, examples, terms.
    public let aids: Aids
    /// Whether a row may be typed in one line, which is read into what, who and when.
    public var isInOneLine = false
}

/// Whose answer a question wants; alone, all three are the one person.
public enum Audience: String, Sendable {
    /// Everybody in silence, then revealed at once; with names or without.
    case each = "each"
    case eachUnnamed = "each, unnamed"
    /// Whoever answers.
    case any
    /// The facilitator writes down what the room says.
    case scribe
}
