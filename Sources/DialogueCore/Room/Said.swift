/// An event of a group session and who caused it.
public struct Said: Equatable, Sendable {
    /// A member such as `p2`; for what is not tied to a person a handle that is good for one
    /// question (`h` and 26 characters); nil for nobody.
    public let who: String?
    /// What happened.
    public let event: Event

    /// Puts an event beside its author.
    public init(_ event: Event, by who: String?) {
        (self.event, self.who) = (event, who)
    }
}

/// Somebody who types a line in a group.
public struct Speaker: Equatable, Sendable {
    /// The member, such as `p2`.
    public let member: String
    /// What stands for the member at the question that is open, where it carries no names.
    public let handle: String

    /// Names a member and the handle for the open question.
    public init(member: String, handle: String) {
        (self.member, self.handle) = (member, handle)
    }
}

/// What the core is told of the moment at which a line arrives: it has no clock and no dice.
public struct Moment: Sendable {
    /// The day on which dates are understood.
    public let today: Today
    /// A random number, by which answers are shuffled.
    public let seed: UInt64
    /// The members who are connected.
    public let present: Set<String>
    /// The handles that members have at the open step, by member; empty where it carries names.
    public let handles: [String: String]
    /// Milliseconds of a clock that nobody sets; only how much of it has passed matters.
    public let time: Int64

    /// A moment.
    public init(
        today: Today, seed: UInt64, present: Set<String>, time: Int64,
        handles: [String: String] = [:]
    ) {
        (self.today, self.seed) = (today, seed)
        (self.present, self.handles, self.time) = (present, handles, time)
    }
}
