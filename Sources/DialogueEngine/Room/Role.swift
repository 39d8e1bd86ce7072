/// What somebody is in a group.
public enum Role: String, CaseIterable, Sendable {
    /// Leads; there is one at most.
    case facilitator
    /// Leads as well, but was not the one who opened the room.
    case cofacilitator = "co-facilitator"
    case participant
    /// Sees and never speaks, such as a projector.
    case observer

    /// Whether the steps of the dialogue are theirs to take.
    public var leads: Bool { self == .facilitator || self == .cofacilitator }
    /// Whether they have a voice.
    public var speaks: Bool { self != .observer }
}

/// Somebody who belongs to a group session; the name stands apart from the log.
public struct Member: Equatable, Sendable {
    /// `p1` to `pn`, in the order of joining.
    public let id: String
    /// What they are now.
    public internal(set) var role: Role
    /// Whether they left on purpose and have not come back.
    public internal(set) var hasLeft = false
    /// Whether they were taken out of the room.
    public internal(set) var isRemoved = false

    /// Whoever uses a session alone: leads and takes part, and has no number in its log.
    public static let alone = Member(id: "", role: .facilitator)
}
