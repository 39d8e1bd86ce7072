import DialogueCore
import Foundation
import Testing

@testable import SessionLog

/// What ties words to people is gone for good once it is no longer needed.
@Suite struct ForgettingTests {
    private let scratch: Scratch
    private let group: GroupStore
    private let second = "h" + String(repeating: "WX3YB", count: 5) + "C"

    init() throws {
        scratch = try Scratch()
        group = GroupStore(try scratch.store())
        try group.perform(
            .begins(), .joins("p1", "Rosamund Ash", place: 1), .hides("p1", handle: handle),
            .hides("p1", handle: second, step: "q2"))
    }

    @Test func noHandleIsLeftInAnyFileOnceItIsForgotten() throws {
        #expect(holds(try scratch.allBytes(), handle))
        try group.perform(.forgetHandles(id: aRoom, step: "q1"))
        #expect(!holds(try scratch.allBytes(), handle))
        #expect(holds(try scratch.allBytes(), second))
    }

    @Test func aHandleInTheLogNoLongerLeadsToAnybody() throws {
        try group.perform(.says("unnamed", who: handle, at: 1))
        try group.perform(.forgetHandles(id: aRoom, step: "q1"))
        let found = try #require(
            try group.store.room(of: aRoom, log: group.store.entries(of: aRoom)))
        #expect(found.log.entries.last?.who == handle)
        #expect(found.handles.map(\.handle) == [second])
    }

    @Test func whatAReaderHeldBackIsClearedByTheNextBatch() throws {
        let quick = GroupStore(try scratch.store(busyTimeout: 0.05))
        group.release(aRoom)
        _ = try quick.open()
        let reader = try scratch.store(.readOnly)
        try reader.read { db in
            _ = try db.tableExists("handles")
            try quick.perform(.forgetHandles(id: aRoom, step: "q1"))
            #expect(holds(try scratch.allBytes(), handle))
        }
        try quick.perform(.room(id: aRoom, RoomFacts(code: "fox-elm")))
        #expect(!holds(try scratch.allBytes(), handle))
    }

    @Test func deletingARoomTakesItsPeopleAlong() throws {
        group.release(aRoom)
        try group.store.delete(aRoom, reason: "request", who: "x")
        #expect(!holds(try scratch.allBytes(), "Rosamund"))
        #expect(!holds(try scratch.allBytes(), "fox-elm"))
    }

    /// SQLite leaves copies between rows that it moves, even where it overwrites what is deleted.
    @Test func noCopyOfAHandleIsLeftBetweenTheOthers() throws {
        for round in 0..<40 {
            let items = (0..<200).map { index in
                let letters = (0..<20).map { _ in "ABCDEFGHJKMNPQRSTVWXYZ".randomElement() ?? "A" }
                return GroupBatch.Item.hides(
                    "p\(index)", handle: "hROUND\(round)X\(index % 2)" + String(letters),
                    step: "q\(index % 2)")
            }
            for item in items { try group.perform(item) }
            try group.perform(.forgetHandles(id: aRoom, step: "q0"))
            #expect(!holds(try scratch.allBytes(), "hROUND\(round)X0"))
            #expect(holds(try scratch.allBytes(), "hROUND\(round)X1"))
        }
    }

    @Test func aServerThatStartsDestroysTheHandlesOfClosedRooms() throws {
        try group.perform(.room(id: aRoom, RoomFacts(code: "fox-elm", isClosed: true)))
        #expect(holds(try scratch.allBytes(), handle))
        _ = try group.lookOver()
        #expect(!holds(try scratch.allBytes(), handle))
    }

    @Test func secretsAreNeverInAFile() throws {
        #expect(!holds(try scratch.allBytes(), "secret of p1"))
        #expect(holds(try scratch.allBytes(), SecretHash.of("secret of p1")))
    }
}
