import TestSupport
import Testing

@testable import DialogueEngine

/// What `/next` asks before it goes on, and where Return goes on.
@Suite("Going on")
struct RoomConfirmTests {
    private static let question =
        "ask here  each, unnamed\n  Where?\nask team  text, scribe\n  Team?\n"

    @Test func aSecondNextTwoSecondsLaterIsAYes() throws {
        var room = try GroupRehearsal.small(Self.question)
        try room.play("Ben> mine")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        room.now += 1999
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        room.now += 1
        #expect(try room.play("Ana> /n").has("revealed here"))
    }

    @Test func anotherOneWhoLeadsIsAskedThemselves() throws {
        var room = try GroupRehearsal.small(Self.question)
        try room.play("* Dev joins", "Ana> /co Dev", "Ben> mine", "Ana> /next")
        room.now += 5000
        #expect(try room.play("Dev> /next").has("someAreWriting"))
    }

    /// In a room where people answer all the time a second `/next` must come through.
    @Test func thatFewerAreMissingIsTheSameQuestion() throws {
        var room = try GroupRehearsal.small(Self.question)
        try room.play("* Dev joins", "Ben> mine")
        #expect(try room.play("Ana> /next").has("someAreWriting(2, of: 3)"))
        room.now += 1000
        try room.play("Cleo> mine")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 3)"))
        room.now += 1000
        #expect(try room.play("Ana> /next").has("revealed here"))
    }

    @Test func thatMoreAreMissingIsAskedAnew() throws {
        var room = try GroupRehearsal.small(Self.question)
        try room.play("Ben> mine", "Ana> /next", "* Dev joins")
        room.now += 5000
        #expect(try room.play("Ana> /next").has("someAreWriting(2, of: 3)"))
        room.now += 1999
        #expect(try room.play("Ana> /next").has("someAreWriting(2, of: 3)"))
        room.now += 1
        #expect(try room.play("Ana> /next").has("revealed here"))
    }

    @Test func eachCommandIsAYesToItsOwnQuestionAlone() throws {
        var room = try GroupRehearsal.small(Self.question)
        try room.play("Ana> /reveal")
        room.now += 5000
        #expect(try room.play("Ana> /next").has("nobodyAnswered"))
        try room.play("Ben> mine")
        for line in ["Ana> /reveal", "Ana> /next", "Ana> /reveal", "Ana> /next"] {
            room.now += 5000
            #expect(try room.play(line).has("someAreWriting(1, of: 2)"))
        }
        #expect(try room.insist("Ana> /reveal").has("revealed here"))
    }

    @Test func leavingOutWhatSomebodyAnsweredInSilenceAsksFirst() throws {
        var room = try GroupRehearsal.small(
            RoomRevealTests.curtain
                + "\ncollect learning  1 to 10, each\n  Which?\nvote learning, keep 1\n")
        try room.play("Ben> mine")
        #expect(try room.play("Ana> /skip") == ["Ana < refused: answersUnseen(1)"])
        room.now += 5000
        #expect(try room.play("Ana> /next").has("someAreWriting"))
        #expect(room.step == "here")
        try room.insist("Ana> /next")
        try room.insist("Ana> /next")
        #expect(room.position == .curtain(2, target: 0))
        #expect(try room.insist("Ana> /skip").has("skippedPage"))
        while room.step != "learning" { try room.play("Ana> /skip") }
        try room.play("Ben> one", "Ben> two", "Ana> /reveal now", "Ana> /next", "Ben> 1")
        #expect(try room.play("Ana> /skip").has("answersUnseen(1)"))
        room.now += 2000
        #expect(try room.play("Ana> /skip").has("skippedPage"))
    }

    @Test func returnIsNoYes() throws {
        var room = try GroupRehearsal.small(Self.question)
        try room.play("Ben> mine", "Ana> /next")
        room.now += 5000
        #expect(try room.play("Ana>").has("nothingTyped(Optional(NextStep.showAnswers))"))
        #expect(room.step == "here")
    }

    @Test func whatNobodyAnsweredIsLeftOutByASecondNext() throws {
        var room = try GroupRehearsal.small(Self.question)
        #expect(try room.play("Ana> /next").has("nobodyAnswered"))
        #expect(try room.insist("Ana> /next").has("skippedPage"))
        #expect(room.mark("here") == .skipped && room.step == "team")
    }

    /// With `ask x` and a later `reveal x` nobody who still writes is cut off without a question.
    @Test func aQuestionThatIsShownLaterAsksTheSame() throws {
        var room = try GroupRehearsal.small(RoomRevealTests.curtain)
        try room.play("Ben> mine")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        #expect(room.step == "here")
        try room.play("Cleo> mine", "Ana> /next")
        #expect(room.step == "there")
    }

    @Test func aVoteAsksTheSame() throws {
        var room = try GroupRehearsal.small(
            "collect learning  1 to 10, each\n  Which?\nvote learning, keep 1\n")
        try room.play("Ben> one", "Ben> two", "Ana> /reveal now", "Ana> /next")
        #expect(try room.play("Ana> /next").has("nobodyAnswered"))
        try room.play("Ben> 1")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        #expect(try room.insist("Ana> /next").has("votes, keep 1"))
    }

    // MARK: Return

    @Test func returnGoesOnOnlyWhereNothingIsAsked() throws {
        var room = try GroupRehearsal(
            dialogue: """
                dialogue small — Small
                about: A test.

                # Part
                notice
                ask here  each
                  Where?
                discuss here
                  Talk.
                """)
        try room.play("* Ana joins as facilitator", "* Ben joins")
        #expect(try room.play("Ana>").has("nothingTyped(Optional(NextStep.begin))"))
        try room.play("Ana> /next")
        #expect(try room.play("Ben>").has("nothingTyped(nil)"))
        #expect(try room.play("Ana>").has("asked: silent here"))
        #expect(try room.play("Ana>").has("showAnswers"))
        try room.play("Ben> mine")
        #expect(try room.play("Ana>").has("showAnswers") && room.step == "here")
        try room.play("Ana> /next")
        #expect(try room.play("Ana>").has("asked: thought"))
        try room.play("Ana> /pause")
        #expect(try room.play("Ana>").has("endBreak"))
        try room.play("Ana> /next")
        try room.play("Ana>")
        #expect(room.position == .review)
        #expect(try room.play("Ana>").has("everythingAsked") && !room.session.isFinished)
    }

    /// Return says what `/next` would do, and that is what it does.
    @Test func aListThatWantsMoreSaysSoByReturnAndByNext() throws {
        var room = try GroupRehearsal.small(
            "table actions  2 to 5, scribe\n  What was agreed?\n  column what  text: What?\n")
        for have in 0...1 {
            #expect(try room.play("Ana>").has("wantsRows(\(have), of: 2)"))
            #expect(try room.play("Ana> /next").has("tooFewRows(have: \(have), want: 2)"))
            try room.play("Ana> visit each family")
        }
        #expect(try room.play("Ana>").has("endList"))
        #expect(try room.play("Ana> /next").has("asked: review"))
    }

    @Test func returnNeitherCountsNorClosesNorKeeps() throws {
        var room = try GroupRehearsal.small(
            "collect learning  1 to 10, each\n  Which?\nvote learning, keep 1\n"
                + RoomAgreementTests.steps + "ask team  text, scribe\n  Team?\n")
        try room.play("Ben> one", "Ben> two", "Ana> /reveal now", "Ana>", "Ben> 1", "Cleo> 2")
        #expect(try room.play("Ana>").has("countVotes"))
        try room.play("Ana> /next")
        #expect(try room.play("Ana>").has("keepTies"))
        try room.play("Ana> 1", "Ana>", "Ana> an action", "Ana> Jo")
        #expect(try room.play("Ana>").has("endList"))
        try room.play("Ana> /done", "Ben> /agree", "Cleo> /object no")
        #expect(try room.play("Ana>").has("showObjections"))
        try room.play("Ana> /next")
        #expect(try room.play("Ana>").has("closeAgreement"))
        try room.play("Ana> /next")
        #expect(try room.play("Ana>").has("wantsAnswer") && room.step == "team")
    }
}
