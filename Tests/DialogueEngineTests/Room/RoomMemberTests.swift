import TestSupport
import Testing

@testable import DialogueEngine

@Suite("Members of a group")
struct RoomMemberTests {
    static let steps = """
        ask here  each
          Where?
        collect notes  0 to 4, any
          Notes?
        ask team  text, scribe
          Team?
        """

    @Test func aWatcherSeesAndNeverSpeaks() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("* Wall joins as observer")
        for line in ["hello", "/next", "/say hello", "/done", "/agree", "/park it", ""] {
            #expect(try room.play("Wall> \(line)").has("watchersDoNotSpeak"))
        }
        #expect(try room.play("Wall> /minutes").has("minutes"))
        #expect(try room.play("Ana> /handover Wall").has("watcherCannotLead"))
        let count = try room.play("Ben> words")
        #expect(count.has("leaders < count here: 1 of 2, 0 done, waiting for Cleo"))
        #expect(!count.has("watchers <"))
    }

    @Test func whatIsToldOfAnEntryHasItsNumber() throws {
        var room = try GroupRehearsal.small(Self.steps)
        for line in ["/say hello", "/park a thought", "/say again"] {
            let number = room.entries.count
            let told = try room.happen(.types("Ben", line))
            #expect(told.said.count == 1)
            #expect(Set(told.effects.compactMap(\.entry)) == [number])
        }
    }

    @Test func nobodyWaitsForThoseWhoLeft() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("* Cleo leaves")
        let count = try room.play("Ben> words")
        #expect(count.has("leaders < count here: 1 of 2, 0 done"))
        #expect(!count.has("Cleo"))
    }

    @Test func whoWasTakenOutSeesAndSaysNothing() throws {
        var room = try GroupRehearsal.small(Self.steps)
        #expect(try room.play("Ana> /remove Ben").has("removed: Ben"))
        for line in ["words", "/minutes", "/plan", "/edit"] {
            #expect(try room.play("Ben> \(line)") == ["Ben < refused: noSuchMember"])
        }
        #expect(try room.play("* Ben returns") == [])
        #expect(try room.play("* Ben leaves") == [])
        for line in ["/remove Ben", "/co Ben", "/handover Ben"] {
            #expect(try room.play("Ana> \(line)").has("noSuchMember"))
        }
        try room.play("Cleo> words")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        #expect(try room.play("Ana> /reveal now").has("revealed here"))
    }

    @Test func rolesAreGivenAndTakenByTheFacilitator() throws {
        var room = try GroupRehearsal.small(Self.steps)
        #expect(try room.play("Ben> /co Cleo").has("facilitatorOnly"))
        #expect(try room.play("Ana> /co Ana").has("notYourself"))
        #expect(try room.play("Ana> /handover Ana").has("notYourself"))
        #expect(try room.play("Ana> /remove Ana").has("notYourself"))
        try room.play("Ana> /co Ben", "Ana> /co Cleo")
        for line in ["/co Cleo", "/handover Cleo", "/remove Ana"] {
            #expect(try room.play("Ben> \(line)").has("facilitatorOnly"))
        }
        #expect(try room.play("Ana> /co Cleo").has("role: Cleo, participant"))
        let told = try room.play("Ana> /handover Cleo")
        #expect(told.has("role: Cleo, facilitator"))
        #expect(told.has("role: Ana, co-facilitator"))
        #expect(
            room.session.members.map(\.role) == [.cofacilitator, .cofacilitator, .facilitator])
        #expect(try room.play("Ana> /lock").has("locked") && room.session.isLocked)
        #expect(try room.play("Ana> /lock").has("unlocked") && !room.session.isLocked)
    }

    @Test func theRoomIsNotGivenToWhoIsNotThere() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("* Cleo drops")
        #expect(try room.play("Ana> /handover Cleo").has("awayCannotLead"))
        try room.play("* Ben leaves")
        #expect(try room.play("Ana> /handover Ben").has("awayCannotLead"))
        #expect(room.session.members.map(\.role).first == .facilitator)
        try room.play("* Cleo returns")
        #expect(try room.play("Ana> /handover Cleo").has("role: Cleo, facilitator"))
    }

    @Test func thoseWhoLeftAreNotAwaitedAndComeBackAsThemselves() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("Ben> mine", "* Cleo leaves")
        #expect(try room.play("* Cleo leaves") == [])
        #expect(try room.play("* Cleo returns").has("but Cleo < back: Cleo"))
        #expect(room.entries.last?.event == .room(.back))
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        try room.play("* Cleo drops")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 2)"))
        try room.play("Ana> /reveal now", "* Cleo returns")
        #expect(room.entries.last?.event == .room(.reveal(step: "here", passed: 0, unkept: nil)))
    }

    @Test func whoDroppedOutDoesNotAnswerForWhoStillWrites() throws {
        var room = try GroupRehearsal.small("ask here  each, unnamed\n  Where?\n")
        try room.play("* Dev joins", "Ben> mine", "Ana> mine too", "* Ben drops", "Cleo> mine")
        #expect(try room.play("Ana> /next").has("someAreWriting(1, of: 3)"))
    }

    @Test func aFacilitatorAloneCanGoThroughEverything() throws {
        var room = try GroupRehearsal(
            dialogue: "dialogue small — Small\nabout: A test.\n\n# Part\n" + Self.steps)
        try room.play("* Ana joins as facilitator", "Ana> /next")
        #expect(try room.play("Ana> /next").has("nobodyAnswered"))
        #expect(try room.play("Ana> mine").has("Ana < taken"))
        #expect(try room.play("Ana> /next").has("revealed here: Ana: “mine”"))
        try room.play("Ana> /next", "Ana> /next", "Ana> Us")
        #expect(room.position == .review)
        #expect(try room.play("Ana> /next").has("questionsOpen(0)"))
        #expect(try room.play("Ana> /skip").has("questionsOpen(0)"))
        #expect(try room.play("Ana> more").has("nothingAsked"))
        #expect(try room.play("Ana> /close").has("all < closed"))
    }

    @Test func aPausedRoomTakesNothingAndGoesOn() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("Ana> /pause")
        for line in ["/pause", "/skip", "/back", "words"] {
            #expect(try room.play("Ana> \(line)").has("refused"))
        }
        #expect(try room.play("Ben> words").has("refused: paused"))
        #expect(try room.play("Ben> /say hello").has("said"))
        #expect(try room.play("Ana> /next").has("asked: silent here"))
    }

    @Test func theLobbyTakesNoAnswers() throws {
        var room = GroupRehearsal(try RoomDialogues.short.guide())
        try room.play("* Ana joins as facilitator", "* Ben joins")
        for line in ["/skip", "/pause", "/back", "words", "/done", "/reveal", "/row add", "/undo"] {
            #expect(try room.play("Ana> \(line)").has("Ana < refused"))
        }
        #expect(try room.play("Ben> /park early").has("parked 1"))
        #expect(try room.play("Ben> ").has("nothingTyped"))
    }

    @Test func anybodyWritesWhereTheDialogueSaysSo() throws {
        var room = try GroupRehearsal.small(Self.steps)
        try room.play("Ana> /skip")
        #expect(try room.play("Ben> a note").has("but Ben < answered: Ben: “a note”"))
        #expect(try room.play("Cleo> /row change 1").has("taken"))
        #expect(try room.play("Cleo> a better note").has("answered: Cleo"))
        #expect(try room.play("Cleo> /row remove 3").has("noSuchRow"))
        #expect(try room.play("Ben> /done").has("facilitatorOnly"))
        #expect(try room.play("Ana> /done").has("write team"))
        #expect(try room.play("Ben> Us").has("facilitatorWrites"))
        try room.play("Ana> Us")
        #expect(try room.play("Ana> /edit 1").has("write notes/r1/item, anybody"))
    }
}
