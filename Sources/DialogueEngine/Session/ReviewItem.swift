import AnswerReading
import DialogueLanguage

/// One number of the review: a question or a row with all that was answered.
public struct ReviewItem: Equatable, Sendable {
    /// The number to type after `/edit`.
    public let number: Int
    /// The title of the part it belongs to.
    public let part: String
    /// The question, or the name of the row.
    public let title: String
    /// Whether it is a row that could still be added.
    public let isAddition: Bool
    /// Whether the form has a place for it, and nothing stands there.
    public let isWanted: Bool
    /// The answer of a question, or one for each question of a row; none of a row to add.
    public let answers: [ReviewAnswer]
    /// Where `/edit` leads.
    let target: Spot

    /// The answers as shown, in one line; nil where there is none.
    public var answer: String? {
        let shown = answers.filter { $0.cell.state == .answered }.map(\.cell.shown)
        return shown.isEmpty ? nil : shown.joined(separator: " · ")
    }
    /// Whether it was left out on purpose.
    public var isSkipped: Bool {
        !answers.isEmpty && answers.allSatisfy { $0.cell.state == .skipped }
    }
    /// What was kept against a nudge.
    public var nudges: [Nudge] { answers.flatMap(\.cell.nudges) }
    /// What was kept although it seems to identify a person, each kind once.
    public var identifying: [IdentifyingDetail] {
        let found = answers.flatMap(\.cell.identifying)
        return IdentifyingDetail.allCases.filter { found.contains($0) }
    }
    /// Whether something that it rests on has changed.
    public var isAgain: Bool { answers.contains { $0.cell.isAgain } }

    /// The answer that somebody means by a name of its field, such as `when` for `by when`: the whole
    /// name, its beginning, or a word of it.
    public func answer(named typed: String) -> ReviewAnswer? {
        let name = typed.asFieldName
        let fields = answers.filter { !$0.field.isEmpty }
        return fields.first { $0.field == name }
            ?? fields.first { $0.field.utf8.starts(with: name.utf8) }
            ?? fields.first { $0.field.words.contains { $0.isIdentical(to: name) } }
    }
}

/// One answer in the review.
public struct ReviewAnswer: Equatable, Sendable {
    /// In a row of several questions the name to type behind its number, such as `by when`; else empty.
    public let field: String
    /// What became of the question, and how the answer reads.
    public let cell: ActionPlan.Cell
    /// The follow-up question and its answer.
    public let followUp: Prompt.Recall?
    /// Whether the form has a place for it, and nothing stands there.
    public let isWanted: Bool
    /// Where it stands.
    let target: Spot
}

extension String {
    /// A name of a field as people see it: small letters, blanks between words.
    var asFieldName: String {
        lowercased().unicodeScalars.split { "_- ".unicodeScalars.contains($0) }
            .map { String(Substring($0)) }.joined(separator: " ")
    }
}

/// What somebody types who wants to change a number of the review: `11`, or `11 when`.
public struct ReviewTarget: Equatable, Sendable {
    /// The number.
    public let number: Ordinal
    /// The name of a field; nil for all of it.
    public let field: String?

    /// Reads a line; nil for anything else.
    public init?(_ line: String) {
        let words = line.words
        guard let first = words.first, words.count <= 4,
            let number = Ordinal(first.utf8.last == UInt8(ascii: ".") ? first.dropLast() : first)
        else { return nil }
        let name = words.dropFirst().joined(separator: " ")
        guard words.count == 1 || name.hasLetters else { return nil }
        self.number = number
        field = name.isEmpty ? nil : name
    }

    /// The number of a line such as `remove 8` or `delete 8.`; nil for any other line.
    static func removed(by line: String) -> Ordinal? {
        let words = line.lowercased().words
        guard words.count == 2, ["remove", "delete"].contains(words[0]) else { return nil }
        return ReviewTarget(String(words[1]))?.number
    }

    /// The command that it stands for.
    public var command: Command { field.map { .editField(number, $0) } ?? .edit(number) }
}
