import TestSupport
import Testing

@testable import DialogueEngine

/// What is not shown yet: kept until it is shown or can't be any more, and in no log before.
@Suite struct RoomStagingTests {
    private static let steps = """
        ask here  each, unnamed
          Where?
        ask later  each, unnamed
          When?
        reveal later
        ask well  each, unnamed, not in the record
          How are you?
        collect points  1 to 3, each, unnamed
          Which?
        vote points, keep 1
        table actions  1 to 5, scribe
          What was agreed?
          column what  text: What?
        agree actions
        """

    private func room(_ lines: String...) throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(Self.steps)
        for line in lines { try room.play(line) }
        return room
    }

    /// Types a line that throws answers away: asked first, done the second time.
    private func twice(
        _ line: String, in room: inout GroupRehearsal, losing count: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let size = room.entries.count
        #expect(
            try room.play(line).has("answersUnseen(\(count))"), sourceLocation: sourceLocation)
        #expect(room.entries.count == size)
        room.now += 2000
        try room.play(line)
        #expect(room.entries.count > size, sourceLocation: sourceLocation)
    }

    @Test func anAnswerIsNoEntryAndItsReplyHasNoNumber() throws {
        var room = try room()
        let size = room.entries.count
        #expect(
            try room.play("Ben> a")
                == ["Ben < taken: answer", "leaders < count here: 1 of 2, 0 done"])
        #expect(room.entries.count == size)
        #expect(room.session.state.staged[Place("here")]?.keys.sorted() == ["p2"])
    }

    @Test func theRevealAppendsWhatSurvivedWithoutNames() throws {
        var room = try room(
            "Ben> taken back", "Ben> /redo", "Ben> mine", "Ben> and more", "Cleo> hers")
        let size = room.entries.count
        try room.play("Ana> /reveal")
        let new = room.entries.dropFirst(size)
        #expect(new.map(\.who) == [nil, nil, "p1"])
        #expect(Set(new.compactMap(\.event.words?.text)) == ["mine\nand more", "hers"])
        #expect(new.last?.event == .room(.reveal(step: "here", passed: 0, unkept: nil)))
        #expect(room.session.state.staged.isEmpty)
        #expect(!room.entries.contains { $0.event.words?.text.contains("taken back") == true })
    }

    @Test func theOrderTellsNothingOfWhoTypedFirst() throws {
        for seed in UInt64(0)..<20 {
            var texts: [[String]] = []
            for order in [["Ben> one", "Cleo> two"], ["Cleo> one", "Ben> two"]] {
                var room = try GroupRehearsal.small(Self.steps, seed: seed)
                for line in order { try room.play(line) }
                try room.play("Ana> /reveal")
                texts.append(room.entries.compactMap(\.event.words?.text))
            }
            #expect(texts[0] == texts[1])
        }
    }

    @Test func whatIsNotInTheRecordIsShownOnceAndNeverLogged() throws {
        var room = try room("Ana> /skip", "Ana> /skip")
        #expect(room.step == "well")
        #expect(try room.play("Ben> tired").has("answer, not kept"))
        let shown = try room.play("Ana> /reveal now")
        #expect(shown.has("revealed well: “tired”; 1 not kept"))
        #expect(room.entries.last?.event == .room(.reveal(step: "well", passed: 0, unkept: 1)))
        #expect(!room.entries.contains { $0.event.words?.text == "tired" })
        #expect(try room.play("Ana> /next", "Ana> /back").has("revealed well: ; 1 not kept"))
    }

    @Test func answersThatNobodySawGoOnlyWhenAskedTwice() throws {
        var room = try room("Ben> a", "Cleo> b")
        try twice("Ana> /skip", in: &room, losing: 2)
        #expect(room.session.state.staged.isEmpty)
    }

    @Test func aCurtainThatIsPassedTakesItsAnswersAlong() throws {
        var room = try room("Ana> /skip", "Ben> b", "Cleo> /skip", "Ana> /next")
        #expect(room.session.state.staged[Place("later")]?.count == 2)
        try twice("Ana> /skip", in: &room, losing: 1)
        #expect(room.session.state.staged.isEmpty)
    }

    @Test func aSessionThatIsClosedTakesThemAlong() throws {
        var room = try room("Ben> a")
        try twice("Ana> /close now", in: &room, losing: 1)
        #expect(room.session.isFinished && room.session.state.staged.isEmpty)
    }

    @Test func goingBackAndABreakKeepThem() throws {
        var room = try room("Ana> /skip", "Ben> b", "Ana> /back", "Ana> /pause", "Ana> /next")
        #expect(room.session.state.staged[Place("later")]?.count == 1)
        #expect(room.step == "here")
        try room.play("Ana> /skip")
        #expect(room.step == "later")
        #expect(try room.play("Ben> /edit").has("own: “b”"))
    }

    @Test func aQuestionThatWasLeftOutIsOpenAgainForWhoGoesBack() throws {
        var room = try room(
            "Ana> /skip", "Ana> /back", "Ben> after all", "Ana> /pause", "Ana> /next")
        #expect(try room.play("Ana> /reveal now").has("“after all”"))
    }

    @Test func nobodyVotesTwiceWhereTheRoomGoesBackToAVote() throws {
        var room = try room(
            "Ana> /skip", "Ana> /skip", "Ana> /skip", "Ben> a", "Cleo> b", "Ana> /reveal now",
            "Ana> /next", "Ben> 1", "Cleo> 1")
        #expect(room.step == "vote points")
        try twice("Ana> /skip", in: &room, losing: 2)
        try room.play("Ana> /back")
        #expect(room.step == "vote points")
        try room.play("Ben> 2", "Ana> /reveal now")
        let votes = room.session.state.steps[5].turn.votes
        #expect(votes?.map(\.votes) == [0, 1])
        #expect(room.differencesFromLog == [])
    }

    @Test func ofBallotsOnlyTheCountIsKept() throws {
        var room = try room(
            "Ana> /skip", "Ana> /skip", "Ana> /skip", "Ben> a", "Cleo> b", "Ana> /reveal now",
            "Ana> /next", "Ben> 1", "Cleo> /skip")
        let size = room.entries.count
        try room.play("Ana> /reveal")
        #expect(room.entries.dropFirst(size).map(\.event.fields.kind) == ["count"])
        #expect(room.session.tally(5).passed == 1)
    }

    @Test func anObjectionIsAnEntryOnceEverybodySeesIt() throws {
        var room = try room(
            "Ana> /skip", "Ana> /skip", "Ana> /skip", "Ana> /skip", "Ana> visit", "Ana> /done")
        #expect(room.step == "agree actions")
        let size = room.entries.count
        try room.play("Ben> /agree", "Cleo> /object too soon")
        #expect(room.entries.count == size)
        let shown = try room.play("Ana> /next")
        #expect(shown.contains { $0.hasSuffix("Cleo: “too soon”") }, "\(shown)")
        #expect(room.entries.dropFirst(size).map(\.who) == ["p3", "p1"])
        try room.play("Cleo> /agree", "Ana> /next")
        let outcome = RoomEvent.Verdict(agrees: 2, asked: 2, objects: 0)
        #expect(
            room.entries.contains {
                $0.event == .room(.outcome(Place("actions", row: 1), outcome))
            })
        #expect(room.session.state.staged.isEmpty)
    }

    @Test func aRowThatIsMendedIsAgreedAnew() throws {
        var room = try room(
            "Ana> /skip", "Ana> /skip", "Ana> /skip", "Ana> /skip", "Ana> visit", "Ana> /done",
            "Ben> /agree", "Ana> /row change 1", "Ana> visit weekly")
        #expect(room.step == "agree actions")
        #expect(room.session.state.staged.isEmpty)
        #expect(room.session.count?.answered == 0)
        #expect(try room.play("Ben> /agree").has("agreed"))
    }
}
