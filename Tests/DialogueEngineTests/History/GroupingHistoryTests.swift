import TestSupport
import Testing

@testable import DialogueEngine

/// A group, a tick and an idea that nobody in the room could have made.
struct GroupingHistoryTests {
    /// What is said of a log that goes on with an event at a point of a meeting.
    private func verdict(
        _ event: RoomEvent, by who: String? = "p1", after lines: [String] = [],
        in room: GroupRehearsal? = nil
    ) throws -> History.Reason? {
        var room = try room ?? RoomGroupingTests.room()
        for line in lines { try room.play(line) }
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
        let entry = Entry(number: room.entries.count, time: 0, who: who, event: .room(event))
        return History(room.session.guide, entries: room.entries + [entry]).wrong?.why
    }

    private func group(_ rows: [Int], _ number: Int = 1, step: String = "learning") -> RoomEvent {
        .group(step: step, RoomEvent.Grouped(number: number, rows: rows), Words("Same"))
    }

    @Test func whatCouldHaveHappenedIsGood() throws {
        #expect(try verdict(group([1, 3])) == nil)
        #expect(try verdict(group([1, 3, 4]), after: ["Ana> /group 1 3 as Same"]) == nil)
        #expect(
            try verdict(.ungroup(step: "learning", number: 1), after: ["Ana> /group 1 3 as A"])
                == nil)
        #expect(try verdict(.tick(target: 14, isDone: true), after: ["Ben> /park words"]) == nil)
    }

    @Test func aGroupOfWhatIsNotThereIsImpossible() throws {
        for event in [
            group([1]), group([]), group([1, 9]), group([3, 1]), group([1, 1]), group([1, 2], 2),
            group([1, 2], step: "team"), group([1, 2], step: "vote learning"),
            group([1, 2], step: "none"), .ungroup(step: "learning", number: 1),
        ] {
            #expect(try verdict(event) == .impossible, "\(event)")
        }
    }

    @Test func aPointIsInOneGroupAndANumberIsGivenOnce() throws {
        let lines = ["Ana> /group 1 2 as Same"]
        #expect(try verdict(group([2, 3], 2), after: lines) == .impossible)
        #expect(try verdict(group([1, 2]), after: lines) == .impossible)
        #expect(try verdict(group([3, 4], 3), after: lines) == .impossible)
        let apart = lines + ["Ana> /ungroup 1"]
        #expect(try verdict(group([1, 2], 1), after: apart) == .impossible)
        #expect(try verdict(group([1, 2], 2), after: apart) == nil)
    }

    @Test func groupsAreForThoseWhoLead() throws {
        #expect(try verdict(group([1, 2]), by: "p2") == .unknownSpeaker)
        #expect(try verdict(group([1, 2]), by: nil) == .unknownSpeaker)
        #expect(
            try verdict(.tick(target: 14, isDone: true), by: "p2", after: ["Ben> /park a"])
                == .unknownSpeaker)
    }

    @Test func neverBeforeTheRevealNorAfterTheCount() throws {
        var early = try GroupRehearsal.small(RoomGroupingTests.steps)
        try early.play("Ben> one", "Ben> two")
        #expect(try verdict(group([1, 2]), in: early) == .impossible)
        #expect(try verdict(group([1, 2]), after: ["Ana> /next"]) == .impossible)
        var late = try RoomGroupingTests.room()
        try late.play("Ana> /next", "Ben> 1", "Cleo> 2", "Ana> /next", "Ana> /back", "Ana> /back")
        #expect(try verdict(group([1, 2]), in: late) == .impossible)
    }

    @Test func aVoteCountsGroupsAndNoPointOfThem() throws {
        let lines = ["Ana> /group 1 2 as Same", "Ana> /next"]
        func count(_ rows: [Int]) -> RoomEvent {
            .count(
                step: "vote learning",
                RoomEvent.Count(
                    votes: rows.map { RoomEvent.RowVotes(row: $0, votes: $0 == 1 ? 1 : 0) },
                    voted: 1, passed: 0, kept: [1], tied: []))
        }
        #expect(try verdict(count([1, 3, 4, 5]), after: lines) == nil)
        #expect(try verdict(count([1, 2, 3, 4, 5]), after: lines) == .count)
        #expect(try verdict(count([2, 3, 4, 5]), after: lines) == .count)
    }

    @Test func onlyWhatIsParkedIsTickedOffAndOnlyOnce() throws {
        let lines = ["Ben> /park words"]
        #expect(try verdict(.tick(target: 14, isDone: false), after: lines) == .impossible)
        #expect(try verdict(.tick(target: 13, isDone: true), after: lines) == .impossible)
        #expect(
            try verdict(.tick(target: 14, isDone: true), after: lines + ["Ana> /tick 1"])
                == .impossible)
        #expect(try verdict(.tick(target: 99, isDone: true), after: lines) == .impossible)
    }
}
