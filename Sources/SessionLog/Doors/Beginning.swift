import DialogueEngine
import LogFormat

extension SessionStore {
    /// Begins a session: a new id, the first entry and the content, in one transaction.
    ///
    /// - Returns: the session's only writer, and the entry, which is on disk.
    public func begin(
        briefing: ContentFile, dialogue: ContentFile, form: ContentFile, software: String
    ) throws(StoreProblem) -> (writer: SessionWriter, first: Entry) {
        try writable()
        let id = Hex.text(random(16))
        let lock = try lock(id)
        let beginning = Beginning(
            briefing: briefing.source, dialogue: dialogue.source, form: form.source,
            software: software)
        let sealed = try LogTip(session: id).sealedForStore(
            [Said(.begin(beginning), by: nil)], time: clock(), salt: { random(16) })
        let key = try write { db in
            let key = try db.makeSession(id, files: [briefing, dialogue, form])
            for entry in sealed { try db.append(entry, to: key) }
            return key
        }
        let writer = SessionWriter(
            store: self, key: key, tip: sealed[0].tip, lock: lock)
        return (writer, sealed[0].entry)
    }

    /// Goes on with a session: its only writer, and everything in its log.
    ///
    /// - Throws: `inUse` at once if somebody else is writing to it; `damagedSession` if anything
    ///   in its log is wrong; `groupSession` if it is one that a server leads.
    public func resume(
        _ id: String
    ) throws(StoreProblem) -> (writer: SessionWriter, log: VerifiedLog) {
        try writable()
        guard let key = try read({ try $0.key(of: id) }), let key else {
            throw .noSuchSession(id)
        }
        let lock = try soloLock(id)
        let log = try entries(of: id)
        guard !log.isGroup else { throw .groupSession(id: id) }
        return (SessionWriter(store: self, key: key, tip: log.tip, lock: lock), log)
    }

    /// Takes the session's lock; says of one that a server holds whose it is.
    private func soloLock(_ id: String) throws(StoreProblem) -> FileLock {
        do {
            return try lock(id)
        } catch {
            if case .inUse = error, try entries(of: id).isGroup { throw .groupSession(id: id) }
            throw error
        }
    }

    /// Takes the session's lock, which its writer keeps.
    func lock(_ id: String) throws(StoreProblem) -> FileLock {
        guard let lock = try FileLock(folder.lockFile(id), folder: folder.path) else {
            throw .inUse(id: id)
        }
        return lock
    }
}

extension Database {
    /// The key of a session in the tables; nil if there is none with this id.
    func key(of id: String) throws -> Int64? {
        try whole("SELECT key FROM sessions WHERE id = ?", [id])
    }

    /// Makes the place of a session, and keeps what it is begun with.
    ///
    /// - Returns: its key in the tables.
    func makeSession(_ id: String, files: [ContentFile]) throws -> Int64 {
        try execute("INSERT INTO sessions (id) VALUES (?)", [id])
        let key = lastKey
        let files = Dictionary(files.map { ($0.fingerprint, $0.bytes) }) { first, _ in first }
        for (fingerprint, bytes) in files { try keep(bytes, as: fingerprint, for: key) }
        return key
    }

    /// Keeps the bytes once, however many sessions use them.
    fileprivate func keep(_ bytes: [UInt8], as fingerprint: String, for key: Int64) throws {
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
