import CSQLite

/// What SQLite said instead of doing what it was asked.
struct DatabaseError: Error, Equatable {
    /// The whole code, such as `SQLITE_IOERR_WRITE`.
    let code: Int32

    /// The kind of error that the code is one of, such as `SQLITE_IOERR`.
    var kind: Int32 { code & 0xff }

    init(_ code: Int32) { self.code = code }

    /// What SQLite says of a file in which something stands that nobody wrote.
    static let damaged = DatabaseError(SQLITE_CORRUPT)
    /// What SQLite says when its file is not where it was opened: SQLITE_READONLY_DBMOVED.
    static let fileMoved = DatabaseError(SQLITE_READONLY | 4 << 8)
    /// What SQLite says when its shared file cannot grow: SQLITE_IOERR_SHMSIZE.
    static let noRoomToShare = DatabaseError(SQLITE_IOERR | 19 << 8)
    /// What SQLite says of a row that may not be there, or not be missing.
    static let refused = DatabaseError(SQLITE_CONSTRAINT)
}
