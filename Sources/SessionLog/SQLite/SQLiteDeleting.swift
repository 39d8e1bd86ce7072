extension SQLiteStore {
    func remove(_ tombstone: Tombstone) throws(StoreProblem) {
        try write { try $0.remove(tombstone) }
    }

    func uncleared() throws(StoreProblem) -> [String] {
        try read { db in
            try db.rows("SELECT id FROM clearing ORDER BY id") { try $0.text(at: 0) }
        } ?? []
    }

    /// What was deleted is overwritten in its place. But SQLite leaves copies between the rows of a
    /// page when it moves them about, and a file that is written anew has none.
    func clearRemoved(
        _ ids: [String], reached: (DeletionStep) -> Void
    ) throws(StoreProblem) {
        for id in ids { folder.removeLock(id) }
        try emptyWriteAheadLog()
        reached(.overwritten)
        try rewriteFile()
        reached(.rewritten)
        try emptyWriteAheadLog()
        reached(.emptied)
        try write { db in
            for id in ids {
                try db.execute("DELETE FROM clearing WHERE id = ?", [id])
            }
        }
        reached(.cleared)
    }

    func tombstones() throws(StoreProblem) -> [Tombstone] {
        try read { db in
            try db.rows(
                """
                SELECT id, began, last, deleted, who, reason FROM tombstones
                ORDER BY deleted DESC, id
                """
            ) {
                Tombstone(
                    id: try $0.text(at: 0), began: $0.whole(at: 1), last: $0.whole(at: 2),
                    deleted: $0.whole(at: 3) ?? 0, who: try $0.text(at: 4),
                    reason: try $0.text(at: 5))
            }
        } ?? []
    }
}

extension Database {
    /// Removes a session and everything that belongs to it alone, and puts a tombstone there.
    fileprivate func remove(_ tombstone: Tombstone) throws {
        let id = tombstone.id
        guard let key = try key(of: id) else { throw StoreProblem.noSuchSession(id) }
        try execute(
            """
            INSERT INTO tombstones (id, began, last, deleted, who, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                id, tombstone.began, tombstone.last, tombstone.deleted, tombstone.who,
                tombstone.reason,
            ])
        try execute("INSERT INTO clearing (id) VALUES (?)", [id])
        let places = LinePlace.all(of: key)
        try execute(
            "DELETE FROM lines WHERE place BETWEEN ? AND ?",
            [places.lowerBound, places.upperBound])
        for table in ["uses", "staged", "people", "rooms"] {
            try execute("DELETE FROM \(table) WHERE session = ?", [key])
        }
        try execute("DELETE FROM sessions WHERE key = ?", [key])
        try execute(
            "DELETE FROM content WHERE fingerprint NOT IN (SELECT fingerprint FROM uses)")
    }
}
