import Glibc
import GroupServer
import SessionHost
import SessionLog
import Synchronization

/// The host machine with its store and its world.
final class Hosting: Sendable {
    /// What a connection may cost.
    let limits: ServerLimits
    /// Why rooms of the store stay shut, a sentence each.
    let problems: [String]
    private let machine: Mutex<HostMachine>
    private let group: GroupStore
    private let shelf: ContentShelf
    private let documents: RoomDocuments
    private let opened: @Sendable (String) -> Void

    /// Takes up all rooms that are not closed.
    ///
    /// - Parameters:
    ///   - opened: told that somebody leads a room, which others join by this code.
    ///   - waiting: called once where another server still has rooms, before it is waited for; what it
    ///     throws ends the start.
    init(
        store: SessionStore, source: GroupContentSource, settings: HostSettings,
        limits: NamedLimit.All, documents: RoomDocuments,
        opened: @escaping @Sendable (_ code: String) -> Void, waiting: () throws -> Void
    ) throws {
        var settings = settings
        (settings.limits, settings.pace) = (limits.host, limits.pace)
        (self.documents, self.opened) = (documents, opened)
        settings.documents = (documents.ofLeaders, documents.ofMembers)
        var server = limits.server
        server.connections = Descriptors.raised() - 64
        self.limits = server
        let contents = source.contents()
        let (group, shelf) = (GroupStore(store), ContentShelf(contents.values))
        let world = HostWorld(
            random: SessionStore.systemRandom, zone: Surroundings.zone(),
            offset: Surroundings.offset(at:),
            briefings: source.briefings, content: { contents[$0.lowercased()] })
        (self.group, self.shelf) = (group, shelf)
        let damage = try group.lookOver().map(\.description)
        let found = try Self.openAll(group, shelf, waiting)
        problems = damage + found.shut + found.inUse
        machine = Mutex(HostMachine(settings: settings, world: world, rooms: found.rooms))
    }

    /// For the server, whose ticks and end a service manager hears of where one waits.
    func host(telling manager: ServiceManager?) -> Host {
        let heartbeat = Mutex(Heartbeat(manager))
        return Host(
            receive: { [self] input, now in
                let wall = Host.systemClock()
                let effects = machine.withLock { $0.receive(input, now: now, wall: wall) }
                switch input {
                case .tick: heartbeat.withLock { $0?.beat(at: now) }
                case .stopping: manager?.tell(.stopping)
                default: break
                }
                return effects
            }, batch: { [self] room in machine.withLock { $0.batch(of: room) } },
            keep: group.door, clear: { [group] in group.clear() },
            letGo: { [group] in group.letGo($0, $1) },
            wake: { [group, shelf] in Self.wake($0, in: group, shelf) },
            document: { [self] key, name in
                let session = machine.withLock {
                    $0.spend(documentKey: key, on: name, now: Host.steadyClock())
                }
                return session.flatMap { documents.make(name, of: $0) }
            }, opened: opened)
    }

    /// Everything is in the one file afterwards, nothing of what was replaced, and nobody holds anything.
    func close() {
        group.clear()
        group.store.close()
    }

    private static func wake(
        _ room: String, in group: GroupStore, _ shelf: ContentShelf
    ) -> Waking {
        do throws(StoreProblem) {
            let stored = try group.wake(room)
            if let restored = try? RestoredRoom(stored, in: group.store, on: shelf) {
                return .room(restored)
            }
            group.rest(room)
            return .notNow
        } catch .noSuchSession {
            return .gone
        } catch {
            return .notNow
        }
    }

    /// Takes up rooms that were made since, such as those that somebody scheduled, and forgets those
    /// that were deleted while they rested.
    func takeUpNewRooms() {
        if let gone = try? group.forgetDeleted(), !gone.isEmpty {
            machine.withLock { $0.forget(gone) }
        }
        guard let found = try? Self.open(group, shelf) else { return }
        for room in found.rooms { machine.withLock { $0.add(room) } }
    }

    /// Somebody who deleted a session beside this server may have been cut short.
    func finishDeleting() {
        if let finished = try? group.store.finishDeleting() { Tidying.tell(finished) }
    }

    /// Rooms of the store, and why others stay shut.
    private struct Found {
        var rooms: [RestoredRoom] = []
        var shut: [String] = []
        /// The same of those that another process has.
        var inUse: [String] = []
    }

    private static func open(_ group: GroupStore, _ shelf: ContentShelf) throws -> Found {
        let (stored, problems) = try group.open()
        var found = Found()
        for problem in problems {
            if case .inUse = problem {
                found.inUse.append(problem.description)
            } else {
                found.shut.append(problem.description)
            }
        }
        for room in stored {
            do {
                found.rooms.append(try RestoredRoom(room, in: group.store, on: shelf))
            } catch {
                group.release(room.id)
                found.shut.append("\(error)")
            }
        }
        return found
    }

    /// How often a server that is stopping is waited for, a quarter of a second each: it gives everybody
    /// some seconds to take its last words.
    private static let patience = 40

    /// The same at the start: whoever came back before a room is there would be told that it is not.
    private static func openAll(
        _ group: GroupStore, _ shelf: ContentShelf, _ waiting: () throws -> Void
    ) throws -> Found {
        var found = try open(group, shelf)
        if !found.inUse.isEmpty { try waiting() }
        for _ in 0..<patience where !found.inUse.isEmpty {
            usleep(250_000)
            let more = try open(group, shelf)
            found.rooms += more.rooms
            found.shut += more.shut.filter { !found.shut.contains($0) }
            found.inUse = more.inUse
        }
        return found
    }
}

/// How many connections the system lets this process have.
enum Descriptors {
    /// Raises the limit as far as this user may, and returns it.
    static func raised() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 1024
        }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return Int(limit.rlim_cur)
    }
}
