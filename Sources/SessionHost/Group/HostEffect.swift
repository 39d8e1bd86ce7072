import LineProtocol

/// What the host machine wants done, in this order.
public enum HostEffect: Equatable, Sendable {
    /// Tells all of these connections the same, each in its dialect.
    case send([ConnectionID], ServerMessage)
    /// Ends a connection after what was sent is out.
    case close(ConnectionID)
    /// How long a line may be from now on, in bytes with its end; 4,096 until told otherwise.
    case limit(ConnectionID, lineBytes: Int)
    /// Takes no further line from the connection for so long: delayed, not refused.
    case hold(ConnectionID, milliseconds: Int)
    /// Something of a room is to be kept: `HostMachine.batch(of:)` has it once the store can take it, with
    /// all that was said until then; the answer comes as `.stored`. At most one batch of a room is under
    /// way, and rooms don't wait for each other.
    case store(room: String)
    /// Clears what was replaced from the files; the answer comes as `.cleared`.
    case clear
    /// Lets go of a room, so that others may write to it or delete it; in order with `.store` and
    /// `.wake`.
    case letGo(room: String, LettingGo)
    /// Takes a room up again that rests; the answer comes as `.woken`.
    case wake(room: String)
    /// Somebody leads a room for the first time, and others can join it by this code.
    case opened(code: String)
    /// Nothing can be kept any more: the server is to end, once everybody was told.
    case end(why: String)
    /// A line for the operations log: never a participant's words or name.
    case note(HostNote, String)
}

/// What becomes of a room that a server lets go of.
public enum LettingGo: Equatable, Sendable {
    /// It is closed.
    case forGood
    /// Nobody was in it for long; whoever wants to enter wakes it.
    case untilWoken
}

/// How much a line of the operations log matters.
public enum HostNote: Equatable, Sendable {
    /// As expected.
    case info
    /// Somebody should look at it one day.
    case warning
    /// Something does not work.
    case error
}
