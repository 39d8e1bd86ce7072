import Glibc
import Synchronization

/// The sessions that are kept: one append-only log each.
///
/// Its doors: begin or resume a session and append to it, read after a position, list and find,
/// read content, delete. Every door can throw a `StoreProblem`, which says what to do about it. What
/// the sessions are kept in is behind `StoreBackend`.
public final class SessionStore: Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public typealias Clock = @Sendable () -> Int64
    /// As many random bytes as asked for; they must not be predictable.
    public typealias Random = @Sendable (_ count: Int) -> [UInt8]

    let backend: any StoreBackend
    let clock: Clock
    let random: Random
    private let tidied = Mutex(FinishedDeletions())

    /// Opens the store in a folder.
    ///
    /// - Parameters:
    ///   - folder: made if it is missing and `access` is for writing; a missing one is an empty
    ///     store otherwise.
    ///   - busyTimeout: how many seconds to wait for another program that is writing.
    ///   - clock: gives the times of entries.
    ///   - random: gives ids and salts.
    public convenience init(
        folder: String, access: StoreAccess, busyTimeout: Double = 5,
        clock: @escaping Clock = SessionStore.systemClock,
        random: @escaping Random = SessionStore.systemRandom
    ) throws(StoreProblem) {
        self.init(
            try SQLiteStore(folder: folder, access: access, busyTimeout: busyTimeout),
            clock: clock, random: random)
    }

    /// The store in whatever keeps it.
    package init(
        _ backend: any StoreBackend, clock: @escaping Clock, random: @escaping Random
    ) {
        (self.backend, self.clock, self.random) = (backend, clock, random)
        guard (try? backend.checkWritable()) != nil, let finished = try? finishDeleting() else {
            return
        }
        tidied.withLock { $0 = finished }
    }

    /// What opening it for writing found of deletions that were cut short.
    public var finished: FinishedDeletions { tidied.withLock { $0 } }

    /// Closes the store; every door throws `closed` from then on.
    ///
    /// Not needed for anything that was appended: that is on disk already. But afterwards all of it
    /// stands in the one file, unless somebody else reads at this moment.
    public func close() { backend.close() }

    /// The time of this computer.
    public static let systemClock: Clock = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// The random numbers of this computer.
    public static let systemRandom: Random = { count in
        var source = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: source.next()) { bytes += $0 }
        }
        return Array(bytes.prefix(count))
    }
}
