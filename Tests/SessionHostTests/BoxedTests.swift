import Testing

@testable import SessionHost

@Suite struct BoxedTests {
    private struct Shelf {
        @Boxed var books = [1, 2]
    }

    @Test func aCopyIsNotChangedWithTheOther() {
        let before = Shelf()
        var after = before
        after.books.append(3)
        #expect(before.books == [1, 2] && after.books == [1, 2, 3])
        var last = after
        last.books = []
        #expect(after.books == [1, 2, 3] && last.books.isEmpty)
    }
}
