import GRDB

/// Columns of a file that may be damaged: GRDB stops the program where a value is not of the kind
/// that was asked for, and a damaged file can hold anything anywhere.
extension Row {
    /// The text of a column.
    ///
    /// - Throws: what SQLite says of a damaged file, where this is no text.
    func text(at column: Int) throws -> String {
        guard let text = String.fromDatabaseValue(self[column]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return text
    }

    /// The whole number of a column; nil where this is none.
    func whole(at column: Int) -> Int64? { Int64.fromDatabaseValue(self[column]) }
}
