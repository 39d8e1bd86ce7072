import DialogueEngine
import LogFormat

extension SQLiteStore {
    func read(
        _ id: String, from first: Int, withRoom: Bool, _ part: (LogBytes) throws -> Void
    ) throws(StoreProblem) -> StoredState? {
        let changes = changes(of: id)
        let state = try read { db throws -> StoredState? in
            guard let key = try db.key(of: id) else { return nil }
            let size = try db.size(of: key)
            // In parts, so that a long log is not held twice.
            for start in stride(from: first, to: size, by: 500) {
                try part(LogBytes(db, key: key, start..<min(start + 500, size)))
            }
            return StoredState(
                position: StorePosition(entries: size, changes: changes),
                room: withRoom ? try db.rows(beside: key) : nil)
        }
        return state ?? nil
    }

    func lastLines(of id: String, _ count: Int) throws(StoreProblem) -> [LogBytes.Line] {
        try read { db in
            guard let key = try db.key(of: id) else { return [] }
            let places = LinePlace.all(of: key)
            return try db.rows(
                """
                SELECT place, line, hash FROM lines
                WHERE place BETWEEN ? AND ? AND place & 1 = 0 ORDER BY place DESC LIMIT ?
                """, [places.lowerBound, places.upperBound, count]
            ) { LogBytes.Line($0, number: LinePlace.of($0.whole(at: 0) ?? 0).number) }
        } ?? []
    }

    func ends(withOpenRooms: Bool) throws(StoreProblem) -> [LogEnds] {
        try read { db in
            try db.rows(
                """
                SELECT id, first.n, first.line, first.hash, last.n, last.line, last.hash,
                  code, closed, facts
                FROM sessions
                LEFT JOIN rooms ON rooms.session = key
                LEFT JOIN lines AS first ON first.place = key << 32
                LEFT JOIN lines AS last ON last.place = ~1 & (
                  SELECT max(place) FROM lines
                  WHERE place BETWEEN key << 32 AND (key + 1 << 32) - 1)
                WHERE ? OR closed IS NOT 0
                ORDER BY key DESC
                """, [withOpenRooms]
            ) { row in
                LogEnds(
                    id: try row.text(at: 0), first: .init(end: row, at: 1),
                    last: .init(end: row, at: 4),
                    room: row.whole(at: 8) == nil ? nil : try RoomFacts(row, at: 7))
            }
        } ?? []
    }

    func ids(beginning prefix: String) throws(StoreProblem) -> [String] {
        try read { db in
            try db.rows("SELECT id FROM sessions WHERE id GLOB ? || '*' ORDER BY id", [prefix]) {
                try $0.text(at: 0)
            }
        } ?? []
    }

    func openRooms() throws(StoreProblem) -> [String] {
        try read { db in
            try db.rows(
                """
                SELECT id FROM rooms JOIN sessions ON key = session
                WHERE closed = 0 ORDER BY key
                """
            ) { try $0.text(at: 0) }
        } ?? []
    }

    func content(_ fingerprint: String) throws(StoreProblem) -> [UInt8]? {
        let found = try read { db in
            try db.first("SELECT bytes FROM content WHERE fingerprint = ?", [fingerprint]) {
                $0.bytes(at: 0)
            }
        }
        return found ?? nil
    }
}

extension Database {
    /// The key of a session in the tables; nil if there is none with this id.
    func key(of id: String) throws -> Int64? {
        try whole("SELECT key FROM sessions WHERE id = ?", [id])
    }

    /// The number after the last one of which anything is stored.
    func size(of key: Int64) throws -> Int {
        let places = LinePlace.all(of: key)
        let last = try whole(
            "SELECT max(place) FROM lines WHERE place BETWEEN ? AND ?",
            [places.lowerBound, places.upperBound])
        return last.map { LinePlace.of($0).number + 1 } ?? 0
    }
}

extension LogBytes {
    fileprivate init(_ db: Database, key: Int64, _ numbers: Range<Int>) throws {
        let (first, end) = (LinePlace(key, numbers.lowerBound), LinePlace(key, numbers.upperBound))
        var (lines, openings): ([Line], [Line]) = ([], [])
        try db.walk(
            "SELECT place, line, hash FROM lines WHERE place >= ? AND place < ? ORDER BY 1",
            [first.entry, end.entry]
        ) { row in
            let place = LinePlace.of(row.whole(at: 0) ?? first.entry)
            let line = Line(row, number: place.number)
            if place.isOpening { openings.append(line) } else { lines.append(line) }
            return true
        }
        self.init(lines: lines, openings: openings)
    }
}

extension LogBytes.Line {
    /// From a row with the bytes and the hash after its first column.
    fileprivate init(_ row: Row, number: Int) {
        self.init(
            number: number, bytes: row.bytes(at: 1) ?? [],
            hash: row.bytes(at: 2).flatMap(Fingerprint.init(bytes:)))
    }

    /// The number, the bytes and the hash at these columns; nil where they are not there.
    fileprivate init?(end row: Row, at column: Int32) {
        guard let number = row.whole(at: column), let bytes = row.bytes(at: column + 1) else {
            return nil
        }
        self.init(
            number: Int(number), bytes: bytes,
            hash: row.bytes(at: column + 2).flatMap(Fingerprint.init(bytes:)))
    }
}
