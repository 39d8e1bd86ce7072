import LineProtocol
import SessionLog

/// One connection: made by the server, never reused.
public struct ConnectionID: Hashable, Sendable {
    /// Counts from 1.
    public let number: Int

    /// The connection with this number.
    public init(number: Int) { self.number = number }
}

/// What the host machine is told, one thing at a time.
public enum HostInput: Sendable {
    /// Somebody connected who speaks a dialect, until they say `hello`; the address is `192.0.2.7` or
    /// `2001:db8::1`, without the port.
    case connected(ConnectionID, Dialect, address: String)
    /// A line that could be read.
    case said(ConnectionID, ClientMessage)
    /// What is asked is not in sight any more on the screen of a connection.
    case outOfSight(ConnectionID)
    /// What arrived could not be made a line.
    case fault(ConnectionID, LineFault)
    /// The connection is gone; nothing can be sent to it any more.
    case disconnected(ConnectionID)
    /// Time has passed; about four times a second.
    case tick
    /// The answers to `.store` effects, in any order and any number at once.
    case stored([(room: String, answer: StoreAnswer)])
    /// The answer to `.clear`: whether nothing is left.
    case cleared(Bool)
    /// The answer to `.wake`.
    case woken(room: String, Waking)
    /// The server is going to stop: tell everyone, and close their connections.
    case stopping
}

/// Why what arrived is no line; nothing of it is passed on.
public enum LineFault: Equatable, Sendable {
    /// Longer than this, in bytes with its end.
    case tooLong(limit: Int)
    /// A carriage return of its own, NUL, or another control.
    case control
    /// Bytes that are no UTF-8.
    case notUTF8
    /// A web browser or another program that speaks HTTP; the connection is over.
    case http
    /// A program that speaks TLS, on a port that doesn't; the connection is over.
    case tls
    /// Far too much without an end of line; the connection is over.
    case unfinishedTooLong
}

/// What became of a batch.
public enum StoreAnswer: Equatable, Sendable {
    /// All of it is on disk.
    case kept(GroupReceipt)
    /// Nothing of it was done, since somebody else appended this.
    case overtaken(RoomNews)
    /// Nothing of it was done.
    case refused(StoreProblem)
}
