import CSQLite

/// What takes the place of a question mark in a statement; nil is `NULL`.
protocol Argument {
    /// Gives SQLite a copy of the value.
    ///
    /// - Returns: what SQLite says to it.
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

extension Int64: Argument {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, self)
    }
}

extension Int: Argument {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, Int64(self))
    }
}

extension Bool: Argument {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int(statement, place, self ? 1 : 0)
    }
}

extension String: Argument {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_text(statement, place, self, Int32(utf8.count), copied)
    }
}

extension [UInt8]: Argument {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        if isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) }
        return withUnsafeBytes {
            sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied)
        }
    }
}

/// SQLITE_TRANSIENT, which C makes from a number.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
