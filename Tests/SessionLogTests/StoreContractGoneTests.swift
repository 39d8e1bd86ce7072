import DialogueEngine
import TestSupport
import Testing

@testable import SessionLog

/// What is gone from everything that keeps sessions is gone to the last byte.
@Suite struct StoreContractGoneTests {
    @Test(arguments: Contract.Kind.allCases)
    func aSessionThatIsRemovedLeavesATombstoneAndNoByte(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        let backend = contract.main
        var room = try ContractRoom(contract)
        let other = try ContractRoom(contract, otherRoom, code: "oak-owl")
        try room.write([try room.says("Rosamund"), .stages("of Elm Street", by: "p1")])
        let tombstone = Tombstone(
            id: aRoom, began: 1, last: nil, deleted: 9, who: "x", reason: "request")
        try backend.remove(tombstone)
        #expect(try backend.tombstones() == [tombstone] && backend.uncleared() == [aRoom])
        #expect(try backend.ids(beginning: "") == [otherRoom] && backend.openRooms() == [otherRoom])
        #expect(try room.read().state == nil)
        #expect(try backend.ends(withOpenRooms: true).map(\.id) == [otherRoom])
        #expect(throws: StoreProblem.noSuchSession(aRoom)) { try backend.remove(tombstone) }
        #expect(throws: StoreProblem.noSuchSession(aRoom)) {
            try room.write([.stages("x", by: "p1")])
        }
        let again = StoreWrite(aRoom, expecting: StorePosition(), [.begin([briefing])])
        #expect(throws: StoreProblem.conflict(id: aRoom)) { try backend.write([again]) }
        try contract.open().clearRemoved([aRoom]) { _ in }
        #expect(try backend.uncleared().isEmpty && backend.tombstones() == [tombstone])
        for words in ["Rosamund", "of Elm Street", "fox-elm"] {
            #expect(!holds(try contract.bytes(), words))
        }
        // What another session was begun with stays.
        #expect(try backend.content(form.fingerprint) == form.bytes)
        #expect(try other.read().bytes.lines.count == 1)
    }

    @Test(arguments: Contract.Kind.allCases)
    func whatIsReplacedIsGoneOnceItIsCleared(kind: Contract.Kind) throws {
        let contract = try Contract(kind)
        var room = try ContractRoom(contract)
        try room.write([.stages("an early thought", by: "p1"), .stages("a stray one", by: "p2")])
        try room.write([.stages("a later thought", by: "p1")])
        #expect(room.backend.clearReplaced())
        #expect(!holds(try contract.bytes(), "an early thought"))
        #expect(try room.backend.write([room.planned([.stages(nil, by: "p2")])]))
        #expect(!holds(try contract.bytes(), "a stray one"))
        #expect(holds(try contract.bytes(), "a later thought"))
    }
}
