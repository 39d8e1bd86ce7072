import DialogueCore
import GRDB

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
}

extension SessionStore {
    /// Every session, the one with the latest entry first.
    public func list() throws(StoreProblem) -> [SessionSummary] {
        let found = try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, first.n, first.line, first.hash, last.n, last.line, last.hash,
                      key
                    FROM sessions
                    LEFT JOIN lines AS first ON first.place = key << 32
                    LEFT JOIN lines AS last ON last.place = ~1 & (
                      SELECT max(place) FROM lines
                      WHERE place BETWEEN key << 32 AND (key + 1 << 32) - 1)
                    ORDER BY key DESC
                    """)
            var summaries: [SessionSummary] = []
            let isClosed = try db.rooms()
            while let row = try rows.next() {
                var (summary, last) = try SessionSummary.read(row)
                guard let key = row.whole(at: 7) else { continue }
                if let last, last.leavesFinished {
                    summary.isFinished = try Self.wasFinished(key, in: db)
                }
                if isClosed[summary.id] == true, !summary.isFinished {
                    summary.isDamaged = true
                }
                summaries.append(summary)
            }
            return summaries
        }
        return (found ?? []).sorted { ($0.last ?? .min) > ($1.last ?? .min) }
    }

    /// Whether a session that was only looked through since was finished before.
    private static func wasFinished(_ key: Int64, in db: Database) throws -> Bool {
        let lines = try Row.fetchCursor(
            db,
            sql: """
                SELECT line FROM lines
                WHERE place BETWEEN ? << 32 AND (? + 1 << 32) - 1 AND place & 1 = 0
                ORDER BY place DESC LIMIT \(lookBack)
                """, arguments: [key, key])
        while let row = try lines.next() {
            let bytes = try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] }
            guard let line = try? LogLine(bytes, hash: Fingerprint(of: bytes)),
                let event = try? Event(line.fields, words: nil)
            else { return false }
            if !event.leavesFinished { return event == .finish }
        }
        return false
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
            try String.fetchAll(
                db, sql: "SELECT id FROM sessions WHERE id GLOB ? || '*' ORDER BY id",
                arguments: [prefix])
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
        let last = try line(row, at: 4).flatMap { try? Event($0.fields, words: nil) }
        return (try SessionSummary(row), last)
    }

    private init(_ row: Row) throws {
        let id = try row.text(at: 0)
        self.id = id
        let first = try Self.line(row, at: 1)
        let last = try Self.line(row, at: 4)
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
    private static func line(_ row: Row, at column: Int) throws -> LogLine? {
        guard let number = row.whole(at: column).map({ Int($0) }) else { return nil }
        return try row.withUnsafeData(atIndex: column + 1) { line in
            try row.withUnsafeData(atIndex: column + 2) { stored in
                let bytes = line.map { [UInt8]($0) } ?? []
                let hash = Fingerprint(of: bytes)
                guard hash == stored.flatMap(Fingerprint.init(bytes:)) else { return nil }
                let line = try? LogLine(bytes, hash: hash)
                return line?.number == number ? line : nil
            }
        }
    }
}

extension Event {
    /// Whether what was finished before is so still: somebody only looked at it again.
    fileprivate var leavesFinished: Bool {
        switch self {
        case .read, .keep, .done, .move, .pause, .resume: true
        case .begin, .answer, .skip, .removeRow, .restoreRow, .moveRow, .finish, .room: false
        }
    }
}
