/// The table of what members say to what is not shown yet.
extension Database {
    func staged(of key: Int64) throws -> [StagedRow] {
        try rows(
            "SELECT place, member, whole FROM staged WHERE session = ? ORDER BY place, member",
            [key]
        ) {
            StagedRow(
                place: try $0.text(at: 0), member: try $0.text(at: 1), whole: $0.bytes(at: 2))
        }
    }

    /// Replaces a member's answer, or takes it away.
    ///
    /// - Throws: what SQLite says of a broken constraint, where it is not there to be taken away.
    func stage(_ row: StagedRow, of key: Int64) throws {
        guard let whole = row.whole else {
            try execute(
                "DELETE FROM staged WHERE session = ? AND place = ? AND member = ?",
                [key, row.place, row.member])
            guard changes == 1 else { throw DatabaseError.refused }
            return
        }
        try execute(
            """
            INSERT INTO staged (session, place, member, whole) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET whole = excluded.whole
            """, [key, row.place, row.member, whole])
    }

    /// Writes the table anew, so that no copy of what was replaced or taken away is left in the file.
    ///
    /// When SQLite moves rows about within a page, it leaves copies of them between others. A
    /// table that is emptied has all of its pages overwritten.
    func rewriteStaged() throws {
        let kept = try rows("SELECT session, place, member, whole FROM staged") { row in
            [row.whole(at: 0), try row.text(at: 1), try row.text(at: 2), row.bytes(at: 3)]
                as [(any Argument)?]
        }
        try execute("DELETE FROM staged")
        for row in kept {
            try execute(
                "INSERT INTO staged (session, place, member, whole) VALUES (?, ?, ?, ?)", row)
        }
    }
}
