import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

/// Rows that are added or changed out of their turn.
@Suite("Rows out of turn")
struct RoomRowTests {
    @Test func undoNeverMakesATableOfTheRoomLongerThanItsLimit() throws {
        var room = try GroupRehearsal.small(
            "table plan  0 to 2, scribe\n  What?\n  column what  text: What?\n"
                + "ask team  text, scribe\n  Team?\n")
        try room.play("Ana> one", "Ana> two", "Ana> /back", "Ana> /row remove 2", "Ana> three")
        try room.play("Ana> /back")
        let rows = { room.session.state.steps[0].rows.count }
        #expect(rows() == 2)
        #expect(try room.play("Ana> /undo").has("noRoomToRestore"))
        #expect(rows() == 2)
        try room.play("Ana> /row remove 1")
        #expect(try room.play("Ana> /undo").has("Ana < taken"))
        #expect(rows() == 2 && room.differencesFromLog == [])
    }

    private static let table = """
        table actions  1 to 6, scribe
          What was agreed?
          row: Action
          column what  text: What?
            nudge if vague
          column who  text: Who?
            nudge unless one named person
          column when  date: By when?
        agree actions
        ask team  text, scribe
          Team?

        """

    /// Whose idea an action was can be followed, also where its words are gone.
    @Test func anActionInTheWordsOfAProposalNamesItsEntry() throws {
        var room = try GroupRehearsal.small(Self.table)
        try room.play("Ben> /action Ring the school each Monday")
        let idea = room.entries.count - 1
        try room.play("Ana> Ring the school each Monday", "Ana> Jo Marsh")
        let answers = room.entries.compactMap { entry -> Answered? in
            if case .answer(let answered) = entry.event { answered } else { nil }
        }
        #expect(answers.map(\.from) == [idea, nil] && room.differencesFromLog == [])
    }

    private func place(_ room: GroupRehearsal) -> String {
        room.session.prompt.place?.path ?? "-"
    }

    @Test func aRowAddedWithinAnUnfinishedOneGetsNudgesAndAllColumns() throws {
        var room = try GroupRehearsal.small(Self.table)
        try room.play("Ana> Ring the school each Monday", "Ana> Jo Marsh", "Ana> /row add")
        #expect(try room.play("Ana> Raise awareness").has("nudge: vague"))
        try room.play("Ana> /next")
        #expect(place(room) == "actions/r2/who")
        #expect(try room.play("Ana> all staff").has("nudge: "))
        try room.play("Ana> /next")
        #expect(place(room) == "actions/r2/when")
        try room.play("Ana> 4 December")
        // The one that was left is still open.
        #expect(place(room) == "actions/r1/when")
        try room.play("Ana> 4 December")
        #expect(room.session.state.steps[0].rows.count == 2)
        #expect(room.differencesFromLog == [])
    }

    @Test func theSameForSomebodyAlone() throws {
        let guide = try Rehearsal.guide(
            "dialogue small — Small\nabout: A test.\n\n# Part\n" + Self.table)
        var solo = Session(guide)
        let today = Today(CalendarDate(iso: Rehearsal.day) ?? .first, zone: "Europe/London")
        for input: Input in [
            .text("Ring the school each Monday"), .text("Jo Marsh"), .command(.row(.add)),
            .text("Raise awareness"),
        ] {
            _ = solo.receive(input, at: Moment(today: today))
        }
        #expect(solo.prompt.kind.isNudge)
        _ = solo.receive(.goOn, at: Moment(today: today))
        #expect(solo.prompt.place?.path == "actions/r2/who")
    }

    private func agreeing() throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(Self.table)
        for _ in 1...2 {
            try room.play("Ana> Ring the school each Monday", "Ana> Jo Marsh", "Ana> 4 December")
        }
        try room.play("Ana> /done", "Ben> /agree", "Cleo> /agree", "Ana> /next")
        return room
    }

    @Test func aRowAddedWhileTheRoomAgreesIsWrittenAndAgreedOn() throws {
        var room = try agreeing()
        #expect(room.position == .agreeing(1, Place("actions", row: 2)))
        #expect(try room.play("Ana> /row add").has("write actions"))
        #expect(try room.play("Ana> Raise awareness").has("nudge: vague"))
        try room.play("Ana> /next", "Ana> Jo Marsh", "Ana> 4 December")
        #expect(room.position == .agreeing(1, Place("actions", row: 2)))
        try room.play("Ben> /agree", "Cleo> /agree", "Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 3)))
        try room.play("Ben> /agree", "Cleo> /agree", "Ana> /next")
        #expect(room.step == "team")
        #expect(room.differencesFromLog == [])
    }

    @Test func aRowChangedWhileTheRoomAgreesIsAgreedOnAnew() throws {
        var room = try agreeing()
        try room.play("Ana> /row change 1", "Ana> Ring the school each Friday", "Ana> /next")
        try room.play("Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 1)))
        try room.play("Ben> /agree", "Cleo> /agree", "Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 2)))
        #expect(room.differencesFromLog == [])
    }

    @Test func onlyWhoLeadsDoesThat() throws {
        var room = try agreeing()
        #expect(try room.play("Ben> /row add").has("facilitatorOnly"))
    }
}

extension Prompt.Kind {
    fileprivate var isNudge: Bool { if case .nudge = self { true } else { false } }
}
