/// Who is told something.
public enum Hearers: Equatable, Sendable {
    case everyone
    case member(String)
    /// Everybody but one.
    case others(than: String)
    /// Facilitator and co-facilitators.
    case leaders
    /// Those who only watch, such as a projector.
    case watchers
}

/// Something to tell, and to whom.
public struct Directed: Equatable, Sendable {
    /// Who is told.
    public let audience: Hearers
    /// What they are told.
    public let effect: Effect
    /// The entry of the log that it follows from; nil for what is passing.
    public var entry: Int?

    /// Directs something to somebody.
    public init(_ audience: Hearers, _ effect: Effect, entry: Int? = nil) {
        (self.audience, self.effect, self.entry) = (audience, effect, entry)
    }
}

/// What follows from a line: already applied, to be told once it is on disk.
public struct Response: Equatable, Sendable {
    /// For the log, in order.
    public var said: [Said] = []
    /// What is kept beside the log from now on, or no longer.
    public var staged: [Staging] = []
    /// To be told, in order; the first to whoever typed is the reply to the line.
    public var effects: [Directed] = []
    /// Where the line was refused over a mistake of this program: the kind of the event that it led
    /// to, for the operations log.
    public internal(set) var misfit: String?

    /// What follows.
    public init(said: [Said] = [], staged: [Staging] = [], effects: [Directed] = []) {
        (self.said, self.staged, self.effects) = (said, staged, effects)
    }

    /// What a member hears whom everything for everybody and for them alone reaches, in order.
    public func heard(by member: String) -> [Directed] {
        effects.filter { $0.audience == .everyone || $0.audience == .member(member) }
    }

    /// What is told to the one person of a session alone, in order.
    public var told: [Effect] {
        let me = Hearers.member(Member.alone.id)
        return effects.compactMap {
            $0.audience == .everyone || $0.audience == me ? $0.effect : nil
        }
    }

    /// The number of the first entry that was made; nil where none was.
    public var firstEntry: Int? {
        for case .taken(_, let entry?) in effects.lazy.map(\.effect) { return entry }
        return nil
    }
}
