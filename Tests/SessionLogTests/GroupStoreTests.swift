import DialogueEngine
import Foundation
import LogFormat
import Testing

@testable import SessionLog

@Suite struct GroupStoreTests {
    private let scratch: Scratch
    private let store: SessionStore
    private let group: GroupStore

    init() throws {
        scratch = try Scratch()
        store = try scratch.store()
        group = GroupStore(store)
    }

    @Test func keepsABatchOfSeveralSessionsAtOnce() throws {
        let receipt = try group.perform(
            .begins(), .begins(otherRoom, code: "oak-owl"), .joins("p1", place: 1),
            .says("one", at: 1), .says("two", who: nil, at: 2),
            .says("elsewhere", who: nil, at: 1, in: otherRoom))
        #expect(receipt.heads.mapValues(\.size) == [aRoom: 3, otherRoom: 2])
        let log = try store.entries(of: aRoom)
        #expect(log.head == receipt.heads[aRoom])
        #expect(log.entries.map(\.who) == [nil, "p1", nil])
        #expect(log.entries.map(\.time) == [receipt.time, receipt.time, receipt.time])
        #expect(log.entries.compactMap(\.event.words?.text) == ["one", "two"])
        #expect(try store.entries(of: otherRoom).entries.last?.who == nil)
    }

    @Test func whoStandsRightAfterTheKind() throws {
        try group.perform(.begins(), .says("one", at: 1))
        let line = text(try store.bytes(of: aRoom).lines[1].bytes)
        #expect(line.contains(#""k":"answer","who":"p1","step":"summary""#), "\(line)")
    }

    @Test func aLoneSessionHasNoWho() throws {
        let writer = try store.begin()
        try writer.append(.says("one"))
        #expect(!text(try store.bytes(of: writer.id).log).contains("who"))
    }

    @Test(arguments: [
        "", "p", "Ann", "h é", "hQZ7", "px", "p1 ", "p\"1", "p" + String(repeating: "1", count: 64),
    ])
    func takesNothingButMembers(who: String) throws {
        try group.perform(.begins())
        #expect(throws: StoreProblem.unstorable(kind: "answer")) {
            try group.perform(.says("one", who: who, at: 1))
        }
    }

    @Test func changesNothingWhenOnePartIsRefused() throws {
        let before = try group.perform(.begins(), .joins("p1", place: 1))
        let refused: [(StoreProblem, GroupBatch.Item)] = [
            (.conflict(id: aRoom), .says("late", at: 7)),
            (.conflict(id: aRoom), .begins()),
            (.conflict(id: otherRoom), .begins(otherRoom)),
            (.noSuchSession(otherRoom), .room(id: otherRoom, RoomFacts(code: "x"))),
            (.noSuchSession(otherRoom), .says("nowhere", at: 0, in: otherRoom)),
        ]
        for (problem, item) in refused {
            #expect(throws: problem) {
                try group.perform(
                    .says("lost", at: 1), .joins("p2", place: 2),
                    .stages("lost", by: "p2", at: 2),
                    item)
            }
        }
        let found = try #require(try store.room(of: aRoom, log: store.entries(of: aRoom)))
        #expect(found.log.head == before.heads[aRoom])
        #expect(found.people.map(\.member) == ["p1"])
        #expect(try store.read { try $0.staged(of: 1) }?.isEmpty == true)
        #expect(try store.list().count == 1)
        // The session that was never made is not held either.
        try group.perform(.begins(otherRoom, code: "oak-owl"), .says("kept", at: 1))
    }

    @Test func aBatchThatCannotBeKeptTakesNoOtherWithIt() throws {
        try group.perform(.begins(), .begins(otherRoom, code: "oak-owl"))
        let third = String(repeating: "c3", count: 16)
        let answers = group.perform([
            GroupBatch([.begins(third)]),
            GroupBatch([.says("one", at: 1)]),
            GroupBatch([
                .says("late", at: 1, in: otherRoom),
                .room(id: otherRoom, RoomFacts(code: "fox-elm")),
            ]),
            GroupBatch([.says("nowhere", at: 1, in: "00ff")]),
        ])
        let problems = answers.map { answer -> StoreProblem? in
            if case .failure(let problem) = answer { problem } else { nil }
        }
        #expect(
            problems == [
                .conflict(id: third), nil, .conflict(id: otherRoom), .noSuchSession("00ff"),
            ])
        #expect(try store.entries(of: aRoom).entries.count == 2)
        #expect(try store.entries(of: otherRoom).entries.count == 1)
        try group.perform(.begins(third, code: "ash-jay"), .says("again", at: 1, in: third))
        #expect(try group.perform(.says("later", at: 1, in: otherRoom)).heads[otherRoom]?.size == 2)
    }

    @Test func findsEverythingAgainAfterAKill() throws {
        try group.perform(
            .begins(), .joins("p1", place: 2), .joins("p2", place: 1),
            .stages("hidden", by: "p1"), .says("one", who: nil, at: 1))
        try group.perform(
            .begins(otherRoom, code: "oak-owl"),
            .room(id: otherRoom, RoomFacts(code: "oak-owl", isClosed: true)))
        // A copy of the files of an open store is what a killed program leaves behind.
        let copy = try scratch.copy()
        let again = GroupStore(try copy.store())
        let (rooms, problems) = try again.open()
        #expect(problems.isEmpty)
        #expect(rooms.map(\.id) == [aRoom])
        #expect(rooms[0].facts == RoomFacts(code: "fox-elm"))
        #expect(rooms[0].people.map(\.member) == ["p2", "p1"])
        #expect(rooms[0].staged.map(\.member) == ["p1"])
        #expect(rooms[0].log == (try store.entries(of: aRoom)))
        #expect(try again.perform(.says("two", at: 2)).heads[aRoom]?.size == 3)
        #expect(try again.open().rooms.isEmpty)
    }

    @Test func aDamagedRoomStaysShutAndOthersGoOn() throws {
        try group.perform(
            .begins(), .begins(otherRoom, code: "oak-owl"), .says("one", at: 1))
        for id in [aRoom, otherRoom] { group.release(id) }
        store.close()
        try scratch.damage("UPDATE lines SET line = x'00' WHERE session = 1 AND n = 1")
        let again = GroupStore(try scratch.store())
        let (rooms, problems) = try again.open()
        #expect(rooms.map(\.id) == [otherRoom])
        #expect(problems == [.damagedSession(id: aRoom, entry: 1, .changed)])
        #expect(try again.open().problems.isEmpty)
    }

    @Test func anAnswerThatCannotBeReadShutsItsRoomAlone() throws {
        try group.perform(
            .begins(), .begins(otherRoom, code: "oak-owl"), .joins("p1", place: 1),
            .stages("hidden", by: "p1"))
        for id in [aRoom, otherRoom] { group.release(id) }
        store.close()
        try scratch.sql("UPDATE staged SET whole = x'00'")
        let (rooms, problems) = try GroupStore(scratch.store()).open()
        #expect(rooms.map(\.id) == [otherRoom])
        #expect(problems == [.damagedSession(id: aRoom, entry: 1, .unreadable)])
    }

    @Test func twoServersDoNotShareARoom() throws {
        try group.perform(.begins())
        let other = GroupStore(try scratch.store())
        #expect(try other.open().problems == [.inUse(id: aRoom)])
        group.release(aRoom)
        #expect(try other.open().rooms.map(\.id) == [aRoom])
    }

    @Test func findsARoomThatWasMadeMeanwhile() throws {
        try group.perform(.begins())
        let other = GroupStore(try scratch.store())
        try other.perform(.begins(otherRoom, code: "oak-owl"))
        #expect(try group.open().problems == [.inUse(id: otherRoom)])
        other.release(otherRoom)
        #expect(try group.open().rooms.map(\.id) == [otherRoom])
    }

    @Test func aRoomThatRestsIsFreeForOthersUntilItIsWoken() throws {
        try group.perform(.begins(), .joins("p1", place: 1), .says("one", at: 1))
        group.rest(aRoom)
        #expect(try group.open().rooms.isEmpty)
        let room = try group.wake(aRoom)
        #expect(room.people.map(\.member) == ["p1"])
        #expect(try group.perform(.says("two", at: 2)).heads[aRoom]?.size == 3)
        group.rest(aRoom)
        try store.delete(aRoom, reason: "retention", who: "x")
        #expect(throws: StoreProblem.noSuchSession(aRoom)) { try group.wake(aRoom) }
    }

    @Test func roomsThatWereDeletedWhileTheyRestedAreForgotten() throws {
        try group.perform(.begins(), .begins(otherRoom, code: "oak-owl"))
        group.rest(aRoom)
        group.rest(otherRoom)
        #expect(try group.forgetDeleted() == [])
        try store.delete(aRoom, reason: "retention", who: "x")
        #expect(try group.forgetDeleted() == [aRoom])
        #expect(try group.forgetDeleted() == [])
        #expect(try group.wake(otherRoom).id == otherRoom)
    }

    @Test func onePersonCannotResumeAGroupSession() throws {
        try group.perform(.begins())
        #expect(throws: StoreProblem.groupSession(id: aRoom)) { try store.resume(aRoom) }
        group.release(aRoom)
        #expect(throws: StoreProblem.groupSession(id: aRoom)) { try store.resume(aRoom) }
    }

    @Test func aCodeIsFreeAgainOnceItsRoomIsClosed() throws {
        try group.perform(.begins(), .room(id: aRoom, RoomFacts(code: "fox-elm", isClosed: true)))
        try group.perform(.begins(otherRoom))
    }

    @Test func knowsASecretAgainByItsHashAlone() throws {
        let hash = SecretHash.of("violet-otter")
        #expect(SecretHash.matches("violet-otter", hash))
        #expect(!SecretHash.matches("violet-otte", hash))
        #expect(!SecretHash.matches("violet-otter", ""))
        #expect(!SecretHash.matches("", ""))
    }
}
