import CSQLite

/// A connection to a file of SQLite, which prepares every statement once.
final class Database {
    private var handle: OpaquePointer?
    private var statements: [String: OpaquePointer] = [:]

    /// How a file is opened.
    enum Mode {
        /// A missing one is made.
        case readWrite
        case readOnly
        /// The path is an address, which can say more.
        case readOnlyAddress

        fileprivate var flags: Int32 {
            switch self {
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .readOnly: SQLITE_OPEN_READONLY
            case .readOnlyAddress: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            }
        }
    }

    /// Opens a file, or an empty database in memory.
    init(_ path: String = ":memory:", _ mode: Mode = .readWrite) throws {
        let flags = mode.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        try check(sqlite3_open_v2(path, &handle, flags, nil))
    }

    deinit { close() }

    /// Closes the file; nothing can be asked any more.
    func close() {
        for statement in statements.values { sqlite3_finalize(statement) }
        statements = [:]
        sqlite3_close(handle)
        handle = nil
    }

    /// Waits so many seconds for another program that holds the file, from now on.
    func wait(atMost seconds: Double) { sqlite3_busy_timeout(handle, Int32(seconds * 1000)) }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// The key of the row that was added last.
    var lastKey: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Runs statements that take no values, one after the other.
    func run(_ script: String) throws {
        try check(sqlite3_exec(handle, script, nil, nil, nil))
    }

    /// Runs one statement.
    func execute(_ sql: String, _ arguments: [(any Argument)?] = []) throws {
        try walk(sql, arguments) { _ in true }
    }

    /// Every row of a statement, as the body reads it.
    func rows<Value>(
        _ sql: String, _ arguments: [(any Argument)?] = [], _ body: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try walk(sql, arguments) {
            values.append(try body($0))
            return true
        }
        return values
    }

    /// The first row of a statement, as the body reads it; nil where there is none.
    func first<Value>(
        _ sql: String, _ arguments: [(any Argument)?] = [], _ body: (Row) throws -> Value?
    ) throws -> Value? {
        var value: Value?
        try walk(sql, arguments) {
            value = try body($0)
            return false
        }
        return value
    }

    /// The whole number that is the first of what a statement gives; nil where it is none.
    func whole(_ sql: String, _ arguments: [(any Argument)?] = []) throws -> Int64? {
        try first(sql, arguments) { $0.whole(at: 0) }
    }

    /// Goes through the rows of a statement as long as the body wants more.
    func walk(
        _ sql: String, _ arguments: [(any Argument)?] = [], _ body: (Row) throws -> Bool
    ) throws {
        // Taken out meanwhile, for the body may ask the same.
        let statement = try statements.removeValue(forKey: sql) ?? prepared(sql)
        defer { putBack(statement, sql) }
        for (index, argument) in arguments.enumerated() {
            let place = Int32(index + 1)
            try check(
                argument?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place))
        }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: if try !body(Row(statement)) { return }
            case SQLITE_DONE: return
            case let code: throw DatabaseError(code)
            }
        }
    }

    /// Runs the body in a transaction, which is undone when it throws.
    ///
    /// - Parameter begin: the statement that begins it.
    func transaction<Value>(
        _ begin: String, _ body: (Database) throws -> Value
    ) throws -> Value {
        try execute(begin)
        do {
            let value = try body(self)
            try execute("COMMIT")
            return value
        } catch {
            // After some errors SQLite has done so by itself.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Moves what stands in the write-ahead log into the file and empties it.
    func emptyWriteAheadLog() throws {
        try check(sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil))
    }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        let lasting = UInt32(SQLITE_PREPARE_PERSISTENT)
        try check(sqlite3_prepare_v3(handle, sql, -1, lasting, &statement, nil))
        guard let statement else { throw DatabaseError(SQLITE_MISUSE) }
        return statement
    }

    private func putBack(_ statement: OpaquePointer, _ sql: String) {
        sqlite3_reset(statement)
        // What somebody said does not stay in memory with it.
        sqlite3_clear_bindings(statement)
        let other = statements.updateValue(statement, forKey: sql)
        sqlite3_finalize(other)
    }

    private func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw DatabaseError(code) }
    }
}
