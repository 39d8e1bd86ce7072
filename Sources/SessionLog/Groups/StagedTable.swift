import DialogueEngine

/// The table of what members say to what is not shown yet.
extension Database {
    /// What is kept of a session beside its log.
    ///
    /// - Throws: what SQLite says of a damaged file, for anything that this software doesn't write.
    func staged(of key: Int64) throws -> [Staging] {
        try rows(
            "SELECT place, member, whole FROM staged WHERE session = ? ORDER BY place, member",
            [key]
        ) {
            guard let place = Place(path: try $0.text(at: 0)),
                let bytes = $0.bytes(at: 2), let whole = StagedBytes.whole(bytes)
            else { throw DatabaseError.damaged }
            return Staging(place, try $0.text(at: 1), whole)
        }
    }

    /// Replaces a member's answer, or takes it away.
    ///
    /// - Throws: what SQLite says of a broken constraint, where it is not there to be taken away.
    func stage(_ staging: Staging, of key: Int64) throws {
        let place = staging.place.path
        guard let whole = staging.whole else {
            try execute(
                "DELETE FROM staged WHERE session = ? AND place = ? AND member = ?",
                [key, place, staging.member])
            guard changes == 1 else { throw DatabaseError.refused }
            return
        }
        try execute(
            """
            INSERT INTO staged (session, place, member, whole) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET whole = excluded.whole
            """, [key, place, staging.member, StagedBytes.bytes(whole)])
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
