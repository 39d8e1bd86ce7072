import AnswerReading

/// What a group has made of a step so far; empty for somebody who is alone.
struct RoomStep: Sendable {
    /// What everybody has seen, in the order of the log.
    var contributions: [Contribution] = []
    /// The participants who are asked: those of the time when it opened, and who joined since; nil
    /// before that. Nobody who leaves, leads or is taken out changes it.
    var asked: Set<String>?
    /// How many left it out, once it is shown or counted.
    var passed = 0
    var isRevealed = false
    /// How many answers were shown that are not in the record; nil where they are.
    var unkept: Int?
    /// Nil before a vote is counted.
    var votes: [RoomEvent.RowVotes]?
    /// How many ballots were counted.
    var voted = 0
    /// How many of those who were asked had been taken out of the room when it was counted.
    var takenOut = 0
    var kept: [Int] = []
    /// The rows that share the last place, until the room settles it.
    var tied: [Int] = []
    /// Points of a list that are taken as one.
    var groups: [Grouping] = []
    /// The number of the next group.
    var nextGroup = 1
    /// The entry that grouped points last; nil once a group was taken apart.
    var lastGrouped: Int?
    /// By the number of the row.
    var agreements: [Int: Agreement] = [:]

    func contributions(of author: String) -> [Contribution] {
        contributions.filter { $0.author == author }
    }
}

/// One answer among those of a group.
struct Contribution: Sendable {
    /// The member; nil where answers carry no names.
    let author: String?
    let answer: Slot.Answer
}

/// What a group says to a row, as far as everybody has seen it.
struct Agreement: Sendable {
    /// By member, the last one of each.
    var objections: [String: Objection] = [:]
    /// Who objected since objections were shown last.
    var unseen: Set<String> = []
    /// As for a question that everybody answers.
    var asked: Set<String>?
    /// Whether objections were shown.
    var isRevealed = false
    /// Set once the agreement is closed.
    var outcome: RoomEvent.Verdict?

    struct Objection: Sendable {
        let entry: Int
        /// Nil once they were taken out.
        let words: Words?
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
    var parked = Remarks()
    var proposals = Remarks()
    var spoken = Remarks()
    /// The entries of what was put aside and is done.
    var ticked: Set<Int> = []

    func member(_ id: String) -> Member? { members.first { $0.id == id } }

    /// The number of the entry in which somebody proposed this, word for word; nil where nobody did.
    func idea(in words: Words) -> Int? {
        proposals.first { $0.words?.text.isIdentical(to: words.text) == true }?.entry
    }
}

/// Something that was said beside the questions; shared by all states that know of it, and never changed.
final class RemarkState: Sendable {
    let entry: Int
    let author: String
    /// Nil once they were taken out.
    let words: Words?
    /// The step that was open.
    let step: Int?

    init(entry: Int, author: String, words: Words?, step: Int?) {
        (self.entry, self.author, self.words, self.step) = (entry, author, words, step)
    }
}
