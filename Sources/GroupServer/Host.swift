import Glibc
import LineTLS
import Messages
import SessionHost
import SessionLog

/// What the server carries for: the host machine, its store, and the time.
public struct Host: Sendable {
    /// Receives an input at a time of `clock`; called on one thread only.
    let receive: @Sendable (HostInput, Int64) -> [HostEffect]
    /// What is to be kept of a room that asked for it; called on the thread of `receive`.
    let batch: @Sendable (_ room: String) -> GroupBatch?
    /// Keeps batches; called on another thread, one at a time.
    let keep: StoreDoor
    /// Clears what was replaced; called on the thread of `keep`.
    let clear: @Sendable () -> Bool
    /// Lets go of a room; called on the thread of `keep`.
    let letGo: @Sendable (_ room: String, LettingGo) -> Void
    /// Takes a room up again; called on the thread of `keep`.
    let wake: @Sendable (_ room: String) -> Waking
    /// Makes a document of a closed session for whoever has its key; called on any thread, and may take long.
    let document: @Sendable (_ key: String, _ name: String) -> TakenDocument?
    /// Told that somebody leads a room, which others join by this code.
    let opened: @Sendable (_ code: String) -> Void
    /// Milliseconds of a clock that nobody sets.
    let clock: @Sendable () -> Int64

    /// A host of a machine and its store; what is left out is never called for, as in a host that keeps nothing.
    public init(
        receive: @escaping @Sendable (HostInput, Int64) -> [HostEffect],
        batch: @escaping @Sendable (String) -> GroupBatch?, keep: @escaping StoreDoor,
        clear: @escaping @Sendable () -> Bool = { true },
        letGo: @escaping @Sendable (String, LettingGo) -> Void = { _, _ in },
        wake: @escaping @Sendable (String) -> Waking = { _ in .gone },
        document: @escaping @Sendable (String, String) -> TakenDocument? = { _, _ in nil },
        opened: @escaping @Sendable (String) -> Void = { _ in },
        clock: @escaping @Sendable () -> Int64 = Host.steadyClock
    ) {
        (self.receive, self.batch, self.keep) = (receive, batch, keep)
        (self.clear, self.clock) = (clear, clock)
        (self.letGo, self.wake) = (letGo, wake)
        (self.document, self.opened) = (document, opened)
    }

    /// The time of this computer, in milliseconds since 1970; somebody may set it.
    public static let systemClock: @Sendable () -> Int64 = { milliseconds(of: CLOCK_REALTIME) }

    /// Milliseconds since this computer started: never set, and so for everything that lasts.
    public static let steadyClock: @Sendable () -> Int64 = { milliseconds(of: CLOCK_MONOTONIC) }

    private static func milliseconds(of clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// A document that somebody takes home.
public struct TakenDocument: Sendable {
    /// What the file is called.
    public let name: String
    /// What it is, such as `text/html; charset=utf-8`.
    public let type: String
    /// What is in it.
    public let bytes: [UInt8]

    /// A document by its file name and media type.
    public init(name: String, type: String, bytes: [UInt8]) {
        (self.name, self.type, self.bytes) = (name, type, bytes)
    }
}

/// A place to listen at, and whether connections to it are encrypted.
public struct Listening: Equatable, Sendable {
    /// Where.
    public let address: ListenAddress
    /// Whether nobody on the way can read along.
    public let isEncrypted: Bool
    /// Who is expected there.
    public let guests: Guests

    /// Who is expected at a place.
    public enum Guests: Equatable, Sendable {
        /// Programs and people who type lines.
        case lines
        /// Browsers.
        case browsers
    }

    /// A place to listen at, before anybody does.
    public init(_ address: ListenAddress, isEncrypted: Bool, for guests: Guests = .lines) {
        (self.address, self.isEncrypted, self.guests) = (address, isEncrypted, guests)
    }
}

/// Where and how a server listens.
public struct ServerSettings: Sendable {
    /// At least one.
    public var listen: [Listening]
    /// For the places that are encrypted; nil where none is.
    public var tls: ServerTLS?
    /// What a connection may cost.
    public var limits: ServerLimits
    /// Addresses of programs in front of the pages whose `X-Forwarded-For` is believed.
    public var proxies: Set<String> = []
    /// What browsers are told is kept, for whom and how long; parts are parted by empty lines.
    public var privacy = ""

    /// Settings with the usual limits; where a place is encrypted, it needs a certificate.
    public init(
        listen: [Listening], tls: ServerTLS? = nil, limits: ServerLimits = ServerLimits()
    ) {
        (self.listen, self.tls, self.limits) = (listen, tls, limits)
    }
}

/// What a connection may cost, beside what the host machine watches over.
public struct ServerLimits: Sendable {
    /// How many bytes may wait for one connection before it is dropped; it may come back.
    public var outboundBytes = 96 * 1024
    /// How many connections there may be at once; further ones wait until one ends.
    public var connections = 900
    /// How many of them may fetch pages, and how many of one address.
    public var (visitors, visitorsPerAddress) = (400, 200)
    /// Within how many milliseconds a request has to arrive, and its answer to be taken.
    public var visitMilliseconds: Int64 = 15_000
    /// For how many milliseconds a browser without script is known after it looked.
    public var presenceMilliseconds: Int64 = 1_800_000
    /// After so many rows of other lines those who lead, and watchers, see the question again; nil
    /// for never.
    public var rowsUntilAskedAgain: Int? = 16
    /// How many seconds everybody has to take the last lines when the server stops.
    public var stopSeconds = 4

    /// The usual limits.
    public init() {}
}

/// Why a server does not listen; each says what to do.
public enum ServerProblem: Error, Equatable, CustomStringConvertible {
    /// Somebody else listens there.
    case inUse(ListenAddress)
    /// The system does not allow it.
    case notAllowed(ListenAddress)
    /// This computer does not have the address.
    case notHere(ListenAddress)
    /// Something else the system says.
    case other(ListenAddress, code: Int32)
    /// Nothing could be kept any more while it ran, so it ended.
    case cannotKeep(String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .inUse(let address):
            said("server.another-program-listens-on-already", ["address": address])
        case .notAllowed(let address):
            said("server.you-are-not-allowed", ["address": address])
        case .notHere(let address):
            said("server.this-computer-does-not-have", ["host": address.host])
        case .other(let address, let code):
            said("server.listening-on-did-not-work", ["address": address, "code": code])
        case .cannotKeep(let why): why
        }
    }
}
