/// What happens only in a group.
public enum RoomEvent: Equatable, Sendable {
    /// The author entered for the first time. The words say where they work and what they do
    /// there, as `Words.work(agency:work:)` makes them.
    case join(Role, Words? = nil)
    /// What the author wants to be called from now on; it changes nothing about where the room is.
    case name(Words?)
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
    /// What was answered in silence is before everybody: the answers are the entries before it, in
    /// the order in which they are shown. So many left it out.
    case reveal(step: String, passed: Int, unkept: Int?)
    /// What was objected to a row becomes visible.
    case revealRow(Place)
    /// A vote is counted. Nothing else is left of the ballots.
    case count(step: String, Count)
    /// The room settled a tie: the rows that are kept in the end.
    case settle(step: String, kept: [Int])
    /// The author objects to a row, before everybody.
    case object(Place, Words?)
    /// The agreement on a row is closed.
    case outcome(Place, Verdict)
    /// Something to come back to later.
    case park(Words?)
    /// The author proposes an action.
    case propose(Words?)
    /// The author spoke to the room.
    case say(Words?)
    /// Points of a list that are shown are taken as one from now on, and what the room calls them.
    case group(step: String, Grouped, Words?)
    /// A group is taken apart again.
    case ungroup(step: String, number: Int)
    /// What was put aside in an entry is done, or open again.
    case tick(target: Int, isDone: Bool)

    /// A group as a whole.
    public struct Grouped: Equatable, Sendable {
        /// From 1; that of a group that is there, which has these points now, or the next one.
        public let number: Int
        /// The numbers that its points have in their list for good, in the order of the list.
        public let rows: [Int]
    }

    /// What a vote came to, without the ballots of whoever was taken out before.
    public struct Count: Equatable, Sendable {
        /// Votes for each row, in the order of the list.
        public let votes: [RowVotes]
        /// How many ballots there were.
        public let voted: Int
        /// How many left it out.
        public let passed: Int
        /// The rows that are kept.
        public let kept: [Int]
        /// The rows that share the last place.
        public let tied: [Int]
    }

    /// What a room said to a row.
    public struct Verdict: Equatable, Sendable {
        /// How many agree.
        public let agrees: Int
        /// How many of these were asked: those who lead may agree too.
        public let asked: Int
        /// How many object.
        public let objects: Int
    }

    /// A row of a list and how many voted for it.
    public struct RowVotes: Equatable, Sendable {
        /// The number that the row has in its list for good.
        public let row: Int
        /// How many chose it.
        public let votes: Int

        /// A row by its number, as it was counted.
        public init(row: Int, votes: Int) { (self.row, self.votes) = (row, votes) }
    }
}

extension RoomEvent {
    /// The words in this event, if it has any.
    var words: Words? {
        switch self {
        case .join(_, let words), .name(let words), .object(_, let words), .park(let words),
            .propose(let words), .say(let words), .group(_, _, let words):
            words
        default: nil
        }
    }

    /// The same event without its words.
    var redacted: RoomEvent {
        switch self {
        case .join(let role, _): .join(role)
        case .name: .name(nil)
        case .object(let place, _): .object(place, nil)
        case .park: .park(nil)
        case .propose: .propose(nil)
        case .say: .say(nil)
        case .group(let step, let grouped, _): .group(step: step, grouped, nil)
        default: self
        }
    }
}
