import LineProtocol

/// Who a connection belongs to; fixed when somebody enters, and never taken from what they type.
struct Membership: Equatable, Sendable {
    let room: String
    let member: String
}

/// One connection as the machine sees it.
struct Connection: Sendable {
    enum Stage: Equatable, Sendable {
        /// Has not entered.
        case outside
        /// Wants to host; the next line is the secret.
        case proving(Joining)
        case inside(Membership)
        /// Nothing more is taken from it; it is closed once what it was told is out.
        case ending(Membership?)
    }

    let address: NetworkAddress
    let since: Int64
    var stage = Stage.outside
    var isJSON = false
    var reader = GroupReader()
    /// The question for which an answer of several lines was begun.
    var gatheringFor: String?
    var pace: LinePace
    /// Lines before entering.
    var lines = 0
    var lastHeard: Int64
    var isPinged = false
    /// Whether a child may be at risk: nothing is taken until they go on.
    var isStopped = false

    init(address: String, limits: HostLimits, now: Int64) {
        self.address = NetworkAddress(address)
        (since, lastHeard) = (now, now)
        pace = LinePace(limits, now: now)
    }

    var membership: Membership? {
        switch stage {
        case .inside(let membership): membership
        case .ending(let membership): membership
        case .outside, .proving: nil
        }
    }

    var isWaiting: Bool {
        switch stage {
        case .outside, .proving: true
        case .inside, .ending: false
        }
    }

    var isEnding: Bool { if case .ending = stage { true } else { false } }
}
