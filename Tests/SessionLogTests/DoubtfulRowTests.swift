import GRDB
import Testing

@testable import SessionLog

/// A damaged file may hold anything in any column, and is a problem to report, not a crash.
@Suite struct DoubtfulRowTests {
    @Test func whatIsNotOfItsKindIsAProblem() throws {
        let found = try DatabaseQueue().read {
            try Row.fetchOne($0, sql: "SELECT NULL, 'no number', 7, 'text'")
        }
        let row = try #require(found)
        #expect(throws: DatabaseError.self) { try row.text(at: 0) }
        #expect(row.whole(at: 0) == nil && row.whole(at: 1) == nil && row.whole(at: 2) == 7)
        #expect(try row.text(at: 3) == "text")
    }
}
