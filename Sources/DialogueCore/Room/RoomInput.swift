/// What a member of a group typed, after the line was read and names were looked up.
public enum RoomInput: Equatable, Sendable {
    /// An answer, opaque, without blanks at its ends, never empty.
    case text(String)
    /// An empty line.
    case nothing
    /// A command that one person alone has too.
    case shared(Command)
    case room(RoomCommand)
}

/// The commands that only a group has; members are named by their ids.
public enum RoomCommand: Equatable, Sendable {
    case say(String)
    case park(String)
    case vote(String)
    case agree
    case object(String)
    /// An idea for the plan, for the facilitator to take up.
    case propose(String)
    /// `now`: although some are still writing.
    case reveal(now: Bool)
    case handover(String)
    case co(String)
    case remove(String)
    case lock
    /// `now`: although questions are still open.
    case close(now: Bool)
}
