import DialogueEngine

/// How far deleting a session is, for tests that cut it short.
enum DeletionStep: CaseIterable {
    /// Nobody else writes to it; nothing is done yet.
    case locked
    /// The session is gone, but its bytes stand in the file, and what replaces them beside it.
    case removed
    /// Its bytes are overwritten in the file.
    case overwritten
    /// The file was written anew, without what moving rows about had left between them.
    case rewritten
    /// The file beside it is empty.
    case emptied
    /// It is on record that nothing is left to clear.
    case cleared
}

extension SessionStore {
    /// Deletes a session for good, words and all, and leaves a tombstone.
    ///
    /// Cut short at any moment, it is done wholly or not at all; what is left to clear is cleared
    /// by whoever opens the store for writing next.
    ///
    /// - Parameters:
    ///   - reason: a code such as `retention`: never free text, for it can't be taken out again.
    ///   - who: whoever decided.
    /// - Throws: `inUse`, `served`, `noSuchSession`; `deleted` if that was done before; `stillHeld` if the
    ///   session is deleted but another open store keeps the bytes from being cleared.
    public func delete(_ id: String, reason: String, who: String) throws(StoreProblem) {
        try delete(id, reason: reason, who: who) { _ in }
    }

    func delete(
        _ id: String, reason: String, who: String, reached: (DeletionStep) -> Void
    ) throws(StoreProblem) {
        try writable()
        guard let summary = try list().first(where: { $0.id == id }) else {
            throw try deletedBefore(id) ?? .noSuchSession(id)
        }
        let lock = try lock(summary)
        defer { withExtendedLifetime(lock) { folder.removeLock(id) } }
        reached(.locked)
        let tombstone = Tombstone(
            id: id, began: summary.began, last: summary.last, deleted: clock(), who: who,
            reason: reason)
        try write { try $0.remove(tombstone) }
        reached(.removed)
        do {
            try clear([id], reached: reached)
        } catch {
            throw error.keepsBytes(of: id)
        }
    }

    /// Takes the lock of a session, or says who has it.
    private func lock(_ summary: SessionSummary) throws(StoreProblem) -> FileLock {
        do {
            return try lock(summary.id)
        } catch {
            let isGroup = summary.beginning?.isGroup == true
            if isGroup, case .inUse(let id) = error { throw .served(id: id) }
            throw error
        }
    }

    /// Clears what is left of sessions whose deletion was cut short, or could not be finished.
    ///
    /// - Returns: the sessions of which nothing is left any more, and why something is of others.
    public func finishDeleting() throws(StoreProblem) -> FinishedDeletions {
        let left = try read {
            try $0.rows("SELECT id FROM clearing ORDER BY id") { try $0.text(at: 0) }
        }
        guard let left, !left.isEmpty else { return FinishedDeletions() }
        do {
            try clear(left) { _ in }
            for id in left { folder.removeLock(id) }
            return FinishedDeletions(cleared: left)
        } catch {
            return FinishedDeletions(problems: left.map(error.keepsBytes(of:)))
        }
    }

    /// Makes sure that no byte of what was removed is in the files.
    ///
    /// What was deleted is overwritten in its place. But SQLite leaves copies between the rows of a
    /// page when it moves them about, and a file that is written anew has none.
    private func clear(
        _ ids: [String], reached: (DeletionStep) -> Void
    ) throws(StoreProblem) {
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

    /// What is known of a session that was deleted; nil for one that is no such.
    func deletedBefore(_ prefix: String) throws(StoreProblem) -> StoreProblem? {
        let found = try read { db throws -> [StoreProblem] in
            let left = "EXISTS (SELECT 1 FROM clearing WHERE id = tombstones.id)"
            let sql = "SELECT id, deleted, \(left) FROM tombstones WHERE id GLOB ? || '*'"
            return try db.rows(sql, [prefix]) {
                .deleted(
                    id: try $0.text(at: 0), at: $0.whole(at: 1) ?? 0,
                    isCleared: $0.whole(at: 2) == 0)
            }
        }
        return found?.count == 1 ? found?.first : nil
    }

    /// What is left of deleted sessions, the latest first.
    public func tombstones() throws(StoreProblem) -> [Tombstone] {
        let found = try read { db in
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
        }
        return found ?? []
    }
}

extension StoreProblem {
    /// What a problem with clearing means to whoever deleted a session.
    fileprivate func keepsBytes(of id: String) -> StoreProblem {
        if case .busy = self { .stillHeld(id: id) } else { .notCleared(id: id) }
    }
}

/// What became of deletions that had been cut short.
public struct FinishedDeletions: Equatable, Sendable {
    /// The sessions of which nothing is left any more.
    public var cleared: [String] = []
    /// Why something is left of others.
    public var problems: [StoreProblem] = []
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
