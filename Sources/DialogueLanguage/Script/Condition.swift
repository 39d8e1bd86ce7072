import AnswerReading

/// When a part or step is in play: one or more terms, all of which or any of which must hold.
public struct Condition: Equatable, Sendable {
    /// Whether every term must hold; otherwise one is enough.
    public let needsAll: Bool
    /// What is asked, one or more.
    public let terms: [Term]

    /// Something asked about an earlier answer, or its opposite.
    public struct Term: Equatable, Sendable {
        /// Index into the script's atoms.
        public let atom: Int
        /// Whether it must not hold.
        public let isNegated: Bool
    }
}

/// Something that a condition asks about an earlier answer.
public struct Atom: Equatable, Sendable {
    /// As a dialogue says it, such as `ready is yes`; one spelling for each meaning.
    public let text: String
    /// The id of the step it asks about; empty for `alone`.
    public let step: String
    /// What is asked of that step.
    public let test: Test

    /// What is asked.
    public enum Test: Equatable, Sendable {
        /// A choice id, or `yes` or `no`.
        case isChoice(String)
        case includes(String)
        case atLeast(Int)
        case atMost(Int)
        case isAnswered
        case isSkipped
        case hasRows(Int)
        case isAlone

        /// Whether only the words of the answer tell.
        package var needsWords: Bool {
            switch self {
            case .isChoice, .includes, .atLeast, .atMost: true
            case .isAnswered, .isSkipped, .hasRows, .isAlone: false
            }
        }

        /// The outcome for the reading of an answer.
        package func holds(for value: AnswerValue?) -> Bool {
            switch (self, value) {
            case (.isChoice(let id), .choices(let chosen)): chosen == [id]
            case (.isChoice(let id), .yes(let isYes)): id == (isYes ? "yes" : "no")
            case (.includes(let id), .choices(let chosen)): chosen.contains(id)
            case (.atLeast(let bound), .number(let text)): (Double(text) ?? 0) >= Double(bound)
            case (.atMost(let bound), .number(let text)): (Double(text) ?? 0) <= Double(bound)
            default: false
            }
        }
    }
}
