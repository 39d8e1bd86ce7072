import Testing

@testable import SessionLog

/// A damaged file may hold anything in any column, and is a problem to report, not a crash.
@Suite struct DoubtfulRowTests {
    @Test func whatIsNotOfItsKindIsAProblem() throws {
        try Database().walk("SELECT NULL, 'no number', 7, 'text', x'00FF', 0.5") { row in
            for column: Int32 in [0, 2, 4, 5] {
                #expect(throws: DatabaseError.damaged) { try row.text(at: column) }
            }
            #expect((0..<6).map(row.whole(at:)) == [nil, nil, 7, nil, nil, nil])
            #expect((0..<6).map(row.bytes(at:)) == [nil, nil, nil, nil, [0, 255], nil])
            let text = try row.text(at: 3)
            #expect(text == "text")
            return true
        }
    }
}
