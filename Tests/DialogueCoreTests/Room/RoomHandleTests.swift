import TestSupport
import Testing

@testable import DialogueCore

/// For how long somebody has to be known who answers without a name.
@Suite struct RoomHandleTests {
    private static let steps = """
        ask here  each, unnamed
          Where?
        ask later  each, unnamed
          When?
        reveal later
        collect points  1 to 3, each, unnamed
          Which?
        vote points, keep 1
        table actions  1 to 5, scribe
          What was agreed?
          column what  text: What?
        """

    private func room(_ lines: String...) throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(Self.steps)
        // Where answers would be shown to nobody the facilitator is asked, and means it.
        for line in lines where try room.play(line).has("someHaveAnswered") {
            room.now += 2000
            try room.play(line)
        }
        return room
    }

    private func done(_ room: GroupRehearsal) -> [String] {
        ["here", "later", "points", "vote points"].filter { room.session.isDoneWithHandles($0) }
    }

    @Test func whatIsOpenOrToComeIsNotDone() throws {
        #expect(try done(room()) == [])
        #expect(try done(room("Ben> a")) == [])
    }

    @Test func whatIsShownIsDone() throws {
        #expect(try done(room("Ben> a", "Ana> /reveal now")) == ["here"])
    }

    @Test func whatIsLeftOutIsDone() throws {
        #expect(try done(room("Ben> a", "Ana> /skip")) == ["here"])
    }

    @Test func whatIsLeftBehindToBeShownLaterIsNotDoneBefore() throws {
        var room = try room("Ana> /skip", "Ben> b", "Cleo> /skip", "Ana> /next")
        #expect(done(room) == ["here"])
        try room.play("Ana> /next")
        #expect(done(room) == ["here", "later"])
    }

    @Test func whatIsNeverShownBecauseItsPageIsLeftOutIsDone() throws {
        #expect(
            try done(room("Ana> /skip", "Ben> b", "Cleo> /skip", "Ana> /next", "Ana> /skip"))
                == ["here", "later"])
    }

    @Test func aSessionThatIsClosedIsDoneWithAll() throws {
        #expect(try done(room("Ben> a", "Ana> /close now")).count == 4)
    }

    @Test func nobodyVotesTwiceWhereTheRoomGoesBackToAVote() throws {
        var room = try room(
            "Ana> /skip", "Ana> /skip", "Ben> a", "Cleo> b", "Ana> /reveal now",
            "Ana> /next", "Ben> 1", "Cleo> 1")
        #expect(room.step == "vote points")
        try room.insist("Ana> /skip")
        try room.play("Ana> /back")
        #expect(room.step == "vote points")
        try room.play("Ben> 2", "Ana> /reveal now")
        let votes = room.session.state.steps[4].turn.votes
        #expect(votes?.map(\.votes) == [0, 1])
        #expect(room.differencesFromLog == [])
    }
}
