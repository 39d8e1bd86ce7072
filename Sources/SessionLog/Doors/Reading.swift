import LogFormat

extension SessionStore {
    /// Reads a session's log after an entry, or all of it, and checks every byte of it.
    ///
    /// - Throws: `damagedSession`, naming the first entry that is wrong; `newerSession`;
    ///   `noSuchSession`.
    public func entries(of id: String, after: Int? = nil) throws(StoreProblem) -> VerifiedLog {
        let log = try read { db throws -> VerifiedLog? in
            guard let key = try db.key(of: id) else { return nil }
            let size = try db.size(of: key)
            let first = after.map { $0 + 1 } ?? 0
            var chain = Fingerprint.zero
            if let after {
                guard let hash = try db.hash(of: after, in: key) else {
                    throw StoreProblem.damagedSession(id: id, entry: after, .numbering)
                }
                chain = hash
            }
            var reader = LogReader(session: id, first: first, chain: chain)
            // In parts, so that a long log is not held twice.
            for start in stride(from: first, to: size, by: 500) {
                try reader.take(LogBytes(db, key: key, start..<min(start + 500, size)))
            }
            let log = try reader.finish()
            guard log.head.size >= size else {
                throw StoreProblem.damagedSession(id: id, entry: log.head.size, .numbering)
            }
            return log
        }
        guard let log, let log else { throw .noSuchSession(id) }
        return log
    }

    /// Reads a session's lines and openings as they are stored, unchecked.
    ///
    /// - Throws: `noSuchSession`.
    public func bytes(of id: String) throws(StoreProblem) -> LogBytes {
        let bytes = try read { db throws -> LogBytes? in
            guard let key = try db.key(of: id) else { return nil }
            return try LogBytes(db, key: key, 0..<db.size(of: key))
        }
        guard let bytes, let bytes else { throw .noSuchSession(id) }
        return bytes
    }

    /// Reads content that a session was begun with, and checks it against its fingerprint.
    ///
    /// - Throws: `damagedContent` if it is not there, or not the same any more.
    public func content(_ fingerprint: String) throws(StoreProblem) -> [UInt8] {
        let found = try read { db in
            try db.first("SELECT bytes FROM content WHERE fingerprint = ?", [fingerprint]) {
                $0.bytes(at: 0)
            }
        }
        guard let found, let bytes = found, Fingerprint(of: bytes).hex == fingerprint else {
            throw .damagedContent(fingerprint: fingerprint)
        }
        return bytes
    }
}

/// A log as it is stored, unchecked.
public struct LogBytes: Equatable, Sendable {
    /// A line of the log or of the openings, LF included.
    public struct Line: Equatable, Sendable {
        /// The number of the entry under which it is stored.
        public let number: Int
        /// Exactly as it was written.
        public let bytes: [UInt8]
        /// The hash that was stored with a line of the log; nil for an opening.
        let hash: Fingerprint?
    }

    /// The lines of the log, in order.
    public internal(set) var lines: [Line] = []
    /// The lines that hold the words, in the order of their entries.
    public internal(set) var openings: [Line] = []

    init(_ db: Database, key: Int64, _ numbers: Range<Int>) throws {
        let (first, end) = (LinePlace(key, numbers.lowerBound), LinePlace(key, numbers.upperBound))
        try db.walk(
            "SELECT place, line, hash FROM lines WHERE place >= ? AND place < ? ORDER BY 1",
            [first.entry, end.entry]
        ) { row in
            let place = LinePlace.of(row.whole(at: 0) ?? first.entry)
            let line = Line(row, number: place.number)
            if place.isOpening { openings.append(line) } else { lines.append(line) }
            return true
        }
    }
}

extension Database {
    /// The number after the last one of which anything is stored.
    fileprivate func size(of key: Int64) throws -> Int {
        let places = LinePlace.all(of: key)
        let last = try whole(
            "SELECT max(place) FROM lines WHERE place BETWEEN ? AND ?",
            [places.lowerBound, places.upperBound])
        return last.map { LinePlace.of($0).number + 1 } ?? 0
    }

    fileprivate func hash(of entry: Int, in key: Int64) throws -> Fingerprint? {
        try first("SELECT hash FROM lines WHERE place = ?", [LinePlace(key, entry).entry]) {
            $0.bytes(at: 0).flatMap(Fingerprint.init(bytes:))
        }
    }
}

extension LogBytes.Line {
    fileprivate init(_ row: Row, number: Int) {
        self.number = number
        bytes = row.bytes(at: 1) ?? []
        hash = row.bytes(at: 2).flatMap(Fingerprint.init(bytes:))
    }
}
