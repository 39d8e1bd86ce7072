import GRDB

extension SessionStore {
    /// Deletes a session for good, words and all, and leaves a tombstone.
    ///
    /// - Parameters:
    ///   - reason: a code such as `retention`: never free text, for it can't be taken out again.
    ///   - who: whoever decided.
    /// - Throws: `inUse`, `noSuchSession`; `stillHeld` if the session is deleted but another open
    ///   store keeps the bytes from being cleared.
    public func delete(_ id: String, reason: String, who: String) throws(StoreProblem) {
        try writableQueue()
        guard let summary = try list().first(where: { $0.id == id }) else {
            throw .noSuchSession(id)
        }
        let lock = try lock(id)
        defer { withExtendedLifetime(lock) { folder.removeLock(id) } }
        let deleted = clock()
        try write { db in
            guard let key = try db.key(of: id) else { throw StoreProblem.noSuchSession(id) }
            try db.execute(
                sql: """
                    INSERT INTO tombstones (id, began, last, deleted, who, reason)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """, arguments: [id, summary.began, summary.last, deleted, who, reason])
            let places = LinePlace.all(of: key)
            try db.execute(
                sql: "DELETE FROM lines WHERE place BETWEEN ? AND ?",
                arguments: [places.lowerBound, places.upperBound])
            for table in ["redactions", "uses", "handles", "people", "rooms"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE session = ?", arguments: [key])
            }
            try db.execute(sql: "DELETE FROM sessions WHERE key = ?", arguments: [key])
            try db.execute(
                sql: "DELETE FROM content WHERE fingerprint NOT IN (SELECT fingerprint FROM uses)")
        }
        do {
            try emptyWriteAheadLog()
        } catch .busy {
            throw .stillHeld(id: id)
        }
    }

    /// What is left of deleted sessions, the latest first.
    public func tombstones() throws(StoreProblem) -> [Tombstone] {
        let found = try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, began, last, deleted, who, reason FROM tombstones
                    ORDER BY deleted DESC, id
                    """
            ).map {
                Tombstone(
                    id: try $0.text(at: 0), began: $0.whole(at: 1), last: $0.whole(at: 2),
                    deleted: $0.whole(at: 3) ?? 0, who: try $0.text(at: 4),
                    reason: try $0.text(at: 5))
            }
        }
        return found ?? []
    }
}

/// What is left of a session that was deleted. Times are milliseconds since 1970.
public struct Tombstone: Equatable, Sendable {
    /// 32 hex digits.
    public let id: String
    /// The time of its first entry, nil if that could not be read.
    public let began: Int64?
    /// The time of its last entry, likewise.
    public let last: Int64?
    /// When it was deleted.
    public let deleted: Int64
    /// Whoever decided.
    public let who: String
    /// A code.
    public let reason: String
}
