/// What a group has made of a step so far; empty for somebody who is alone.
struct Turn: Sendable {
    /// In the order of the log.
    private(set) var contributions: [Contribution] = []
    /// Whose contributions these are.
    private var authors: Set<String> = []
    /// The participants who are asked: those of the time when it opened, and who joined since; nil
    /// before that. Nobody who leaves, leads or is taken out changes it.
    var asked: Set<String>?
    /// Authors who said that they have finished.
    var ready: Set<String> = []
    /// Authors who leave the question out.
    var passed: Set<String> = []
    var isRevealed = false
    /// As revealed: entries of answers.
    var order: [Int] = []
    /// Nil before a vote is counted.
    var votes: [RoomEvent.RowVotes]?
    /// How many ballots were counted.
    var voted = 0
    /// How many of those who were asked had been taken out of the room when it was counted.
    var takenOut = 0
    var kept: [Int] = []
    /// The rows that share the last place, until the room settles it.
    var tied: [Int] = []
    /// By the number of the row.
    var agreements: [Int: Agreement] = [:]

    /// Where each number stands in an order.
    static func places(_ order: [Int]) -> [Int: Int] {
        Dictionary(zip(order, order.indices)) { first, _ in first }
    }

    /// Everybody who has answered, finished or left it out.
    var heard: Set<String> {
        ready.union(passed).union(authors)
    }

    /// Whether somebody has answered, rather than only finished or left it out.
    func hasAnswered(_ author: String) -> Bool { authors.contains(author) }

    /// Those who said that they have finished, and wrote nothing.
    var finishedWithout: Set<String> { ready.subtracting(authors).subtracting(passed) }

    mutating func add(_ contribution: Contribution) {
        authors.insert(contribution.author)
        contributions.append(contribution)
    }

    mutating func removeContributions(of author: String) {
        guard authors.remove(author) != nil else { return }
        contributions.removeAll { $0.author == author }
    }

    func contributions(of author: String) -> [Contribution] {
        authors.contains(author) ? contributions.filter { $0.author == author } : []
    }
}

/// One answer among those of a group.
struct Contribution: Sendable {
    /// A member, or a handle where the question carries no names.
    let author: String
    /// The row that it is, in a list.
    let row: Int?
    let answer: Slot.Answer
    /// What it says to conditions.
    let holds: [String]
}

/// What a group says to a row.
struct Agreement: Sendable {
    /// By author, the last word of each; nil agrees.
    var voices: [String: Objection?] = [:]
    /// Everybody who has spoken, those too who were taken out since.
    var spoken: Set<String> = []
    /// As for a question that everybody answers.
    var asked: Set<String>?
    /// Whether objections may be seen.
    var isRevealed = false
    /// Set once the agreement is closed.
    var outcome: (agrees: Int, objects: Int)?

    struct Objection: Sendable {
        let entry: Int
        /// Nil once they were taken out.
        let words: Words?
    }

    var agrees: Int { voices.values.count { $0 == nil } }
    var objects: Int { voices.count - agrees }

    mutating func hear(_ member: String, _ objection: Objection?) {
        voices[member] = .some(objection)
        spoken.insert(member)
    }
}

/// The part of the state that only a group has.
struct RoomState: Sendable {
    var members: [Member] = []
    var hasStarted = false
    var isLocked = false
    /// Who wrote for the room last; nil before anybody did.
    var pen: String?
    /// In the order of the log.
    var parked: [RemarkState] = []
    var proposals: [RemarkState] = []
    var spoken: [RemarkState] = []

    func member(_ id: String) -> Member? { members.first { $0.id == id } }
}

/// Something that was said beside the questions.
struct RemarkState: Sendable {
    let entry: Int
    let author: String
    /// Nil once they were taken out.
    let words: Words?
    /// The step that was open.
    let step: Int?
}
