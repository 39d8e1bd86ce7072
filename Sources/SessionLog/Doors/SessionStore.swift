import CSQLite
import Glibc
import Synchronization

/// The sessions on disk: one append-only log each, in one file.
///
/// Its doors: begin or resume a session and append to it, read after a position, list and find,
/// read content, delete. Every door can throw a `StoreProblem`, which says what to do about it.
public final class SessionStore: Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public typealias Clock = @Sendable () -> Int64
    /// As many random bytes as asked for; they must not be predictable.
    public typealias Random = @Sendable (_ count: Int) -> [UInt8]

    let folder: StoreFolder
    let clock: Clock
    let random: Random
    private let access: StoreAccess
    private let file: FileFacts?
    private let state: Mutex<State>
    private let tidied = Mutex(FinishedDeletions())
    private let busyTimeout: Double

    private enum State {
        case open(DatabaseFile)
        /// Opened to look only, and there is nothing to look at.
        case absent
        /// Nothing is done any more, and this is why.
        case ended(StoreProblem)
    }

    /// Opens the store in a folder.
    ///
    /// - Parameters:
    ///   - folder: made if it is missing and `access` is for writing; a missing one is an empty
    ///     store otherwise.
    ///   - busyTimeout: how many seconds to wait for another program that is writing.
    ///   - clock: gives the times of entries.
    ///   - random: gives ids and salts.
    public init(
        folder: String, access: StoreAccess, busyTimeout: Double = 5,
        clock: @escaping Clock = SessionStore.systemClock,
        random: @escaping Random = SessionStore.systemRandom
    ) throws(StoreProblem) {
        guard !folder.isEmpty else { throw .folderMissing(folder) }
        self.folder = StoreFolder(path: folder)
        (self.access, self.clock, self.random) = (access, clock, random)
        switch access {
        case .readWrite:
            state = Mutex(.open(try StoreFile.writing(self.folder, busyTimeout: busyTimeout)))
        case .readOnly:
            let database = try StoreFile.reading(self.folder, busyTimeout: busyTimeout)
            state = Mutex(database.map(State.open) ?? .absent)
        }
        file = FileFacts(self.folder.file)
        self.busyTimeout = busyTimeout
        guard case .readWrite = access else { return }
        // Words that were replaced right before a crash may stand there.
        try? emptyWriteAheadLog(waits: false)
        if let finished = try? finishDeleting() { tidied.withLock { $0 = finished } }
    }

    /// What opening it for writing found of deletions that were cut short.
    public var finished: FinishedDeletions { tidied.withLock { $0 } }

    /// Closes the file; every door throws `closed` from then on.
    ///
    /// Not needed for anything that was appended: that is on disk already. But afterwards all of it
    /// stands in the one file, unless somebody else reads at this moment.
    public func close() {
        if case .readWrite = access { try? emptyWriteAheadLog() }
        state.withLock { state in
            if case .open(let database) = state { database.close() }
            state = .ended(.closed(folder: folder.path))
        }
    }

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

extension SessionStore {
    /// Reads in one transaction; nil where there is no store yet.
    func read<Result>(
        _ body: (Database) throws -> Result
    ) throws(StoreProblem) -> Result? {
        guard let database = try database() else { return nil }
        return try StoreProblem.translated(folder) { try database.read(body) }
    }

    /// Writes in one transaction, which is on disk when this returns and undone when it throws.
    func write<Result>(_ body: (Database) throws -> Result) throws(StoreProblem) -> Result {
        try change { try $0.write(body) }
    }

    /// Moves what stands in the write-ahead log into the file and empties it.
    ///
    /// - Parameter waits: whether to wait for somebody who reads, or to give up soon.
    func emptyWriteAheadLog(waits: Bool = true) throws(StoreProblem) {
        let (patience, usual) = (waits ? busyTimeout : 0.05, busyTimeout)
        try change { database in
            try database.alone { db in
                db.wait(atMost: patience)
                defer { db.wait(atMost: usual) }
                try db.emptyWriteAheadLog()
            }
        }
    }

    /// Writes the whole file anew; in memory first, so nothing of it stands anywhere else.
    func rewriteFile() throws(StoreProblem) {
        try change { try $0.alone { try $0.run("VACUUM") } }
    }

    /// When the disk reports an error nobody can tell what it kept, and a broken file must not be
    /// written to, so then the store takes nothing more.
    private func change<Result>(
        _ body: (DatabaseFile) throws -> Result
    ) throws(StoreProblem) -> Result {
        let database = try writable()
        do {
            return try body(database)
        } catch {
            let problem = StoreProblem(error, folder: folder)
            let kind = (error as? DatabaseError)?.kind
            if problem == .storageFailed(folder: folder.path) || kind == SQLITE_CORRUPT {
                end(database, problem)
            }
            throw problem
        }
    }

    /// The way to the file for whoever may write.
    @discardableResult
    func writable() throws(StoreProblem) -> DatabaseFile {
        guard case .readWrite = access, let database = try database() else {
            throw .readOnlyFolder(folder.path)
        }
        // A file that was deleted can still be written to; nobody would ever find it again.
        guard let now = FileFacts(folder.file), let file, now.isSameFile(as: file) else {
            throw .folderGone(folder.path)
        }
        return database
    }

    private func database() throws(StoreProblem) -> DatabaseFile? {
        try state.withLock { state throws(StoreProblem) in
            switch state {
            case .open(let database): database
            case .absent: nil
            case .ended(let problem): throw problem
            }
        }
    }

    private func end(_ database: DatabaseFile, _ problem: StoreProblem) {
        // Closing would write once more, as if nothing had happened, so the file stays open.
        _ = Unmanaged.passRetained(database)
        state.withLock { $0 = .ended(problem) }
    }
}
