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

    /// Takes up all rooms that are not closed.
    init(
        store: SessionStore, source: GroupContentSource, settings: HostSettings,
        limits: NamedLimit.All
    ) throws {
        var settings = settings
        (settings.limits, settings.pace) = (limits.host, limits.pace)
        var server = limits.server
        server.connections = Descriptors.raised() - 64
        self.limits = server
        let group = GroupStore(store)
        let world = HostWorld(
            random: SessionStore.systemRandom, zone: Surroundings.zone(),
            offset: Surroundings.offset(at:),
            briefings: source.briefings, content: source.content,
            wake: { Self.wake($0, in: group) })
        self.group = group
        let damage = try group.lookOver().map(\.description)
        let (rooms, shut) = try Self.open(group)
        problems = damage + shut
        machine = Mutex(HostMachine(settings: settings, world: world, rooms: rooms))
    }

    /// For the server, whose ticks and end a service manager hears of where one waits.
    func host(telling manager: ServiceManager?) -> Host {
        let heartbeat = Mutex(Heartbeat(manager))
        return Host(
            take: { [self] input, now in
                let wall = Host.systemClock()
                let effects = machine.withLock { $0.take(input, now: now, wall: wall) }
                switch input {
                case .tick: heartbeat.withLock { $0?.beat(at: now) }
                case .stopping: manager?.tell(.stopping)
                default: break
                }
                return effects
            }, keep: group.door, letGo: { [group] in group.letGo($0, $1) })
    }

    /// Everything is in the one file afterwards, and nobody holds anything.
    func close() { group.store.close() }

    private static func wake(_ room: String, in group: GroupStore) -> RestoredRoom? {
        guard let stored = try? group.wake(room) else { return nil }
        guard let restored = try? RestoredRoom(stored, in: group.store) else {
            group.rest(room)
            return nil
        }
        return restored
    }

    /// Takes up rooms that were made since, such as those that somebody scheduled.
    func takeUpNewRooms() {
        guard let (rooms, _) = try? Self.open(group) else { return }
        for room in rooms { machine.withLock { $0.add(room) } }
    }

    /// Somebody who deleted a session beside this server may have been cut short.
    func finishDeleting() {
        if let finished = try? group.store.finishDeleting() { Tidying.tell(finished) }
    }

    private static func open(_ group: GroupStore) throws -> ([RestoredRoom], [String]) {
        let (stored, shut) = try group.open()
        var (rooms, problems) = ([RestoredRoom](), shut.map(\.description))
        for room in stored {
            do {
                rooms.append(try RestoredRoom(room, in: group.store))
            } catch {
                group.release(room.id)
                problems.append("\(error)")
            }
        }
        return (rooms, problems)
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
