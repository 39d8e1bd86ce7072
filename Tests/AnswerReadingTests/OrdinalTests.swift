import TestSupport
import Testing

@testable import AnswerReading

/// A number as people see it is read once, and leads to a place or to nothing.
struct OrdinalTests {
    @Test(arguments: [("1", 1), ("+2", 2), ("007", 7), ("1000000", 1_000_000)])
    func readsANumberThatSomethingCanHave(typed: String, number: Int) throws {
        let ordinal = try #require(Ordinal(typed))
        #expect(ordinal.number == number && ordinal.description == "\(number)")
        #expect(ordinal == Ordinal(number))
    }

    @Test(arguments: EdgeNumbers.all)
    func leadsToAPlaceThatIsThereOrNowhere(typed: String) throws {
        let ordinal = try #require(Ordinal(typed))
        let three = ["a", "b", "c"]
        let expected = ["1": "a", "+1": "a", "01": "a", "2": "b"][typed]
        let isLongOne = typed.utf8.count == 40 && typed.hasSuffix("1")
        #expect(three[ordinal] == (isLongOne ? "a" : expected))
        #expect([Int]()[ordinal] == nil)
        #expect(ordinal.description.unicodeScalars.count <= 13)
    }

    @Test(arguments: EdgeNumbers.odd + ["", " 1", "1 ", "one", "1\u{301}"])
    func isNotReadFromAnythingElse(typed: String) {
        #expect(Ordinal(typed) == nil)
    }

    @Test(arguments: [Int.min, Int.min + 1, -1, 0, 1_000_001, Int.max - 1, Int.max])
    func isANumberOfNothingBeyondItsRange(number: Int) {
        #expect(!Ordinal(number).isPossible && [1, 2][Ordinal(number)] == nil)
        #expect(!Ordinal(at: number < 0 ? Int.max : max(number, 1_000_000)).isPossible)
    }

    @Test(arguments: [
        ("2", 2), ("2.", 2), ("2)", 2), ("(2)", 2), ("two", 2), ("Two.", 2), ("option 2", 2),
        ("Option two", 2), ("number 3", 3), ("no. 1", 1), ("#1", 1), ("row 10", 10),
    ])
    func readsAChoiceAsPeopleTypeIt(typed: String, number: Int) {
        #expect(Ordinal(choice: typed) == Ordinal(number))
    }

    @Test(arguments: ["take it out", "one of them", "1 2", "", "?", "option", "eleven", "twenty"])
    func readsNoChoiceFromOtherWords(typed: String) {
        #expect(Ordinal(choice: typed) == nil)
    }

    @Test func readsAWholeNumberWithinItsRangeAlone() {
        #expect(Int("180", in: 1...180) == 180 && Int("-5", in: -9...0) == -5)
        for typed in EdgeNumbers.odd + ["0", "181", String(repeating: "9", count: 40)] {
            #expect(Int(typed, in: 1...180) == nil, "\(typed)")
        }
    }
}
