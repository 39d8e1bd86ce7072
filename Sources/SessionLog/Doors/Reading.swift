import LogFormat

extension SessionStore {
    /// Reads a session's log after an entry, or all of it, and checks every byte of it.
    ///
    /// - Throws: `damagedSession`, naming the first entry that is wrong; `newerSession`;
    ///   `noSuchSession`.
    public func entries(of id: String, after: Int? = nil) throws(StoreProblem) -> VerifiedLog {
        try read(id, after: after, withRoom: false).log
    }

    /// The same, with what stands beside it where that is asked for.
    func read(
        _ id: String, after: Int? = nil, withRoom: Bool
    ) throws(StoreProblem) -> (log: VerifiedLog, state: StoredState) {
        var reader = LogReader(session: id)
        var known = after
        let state = try backend.read(id, from: after ?? 0, withRoom: withRoom) { part in
            var part = part
            if let number = known {
                reader = try LogReader(session: id, after: number, takenFrom: &part)
                known = nil
            }
            try reader.read(part)
        }
        guard let state else { throw .noSuchSession(id) }
        if let known { throw .damagedSession(id: id, entry: known, .numbering) }
        let log = try reader.finish()
        guard log.head.size >= state.position.entries else {
            throw .damagedSession(id: id, entry: log.head.size, .numbering)
        }
        return (log, state)
    }

    /// What follows on an end of the log that was seen before.
    ///
    /// - Throws: `damagedSession` where another log stands there.
    func read(
        _ id: String, after tip: LogTip, withRoom: Bool
    ) throws(StoreProblem) -> (log: VerifiedLog, state: StoredState) {
        let (log, state) = try read(id, after: tip.size - 1, withRoom: withRoom)
        guard log.start == tip.hash else {
            throw .damagedSession(id: id, entry: tip.size - 1, .changed)
        }
        return (log, state)
    }

    /// Reads a session's lines and openings as they are stored, unchecked.
    ///
    /// - Throws: `noSuchSession`.
    public func bytes(of id: String) throws(StoreProblem) -> LogBytes {
        var bytes = LogBytes()
        let state = try backend.read(id, from: 0, withRoom: false) { part in
            bytes.lines += part.lines
            bytes.openings += part.openings
        }
        if state == nil { throw .noSuchSession(id) }
        return bytes
    }

    /// Reads content that a session was begun with, and checks it against its fingerprint.
    ///
    /// - Throws: `damagedContent` if it is not there, or not the same any more.
    public func content(_ fingerprint: String) throws(StoreProblem) -> [UInt8] {
        guard let bytes = try backend.content(fingerprint),
            Fingerprint(of: bytes).hex == fingerprint
        else { throw .damagedContent(fingerprint: fingerprint) }
        return bytes
    }
}

extension LogReader {
    /// Goes on after an entry, whose lines stand first in a part and are taken out of it.
    fileprivate init(
        session: String, after number: Int, takenFrom part: inout LogBytes
    ) throws(StoreProblem) {
        guard let line = part.lines.first, line.number == number, let hash = line.hash else {
            throw .damagedSession(id: session, entry: number, .numbering)
        }
        part.lines.removeFirst()
        part.openings.removeAll { $0.number == number }
        self.init(session: session, first: number + 1, chain: hash)
    }
}
