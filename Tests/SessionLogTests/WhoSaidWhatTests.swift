import DialogueEngine
import Testing

@testable import SessionLog

/// Who somebody is stands in the log, so that who said what can't be swapped unseen.
@Suite struct WhoSaidWhatTests {
    private let scratch: Scratch
    private let store: SessionStore

    init() throws {
        scratch = try Scratch()
        store = try scratch.store()
        try GroupStore(store).perform(
            .begins(), .joins("p1", place: 1), .introduces("p1", "Rosamund Ash", at: 1),
            .joins("p2", place: 2), .introduces("p2", "Ignatius Oak", at: 3),
            .says("one", who: "p2", at: 5))
    }

    @Test func peopleAreReadFromTheirOpenings() throws {
        let people = People(try store.entries(of: aRoom).entries)
        #expect(people.all.map(\.id) == ["p1", "p2"])
        #expect(people.all.map(\.name) == ["Rosamund Ash", "Ignatius Oak"])
        #expect(people["p2"]?.agency == "School of Ignatius Oak" && people["p2"]?.work == "Teacher")
    }

    /// Entries 1 and 3 are `join`, 2 and 4 `name`.
    @Test(arguments: [(1, 3), (2, 4)])
    func twoPeopleThatAreSwappedAreNoticed(one: Int, other: Int) throws {
        store.close()
        let kind = "kind = 'opening' AND n"
        try scratch.damage(
            """
            CREATE TEMP TABLE swapped AS SELECT n, line FROM lines WHERE \(kind) IN (\(one), \(other));
            UPDATE lines SET line = (SELECT line FROM swapped WHERE n = \(one + other) - lines.n)
              WHERE \(kind) IN (\(one), \(other))
            """)
        let again = try scratch.store(.readOnly)
        #expect(throws: StoreProblem.damagedSession(id: aRoom, entry: one, .wordsChanged)) {
            try again.entries(of: aRoom)
        }
    }

    @Test func nothingThatPeopleSayOfThemselvesStandsBesideTheLogOrInALine() throws {
        let bytes = try store.bytes(of: aRoom)
        let beside = try store.read { db in
            try db.rows("SELECT member || secret || place || facts FROM people") {
                try $0.text(at: 0)
            }.joined()
        }
        for word in ["Rosamund", "School", "Teacher"] {
            #expect(!holds(bytes.log, word))
            #expect(beside?.contains(word) == false)
        }
        let openings = bytes.openings.map { text($0.bytes) }
        #expect(openings.count { $0.contains("Rosamund Ash") } == 2)
        #expect(openings.count { $0.contains(#""text":"Rosamund Ash"}"#) } == 1)
    }
}
