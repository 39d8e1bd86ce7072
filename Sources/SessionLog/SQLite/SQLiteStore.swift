import CSQLite
import Synchronization

/// The sessions in one file of SQLite, with a lock beside it for each that somebody writes to.
final class SQLiteStore: StoreBackend {
    let folder: StoreFolder
    let leavings = Mutex(Leavings())
    private let access: StoreAccess
    private let file: FileFacts?
    private let state: Mutex<State>
    private let busyTimeout: Double

    private enum State {
        case open(DatabaseFile)
        /// Opened to look only, and there is nothing to look at.
        case absent
        /// Nothing is done any more, and this is why.
        case ended(StoreProblem)
    }

    /// Opens the file in a folder; see `SessionStore`.
    init(folder: String, access: StoreAccess, busyTimeout: Double) throws(StoreProblem) {
        guard !folder.isEmpty else { throw .folderMissing(folder) }
        self.folder = StoreFolder(path: folder)
        (self.access, self.busyTimeout) = (access, busyTimeout)
        switch access {
        case .readWrite:
            state = Mutex(.open(try StoreFile.writing(self.folder, busyTimeout: busyTimeout)))
        case .readOnly:
            let database = try StoreFile.reading(self.folder, busyTimeout: busyTimeout)
            state = Mutex(database.map(State.open) ?? .absent)
        }
        file = FileFacts(self.folder.file)
        // Words that were replaced right before a crash may stand there.
        if access == .readWrite { try? emptyWriteAheadLog(waits: false) }
    }

    func checkWritable() throws(StoreProblem) { try writable() }

    func close() {
        if access == .readWrite { try? emptyWriteAheadLog() }
        state.withLock { state in
            if case .open(let database) = state { database.close() }
            state = .ended(.closed(folder: folder.path))
        }
    }
}

extension SQLiteStore {
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
