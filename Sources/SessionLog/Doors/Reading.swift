import DialogueCore
import Foundation
import GRDB

extension SessionStore {
    /// Reads a session's log after an entry, or all of it, and checks every byte of it.
    ///
    /// - Throws: `damagedSession`, naming the first entry that is wrong; `newerSession`;
    ///   `noSuchSession`.
    public func entries(of id: String, after: Int? = nil) throws(StoreProblem) -> VerifiedLog {
        let bytes = try bytes(of: id, after: after)
        return try LogReader(bytes, session: id, after: after).read()
    }

    /// Reads a session's lines and openings as they are stored, unchecked.
    ///
    /// - Throws: `noSuchSession`.
    public func bytes(of id: String, after: Int? = nil) throws(StoreProblem) -> LogBytes {
        let found = try read { db throws -> LogBytes? in
            guard let key = try db.key(of: id) else { return nil }
            return try LogBytes(db, key: key, after: after ?? -1)
        }
        guard let found, let bytes = found else { throw .noSuchSession(id) }
        return bytes
    }

    /// Reads content that a session was begun with, and checks it against its fingerprint.
    ///
    /// - Throws: `damagedContent` if it is not there, or not the same any more.
    public func content(_ fingerprint: String) throws(StoreProblem) -> [UInt8] {
        let found = try read { db in
            try Data.fetchOne(
                db, sql: "SELECT bytes FROM content WHERE fingerprint = ?",
                arguments: [fingerprint])
        }
        guard let found, let data = found else { throw .damagedContent(fingerprint: fingerprint) }
        let bytes = [UInt8](data)
        guard Fingerprint(of: bytes).hex == fingerprint else {
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
        /// The hash that was stored with a line of the log; empty for an opening.
        let hash: [UInt8]
    }

    /// The lines of the log, in order.
    public internal(set) var lines: [Line] = []
    /// The lines that hold the words, in the order of their entries.
    public internal(set) var openings: [Line] = []
    /// The entries whose words were taken out.
    public internal(set) var redacted: Set<Int> = []
    /// The hash stored with the entry before the first line; nil at the beginning of a log.
    var before: [UInt8]?

    init(_ db: Database, key: Int64, after: Int) throws {
        let places = LinePlace.after(after, of: key)
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT n, line, hash FROM lines WHERE place BETWEEN ? AND ? ORDER BY place
                    """), arguments: [places.lowerBound, places.upperBound])
        while let row = try rows.next() {
            let line = try Line(row)
            if line.hash.isEmpty { openings.append(line) } else { lines.append(line) }
        }
        redacted = try Set(
            Int.fetchAll(
                db, sql: "SELECT n FROM redactions WHERE session = ? AND n > ?",
                arguments: [key, after]))
        guard after >= 0 else { return }
        before = try Data.fetchOne(
            db, sql: "SELECT hash FROM lines WHERE place = ?",
            arguments: [LinePlace(key, after).entry]
        ).map { [UInt8]($0) }
    }
}

extension LogBytes.Line {
    fileprivate init(_ row: Row) throws {
        number = row[0]
        bytes = try row.withUnsafeData(atIndex: 1) { $0.map { [UInt8]($0) } ?? [] }
        hash = try row.withUnsafeData(atIndex: 2) { $0.map { [UInt8]($0) } ?? [] }
    }
}
