import TestSupport
import Testing

@testable import DialogueEngine

@Suite("Leaving out and closing")
struct RoomSkippingTests {
    static let steps = """
        notice
        ask here  each
          Where?
        ask all  text, any
          What?
        collect points  1 to 3, each, unnamed
          Which?
        vote points, keep 1
        table actions  1 to 5, scribe
          What was agreed?
          column what  text: What?
        agree actions
        ask team  text, scribe
          Which team?
        """

    /// What to type before each kind of position.
    static let ways: [(step: String, lines: [String])] = [
        ("notice", []), ("here", ["Ana> /skip"]),
        ("here", ["Ana> /skip", "Ben> a", "Ana> /reveal now"]),
        ("all", ["Ana> /skip", "Ana> /skip"]),
        ("points", ["Ana> /skip", "Ana> /skip", "Ana> /skip"]),
        (
            "points",
            ["Ana> /skip", "Ana> /skip", "Ana> /skip", "Ben> a", "Ben> b", "Ana> /reveal now"]
        ),
        ("vote points", toVote), ("vote points", toVote + ["Ben> 1", "Cleo> 2", "Ana> /next"]),
        ("actions", toVote + ["Ana> /skip"]),
        ("agree actions", toVote + ["Ana> /skip", "Ana> Do it", "Ana> /done"]),
        ("team", toVote + ["Ana> /skip", "Ana> /skip"]),
    ]
    static let toVote =
        ["/skip", "/skip", "/skip"].map { "Ana> \($0)" }
        + ["Ben> a", "Ben> b", "Ana> /reveal now", "Ana> /next"]

    private func room(_ way: (step: String, lines: [String])) throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(Self.steps)
        for line in way.lines { try room.play(line) }
        #expect(room.step == way.step)
        return room
    }

    @Test(arguments: ways)
    func skippingGoesOnAtEveryKindOfPosition(way: (step: String, lines: [String])) throws {
        var room = try room(way)
        let before = room.position
        #expect(try room.play("Ana> /skip").has("Ana < taken"))
        #expect(room.position != before && room.step != way.step)
        #expect(room.differencesFromLog == [])
    }

    @Test(arguments: ways)
    func closingNowIsPossibleEverywhere(way: (step: String, lines: [String])) throws {
        var room = try room(way)
        #expect(try room.play("Ana> /close").has("questionsOpen"))
        #expect(try room.play("Ana> /close now").has("all < closed"))
        #expect(room.position == .finished)
        for line in ["Ben> late", "Ana> /next", "Ana> /skip", "Ben> /agree", "Ben> /done"] {
            #expect(try room.play(line).has("refused: closed"))
        }
        #expect(try room.play("Ben> /minutes").has("minutes"))
        #expect(room.differencesFromLog == [])
    }

    @Test(arguments: ["each", "each, unnamed", "yes/no, each"])
    func whoeverAnswersAfterLeavingOutHasAnswered(_ options: String) throws {
        var room = try GroupRehearsal.small("ask here  \(options)\n  Where?\n")
        #expect(try room.play("Ben> /skip").has("count here: 0 of 2, 0 done, 1 without an answer"))
        let told = try room.play("Ben> yes")
        #expect(told.has("count here: 1 of 2, 0 done") && !told.has("without an answer"))
        try room.play("Cleo> /skip")
        let shown = try room.play("Ana> /next")
        #expect(shown.has("; 1 left it out") && shown.has("yes") || shown.has("Yes"))
        #expect(!shown.has("2 left it out"))
        #expect(room.differencesFromLog == [])
    }

    @Test func whoeverPutsPointsAfterLeavingOutHasAnswered() throws {
        var room = try GroupRehearsal.small("collect here  1 to 3, each\n  Where?\n  row: Point\n")
        try room.play("Ben> /skip", "Ben> at night")
        #expect(try room.play("Ana> /reveal now").has("revealed here: Ben: “at night”"))
        #expect(room.session.state.steps[0].turn.passed == 0)
    }

    @Test func aQuestionLeftOutCanBeGoneBackTo() throws {
        var room = try room(Self.ways[3])
        try room.play("Ana> /back")
        #expect(room.step == "here")
        try room.play("Ben> At night", "Ana> /reveal now")
        #expect(room.position == .revealed(1))
        try room.play("Ana> /next")
        #expect(room.step == "all" && room.mark("here") == .done)
    }

    @Test func leavingOutThrowsAwayWhatOneHadAnswered() throws {
        var room = try room(Self.ways[1])
        try room.play("Ben> I regret this", "Cleo> stays", "Ben> /skip")
        let shown = try room.play("Ana> /next")
        #expect(shown.has("revealed here: Cleo: “stays”; 1 left it out") && !shown.has("regret"))
    }

    @Test func aSkippedListHasNothingToAgreeOn() throws {
        var room = try GroupRehearsal.small(
            "collect points  1 to 3, each\n  Which?\nagree points\nask team  text, scribe\n  Team?\n"
        )
        try room.play("Ben> Only Ben knows")
        #expect(!(try room.insist("Ana> /skip")).has("Only Ben knows"))
        #expect(room.step == "team")
        #expect("\(Transcript(room.session)) \(ActionPlan(room.session))".contains("Only") == false)
    }

    @Test func whenEverybodyLeavesItOutTheRoomIsAskedToGoOn() throws {
        var room = try room(Self.ways[1])
        try room.play("Ben> /skip", "Cleo> /skip")
        #expect(try room.play("Ana> /next").has("refused: nobodyAnswered"))
        #expect(try room.play("Ana> /reveal now").has("refused: nobodyAnswered"))
        try room.play("Ana> /skip")
        #expect(room.step == "all")
    }

    @Test func discussionsAndCurtainsOfWhatWasLeftOutAreLeftOut() throws {
        var room = try GroupRehearsal.small(
            """
            ask here  each
              Where?
            reveal here
            discuss here
              Talk about it.
            ask team  text, scribe
              Team?
            """)
        try room.play("Ben> hidden")
        try room.insist("Ana> /skip")
        #expect(room.step == "team")
        try room.play("Ana> /back")
        #expect(room.step == "here")
    }
}
