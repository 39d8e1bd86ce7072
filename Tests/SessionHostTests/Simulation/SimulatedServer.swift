import DialogueLanguage
import LineProtocol
import TestSupport

@testable import SessionHost
@testable import SessionLog

/// A server of a simulation: the machine, its way to the store, and what is on its way.
final class SimulatedServer {
    static let secret = "0123-4567-89ab-cdef"

    let store: SessionStore
    private(set) var machine: HostMachine
    private(set) var group: GroupStore
    /// Rooms whose batches the store has not taken yet.
    private(set) var asked: [String] = []
    /// What the store has to say, in order, that has not arrived yet.
    var arriving: [HostInput] = []
    /// Whether the machine wants to end.
    private(set) var wantsToEnd = false
    private let dice: SeededBytes
    /// What is read once is the same for all.
    private static let shelf = ContentShelf()

    /// A server that has not started.
    init(_ backend: MemoryBackend, _ time: SimulatedTime, seed: UInt64) {
        let dice = SeededBytes(seed)
        self.dice = dice
        store = SessionStore(backend, clock: { time.now }, random: { dice.bytes($0) })
        group = GroupStore(store)
        machine = Self.machine(dice, [])
    }

    /// Starts on what is there; nothing is left of what it knew.
    func start() throws {
        (asked, arriving, wantsToEnd) = ([], [], false)
        group = GroupStore(store)
        machine = Self.machine(dice, try found())
    }

    /// Takes up rooms that another server has begun.
    func lookForRooms() throws { for room in try found() { machine.add(room) } }

    private func found() throws -> [RestoredRoom] {
        let (rooms, problems) = try group.open()
        if let problem = problems.first { throw problem }
        return try rooms.map { try RestoredRoom($0, in: store, on: Self.shelf) }
    }

    private static func machine(_ dice: SeededBytes, _ rooms: [RestoredRoom]) -> HostMachine {
        var settings = HostSettings(
            software: "simulation", concern: "Ring the front door.",
            hostSecretHash: Symbols.hash(ofSecret: secret))
        (settings.limits, settings.pace) = (.off, .atOnce)
        settings.pace.rest = 60_000
        let content = SimulatedContent.content
        let world = HostWorld(
            random: { dice.bytes($0) }, zone: "UTC", offset: { _ in 0 }, briefings: ["M30"],
            content: { $0 == "M30" ? content : nil })
        return HostMachine(settings: settings, world: world, rooms: rooms)
    }

    /// Takes an input; what is to be sent and closed is left to the caller, in order.
    func receive(_ input: HostInput, now: Int64) -> [HostEffect] {
        let effects = machine.receive(input, now: now)
        for effect in effects {
            switch effect {
            case .store(let room): asked.append(room)
            case .clear: arriving.append(.cleared(group.clear()))
            case .letGo(let room, let how): group.letGo(room, how)
            case .wake(let room): arriving.append(.woken(room: room, wake(room)))
            case .end: wantsToEnd = true
            case .send, .close, .limit, .hold, .note, .opened: break
            }
        }
        return effects
    }

    private func wake(_ room: String) -> Waking {
        do throws(StoreProblem) {
            let stored = try group.wake(room)
            return (try? RestoredRoom(stored, in: store, on: Self.shelf)).map { .room($0) }
                ?? .notNow
        } catch .noSuchSession {
            return .gone
        } catch {
            return .notNow
        }
    }

    /// The store takes batches that wait: all of them, or those of one room.
    func takeBatches(of room: String?) -> [(room: String, batch: GroupBatch)] {
        let taken = asked.filter { room == nil || $0 == room }
        asked.removeAll { room == nil || $0 == room }
        return taken.compactMap { room in machine.batch(of: room).map { (room, $0) } }
    }

    /// A room as a start would find it.
    func replayed(_ id: String) throws -> GroupRoom? {
        let (log, state) = try store.read(id, withRoom: true)
        guard let rows = state.room else { return nil }
        let stored = try StoredRoom(log, rows, staged: rows.stagings(of: log.tip))
        return try RestoredRoom(stored, in: store, on: Self.shelf).room
    }
}

/// The clock of a simulation.
final class SimulatedTime: @unchecked Sendable {
    var now: Int64 = 1_800_000_000_000
}

/// As little as there can be: something to answer in silence, twice.
enum SimulatedContent {
    static let content: SessionContent = {
        func file(_ id: String, _ text: String) -> ContentFile {
            ContentFile(id: id, bytes: Array((text + "\n").utf8))
        }
        do {
            return try SessionContent(
                briefing: file("M30", briefing), dialogue: file("tiny", dialogue),
                form: file("tiny-plan", form))
        } catch {
            fatalError("\(error)")
        }
    }()

    private static let briefing = """
        briefing M30 — A quiet child
        publisher: Fernshire
        source: Briefing M30
        about: An invented briefing.
        notice: This is invented.

        # 01 Background
        M30 lives with a grandparent.

        # 02 Recommendations
        1. Somebody visits.
        """

    private static let dialogue = """
        dialogue tiny — Tiny
        about: As little as there can be.
        fills: tiny-plan

        ask seen  long text, each, unnamed
          What did you see?
        ask heard  long text, each
          What did you hear?
        ask felt  long text, each
          What did you feel?
        table actions  1 to 3, scribe
          The plan.
          row: Action
          column what  text: What?
          column who  person: Who?
        """

    private static let form = """
        form tiny-plan — Plan
        table actions: Actions
          what: What?
          who: Who?
        """
}
