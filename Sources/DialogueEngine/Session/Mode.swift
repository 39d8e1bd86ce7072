/// How many use a session; its first entry says so for good.
public enum Mode: Equatable, Sendable {
    /// One person, who leads and takes part at once.
    case alone
    /// The members of a room, some of whom lead.
    case room
}
