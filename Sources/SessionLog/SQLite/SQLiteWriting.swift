import CSQLite
import DialogueEngine
import LogFormat

extension SQLiteStore {
    func hold(_ id: String) throws(StoreProblem) -> any StoreHold {
        try writable()
        guard let lock = try FileLock(folder.lockFile(id), folder: folder.path) else {
            throw .inUse(id: id)
        }
        return lock
    }

    func write(_ writes: [StoreWrite]) throws(StoreProblem) -> Bool {
        let takesAway = writes.contains(where: \.takesAway)
        let changes = leavings.withLock(\.changes)
        try write { db in
            for write in writes { try perform(write, knowing: changes, in: db) }
            if takesAway { try db.rewriteStaged() }
        }
        leavings.withLock { $0.note(writes, takesAway: takesAway) }
        return takesAway ? clearReplaced() : leavings.withLock { !$0.leavesAnything }
    }

    private func perform(
        _ write: StoreWrite, knowing changes: [String: Int], in db: Database
    ) throws {
        do {
            guard write.expecting.changes == changes[write.id, default: 0] else {
                throw StoreProblem.conflict(id: write.id)
            }
            let key = try key(of: write, in: db)
            for move in write.moves { try db.perform(move, of: key) }
        } catch let error as DatabaseError where error.kind == SQLITE_CONSTRAINT {
            throw StoreProblem.conflict(id: write.id)
        }
    }

    /// The key of the session in the tables, where it stands as expected.
    private func key(of write: StoreWrite, in db: Database) throws -> Int64 {
        if case .begin(let files)? = write.moves.first {
            return try db.makeSession(write.id, files: files)
        }
        guard let key = try db.key(of: write.id) else {
            throw StoreProblem.noSuchSession(write.id)
        }
        // Of a line that is out of order the file knows by itself.
        guard try write.appends || db.size(of: key) == write.expecting.entries else {
            throw StoreProblem.conflict(id: write.id)
        }
        return key
    }

    func clearReplaced() -> Bool {
        leavings.withLock { left in
            if left.leavesCopies {
                guard (try? write { try $0.rewriteStaged() }) != nil else { return false }
                (left.leavesCopies, left.leavesTraces) = (false, true)
            }
            // Somebody who reads at this moment can keep it there for a while, and a meeting does not
            // wait for them.
            if left.leavesTraces {
                left.leavesTraces = (try? emptyWriteAheadLog(waits: false)) == nil
            }
            return !left.leavesAnything
        }
    }

    /// How often what stands beside the log of a session was changed since the file was opened. Nobody
    /// else changes it while it is held.
    func changes(of id: String) -> Int { leavings.withLock { $0.changes[id] ?? 0 } }

    /// What was replaced or taken away, and may still be in the files.
    struct Leavings {
        /// Something was replaced whose bytes may still stand between others in the file.
        var leavesCopies = true
        /// Something was replaced or taken away whose bytes may still be in the write-ahead log.
        var leavesTraces = true
        fileprivate(set) var changes: [String: Int] = [:]

        var leavesAnything: Bool { leavesCopies || leavesTraces }

        fileprivate mutating func note(_ writes: [StoreWrite], takesAway: Bool) {
            for write in writes where write.position.changes > write.expecting.changes {
                changes[write.id] = write.position.changes
            }
            if takesAway {
                (leavesCopies, leavesTraces) = (false, true)
            } else if writes.contains(where: \.replaces) {
                (leavesCopies, leavesTraces) = (true, true)
            }
        }
    }
}

extension Database {
    fileprivate func perform(_ move: StoreWrite.Move, of key: Int64) throws {
        switch move {
        case .begin: break
        case .lines(let sealed): for entry in sealed { try append(entry, to: key) }
        case .stage(let rows): for row in rows { try stage(row, of: key) }
        case .room(let facts): try keep(facts, of: key)
        case .person(let person): try keep(person, of: key)
        }
    }

    /// Makes the place of a session, and keeps what it is begun with.
    ///
    /// - Returns: its key in the tables.
    fileprivate func makeSession(_ id: String, files: [ContentFile]) throws -> Int64 {
        try execute("INSERT INTO sessions (id) VALUES (?)", [id])
        let key = lastKey
        let files = Dictionary(files.map { ($0.fingerprint, $0.bytes) }) { first, _ in first }
        for (fingerprint, bytes) in files { try keep(bytes, as: fingerprint, for: key) }
        return key
    }

    /// Keeps the bytes once, however many sessions use them.
    private func keep(_ bytes: [UInt8], as fingerprint: String, for key: Int64) throws {
        try execute(
            """
            INSERT INTO content (fingerprint, bytes) SELECT ?1, ?2
            WHERE NOT EXISTS (SELECT 1 FROM content WHERE fingerprint = ?1)
            """, [fingerprint, bytes])
        try execute("INSERT INTO uses (session, fingerprint) VALUES (?, ?)", [key, fingerprint])
    }

    /// Adds an entry, and its opening if it has one.
    func append(_ sealed: SealedEntry, to key: Int64) throws {
        let insert = "INSERT INTO lines (place, line, hash) VALUES (?, ?, ?)"
        let place = LinePlace(key, sealed.entry.number)
        try execute(insert, [place.entry, sealed.line, sealed.tip.hash.bytes])
        guard let opening = sealed.opening else { return }
        try execute(insert, [place.opening, opening, nil])
    }
}
