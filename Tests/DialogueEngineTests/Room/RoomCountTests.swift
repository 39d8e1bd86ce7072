import TestSupport
import Testing

@testable import DialogueEngine

/// How many have answered, of how many: a fact of the record that tells nothing of anybody.
@Suite("Counting who answered")
struct RoomCountTests {
    private func room(
        _ steps: String = "ask here  each, unnamed\n  Where?\n", joins: [String] = ["Dev"]
    ) throws -> GroupRehearsal {
        var room = try GroupRehearsal(
            dialogue: "dialogue small — Small\nabout: A test.\n\n# Part\n" + steps)
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cleo joins")
        for name in joins { try room.play("* \(name) joins") }
        try room.play("Ana> /next")
        return room
    }

    @Test(
        arguments: [
            ["* Ben drops"], ["* Ben leaves"], ["Ana> /co Ben"], ["Ana> /handover Ben"],
            ["Ana> /remove Ben"], ["* Dev drops"], ["* Dev leaves"], ["Ana> /co Dev"],
            ["Ana> /remove Dev"], ["Ana> /co Ben", "Ana> /co Ben"],
            ["* Ben drops", "* Ben returns"],
            ["* Ben leaves", "* Ben returns"],
        ])
    func nothingThatBecomesOfAMemberTellsWhetherTheyAnswered(what: [String]) throws {
        var room = try room()
        try room.play("Ben> mine")
        let told = try room.play("Cleo> mine")
        #expect(told.has("leaders < count here: 2 of 3, 0 done"))
        for line in what { #expect(try !room.play(line).has("count here"), "\(line)") }
        let leader = room.session.members.first { $0.role == .facilitator }.map { room.name($0.id) }
        #expect(
            try room.play("\(leader ?? "")> /next").has("someAreWriting(1, of: 3)"), "\(what)")
        #expect(room.differencesFromLog == [])
    }

    @Test func theWordsNameOneOfThree() throws {
        var room = try room()
        try room.play("Ben> mine", "Cleo> mine", "* Ben drops")
        #expect(try room.play("Ana> /next") == ["Ana < refused: someAreWriting(1, of: 3)"])
    }

    @Test func whoJoinsOrComesBackSinceIsAsked() throws {
        var room = try room()
        try room.play("Ben> mine", "* Eve joins")
        #expect(try room.play("Cleo> mine").has("2 of 4"))
        try room.play("Ana> /back", "Ana> /pause", "* Fay joins", "Ana> /next")
        #expect(try room.play("Dev> mine").has("3 of 5"))
    }

    @Test func whoLeftBeforeItOpenedIsNotAskedAndIsWhenTheyComeBack() throws {
        var room = try room("ask here  each\n  Where?\nask there  each\n  There?\n")
        try room.play("Ben> mine", "* Dev leaves", "Ana> /reveal now", "Ana> /next")
        #expect(try room.play("Ben> mine").has("count there: 1 of 2"))
        try room.play("* Dev returns")
        #expect(try room.play("Cleo> mine").has("count there: 2 of 3"))
    }

    @Test func aScreenSeesNoNumbersOfFewBesideTheAnswersEither() throws {
        var few = try room()
        try few.play("Ben> mine", "Cleo> /skip", "Ana> /reveal now")
        let step = few.session.guide.index["here"] ?? 0
        let revealed = try #require(few.session.revealed(step))
        guard case .revealed(let onWall) = Effect.revealed(revealed).seen(by: .observer),
            case .revealed(let inRoom) = Effect.revealed(revealed).seen(by: .participant)
        else { throw CancellationError() }
        #expect(onWall.hidesNumbers && !inRoom.hidesNumbers)
    }

    @Test func aScreenGetsNumbersOnlyWhereFourOrMoreAreAsked() throws {
        var few = try room()
        try few.play("* Wall joins as observer")
        #expect(try !few.play("Ben> mine").has("watchers"))
        var more = try room(joins: ["Dev", "Eve"])
        #expect(try more.play("Ben> mine").has("watchers < count here: 1 of 4"))
    }

    @Test func whoOnlyFinishedHasNotAnswered() throws {
        var room = try room()
        try room.play("Ben> mine", "Dev> /done")
        #expect(
            try room.play("Cleo> mine").has("count here: 2 of 3, 0 done, 1 without an answer"))
        let shown = try room.play("Ana> /next")
        #expect(shown.has("revealed here: “mine” | “mine”"))
    }

    @Test func finishedAloneIsNobodysAnswer() throws {
        var room = try room()
        #expect(try room.play("Ben> /done").has("0 of 3, 0 done, 1 without an answer"))
        #expect(try room.play("Ana> /next").has("nobodyAnswered"))
    }

    @Test func aLeadersAnswerIsNotCounted() throws {
        var room = try room()
        try room.play("Ben> mine", "Cleo> mine")
        #expect(try !room.play("Ana> mine too").has("count"))
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 3)"))
    }

    @Test func theLogAloneSaysWhoIsAsked() throws {
        var room = try room(RoomAgreementTests.steps + "ask last  each\n  Last?\n")
        try room.play("Ana> one", "Ana> Jo", "Ana> /done", "Ben> /agree", "* Ben drops")
        try room.play("Ana> /remove Dev", "* Eve joins")
        #expect(room.differencesFromLog == [])
        try room.insist("Ana> /next")
        try room.play("Ben> mine")
        #expect(room.differencesFromLog == [])
        let step = room.session.guide.index["last"] ?? 0
        #expect(room.replayed.state.steps[step].turn.asked == ["p2", "p3", "p5"])
    }

    // MARK: Who is taken out

    private static let vote = """
        collect learning  1 to 10, each, unnamed
          Which?
        vote learning, keep 2

        """

    @Test func whoeverIsTakenOutLosesTheirBallotAndTheCountSaysSo() throws {
        var room = try room(Self.vote)
        for point in 1...4 { try room.play("Ben> point \(point)") }
        try room.play("Ana> /reveal now", "Ana> /next")
        try room.play("Ben> 1, 2", "Cleo> 1 3", "Dev> 4", "Ana> /remove Dev", "* Eve joins")
        #expect(try room.play("Eve> 2").has("4 of 4"))
        let counted = try room.play("Ana> /next")
        #expect(counted.has("3 voted, 1 taken out"))
        #expect(!counted.has("4 “point 4” 1"))
        #expect(room.differencesFromLog == [])
    }

    @Test func whoeverIsTakenOutHasNoVoiceInWhatIsAgreed() throws {
        var room = try room(RoomAgreementTests.steps)
        try room.play("Ana> one", "Ana> Jo", "Ana> /done", "Ben> /agree", "Dev> /agree")
        try room.play("Ana> /remove Dev")
        #expect(try room.play("Cleo> /agree").has("count agree actions: 3 of 3"))
        #expect(try room.play("Ana> /next").has("outcome of Action 1: 2 agree, 0 object"))
        #expect(room.differencesFromLog == [])
    }
}
