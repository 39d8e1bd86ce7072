import TestSupport
import Testing

@testable import DialogueEngine

@Suite("Agreement")
struct RoomAgreementTests {
    static let steps = """
        table actions  0 to 5, scribe
          What was agreed?
          row: Action
          column what  text: What?
          column who  text: Who?
        agree actions

        """

    private func room(_ actions: [String] = ["one", "two"]) throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(
            Self.steps + "ask team  text, scribe\n  Team?\n")
        for action in actions { try room.play("Ana> \(action)", "Ana> Jo") }
        try room.play("Ana> /done")
        return room
    }

    private func agreed(_ room: GroupRehearsal) -> [Meeting.Agreed] {
        Transcript(room.session).parts.flatMap(\.items).flatMap { item -> [Meeting.Agreed] in
            if case .agreement(_, let agreed) = item { agreed } else { [] }
        }
    }

    @Test func nothingIsSeenOfVoicesBeforeTheyAreShown() throws {
        var room = try room()
        #expect(try room.play("Ben> /object too much").has("but Ben") == false)
        try room.play("Cleo> /agree")
        #expect(agreed(room).isEmpty)
        #expect(try room.play("Ana> /reveal").has("Ben: “too much”"))
        #expect(agreed(room).map(\.objects) == [1])
        #expect(try room.play("Ana> /next").has("outcome of Action 1: 1 agree, 1 object"))
        #expect(agreed(room).map(\.isClosed) == [true])
    }

    @Test func aChangedMindCountsOnce() throws {
        var room = try room()
        try room.play("Ben> /agree", "Ben> /object no", "Ben> /object still no", "Ben> /agree")
        #expect(try room.play("Ana> /reveal").has("nothingToReveal"))
        #expect(try room.insist("Ana> /next").has("1 agree, 0 object"))
        #expect(try room.play("Ben> /object").has("textMissing"))
        #expect(try room.play("Ben> I agree").has("voteOrAgree"))
    }

    @Test func aChangedRowIsAgreedOnAnew() throws {
        var room = try room()
        try room.play("Ben> /agree", "Ana> /row change 1", "Ana> other words", "Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 1)))
        #expect(agreed(room).isEmpty)
        try room.insist("Ana> /next")
        try room.insist("Ana> /next")
        #expect(room.step == "team")
        #expect(try room.play("Ben> /agree").has("noAgreementNow"))
    }

    @Test func aRowThatIsChangedOrAddedAfterwardsIsAskedAboutAgain() throws {
        var room = try room(["one"])
        try room.play("Ben> /agree")
        try room.insist("Ana> /next")
        #expect(room.step == "team")
        try room.play("Ana> /back", "Ana> /back", "Ana> /row change 1", "Ana> other words")
        try room.play("Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 1)))
        try room.play("Ben> /agree", "Cleo> /agree", "Ana> /next")
        #expect(room.step == "team")
        try room.play("Ana> /back", "Ana> /back", "Ana> /row add", "Ana> two", "Ana> Jo")
        try room.play("Ana> /done")
        #expect(room.position == .agreeing(1, Place("actions", row: 2)))
        try room.insist("Ana> /next")
        #expect(room.step == "team")
        #expect(agreed(room).map(\.agrees) == [2, 0])
        #expect(room.differencesFromLog == [])
    }

    @Test func aRowTakenOutMeanwhileIsNotAskedAbout() throws {
        var room = try room()
        try room.insist("Ana> /next")
        try room.play("Ana> /back", "Ana> /row remove 1")
        try room.play("Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 2)))
        #expect(try room.play("Ana> /row change 7").has("noSuchRow"))
        #expect(try room.play("Ana> /row move 1 2").has("noSuchRow"))
        try room.play("Ana> /back", "Ana> /row remove 1", "Ana> /next")
        #expect(room.step == "team")
        #expect(room.differencesFromLog == [])
    }

    @Test func whenTheLastOpenRowIsTakenOutTheRoomCanGoOn() throws {
        var room = try room()
        try room.insist("Ana> /next")
        try room.play("Ana> /back", "Ana> /row remove 2", "Ana> /next")
        #expect(room.step == "agree actions" || room.step == "team")
        if room.step != "team" { try room.play("Ana> /next") }
        #expect(room.step == "team")
    }

    @Test func anEmptyTableIsNotAgreedOn() throws {
        let room = try room([])
        #expect(room.step == "team")
    }

    // MARK: Asking first

    private func doubts(_ room: GroupRehearsal) -> [ActionPlan.Doubt?] {
        ActionPlan(room.session).parts.flatMap { part -> [ActionPlan.Doubt?] in
            if case .table(_, _, _, let rows) = part { rows.map(\.doubt) } else { [] }
        }
    }

    @Test func thatSomebodyWhoLeadsAgreesMakesNoAgreementOfTheRoom() throws {
        var room = try room(["one"])
        try room.play("Ana> /agree")
        try room.insist("Ana> /next")
        #expect(doubts(room) == [.few(agrees: 0, of: 2)])
    }

    @Test func whatNobodyAgreedToIsAskedAboutAndMarked() throws {
        var room = try room(["one"])
        #expect(try room.play("Ana> /next") == ["Ana < refused: nobodyAgreed"])
        #expect(doubts(room) == [nil])
        try room.insist("Ana> /next")
        #expect(room.step == "team")
        #expect(doubts(room) == [.few(agrees: 0, of: 2)])
        #expect(room.differencesFromLog == [])
    }

    @Test func whatFewAgreedToIsMarkedAndWhatHalfAgreedToIsNot() throws {
        var room = try room()
        try room.play("* Dev joins", "Ben> /agree")
        #expect(try room.play("Ana> /next").has("someAreSilent(2, of: 3)"))
        try room.insist("Ana> /next")
        try room.play("Ben> /agree", "Cleo> /agree")
        try room.insist("Ana> /next")
        #expect(doubts(room) == [.few(agrees: 1, of: 3), nil])
    }

    @Test func whereEverybodyHasSpokenNothingIsAsked() throws {
        var room = try room(["one"])
        try room.play("Ben> /agree", "Cleo> /object no")
        #expect(try room.play("Ana> /next").has("objections"))
        #expect(try room.play("Ana> /next").has("outcome of Action 1: 1 agree, 1 object"))
        #expect(doubts(room) == [nil])
    }

    @Test func anAgreementThatIsLeftOutIsMarked() throws {
        var room = try room(["one"])
        try room.play("Ana> /skip")
        #expect(doubts(room) == [.leftOut])
    }

    /// `/close now` in the middle: nothing is called agreed that was not.
    @Test func whatWasNotAgreedWhenTheRoomWasClosedIsMarked() throws {
        var room = try room(["one", "two", "three"])
        try room.play("Ben> /agree", "Cleo> /agree", "Ana> /next", "Ben> /agree")
        #expect(doubts(room) == [nil, nil, nil])
        try room.play("Ana> /close now")
        #expect(doubts(room) == [nil, nil, .few(agrees: 0, of: 2)])
        #expect(room.differencesFromLog == [])
        var other = try self.room(["one"])
        try other.play("* Dev joins", "Ben> /agree", "Ana> /close now")
        #expect(doubts(other) == [.few(agrees: 1, of: 3)])
    }

    @Test func whoeverLeavesItOutIsToldWhatCanBeDone() throws {
        var room = try room(["one"])
        for line in ["Ben> /skip", "Ben> /done", "Ben> /redo", "Ben> yes"] {
            #expect(try room.play(line) == ["Ben < refused: voteOrAgree"])
        }
    }

    @Test func howManyHaveSpokenIsCountedWithoutNames() throws {
        var room = try room()
        let shown = try room.play("Ben> /agree")
        #expect(shown.has("leaders < count agree actions: 1 of 2, 0 done"))
        #expect(!shown.has("waiting"))
    }
}
