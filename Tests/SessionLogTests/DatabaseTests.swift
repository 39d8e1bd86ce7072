import CSQLite
import Testing

@testable import SessionLog

/// What the store takes for granted of its way into SQLite.
@Suite struct DatabaseTests {
    private let database: Database

    init() throws {
        database = try Database()
        try database.run("CREATE TABLE words (key INTEGER PRIMARY KEY, word, note)")
    }

    @Test(arguments: ["", "plain", "ě 👩🏽‍⚕️", "with\u{0}in", String(repeating: "long ", count: 9999)])
    func aTextComesOutAsItWentIn(text: String) throws {
        let values: [(any Argument)?] = [text, Array(text.utf8)]
        try database.execute("INSERT INTO words (word, note) VALUES (?, ?)", values)
        let found = try database.first("SELECT word, note FROM words") {
            (try $0.text(at: 0), $0.bytes(at: 1))
        }
        #expect(found?.0 == text)
        #expect(found?.1 == Array(text.utf8))
    }

    @Test func aValueThatIsNotGivenAgainIsNoneAndNotTheOneOfBefore() throws {
        let insert = "INSERT INTO words (word, note) VALUES (?, ?)"
        try database.execute(insert, ["said by Ann", true])
        try database.execute(insert)
        try database.execute(insert, [nil, -7])
        #expect(try database.whole("SELECT count(*) FROM words WHERE word IS NULL") == 2)
        #expect(try database.rows("SELECT note FROM words") { $0.whole(at: 0) } == [1, nil, -7])
        #expect(database.lastKey == 3 && database.changes == 1)
    }

    @Test func aStatementMayRunInsideItself() throws {
        for key in 1...3 { try database.execute("INSERT INTO words (key) VALUES (?)", [key]) }
        let all = "SELECT key FROM words ORDER BY key"
        var pairs: [[Int64?]] = []
        try database.walk(all) { outer in
            pairs += try database.rows(all) { [outer.whole(at: 0), $0.whole(at: 0)] }
            return outer.whole(at: 0) != 2
        }
        #expect(pairs == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [2, 3]])
    }

    @Test func whatFailsInATransactionUndoesAllOfIt() throws {
        let problem = #expect(throws: DatabaseError.self) {
            try database.transaction("BEGIN IMMEDIATE") { db in
                try db.execute("INSERT INTO words (key) VALUES (1)")
                try db.execute("INSERT INTO words (key) VALUES (1)")
            }
        }
        #expect(problem?.kind == SQLITE_CONSTRAINT && problem?.code != SQLITE_CONSTRAINT)
        #expect(try database.whole("SELECT count(*) FROM words") == 0)
        // The next one is not inside the one that failed.
        try database.transaction("BEGIN") { try $0.execute("INSERT INTO words (key) VALUES (1)") }
        #expect(try database.whole("SELECT count(*) FROM words") == 1)
    }

    @Test func nothingCanBeAskedOnceItIsClosed() throws {
        let file = DatabaseFile(try Database())
        #expect(try file.read { try $0.whole("SELECT 7") } == 7)
        file.close()
        #expect(throws: DatabaseError.self) { try file.read { try $0.whole("SELECT 7") } }
    }
}
