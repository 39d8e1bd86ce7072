import DialogueEngine
import LineProtocol

/// Something to tell beside the reply to a line.
struct News: Equatable, Sendable {
    let to: Hearers
    let what: Telling

    init(_ to: Hearers, _ what: Telling) { (self.to, self.what) = (to, what) }
}

/// What follows from one line: exactly one reply, then news.
///
/// Everything that takes a line returns one of these, so a line without a reply does not compile.
struct Outcome: Equatable, Sendable {
    let reply: Telling
    var news: [News] = []
    /// Connections that end once this is told, and what they are told first.
    var ends: [Ending] = []
    /// The connection has entered and may send longer lines.
    var isEntrance = false
    /// This tells that the line waits; the reply to it comes later.
    var isReplyToCome = false

    struct Ending: Equatable, Sendable {
        let connection: ConnectionID
        let message: HostMessage?
    }

    init(_ reply: Telling, news: [News] = []) { (self.reply, self.news) = (reply, news) }

    static func refuse(_ why: HostMessage) -> Outcome { Outcome(.host(why)) }
    static func refuse(_ why: Refusal) -> Outcome { Outcome(.room(.refused(why))) }
    static func say(_ message: HostMessage) -> Outcome { Outcome(.host(message)) }
}

/// What is on its way out, which waits where what they tell of is not on disk yet.
struct Delivery: Sendable {
    enum What: Sendable {
        /// The reply to a line; the author gets another one where nothing was kept.
        indirect case reply(ConnectionID, ServerMessage, Heard)
        /// Rests on what is not on disk yet, and falls with it.
        case news([ConnectionID], ServerMessage)
        /// True whatever becomes of the batch.
        case notice([ConnectionID], ServerMessage)
        case limit(ConnectionID)
        case close(ConnectionID)
        /// Others can join by this code.
        case opened(code: String)
    }

    let what: What
    /// The room that it belongs to; nil for somebody who has not entered.
    let room: String?
}
