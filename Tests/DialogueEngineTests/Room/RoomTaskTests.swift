import TestSupport
import Testing

@testable import DialogueEngine

@Suite("Tasks of a briefing in a room")
struct RoomTaskTests {
    private func room(_ steps: String) throws -> GroupRehearsal {
        let guide = try Rehearsal.guide(
            "dialogue d — D\n" + steps + "ask last  text, scribe\n  Last?\n",
            tasks: "1. Talk.\n2. Agree.\n   id: agree-on\n3. Tell.")
        var room = GroupRehearsal(guide)
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cleo joins", "Ana> /next")
        return room
    }

    @Test func eachIsAskedRevealedAndDiscussedBeforeTheNext() throws {
        var room = try room(
            "ask each task  each, unnamed\nreveal each task\ndiscuss each task, 5 minutes\n")
        for (task, id) in [("Talk.", "task-1"), ("Agree.", "agree-on"), ("Tell.", "task-3")] {
            #expect(room.step == id && room.session.prompt.text == task)
            #expect(room.session.prompt.kind == .silent(points: nil))
            try room.play("Ben> Ben on \(id)", "Cleo> Cleo on \(id)")
            let shown = try room.insist("Ana> /next")
            #expect(shown.has("revealed \(id): “Ben on \(id)” | “Cleo on \(id)”"))
            #expect(room.step == "reveal \(id)")
            try room.play("Ana> /next")
            #expect(room.step == "discuss \(id)")
            try room.play("Ana> /next")
        }
        #expect(room.step == "last")
    }

    @Test func nobodySeesAnAnswerToATaskBeforeItsReveal() throws {
        var room = try room("ask each task  each\nsay s\n  S.\nreveal each task\n")
        for id in ["task-1", "agree-on", "task-3"] {
            #expect(room.step == id)
            try room.play("Ben> Ben on \(id)")
            try room.insist("Ana> /next")
        }
        #expect(!"\(Transcript(room.session))".contains("Ben on"))
        #expect(room.step == "reveal task-1")
        try room.play("Ana> /next")
        #expect("\(Transcript(room.session))".contains("Ben on task-1"))
        #expect(!"\(Transcript(room.session))".contains("Ben on agree-on"))
    }

    @Test func theOneThatIsAskedOpenlyIsSeenAtOnce() throws {
        var room = try room("ask agree-on  task, any\nask each task  each\n")
        #expect(room.step == "agree-on")
        #expect(try room.play("Ben> a weekly call").has("answered: Ben: “a weekly call”"))
    }
}
