import DialogueEngine
import Testing

@testable import SessionLog

@Suite struct ListingTests {
    @Test func showsTheLatestActivityFirst() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writers = try (0..<3).map { _ in try store.begin() }
        try writers[0].append(.says("old"), .finish)
        let list = try store.list()
        #expect(list.map(\.id) == [0, 2, 1].map { writers[$0].id })
        #expect(list.map(\.size) == [3, 1, 1])
        #expect(list.map(\.isFinished) == [true, false, false])
        #expect(list.allSatisfy { !$0.isDamaged })
        #expect(list[0].beginning?.briefing.id == "K21")
        #expect(list[0].beginning?.dialogue.id == "standard")
        let start: Int64 = 1_795_210_500_000
        #expect(list[0].began == start)
        #expect(list[0].last == start + 3 * 1234)
        try writers[0].append(.move(Place("summary"), .visit))
        try writers[0].append(.keep(Place("summary")), .pause, .resume)
        #expect(try store.list()[0].isFinished)
        try writers[0].append(.says("new"))
        #expect(try store.list()[0].isFinished == false)
        try writers[0].append(.move(Place("summary"), .visit))
        #expect(try store.list()[0].isFinished == false)
    }

    @Test func marksASessionWhoseFirstOrLastEntryIsWrong() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writers = try (0..<4).map { _ in try store.begin() }
        for writer in writers { try writer.append(.pause, .finish) }
        store.close()
        for (key, number) in [(1, 0), (2, 2), (3, 1)] {
            try scratch.damage(
                "UPDATE lines SET line = x'7b7d0a' WHERE place = ?",
                [LinePlace(Int64(key), number).entry])
        }
        try scratch.damage("DELETE FROM lines WHERE session = 4")
        let list = try scratch.store(.readOnly).list()
        let damaged = Set(list.filter(\.isDamaged).map(\.id))
        #expect(damaged == [writers[0].id, writers[1].id, writers[3].id])
        #expect(list.first { $0.id == writers[0].id }?.beginning == nil)
        #expect(list.first { $0.id == writers[0].id }?.last != nil)
        #expect(list.first { $0.id == writers[3].id }?.size == 0)
        // Nobody knows when these were used last.
        #expect(list.map(\.id) == [2, 0, 3, 1].map { writers[$0].id })
    }

    @Test func readsNoMoreOfALongLogThanOfAShortOne() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        _ = try writer.append(Array(repeating: .says("words"), count: 3000), expecting: 1)
        // One entry in the middle that would stop anybody who reads it.
        try store.write { db in
            try db.run("DROP TRIGGER lines_stay")
            try db.run("UPDATE lines SET line = zeroblob(100000) WHERE n = 1500")
        }
        let list = try store.list()
        #expect(list.map(\.size) == [3001])
        #expect(list.map(\.isDamaged) == [false])
    }

    @Test func findsASessionByAnyUniqueBeginning() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let ids = ["1a2b", "1a2c", "ff00"].map { $0 + String(repeating: "0", count: 28) }
        for id in ids {
            try store.write { try $0.execute("INSERT INTO sessions (id) VALUES (?)", [id]) }
        }
        #expect(try store.find("f") == ids[2])
        #expect(try store.find("FF0") == ids[2])
        #expect(try store.find("1a2c") == ids[1])
        #expect(try store.find(ids[0]) == ids[0])
        #expect(throws: StoreProblem.severalSessions(Array(ids.prefix(2)))) { try store.find("1a") }
        #expect(throws: StoreProblem.noSuchSession("1b")) { try store.find("1B") }
        #expect(throws: StoreProblem.noSuchSession(ids[0] + "0")) { try store.find(ids[0] + "0") }
    }

    @Test(arguments: ["", "*", "1a*", "?", "[0-f]", "%", "Mrs Hollis", "ab\u{1B}[31m", "'; --"])
    func saysNothingBackThatIsNoId(name: String) throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        _ = try store.begin()
        #expect(throws: StoreProblem.noSuchSession("")) { try store.find(name) }
    }

    @Test func takesTheLatestWhereNoneIsNamed() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        #expect(throws: StoreProblem.noSessions) { try store.find(nil) }
        let writers = try (0..<3).map { _ in try store.begin() }
        #expect(try store.find(nil) == writers[2].id)
        try writers[1].append(.pause)
        #expect(try store.find(nil) == writers[1].id)
    }
}
