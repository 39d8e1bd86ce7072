/// An event and who caused it.
public struct Said: Equatable, Sendable {
    /// A member such as `p2`; nil for somebody alone, for nobody, and for what is shown without a
    /// name.
    public let who: String?
    /// What happened.
    public let event: Event

    /// An event by a member; by nobody where the program itself says it.
    public init(_ event: Event, by who: String?) {
        (self.event, self.who) = (event, who)
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
    /// Milliseconds of a clock that nobody sets; only how much of it has passed matters.
    public let time: Int64

    /// A moment; what only a room needs may be left out.
    public init(
        today: Today, seed: UInt64 = 0, present: Set<String> = [], time: Int64 = 0
    ) {
        (self.today, self.seed) = (today, seed)
        (self.present, self.time) = (present, time)
    }
}
