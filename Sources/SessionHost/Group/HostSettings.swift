import DialogueEngine
import LineProtocol

/// What whoever runs a server decides.
public struct HostSettings: Sendable {
    /// The name and version of this software, as it stands in the log.
    public var software: String
    /// The procedure of this place for a child at risk.
    public var concern: String
    /// SHA-256 of the secret that makes somebody a facilitator, 64 hex digits; nothing matches
    /// anything else.
    public var hostSecretHash: String
    /// What can be taken home from a session that is closed: by those who led it, and by everybody else.
    public var documents: (ofLeaders: [HostMessage.Document], ofMembers: [HostMessage.Document]) =
        ([], [])
    /// How much is taken from whom.
    public var limits = HostLimits()
    /// When something is said without a line that asked for it.
    public var pace = HostPace()

    /// Settings with the usual limits.
    public init(software: String, concern: String, hostSecretHash: String) {
        (self.software, self.concern) = (software, concern)
        self.hostSecretHash = hostSecretHash
    }
}

/// How much is taken from whom; nil takes any amount, as for load tests.
public struct HostLimits: Equatable, Sendable {
    /// Lines that a member may type at once.
    public var burst: Int? = 5
    /// Lines a second after that.
    public var linesPerSecond: Double = 2
    /// Lines in a row that could not be taken before their author is slowed down.
    public var refusedBeforeSlower: Int? = 10
    /// Lines in a row that could not be taken before the connection is closed.
    public var refusedBeforeClose: Int? = 20
    /// Milliseconds within which somebody has to enter.
    public var joinTime: Int64? = 120_000
    /// Lines within which somebody has to enter.
    public var joinLines: Int? = 20
    /// Connections of one address, or of one /64 of IPv6, that have not entered.
    public var waitingPerAddress: Int? = 16
    /// Codes of rooms that are looked up in a minute for one address; later ones wait their turn.
    public var codesPerMinute: Int? = 30
    /// Addresses that are remembered for that.
    public var codeTable = 4096
    /// Members of a room.
    public var members = 250
    /// Rooms that are open at once.
    public var rooms = 500
    /// Bytes of a line with its end: of the plain dialect, and of anybody before entering.
    public var plainLine = 4096
    /// Bytes of a JSON line with its end after entering.
    public var jsonLine = 256 * 1024

    /// The usual limits.
    public init() {}

    /// No limit that a load test would meet.
    public static let off: HostLimits = {
        var limits = HostLimits()
        (limits.burst, limits.refusedBeforeSlower, limits.refusedBeforeClose) = (nil, nil, nil)
        (limits.joinTime, limits.joinLines, limits.waitingPerAddress) = (nil, nil, nil)
        limits.codesPerMinute = nil
        (limits.members, limits.rooms) = (.max, .max)
        return limits
    }()
}

/// When something is said without a line that asked for it, in milliseconds; nil for never.
public struct HostPace: Equatable, Sendable {
    /// A JSON client that has been silent for so long is asked whether it is there.
    public var ping: Int64? = 90_000
    /// A JSON client that has been silent for so long is dropped.
    public var drop: Int64? = 150_000
    /// Nothing happened at the review: the leaders are reminded to close.
    public var reviewReminder: Int64? = 20 * 60_000
    /// Nothing happened anywhere else.
    public var reminder: Int64? = 60 * 60_000
    /// Nobody was in a room for so long: it gives back its place and its lock until somebody comes.
    /// After so long in a closed room without anything new, whoever is still there is let go too.
    public var rest: Int64? = 30 * 60_000
    /// How far people are is told at most so often; the last figures always come in the end.
    public var counts: Int64? = 10_000
    /// After the open question changed, answers that were on their way are refused for so long.
    public var lateAnswer: Int64 = 1000

    /// The usual pace.
    public init() {}

    /// The same, and everything is told at once, as for load tests.
    public static let atOnce: HostPace = {
        var pace = HostPace()
        pace.counts = nil
        return pace
    }()
}

/// What the machine is given of the world: it has no clock, no dice and no files.
public struct HostWorld: Sendable {
    /// As many random bytes as asked for; they must not be predictable.
    public let random: @Sendable (_ count: Int) -> [UInt8]
    /// The time zone in which dates are understood, such as `Europe/London`.
    public let zone: String
    /// How many seconds that zone is ahead of UTC at a time in milliseconds since 1970.
    public let offset: @Sendable (_ time: Int64) -> Int
    /// The ids of the briefings that a session can be begun on.
    public let briefings: [String]
    /// What a session on a briefing is begun with, which was read before; nil for an id that is not known.
    public let content: @Sendable (_ briefing: String) -> SessionContent?

    /// Gives the machine a world.
    public init(
        random: @escaping @Sendable (Int) -> [UInt8], zone: String,
        offset: @escaping @Sendable (Int64) -> Int, briefings: [String],
        content: @escaping @Sendable (String) -> SessionContent?
    ) {
        (self.random, self.zone, self.offset) = (random, zone, offset)
        (self.briefings, self.content) = (briefings, content)
    }

    /// The day of a time in milliseconds since 1970.
    func today(_ time: Int64) -> Today {
        Today(time: time, offset: offset(time), zone: zone)
    }
}
