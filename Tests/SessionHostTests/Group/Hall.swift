import BundledContent
import LineProtocol
import TestSupport
import Testing

@testable import SessionHost
@testable import SessionLog

/// A host machine with a store in memory and people who type: everything that a server would do.
final class Hall {
    /// What becomes of batches.
    enum Disk { case atOnce, waits, fails(StoreProblem) }

    static let secret = "0123-4567-89ab-cdef"
    static let hour: Int64 = 3_600_000

    var machine: HostMachine
    var now: Int64 = 1_800_000_000_000
    /// The clock on the wall, where it is not the one that limits go by.
    var wall: Int64?
    var disk = Disk.atOnce
    let store: MemoryStore
    /// The batches that wait for an answer, in the order in which they were sent off.
    private(set) var asked: [(room: String, batch: GroupBatch)] = []
    /// How often something is to be cleared.
    private var clears = 0
    /// How many batches there were.
    var batches = 0
    var received: [ConnectionID: [UInt8]] = [:]
    var translators: [ConnectionID: Translator] = [:]
    /// How much may stand below a question on the screens of people.
    var rowsInSight: Int?
    var closed: Set<ConnectionID> = []
    var held: [ConnectionID: Int] = [:]
    var lineLimits: [ConnectionID: Int] = [:]
    var notes: [String] = []
    /// The codes of rooms that were opened.
    var opened: [String] = []
    /// Rooms that the machine let go of.
    var lettingGo: [String: LettingGo] = [:]
    /// Rooms that the machine wants to take up again, where a test does that itself.
    private(set) var waking: [String] = []
    var wakesLate = false
    /// Whether a room can be taken up again.
    var isReadable = true
    /// Why the server has to end.
    var ending: String?
    /// Looks at all bytes as they go out.
    var watch: (([ConnectionID], String) -> Void)?
    /// What the machine draws by lot.
    let dice: SeededBytes
    private var connections = 0

    init(
        limits: HostLimits = .off, pace: HostPace = .atOnce, seed: UInt64 = 1,
        dialogue: String = "standard", zone: String = "UTC",
        offset: @escaping @Sendable (Int64) -> Int = { _ in 0 }
    ) {
        (store, dice) = (MemoryStore(), SeededBytes(seed))
        let world = HostWorld.test(
            dice, dialogue: dialogue, store: store, zone: zone, offset: offset)
        machine = Self.machine(limits, pace, world, [])
    }

    /// A server that starts again on what is in a store.
    init(seed: UInt64 = 1, store: MemoryStore) throws {
        (self.store, dice) = (store, SeededBytes(seed))
        let world = HostWorld.test(dice, store: store)
        store.restart()
        machine = Self.machine(.off, .atOnce, world, try store.restored())
    }

    private static func machine(
        _ limits: HostLimits, _ pace: HostPace, _ world: HostWorld, _ rooms: [RestoredRoom]
    ) -> HostMachine {
        var settings = HostSettings(
            software: "Debrief test", concern: "Ring the front door.",
            hostSecretHash: Symbols.hash(ofSecret: Self.secret))
        (settings.limits, settings.pace) = (limits, pace)
        return HostMachine(settings: settings, world: world, rooms: rooms)
    }

    func connect(from address: String = "192.0.2.1") -> Guest {
        connections += 1
        let guest = Guest(ConnectionID(number: connections), self)
        let translator = Translator(rows: rowsInSight)
        translators[guest.id] = translator
        receive(.connected(guest.id, translator.dialect, address: address))
        return guest
    }

    /// A line arrives.
    @discardableResult func hear(_ bytes: [UInt8], from id: ConnectionID) -> ClientMessage? {
        guard let message = translators[id]?.read(bytes) else { return nil }
        receive(.said(id, message))
        return message
    }

    func receive(_ input: HostInput) { perform(machine.receive(input, now: now, wall: wall)) }

    func wait(_ milliseconds: Int64) {
        now += milliseconds
        receive(.tick)
        for id in translators.keys.sorted(by: { $0.number < $1.number })
        where translators[id]?.losesSight(now: now) == true {
            receive(.outOfSight(id))
        }
    }

    /// Takes up the rooms that the machine asked for.
    func wakeRooms() {
        let all = waking
        waking = []
        for room in all {
            receive(.woken(room: room, isReadable ? store.wake(room) : .notNow))
        }
    }

    /// Whether a batch waits for an answer.
    var isWaiting: Bool { !asked.isEmpty }

    /// Answers the batches that wait: of one room, or of all.
    func answer(_ problem: StoreProblem? = nil, in room: String? = nil) {
        let now = asked.filter { room == nil || $0.room == room }
        asked.removeAll { room == nil || $0.room == room }
        if now.isEmpty { return }
        guard let problem else { return receive(.stored(store.perform(now, now: self.now))) }
        receive(.stored(now.map { ($0.room, .refused(problem)) }))
    }

    private func perform(_ effects: [HostEffect]) {
        for effect in effects {
            switch effect {
            case .send(let ids, let message):
                for id in ids { send(message, to: id) }
            case .close(let id): closed.insert(id)
            case .limit(let id, let bytes): lineLimits[id] = bytes
            case .hold(let id, let pause): held[id] = pause
            case .note(_, let text): notes.append(text)
            case .letGo(let room, let how):
                lettingGo[room] = how
                store.group.letGo(room, how)
            case .wake(let room): waking.append(room)
            case .end(let why): ending = why
            case .opened(let code): opened.append(code)
            case .clear: clears += 1
            case .store(let room):
                guard let batch = machine.batch(of: room) else { continue }
                #expect(!asked.contains { $0.room == room }, "one batch of a room at a time")
                batches += 1
                asked.append((room, batch))
            }
        }
        if !wakesLate { wakeRooms() }
        answerAll()
    }

    private func answerAll() {
        while clears > 0 {
            clears -= 1
            receive(.cleared(store.group.clear()))
        }
        switch disk {
        case .atOnce: answer()
        case .fails(let problem): answer(problem)
        case .waits: break
        }
    }
}

extension Hall {
    private func send(_ message: ServerMessage, to id: ConnectionID) {
        guard let dialect = translators[id]?.dialect else { return }
        let bytes = message.bytes(in: dialect)
        translators[id]?.sent(
            rows: Translator.rows(of: bytes), isQuestion: message.what.isAsked, now: now)
        watch?([id], String(decoding: bytes, as: UTF8.self))
        received[id, default: []] += bytes
    }
}

extension HostWorld {
    static func test(
        _ dice: SeededBytes, dialogue: String = "standard", store: MemoryStore,
        zone: String = "UTC", offset: @escaping @Sendable (Int64) -> Int = { _ in 0 }
    ) -> HostWorld {
        HostWorld(
            random: { dice.bytes($0) }, zone: zone, offset: offset,
            briefings: BundledContent.briefings.map(\.id),
            content: { id in
                BundledContent.briefings.contains { $0.id == id }
                    ? try? .bundled(id, dialogue: dialogue) : nil
            })
    }
}

extension SessionContent {
    static func bundled(_ id: String, dialogue: String = "standard") throws -> SessionContent {
        func file(_ files: [BundledContent.File], _ id: String) -> ContentFile {
            let found = files.first { $0.id == id } ?? files[0]
            return ContentFile(id: found.id, bytes: found.bytes)
        }
        return try SessionContent(
            briefing: file(BundledContent.briefings, id),
            dialogue: file(BundledContent.dialogues, dialogue),
            form: file(BundledContent.forms, "action-plan"))
    }
}
