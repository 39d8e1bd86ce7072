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
