import CSQLite
import Synchronization

/// A database that several threads may ask, one at a time.
///
/// The lock is all that makes it safe to share: nothing else may reach the connection.
final class DatabaseFile: @unchecked Sendable {
    private let isOpen = Mutex(true)
    private let database: Database

    init(_ database: sending Database) { self.database = database }

    /// Reads in one transaction: everything is as it was at one moment.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try alone { try $0.transaction("BEGIN", body) }
    }

    /// Writes in one transaction, which is on disk when this returns and undone when it throws.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try alone { try $0.transaction("BEGIN IMMEDIATE", body) }
    }

    /// Runs the body without a transaction.
    func alone<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var value: Result<Value, any Error> = .failure(DatabaseError(SQLITE_MISUSE))
        isOpen.withLock { if $0 { value = Result { try body(database) } } }
        return try value.get()
    }

    /// Closes the file, once nobody else asks it anything.
    func close() {
        isOpen.withLock { isOpen in
            isOpen = false
            database.close()
        }
    }
}
