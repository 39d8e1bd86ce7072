import DialogueEngine
import LineProtocol
import SessionLog

/// Hosts all rooms of a server: who is in which, what they are told, what is kept, and when.
///
/// A value; pure and deterministic. It may decide ahead while a batch is being kept, but nothing
/// that rests on a batch is told before `.stored` says that the batch is on disk; a batch that
/// was refused takes everything with it that was decided on it.
public struct HostMachine: Sendable {
    let settings: HostSettings
    let world: HostWorld
    var limits: HostLimits { settings.limits }

    /// Time of the input that is being taken, in milliseconds; it never goes backwards.
    var now: Int64 = 0
    /// The same as the clock on the wall has it, in milliseconds since 1970.
    var wall: Int64 = 0
    var connections: [ConnectionID: Connection] = [:]
    var rooms: [String: GroupRoom] = [:]
    var lives: [String: RoomLife] = [:]
    var directory = RoomDirectory()
    var lookups: CodeLookups
    var wrongCodes = WrongCodes()
    /// Rooms that nobody was in for long: not in memory, and not in the hands of this server.
    var resting: [String: RestingRoom] = [:]
    /// Those of them that are being taken up again.
    var waking: Set<String> = []
    /// Rooms with changes that are not on disk.
    var keeping: [String: Keeping] = [:]
    /// Rooms that may have a batch to send off, in order.
    var touched: [String] = []
    /// How often the line that is being taken was overtaken.
    var retrying = 0
    /// Since when words that were replaced or taken away may still be in the files; nil where none.
    var uncleared: Int64?
    /// Whether they are being cleared.
    var isClearing = false
    /// What opens documents, by who was given it.
    var documentKeys: [Membership: DocumentKey] = [:]
    var isStopping = false
    /// What the input leads to, in order.
    var effects: [HostEffect] = []

    /// A machine that goes on with the rooms of a store.
    public init(settings: HostSettings, world: HostWorld, rooms: [RestoredRoom] = []) {
        (self.settings, self.world) = (settings, world)
        lookups = CodeLookups(
            perMinute: settings.limits.codesPerMinute, size: settings.limits.codeTable)
        self.rooms.reserveCapacity(rooms.count)
        lives.reserveCapacity(rooms.count)
        for room in rooms { add(room) }
    }

    /// Takes up a room that was made beside this machine, such as one that was scheduled.
    public mutating func add(_ restored: RestoredRoom) {
        let room = restored.room
        guard rooms[room.id] == nil else { return }
        takeUp(room)
        var life = RoomLife(
            recent: restored.recent, question: TextQuestion(room.session.prompt),
            lastActivity: now, lastSeen: now)
        // Nobody is connected, and whatever is said from now on they have not heard.
        for member in room.session.members { life.away[member.id] = room.session.size }
        lives[room.id] = life
    }

    /// Receives one input.
    ///
    /// - Parameters:
    ///   - now: milliseconds of a clock that nobody sets; all limits and pauses go by it.
    ///   - wall: milliseconds since 1970, for dates; nil where `now` is that as well.
    /// - Returns: what to do, in this order.
    public mutating func receive(
        _ input: HostInput, now: Int64, wall: Int64? = nil
    ) -> [HostEffect] {
        if self.now == 0 { beginCounting(now) }
        (self.now, self.wall) = (now, wall ?? now)
        switch input {
        case .connected(let id, let dialect, let address): connect(id, dialect, from: address)
        case .said(let id, let message): hear(message, from: id)
        case .outOfSight(let id): askAgain(id)
        case .fault(let id, let fault): hear(fault, from: id)
        case .disconnected(let id): disconnect(id)
        case .tick: tick()
        case .stored(let answers): for (room, answer) in answers { stored(answer, in: room) }
        case .cleared(let isCleared): cleared(isCleared)
        case .woken(let room, let result): woken(room, result)
        case .stopping: isStopping = true
        }
        askToKeep()
        if isStopping { stopIfNothingIsUnderWay() }
        defer { effects = [] }
        return effects
    }

    /// Rooms that were taken up before there was a time have not been quiet since 1970.
    private mutating func beginCounting(_ now: Int64) {
        for id in lives.keys {
            lives[id]?.lastActivity = now
            lives[id]?.lastSeen = now
        }
    }

    /// Whether there is anything that is not on disk yet.
    public var isKeeping: Bool { !keeping.isEmpty }
}
