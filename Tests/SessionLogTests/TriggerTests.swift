import CSQLite
import DialogueEngine
import Testing

@testable import SessionLog

@Suite struct TriggerTests {
    private let scratch: Scratch
    private let store: SessionStore

    init() throws {
        scratch = try Scratch()
        store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("one"), .says("two"), .pause)
    }

    @Test(arguments: [
        "UPDATE lines SET line = x'00'", "UPDATE lines SET hash = NULL WHERE n = 0",
        "UPDATE lines SET place = place + 1000", "UPDATE sessions SET key = 7",
        "UPDATE content SET bytes = x'00'", "UPDATE uses SET session = session",
        "UPDATE OR REPLACE lines SET line = x'00'",
        "INSERT INTO lines (place, line) VALUES ((1 << 32) + 1, x'00') "
            + "ON CONFLICT DO UPDATE SET line = x'00'",
    ])
    func nothingIsChangedAfterwards(sql: String) throws {
        try forbidden(sql)
    }

    @Test(arguments: [
        "DELETE FROM lines", "DELETE FROM lines WHERE kind = 'opening'",
        "DELETE FROM lines WHERE kind = 'entry' AND n = 3", "DELETE FROM sessions",
        "DELETE FROM uses", "DELETE FROM content",
        "REPLACE INTO lines (place, line, hash) VALUES ((1 << 32) + 6, x'00', zeroblob(32))",
        "REPLACE INTO lines (place, line) VALUES ((1 << 32) + 3, x'00')",
        "REPLACE INTO content SELECT key, fingerprint, x'00' FROM content",
        "REPLACE INTO sessions SELECT key, id FROM sessions",
    ])
    func nothingIsTakenAwayWithoutAReason(sql: String) throws {
        try forbidden(sql)
    }

    @Test(arguments: [
        // A gap, a number again, a negative one, a session that isn't there.
        "(1 << 32) + 10, x'00', zeroblob(32)", "(1 << 32) + 4, x'00', zeroblob(32)",
        "(1 << 32) - 2, x'00', zeroblob(32)", "2 << 32, x'00', zeroblob(32)",
        // Openings for an entry to come, for an older one, and where there is one.
        "(1 << 32) + 9, x'00', NULL", "(1 << 32) + 1, x'00', NULL", "(1 << 32) + 5, x'00', NULL",
        // A hash of the wrong length, none, and one for an opening.
        "(1 << 32) + 8, x'00', zeroblob(31)", "(1 << 32) + 8, x'00', NULL",
        "(1 << 32) + 7, x'00', zeroblob(32)",
    ])
    func linesComeInOrderAndWhole(values: String) throws {
        try forbidden("INSERT INTO lines (place, line, hash) VALUES (\(values))")
    }

    @Test func theNextLinesAreAllowed() throws {
        let sql = "INSERT INTO lines (place, line, hash) VALUES ((1 << 32) + "
        try run(sql + "8, x'00', zeroblob(32))")
        try run(sql + "9, x'00', NULL)")
        try run(sql + "10, x'00', zeroblob(32))")
    }

    @Test func aTombstoneIsForASessionAndStays() throws {
        let values = "VALUES (?, 0, 0, 0, 'me', 'test')"
        let insert = "INTO tombstones (id, began, last, deleted, who, reason) \(values)"
        let id = try #require(try store.list().first?.id)
        try forbidden("INSERT " + insert, [String(repeating: "a", count: 32)])
        try run("INSERT " + insert, [id])
        try forbidden("REPLACE " + insert, [id])
        try forbidden("UPDATE tombstones SET who = 'you'")
        try forbidden("DELETE FROM tombstones")
        try forbidden("DELETE FROM content")
        try forbidden("DELETE FROM sessions")
        try run("DELETE FROM lines")
        try run("DELETE FROM uses")
        try run("DELETE FROM sessions")
        try run("DELETE FROM content")
        try forbidden("INSERT INTO sessions (id) VALUES (?)", [id])
    }

    @Test func idsAre32Digits() throws {
        for id in ["", "ab", String(repeating: "A", count: 32), String(repeating: "g", count: 32)] {
            try forbidden("INSERT INTO sessions (id) VALUES (?)", [id])
        }
    }

    private func run(_ sql: String, _ arguments: [String] = []) throws {
        try store.write { try $0.execute(sql, arguments) }
    }

    /// Tries it on the store's own connection and on one that knows none of its settings.
    private func forbidden(
        _ sql: String, _ arguments: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try contents()
        let own = try #require(throws: (any Error).self, sourceLocation: sourceLocation) {
            try store.write { db in
                do {
                    try db.execute(sql, arguments)
                } catch let error as DatabaseError {
                    throw Refusal(kind: error.kind)
                }
            }
        }
        #expect(own is StoreProblem, sourceLocation: sourceLocation)
        let error = #expect(throws: DatabaseError.self, sourceLocation: sourceLocation) {
            try scratch.sql(sql, arguments)
        }
        #expect(error?.kind == SQLITE_CONSTRAINT, sourceLocation: sourceLocation)
        #expect(try contents() == before, sourceLocation: sourceLocation)
    }

    private struct Refusal: Error { let kind: Int32 }

    private func contents() throws -> [[String]] {
        let columns = [
            "sessions": ["key", "id"], "lines": ["place", "line", "hash"],
            "content": ["key", "fingerprint", "bytes"], "uses": ["session", "fingerprint"],
            "tombstones": ["id", "began", "last", "deleted", "who", "reason"],
        ]
        return try store.read { db in
            try columns.keys.sorted().map { table in
                let row = columns[table, default: []].map { "quote(\($0))" }
                return try db.rows(
                    "SELECT \(row.joined(separator: " || ")) FROM \(table) ORDER BY 1"
                ) { try $0.text(at: 0) }
            }
        } ?? []
    }
}
