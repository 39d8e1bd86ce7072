import CSQLite
import Glibc
import LogFormat

/// What a store is opened for.
public enum StoreAccess: Sendable {
    /// To begin, continue and delete sessions; makes the folder and the file where they are missing.
    case readWrite
    /// To look only; makes no store, changes nothing in one, and works where nothing can be written.
    case readOnly
}

/// How the file is opened.
enum StoreFile {
    /// Opens the store for writing and makes its tables where there are none.
    static func writing(
        _ folder: StoreFolder, busyTimeout: Double
    ) throws(StoreProblem) -> DatabaseFile {
        try folder.make()
        // Two programs that begin at once would meet while the file has no tables yet.
        let isNew = (FileFacts(folder.file)?.size ?? 0) == 0
        let lock =
            isNew
            ? try FileLock(folder.lockFile("store"), folder: folder.path, waits: true) : nil
        if isNew { try folder.makeFile() }
        if FileFacts(folder.file)?.kind == S_IFDIR { throw .notAStore(file: folder.file) }
        // SQLite would silently open it for reading only.
        guard folder.allowsWriting else { throw folder.refusal }
        defer { withExtendedLifetime(lock) {} }
        return try StoreProblem.translated(folder) {
            let file = DatabaseFile(try writer(folder, busyTimeout: busyTimeout))
            let made = try file.read { try $0.whole("PRAGMA user_version") ?? 0 }
            if made == 0 { try file.write(Schema.makeWhereEmpty) }
            return file
        }
    }

    /// Opens the store for reading; nil where there is none yet.
    static func reading(
        _ folder: StoreFolder, busyTimeout: Double
    ) throws(StoreProblem) -> DatabaseFile? {
        if StoreFolder.isFolder(folder.path) == false { throw .folderIsFile(folder.path) }
        guard let facts = FileFacts(folder.file), facts.size > 0 else { return nil }
        if facts.kind == S_IFDIR { throw .notAStore(file: folder.file) }
        return try StoreProblem.translated(folder) {
            let (database, version) = try reader(folder, busyTimeout: busyTimeout)
            return version == 0 ? nil : DatabaseFile(database)
        }
    }

    private static func writer(
        _ folder: StoreFolder, busyTimeout: Double
    ) throws -> sending Database {
        let database = try Database(folder.file)
        database.wait(atMost: busyTimeout)
        // Another program's file must not even be switched to WAL.
        _ = try examined(database)
        try database.run(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
            PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON
            """)
        return database
    }

    /// Reading in WAL mode needs a small shared file, which a read-only folder doesn't let us make.
    ///
    /// Without it the file can only be read as one that never changes, and only if everything is
    /// in it: what stands in a write-ahead log would be missing.
    private static func reader(
        _ folder: StoreFolder, busyTimeout: Double
    ) throws -> sending (Database, version: Int) {
        do {
            return try looking(Database(folder.file, .readOnly), busyTimeout)
        } catch let error as DatabaseError {
            guard [SQLITE_CANTOPEN, SQLITE_READONLY].contains(error.kind),
                (FileFacts(folder.file + "-wal")?.size ?? 0) == 0
            else { throw error }
            return try looking(
                Database(immutable(folder.file), .readOnlyAddress), busyTimeout)
        }
    }

    private static func looking(
        _ database: sending Database, _ busyTimeout: Double
    ) throws -> sending (Database, version: Int) {
        database.wait(atMost: busyTimeout)
        try database.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        return (database, try examined(database))
    }

    private static func immutable(_ path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let escaped = path.utf8.map { byte in
            plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + Hex.text([byte])
        }
        return "file:" + escaped.joined() + "?immutable=1"
    }

    /// The version of the tables, 0 for a file that is still empty.
    ///
    /// One transaction, for another program may be making the tables at this moment.
    ///
    /// - Throws: `OpeningProblem`, or `ForeignSchema` where they are not as this software makes them.
    private static func examined(_ db: Database) throws -> Int {
        try db.transaction("BEGIN") { db in
            let application = try db.whole("PRAGMA application_id") ?? 0
            let version = Int(try db.whole("PRAGMA user_version") ?? 0)
            let isEmpty = try db.whole("SELECT count(*) FROM sqlite_master") == 0
            if application == 0, version == 0, isEmpty { return 0 }
            guard application == Schema.application, version > 0 else {
                throw OpeningProblem.notOurs
            }
            guard version >= Schema.version else { throw OpeningProblem.older }
            guard version <= Schema.version else { throw OpeningProblem.newer }
            try Schema.check(db)
            return version
        }
    }
}

/// Why a file that is a database is not opened.
enum OpeningProblem: Error {
    case notOurs
    case older
    case newer
}
