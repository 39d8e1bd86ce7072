import LineProtocol

/// Who a connection belongs to; fixed when somebody enters, and never taken from what they type.
struct Membership: Hashable, Sendable {
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
        /// Typed a code whose turn to be looked up has not come.
        case queued(Joining, RequestID?)
        /// Wants to enter a room that is being taken up again.
        case knocking(Knock, at: String, RequestID?)
        case inside(Membership)
        /// Nothing more is taken from it; it is closed once what it was told is out. Whoever sets this has
        /// the room look at its seats again, so that nobody who is leaving is told more.
        case ending(Membership?)
    }

    let address: NetworkAddress
    /// When the time within which to enter began.
    var since: Int64
    /// Whether anything came from it.
    var hasSpoken = false
    var stage = Stage.outside
    var dialect: Dialect
    var isJSON: Bool { dialect == .json }
    /// What came while a room was being taken up.
    var unread: [ClientMessage] = []
    /// The question for which an answer of several lines was begun.
    var gatheringFor: TextQuestion.Key?
    var pace: LinePace
    /// Lines before entering.
    var lines = 0
    var lastHeard: Int64
    var isPinged = false
    /// Whether a child may be at risk: nothing is taken until they go on.
    var isStopped = false

    init(_ dialect: Dialect, address: String, limits: HostLimits, now: Int64) {
        (self.dialect, self.address) = (dialect, NetworkAddress(address))
        (since, lastHeard) = (now, now)
        pace = LinePace(limits, now: now)
    }

    var membership: Membership? {
        switch stage {
        case .inside(let membership): membership
        case .ending(let membership): membership
        case .outside, .proving, .queued, .knocking: nil
        }
    }

    var isWaiting: Bool {
        switch stage {
        case .outside, .proving, .queued, .knocking: true
        case .inside, .ending: false
        }
    }

    var isQueued: Bool { if case .queued = stage { true } else { false } }

    var isKnocking: Bool { if case .knocking = stage { true } else { false } }

    var isEnding: Bool { if case .ending = stage { true } else { false } }
}
