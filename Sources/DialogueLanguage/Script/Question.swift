import AnswerReading

/// A question: of a step, or of a column of a table.
public struct Question: Equatable, Sendable {
    /// The id of the step, or of the column in its table.
    public internal(set) var id: String
    /// As asked; paragraphs are parted by an empty line.
    public internal(set) var text: String
    /// What kind of answer it takes.
    public let type: AnswerType
    /// Whose answer it wants.
    public let audience: Audience
    /// What Return answers where nothing was answered yet; nil for nothing.
    public let fallback: String?
    /// The id of an earlier question whose answer is shown with it; nil for none.
    public internal(set) var recall: String?
    /// Asked after answers that call for more.
    public let probes: [Probe]
    /// Gentle checks.
    public let nudges: [NudgeRule]
    /// Hints, examples and terms.
    public internal(set) var aids: Aids
    /// Whether it asks how somebody can be reached, so that such details are no surprise.
    public var expectsContact = false
    /// Whether its answers may stand in minutes, plans and exports. Where not, the room sees them, and
    /// somebody alone is not asked.
    public var isInRecord = true
    /// The ids of earlier questions whose answers are offered where a row begins.
    public internal(set) var offers: [String] = []
    /// Of a column: whether it is asked for all rows at once, when the list is finished.
    public var isAtEnd = false
    /// Of a column: whether it may be answered in one line with the column before it.
    public var sharesLine = false
    /// Of a column: what whoever leads a room could say here; empty for nothing. That of a step stands there.
    public var cue = ""
}

/// What helps with a question.
public struct Aids: Equatable, Sendable {
    /// What to think of.
    public internal(set) var hints: [String] = []
    /// What an answer could look like.
    public internal(set) var examples: [String] = []
    /// Words that may need explaining.
    public package(set) var terms: [Briefing.Term] = []

    /// What stands beside a question, if anything.
    package init(
        hints: [String] = [], examples: [String] = [], terms: [Briefing.Term] = []
    ) {
        (self.hints, self.examples, self.terms) = (hints, examples, terms)
    }

    /// Nothing that helps.
    public var isEmpty: Bool { hints.isEmpty && examples.isEmpty && terms.isEmpty }
}

/// A kind of answer.
public enum AnswerType: Equatable, Sendable {
    case text
    case longText
    case choice([Choice])
    case several([Choice])
    case yesNo
    case date
    /// Somebody's name or role.
    case person
    /// A number, within bounds where there are some.
    case number(ClosedRange<Int>?)
    /// A whole number, with words for its ends (may be empty).
    case scale(ClosedRange<Int>, low: String, high: String)
    /// Some of the recommendations, or of the rows of earlier lists (by id).
    case pick(from: [String])

    /// Its name in the log.
    public var name: String {
        switch self {
        case .text: "text"
        case .longText: "long-text"
        case .choice: "choice"
        case .several: "several-choices"
        case .yesNo: "yes-no"
        case .date: "date"
        case .person: "person"
        case .number: "number"
        case .scale: "scale"
        case .pick: "pick"
        }
    }

    /// The choices that an author listed.
    var choices: [Choice] {
        switch self {
        case .choice(let choices), .several(let choices): choices
        default: []
        }
    }
}

/// One of the answers that an author offers.
public struct Choice: Equatable, Sendable {
    /// Stable; the log refers to it.
    public let id: String
    /// As shown.
    public internal(set) var label: String

    /// Makes a choice.
    public init(id: String, label: String) { (self.id, self.label) = (id, label) }

    /// Whether it says that none of the others fits, as “None of these” does.
    public var excludesRest: Bool {
        id.lowercased() == "none-of"
            || Substring(label).words.first.map { $0.lowercased().withoutNumberSigns == "none" }
                ?? false
    }
}

/// A follow-up question, asked where the answer calls for more.
public struct Probe: Equatable, Sendable {
    /// When it is asked.
    public let test: Test
    /// As asked.
    public internal(set) var text: String

    /// What calls for more.
    public enum Test: Equatable, Sendable {
        case shorterThan(Int, words: Bool)
        case vague
        /// The words are no plan of the form “If …, then …”.
        case noIfThen
        case matches(Atom.Test)
    }
}

/// A gentle check of an answer, with the author's own sentence where there is one.
public struct NudgeRule: Equatable, Sendable {
    /// What is looked for.
    public let check: Check
    /// Said instead of the usual sentence; nil for the usual one.
    public internal(set) var sentence: String?

    /// What is looked for.
    public enum Check: String, CaseIterable, Sendable {
        case vague = "if vague"
        case oneNamedPerson = "unless one named person"
        case pastOrFar = "if past, or more than a year away"
        case activity = "if it names an activity"
        /// Asked once of a whole list, before it ends.
        case allWeak = "if all are weak"
    }
}

extension Question {
    /// Whether recommendations are among what can be chosen.
    package var picksRecommendations: Bool {
        if case .pick(let sources) = type { sources.contains("recommendations") } else { false }
    }
}
