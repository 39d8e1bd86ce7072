import DialogueEngine
import TestSupport
import Testing

@testable import LogFormat
@testable import SessionHost
@testable import SessionLog

/// The store of a server with its rooms in memory.
final class MemoryStore: @unchecked Sendable {
    struct Room {
        var facts: RoomFacts
        var entries: [Entry]
        var people: [StoredPerson]
        var staged: [Staging]
    }

    let backend: MemoryBackend
    let store: SessionStore
    private(set) var group: GroupStore
    /// Every answer that was ever kept beside a log.
    private(set) var stagedEver: [Staging] = []
    private let time: Time
    private let shelf = ContentShelf()
    private var known: [String: (position: StorePosition, room: Room)] = [:]

    private final class Time: @unchecked Sendable {
        var now: Int64 = 0
    }

    /// An empty store, or what another server has as well.
    init(_ backend: MemoryBackend = MemoryBackend()) {
        let (time, dice) = (Time(), SeededBytes(0x5a17))
        (self.backend, self.time) = (backend, time)
        store = SessionStore(backend, clock: { time.now }, random: { dice.bytes($0) })
        group = GroupStore(store)
    }

    /// Whether somebody reads, so that nothing can be cleared.
    var isRead: Bool {
        get { backend.isRead }
        set { backend.isRead = newValue }
    }

    func perform(
        _ asked: [(room: String, batch: GroupBatch)], now: Int64
    ) -> [(room: String, answer: StoreAnswer)] {
        time.now = now
        let answers = group.door(asked)
        for ((_, batch), (_, answer)) in zip(asked, answers) {
            guard case .kept = answer else { continue }
            for case .append(_, _, let staged, _) in batch.items { stagedEver += staged }
        }
        return answers
    }

    /// Keeps what somebody prepared beside the server.
    func prepare(_ room: PreparedRoom) throws {
        try group.perform(GroupBatch([room.item]))
        group.release(room.id)
    }

    /// Every room, read and checked.
    var rooms: [String: Room] {
        var rooms: [String: Room] = [:]
        for (id, session) in backend.state.sessions {
            if let (position, room) = known[id], position == session.position {
                rooms[id] = room
                continue
            }
            guard let (log, state) = try? store.read(id, withRoom: true), let rows = state.room
            else {
                Issue.record("a room can't be read")
                continue
            }
            let room = Room(
                facts: rows.facts, entries: log.entries, people: rows.people,
                staged: (try? rows.stagings(of: log.tip)) ?? [])
            known[id] = (session.position, room)
            rooms[id] = room
        }
        return rooms
    }

    /// The only room.
    var room: Room? { rooms.values.first }

    /// All of it, to be had again later.
    var state: MemoryState {
        get { backend.state }
        set {
            let isSame =
                newValue.sessions.mapValues(\.position) == state.sessions.mapValues(\.position)
            if isSame { return }
            (backend.state, known) = (newValue, [:])
            restart()
            _ = try? group.open()
        }
    }

    /// The server lets go of everything.
    func restart() { group = GroupStore(store) }

    /// What a server finds after a start, or of what it has not seen yet.
    func restored() throws -> [RestoredRoom] {
        let (rooms, problems) = try group.open()
        #expect(problems.isEmpty)
        return try rooms.map { try RestoredRoom($0, in: store, on: shelf) }
    }

    /// The rooms as a start would find them, whoever has them now.
    func kept() throws -> [RestoredRoom] {
        try backend.openRooms().map { id in
            let (log, state) = try store.read(id, withRoom: true)
            let rows = try #require(state.room)
            return try RestoredRoom(
                StoredRoom(log, rows, staged: rows.stagings(of: log.tip)), in: store, on: shelf)
        }
    }

    /// A room is taken up again that the server let go of.
    func wake(_ id: String) -> Waking {
        do throws(StoreProblem) {
            let stored = try group.wake(id)
            return (try? RestoredRoom(stored, in: store, on: shelf)).map { .room($0) } ?? .notNow
        } catch .noSuchSession {
            return .gone
        } catch {
            return .notNow
        }
    }

    /// Deletes a room beside a server that has let go of it.
    func delete(_ id: String) throws { try store.delete(id, reason: "retention", who: "x") }

    /// What was ever answered to questions of the standard dialogue that are not in the record.
    var unkept: [String] {
        stagedEver.filter { ["needs", "leaving"].contains($0.place.step) }
            .flatMap { $0.whole?.answers.compactMap { $0.words?.text } ?? [] }
    }
}
