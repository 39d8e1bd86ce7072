import DialogueEngine
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// A prompt has all that is needed to draw it, and nothing that its hearer may not know.
@Suite struct PromptTests {
    private static let dialogue = """
        dialogue d — D
        # One
        ask rate  scale 1 to 5
          How often?
          low: never
          high: always
        ask tell  long text
          What happened?
          hint: Think of the last time.
          example: We rang first.
        table actions  0 to 3
          The plan.
          row: Action
          column what  text: What?
          column who  person: Who?
        """

    private static let everybody = """
        dialogue d — D
        ask who  text, each, unnamed
          What did you see?
        """

    private func alone(_ lines: String...) throws -> JSON {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        for line in lines { rehearsal.type(line) }
        let session = rehearsal.session
        let setting = session.setting
        return JSON.told(.asked(session.prompt), n: nil, to: Hearer(concern: "", setting: setting))
    }

    @Test func aloneItHasStepProgressLimitsAidsAndWhatStands() throws {
        let rate = try alone()
        #expect(rate["step"] == "rate" && rate["answer-type"] == "scale")
        #expect(
            rate["limits"]
                == [
                    "lowest": 1, "highest": 5, "lowest-means": "never", "highest-means": "always",
                ])
        #expect(rate["progress"]?["part"] == "One" && rate["progress"]?["step"] == 1)
        #expect(rate["who-answers"] == "writer" && rate["count"] == nil)
        let tell = try alone("3")
        #expect(tell["limits"] == ["bytes": 32768, "lines": 200])
        #expect(tell["hints"] == ["Think of the last time."])
        #expect(tell["examples"] == ["We rang first."])
        #expect(try alone("3", "/back")["existing"]?.string?.hasPrefix("3") == true)
        let who = try alone("3", "We waited", "Ask them")
        #expect(who["row"] == ["name": "Action", "number": 1, "id": "actions/r1"])
        #expect(who["column"] == "who")
        #expect(who["place"] == "actions/r1/who")
    }

    /// The prompt of a question that everybody answers, as each role is sent it.
    private func prompt(_ room: GroupRehearsal, _ role: Role) throws -> JSON {
        let asked = room.session.prompt
        let message = ServerMessage(
            .room(.asked(asked)), for: role, concern: "", setting: room.session.setting(of: asked))
        return try JSON(parsing: message.bytes(in: .json).dropLast())
    }

    private func room(_ members: [String]) throws -> GroupRehearsal {
        var room = try GroupRehearsal(dialogue: Self.everybody)
        try room.play("* Ana joins as facilitator")
        for member in members { try room.play("* \(member) joins") }
        try room.play("Ana> /next")
        return room
    }

    @Test func numbersAreForThoseWhoLeadAndForWatchersOfFourOrMore() throws {
        var few = try room(["Ben", "Cleo", "Dev"])
        try few.play("Ben> words")
        var many = try room(["Ben", "Cleo", "Dev", "Eli"])
        try many.play("Ben> words")
        let numbers: JSON = ["of": 4, "answered": 1, "done": 0, "without": 0]
        #expect(try prompt(many, .facilitator)["count"] == numbers)
        #expect(try prompt(many, .observer)["count"] == numbers)
        #expect(try prompt(many, .participant)["count"] == nil)
        #expect(try prompt(few, .observer)["count"] == nil)
        #expect(try prompt(few, .cofacilitator)["count"]?["of"] == 3)
    }

    @Test func itSaysWhoAnswersAndWhetherNamed() throws {
        let room = try room(["Ben"])
        for role in Role.allCases {
            let prompt = try prompt(room, role)
            #expect(prompt["who-answers"] == "everyone" && prompt["named"] == false)
        }
        #expect(try prompt(room, .participant)["commands"]?.array?.contains("done") == true)
        #expect(try prompt(room, .observer)["commands"]?.array?.contains("done") == false)
    }

    /// What one who writes for the room is asked about an answer is theirs.
    @Test func whatStandsAndWhatIsThoughtOfItIsForWhoeverWrites() throws {
        var room = try GroupRehearsal(
            dialogue: "dialogue d — D\ntable actions  1 to 3, scribe\n  The plan.\n  row: Action\n"
                + "  column what  text: What?\n    nudge if vague\n  column who  person: Who?")
        try room.play(
            "* Ana joins as facilitator", "* Ben joins", "Ana> /next", "Ana> Raise awareness")
        let (lead, other) = (try prompt(room, .facilitator), try prompt(room, .participant))
        #expect(lead["kind"] == "nudge" && lead["sentence"] != nil && lead["existing"] != nil)
        #expect(other["sentence"] == nil && other["nudges"] == nil && other["existing"] == nil)
    }
}
