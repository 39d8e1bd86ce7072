import DialogueEngine
import LogFormat

/// What a list of sessions shows about one of them, read from its first and last entry only.
public struct SessionSummary: Equatable, Sendable {
    /// 32 hex digits.
    public let id: String
    /// The content it was begun with; nil if its first entry can't be read.
    public let beginning: Beginning?
    /// The time of the first entry, in milliseconds since 1970; nil if it can't be read.
    public let began: Int64?
    /// The time of the last entry, likewise.
    public let last: Int64?
    /// The number of entries.
    public let size: Int
    /// Whether everything was said to be complete, and nothing was changed since.
    public fileprivate(set) var isFinished: Bool
    /// Whether its first or its last entry is wrong, or it is marked as closed and does not end so;
    /// damage between them shows on reading.
    public fileprivate(set) var isDamaged: Bool

    /// Whether it belongs to a group, which goes on with it through a server.
    public var isGroup: Bool { beginning?.isGroup == true }
}

extension SessionStore {
    /// Every session, the one with the latest entry first.
    public func list() throws(StoreProblem) -> [SessionSummary] {
        let found = try read { db in
            let isClosed = try db.rooms()
            return try db.rows(
                """
                SELECT id, first.n, first.line, first.hash, last.n, last.line, last.hash,
                  key
                FROM sessions
                LEFT JOIN lines AS first ON first.place = key << 32
                LEFT JOIN lines AS last ON last.place = ~1 & (
                  SELECT max(place) FROM lines
                  WHERE place BETWEEN key << 32 AND (key + 1 << 32) - 1)
                ORDER BY key DESC
                """
            ) { row in
                var (summary, last) = try SessionSummary.read(row)
                if let last, last.leavesFinished {
                    summary.isFinished = try Self.wasFinished(row.whole(at: 7), in: db)
                }
                if isClosed[summary.id] == true, !summary.isFinished {
                    summary.isDamaged = true
                }
                return summary
            }
        }
        return (found ?? []).sorted { ($0.last ?? .min) > ($1.last ?? .min) }
    }

    /// Whether a session that was only looked through since was finished before.
    private static func wasFinished(_ key: Int64?, in db: Database) throws -> Bool {
        var last: Event?
        try db.walk(
            """
            SELECT line FROM lines
            WHERE place BETWEEN ?1 << 32 AND (?1 + 1 << 32) - 1 AND place & 1 = 0
            ORDER BY place DESC LIMIT \(lookBack)
            """, [key]
        ) { row in
            let bytes = row.bytes(at: 0) ?? []
            let line = try? LogLine(bytes, hash: Fingerprint(of: bytes))
            last = line.flatMap { try? Event($0.fields, words: nil) }
            return last?.leavesFinished == true
        }
        return last == .finish
    }

    /// How many entries a list looks through; a plan has some forty places to look at again.
    private static let lookBack = 400

    /// The id of the one session that begins like this, in any case; nil for the latest session.
    ///
    /// - Throws: `noSessions`, `noSuchSession`, `severalSessions`, `deleted`.
    public func find(_ prefix: String?) throws(StoreProblem) -> String {
        guard let prefix = prefix?.lowercased() else {
            guard let latest = try list().first else { throw .noSessions }
            return latest.id
        }
        // Anything but digits may be whatever somebody typed, and is not said back to them.
        guard !prefix.isEmpty, Hex.isHex(prefix) else { throw .noSuchSession("") }
        let found = try read { db in
            try db.rows("SELECT id FROM sessions WHERE id GLOB ? || '*' ORDER BY id", [prefix]) {
                try $0.text(at: 0)
            }
        }
        switch found?.count ?? 0 {
        case 0: throw try deletedBefore(prefix) ?? .noSuchSession(prefix)
        case 1: return found?[0] ?? ""
        default: throw .severalSessions(found ?? [])
        }
    }
}

extension SessionSummary {
    /// What a row tells, and its last event.
    fileprivate static func read(_ row: Row) throws -> (SessionSummary, Event?) {
        let last = line(row, at: 4).flatMap { try? Event($0.fields, words: nil) }
        return (try SessionSummary(row), last)
    }

    private init(_ row: Row) throws {
        let id = try row.text(at: 0)
        self.id = id
        let first = Self.line(row, at: 1)
        let last = Self.line(row, at: 4)
        let events = [first, last].map { $0.flatMap { try? Event($0.fields, words: nil) } }
        if case .begin(let found)? = events[0] { beginning = found } else { beginning = nil }
        (began, self.last) = (first?.time, last?.time)
        size = row.whole(at: 4).map { Int($0) + 1 } ?? 0
        isFinished = events[1] == .finish
        isDamaged =
            beginning == nil || events[1] == nil
            || [first, last].contains { $0?.session != id }
    }

    /// The line at these columns, if it is the one that was stored there.
    private static func line(_ row: Row, at column: Int32) -> LogLine? {
        guard let number = row.whole(at: column), let bytes = row.bytes(at: column + 1) else {
            return nil
        }
        let hash = Fingerprint(of: bytes)
        guard hash == row.bytes(at: column + 2).flatMap(Fingerprint.init(bytes:)) else {
            return nil
        }
        let line = try? LogLine(bytes, hash: hash)
        return line.map { Int64($0.number) } == number ? line : nil
    }
}
