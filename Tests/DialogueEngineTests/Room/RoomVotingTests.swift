import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

@Suite("Votes")
struct RoomVotingTests {
    /// Votes for rows 1, 2, 3 …, how many are kept, and what comes of it.
    @Test(
        arguments: [
            ([3, 2, 1], 1, [1], []), ([3, 2, 1], 2, [1, 2], []), ([1, 2, 3], 1, [3], []),
            ([2, 2, 1], 1, [], [1, 2]), ([2, 2, 1], 2, [1, 2], []), ([2, 2, 2], 2, [], [1, 2, 3]),
            ([3, 1, 1], 2, [1], [2, 3]), ([3, 3, 1, 1, 1], 3, [1, 2], [3, 4, 5]),
            ([0, 0, 0], 2, [], []), ([1, 0, 0], 2, [1], []), ([1, 1, 0], 2, [1, 2], []),
            ([1, 1, 0], 1, [], [1, 2]), ([], 1, [], []), ([5], 1, [1], []),
            ([1, 1, 1, 1], 3, [], [1, 2, 3, 4]),
        ] as [([Int], Int, [Int], [Int])])
    func tiesAreTies(votes: [Int], keep: Int, kept: [Int], tied: [Int]) {
        let rows = votes.enumerated().map { RoomEvent.RowVotes(row: $0 + 1, votes: $1) }
        let outcome = Session.outcome(rows, keep: keep)
        #expect(outcome.kept.sorted() == kept && outcome.tied.sorted() == tied)
        #expect(outcome.kept.count <= keep)
    }

    private func room(points: Int = 4, keep: Int = 2) throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(
            """
            collect learning  1 to 10, each, unnamed
              Which?
            vote learning, keep \(keep)
            ask team  text, scribe
              Team?
            """)
        for number in 1...points { try room.play("Ben> point \(number)") }
        try room.play("Ana> /reveal now", "Ana> /next")
        return room
    }

    private var plan: (GroupRehearsal) -> [String] {
        { room in
            ActionPlan(room.session).parts.flatMap { part -> [String] in
                guard case .list(_, _, let cells) = part else { return [] }
                return cells.map(\.shown).filter { !$0.isEmpty }
            }
        }
    }

    @Test func theLastBallotOfEachCounts() throws {
        var room = try room()
        for line in ["1", "2", "1, 2", "3", "/vote 4"] { try room.play("Ben> \(line)") }
        try room.play("Cleo> 4", "Cleo> 3")
        let shown = try room.play("Ana> /next")
        #expect(shown.has("votes, keep 2: 3 “") && shown.has("” 1 kept, 4 “"))
        #expect(plan(room).count == 2)
    }

    @Test func whatActionsAnswerIsNumberedAsThePlanNumbersIt() throws {
        var room = try GroupRehearsal.small(
            """
            collect learning  1 to 10, each, unnamed
              Which?
              row: Learning point
            vote learning, keep 2
            ask link  pick from recommendations and learning, scribe
              Which does it answer?
            """)
        for number in 1...4 { try room.play("Ben> point \(number)") }
        try room.play("Ana> /reveal now", "Ana> /next")
        try room.play("Ben> 1, 4", "Ana> /reveal now", "Ana> /next")
        let options = room.session.prompt.options.filter { $0.label.hasPrefix("L") }
        #expect(options.map(\.label) == ["L1", "L2"])
        #expect(options.map(\.text) == plan(room))
    }

    @Test func aBallotThatIsLeftOutAfterwardsDoesNotCount() throws {
        var room = try room()
        try room.play("Ben> 1", "Cleo> 2", "Ben> /skip")
        #expect(try room.play("Ana> /next").has("keep 2: 2 “"))
        #expect(plan(room).count == 1)
    }

    @Test(arguments: ["1, 2, 3", "5", "0, 9", "point"])
    func badBallotsAreRefusedWithTheReason(ballot: String) throws {
        var room = try room()
        #expect(try room.play("Ben> /vote \(ballot)").has("Ben < refused: "))
        #expect(try room.play("Ana> /next").has("nobodyAnswered"))
    }

    @Test func theRoomSettlesATie() throws {
        var room = try room(keep: 1)
        try room.play("Ben> 1", "Cleo> 2")
        #expect(try room.play("Ana> /next").has("counted, room for 1 of 1 “"))
        #expect(plan(room).count == 2)
        #expect(try room.play("Ben> 1").has("facilitatorWrites"))
        #expect(try room.play("Ana> 3").has("notAPick"))
        #expect(try room.play("Ana> /reveal").has("alreadyRevealed"))
        #expect(try room.play("Ana> 2").has("Ana < taken"))
        #expect(plan(room).count == 1)
        #expect(try room.play("Ana> 1").has("alreadyRevealed"))
        try room.play("Ana> /next")
        #expect(room.step == "team")
    }

    @Test func aTieThatNobodySettlesIsAllKept() throws {
        var room = try room(keep: 1)
        try room.play("Ben> 1", "Cleo> 2", "Ana> /next", "Ana> /next")
        #expect(room.step == "team" && plan(room).count == 2)
        #expect(room.differencesFromLog == [])
        #expect(plan(room).count == 2)
    }

    @Test func aVoteOnAsManyRowsAsItKeepsIsLeftOut() throws {
        let room = try room(points: 2)
        #expect(room.step == "team" && plan(room).count == 2)
    }

    @Test func rowsTakenOutBeforeTheCountHaveNoVotes() throws {
        var room = try room()
        try room.play("Ben> 1, 4", "Cleo> 4", "Ana> /back", "Ana> /row remove 4", "Ana> /next")
        #expect(room.step == "vote learning")
        let shown = try room.play("Ana> /next")
        #expect(shown.has("1 “point 1” 1 kept") || shown.has("” 1 kept"))
        #expect(plan(room).count == 1)
    }

    @Test func rowsTakenOutAfterTheCountLeaveTheRest() throws {
        var room = try room()
        try room.play("Ben> 1, 2", "Cleo> 1, 2", "Ana> /next", "Ana> /back", "Ana> /row remove 1")
        #expect(plan(room).count == 1)
        try room.play("Ana> /row remove 1", "Ana> /row remove 1")
        #expect(room.session.isInPlay(1) == false && plan(room).count == 1)
        try room.play("Ana> /undo", "Ana> /undo", "Ana> /undo")
        #expect(plan(room).count == 2)
        #expect(try room.play("Ana> /next").has("votes, keep 2"))
    }

    @Test func aRemarkDuringAVoteBelongsToItsPartInTheLogToo() throws {
        var room = try GroupRehearsal.small(
            """
            collect learning  1 to 10, each
              Which?
            vote learning, keep 1

            # Later
            ask team  text, scribe
              Team?
            """)
        try room.play("Ben> a", "Ben> b", "Ana> /reveal now", "Ana> /next", "Ben> /park later")
        #expect(Transcript(room.session).meeting?.parked.map(\.part) == ["Part"])
        #expect(Transcript(room.replayed).meeting?.parked.map(\.part) == ["Part"])
    }
}
