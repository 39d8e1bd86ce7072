import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine

@Suite("What is parked, and ideas")
struct RoomNotesTests {
    private static let steps = """
        ask here  each, unnamed
          Where?
        table actions  1 to 3, scribe, in one line
          What was agreed?
          column what  text: What?
          column who  person: Who?
          column by_when  date: By when?
        ask last  text, scribe
          Last?
        """

    private func writing() throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("Ben> at home", "Ana> /reveal now", "Ana> /next")
        return room
    }

    @Test func whatIsParkedIsTickedOffAndOpenedAgain() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("Ben> /park Transport", "Cleo> /park The school")
        #expect(try room.play("Ana> /tick 2").has("all < shown: ticked("))
        var parked: [Bool] { Meeting(room.session)?.parked.map(\.isDone) ?? [] }
        #expect(parked == [false, true] && room.entries.last?.who == "p1")
        try room.play("Ana> /tick 2", "Ana> /tick 1")
        #expect(parked == [true, false])
        #expect(try room.play("Ana> /tick").has("isDone: true"))
        #expect(try room.play("Ana> /tick 3").has("noSuchNote"))
        #expect(try room.play("Ben> /tick 2").has("facilitatorOnly"))
        #expect(parked == [true, false])
        #expect(room.differencesFromLog == [])
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func anIdeaIsTakenOverWithOneAct() throws {
        var room = try writing()
        try room.play("Ben> /action Ring the school", "Cleo> /action Ring the school")
        let told = try room.play("Ana> /take 2")
        #expect(told.has("all < shown: ideaTaken(number: 2)"))
        guard case .answer(let answered) = room.entries.last?.event else {
            Issue.record("\(room.entries)")
            return
        }
        // The entry that it came from, and nobody's name but that of whoever wrote it.
        #expect(
            answered.from == room.entries.count - 2 && answered.words?.text == "Ring the school")
        #expect(room.entries.last?.who == "p1" && !told.has("Cleo <") && !told.has("ideaTaken(who"))
        #expect(Meeting(room.session)?.proposals.map(\.isDone) == [false, true])
        #expect(room.differencesFromLog == [])
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func anIdeaThatSaysWhoAndWhenFillsTheRow() throws {
        var room = try writing()
        try room.play("Ben> /action Priya Shah rings the school by 29 January 2027", "Ana> /take 1")
        let parts = room.entries.suffix(3).map(\.event)
        let from = parts.compactMap { event -> Int? in
            if case .answer(let answered) = event { answered.from } else { nil }
        }
        #expect(from.count == 3 && Set(from).count == 1)
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func whatNobodyCanTakeOver() throws {
        var room = try GroupRehearsal.small(Self.steps)
        #expect(try room.play("Ana> /take 1").has("noSuchNote"))
        try room.play("Ben> /action Ring the school")
        #expect(try room.play("Ana> /take 1").has("nowhereToTake"))
        try room.play("Ben> at home", "Ana> /reveal now", "Ana> /next")
        #expect(try room.play("Ben> /take 1").has("facilitatorOnly"))
        #expect(try room.play("Ana> /take 0").has("noSuchNote"))
        #expect(try room.play("Ana> /take").has("Ring the school"))
    }

    @Test func anotherWhoLeadsLooksAtItFirst() throws {
        var room = try writing()
        try room.play("Ben> /action Ring the school", "Cleo> /action Ring the school")
        try room.play("Ana> /co Cleo")
        let size = room.session.size
        #expect(try room.play("Cleo> /take 2").has("draft: "))
        #expect(room.session.size == size)
        try room.play("Ana> /next")
        guard case .answer(let answered) = room.entries.last?.event else {
            Issue.record("\(room.entries)")
            return
        }
        #expect(room.entries.last?.who == "p3" && answered.from == size - 2)
    }

    /// The room agrees on one action, and three ideas are there.
    private func agreeing() throws -> GroupRehearsal {
        var room = try GroupRehearsal.small(
            """
            table actions  1 to 3, scribe, in one line
              What was agreed?
              row: Action
              column what  text: What?
              column who  person: Who?
              column by_when  date: By when?
            agree actions
            ask team  text, scribe
              Team?
            """)
        try room.play("Ana> Priya Shah rings the school by 29 January 2027", "Ana> /done")
        try room.play(
            "Ben> /action Tom Reid asks each child by 5 February 2027",
            "Cleo> /action Ask the school",
            "Ben> /action Ring 07700 900123")
        #expect(room.position == .agreeing(1, Place("actions", row: 1)))
        return room
    }

    @Test func anIdeaIsOneMoreActionWhileTheRoomAgrees() throws {
        var room = try agreeing()
        let size = room.entries.count
        #expect(try room.play("Ana> /take 1").has("all < shown: ideaTaken(number: 1)"))
        #expect(room.session.state.steps[0].rows.count == 2)
        // The row is begun, and each part of the idea names the entry that it came from and the first of them.
        let parts = room.entries[size...].compactMap { entry -> Answered? in
            if case .answer(let answered) = entry.event { answered } else { nil }
        }
        #expect(parts.map(\.from) == [size - 3, size - 3, size - 3])
        #expect(parts.map(\.line) == [size + 1, size + 1, size + 1])
        try room.play("Ben> /agree", "Cleo> /agree", "Ana> /next")
        #expect(room.position == .agreeing(1, Place("actions", row: 2)))
        // What is missing in the row is asked.
        #expect(try room.play("Ana> /take 2").has("write actions"))
        #expect(room.session.prompt.place?.path == "actions/r3/who")
        #expect(room.differencesFromLog == [])
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func whatSomebodyElseTakesOverThereIsLookedAtFirst() throws {
        var room = try agreeing()
        try room.play("Ana> /co Cleo")
        #expect(try room.play("Cleo> /take 2").has("draft: "))
        #expect(room.session.state.steps[0].rows.count == 1)
        try room.play("Ana> /next")
        #expect(room.session.state.steps[0].rows.count == 2 && room.entries.last?.who == "p3")
        #expect(room.differencesFromLog == [])
        #expect(History(room.session.guide, entries: room.entries).wrong == nil)
    }

    @Test func wordsThatTellOfSomebodyAreNotTakenOverUnseenThere() throws {
        var room = try agreeing()
        #expect(room.session.held(.command(.take(3)), by: "p1") == nil)
        #expect(try room.play("Ana> /take 3").has("nowhereToTake"))
        #expect(room.session.state.steps[0].rows.count == 1)
        try room.play("Ana> /row add")
        #expect(room.session.held(.command(.take(3)), by: "p1")?.kinds == [.phone])
    }

    @Test func noIdeaIsTakenOverWhereATableIsFull() throws {
        var room = try agreeing()
        try room.play("Ana> /take 1", "Ana> /row add", "Ana> Ring the police by 5 February 2027")
        try room.play("Ana> Tom Reid")
        #expect(room.position == .agreeing(1, Place("actions", row: 1)))
        #expect(try room.play("Ana> /take 2").has("listFull"))
        #expect(room.differencesFromLog == [])
    }

    @Test func wordsThatTellOfSomebodyAreHeldBeforeTheyAreTakenOver() throws {
        var room = try writing()
        try room.play("Ben> /action Ring 07700 900123")
        let held = try #require(room.session.held(.command(.take(1)), by: "p1"))
        #expect(held.kinds == [.phone] && !held.isForAll)
        #expect(held.line(saying: "Ring [them]") == .text("Ring [them]"))
        #expect(room.session.held(.command(.take(1)), by: "p2") == nil)
        #expect(room.session.held(.command(.take(2)), by: "p1") == nil)
    }
}
