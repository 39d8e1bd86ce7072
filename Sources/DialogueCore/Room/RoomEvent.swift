/// What happens only in a group.
public enum RoomEvent: Equatable, Sendable {
    /// The author entered for the first time.
    case join(Role)
    /// The author left on purpose.
    case leave
    /// The author came back after leaving.
    case back
    /// A member is given a role.
    case role(member: String, Role)
    /// A member was taken out of the room.
    case remove(member: String)
    /// Nobody else is let in, or people are again.
    case lock(Bool)
    /// The lobby is over.
    case start
    /// The author has finished a question that everybody answers.
    case ready(step: String)
    /// The author leaves such a question out.
    case pass(step: String)
    /// The author's answers to such a question, or to a vote, are thrown away.
    case withdraw(step: String)
    /// What was answered in silence becomes visible: answers by their entries, rows by their paths.
    case reveal(step: String, order: [String])
    /// What was objected to a row becomes visible.
    case revealRow(Place)
    /// A vote is counted: votes for each row in the order of the list, how many ballots there were,
    /// which rows are kept, and which share the last place. The line holds the outcome so that it
    /// stands without the ballots; those of whoever was taken out before are not among them.
    case count(step: String, votes: [RowVotes], voted: Int, kept: [Int], tied: [Int])
    /// The room settled a tie: the rows that are kept in the end.
    case settle(step: String, kept: [Int])
    /// The author agrees to a row.
    case agree(Place)
    /// The author objects to a row.
    case object(Place, Words?)
    /// The agreement on a row is closed.
    case outcome(Place, agrees: Int, objects: Int)
    /// Something to come back to later.
    case park(Words?)
    /// The author proposes an action.
    case propose(Words?)
    /// The author spoke to the room.
    case say(Words?)

    /// A row of a list and how many voted for it.
    public struct RowVotes: Equatable, Sendable {
        /// The number that the row has in its list for good.
        public let row: Int
        /// How many chose it.
        public let votes: Int

        /// Puts a row beside its votes.
        public init(row: Int, votes: Int) { (self.row, self.votes) = (row, votes) }
    }
}

extension RoomEvent {
    /// The words in this event, if it has any.
    var words: Words? {
        switch self {
        case .object(_, let words), .park(let words), .propose(let words), .say(let words): words
        default: nil
        }
    }

    /// The same event without its words.
    var redacted: RoomEvent {
        switch self {
        case .object(let place, _): .object(place, nil)
        case .park: .park(nil)
        case .propose: .propose(nil)
        case .say: .say(nil)
        default: self
        }
    }
}
