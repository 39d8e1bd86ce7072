import DialogueEngine
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// What could be said now reaches those who lead, and nobody else.
@Suite("What to say, on the wire")
struct CueTests {
    private static let dialogue = """
        dialogue small — Small
        about: A test.

        # Part
        notice
          cue: CUE notice
        ask a  long text, each, unnamed
          A?
          cue: CUE asked
          cue when shown: CUE shown
          if shorter than 10 characters, probe: Why?
        collect b  1 to 3, each
          B?
          cue: CUE points
          cue when shown: CUE together
        vote b, keep 1
          cue: CUE vote
          cue when shown: CUE counted
        table c  1 to 3, scribe
          C?
          cue: CUE table
          column what  text: What?
            cue: CUE what
          column who  person: Who?
            cue: CUE who
        agree c
          cue: CUE agree

        """

    /// What somebody is told of what is asked now.
    private func told(_ room: GroupRehearsal, _ role: Role, _ dialect: Dialect) -> String {
        let message = ServerMessage(
            .room(.asked(room.session.prompt)), for: role, setting: room.session.setting)
        return String(decoding: message.bytes(in: dialect), as: UTF8.self)
    }

    private func cue(_ room: GroupRehearsal) throws -> String? {
        try JSON(parsing: Array(told(room, .cofacilitator, .json).utf8.dropLast()))["cue"]?.string
    }

    @Test func standsBesideEachStepForThoseWhoLead() throws {
        let schema = try JSONSchema("docs/schemas/group-from-debrief.json")
        var room = try GroupRehearsal(dialogue: Self.dialogue)
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cleo joins")
        var seen: [String] = []
        func look() throws {
            for role in [Role.participant, .observer] {
                for dialect in [Dialect.plain, .json] {
                    #expect(!told(room, role, dialect).lowercased().contains("cue"))
                }
            }
            let json = try JSON(parsing: Array(told(room, .facilitator, .json).utf8.dropLast()))
            #expect(schema.problems(json) == [])
            let plain = told(room, .facilitator, .plain).contains("| You could say: CUE")
            seen.append((try cue(room) ?? "–") + (plain ? "" : " (not in lines)"))
        }
        let beats = [
            "Ana> /next", "Ana> /next", "Ben> Mine is long enough.", "Ana> /reveal now",
            "Ana> /next", "Ben> One", "Ben> Two", "Cleo> Three", "Ana> /reveal now", "Ana> /next",
            "Ben> 1", "Cleo> 1", "Ana> /reveal now", "Ana> /next", "Ana> Do it.", "Ana> Ben",
            "Ana> Do more.", "Ana> Cleo", "Ana> /done",
        ]
        try look()
        for beat in beats {
            try room.play(beat)
            room.now += 5000
            if beat.hasPrefix("Ana") { try look() }
        }
        #expect(
            seen == [
                "– (not in lines)", "CUE notice", "CUE asked", "CUE shown", "CUE points",
                "CUE together", "CUE vote", "CUE counted", "CUE table", "CUE who",
                "CUE table (not in lines)", "CUE who (not in lines)", "CUE table (not in lines)",
                "CUE agree",
            ])
    }

    @Test(arguments: [1, 2]) func nothingIsSaidOfWhatBelongsTogetherWhereThereIsOnePoint(
        _ count: Int
    ) throws {
        var room = try GroupRehearsal(dialogue: Self.dialogue)
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cleo joins")
        try room.play("Ana> /next", "Ana> /next", "Ben> Mine is long enough.", "Ana> /reveal now")
        try room.play("Ana> /next")
        for point in ["One", "Two"].prefix(count) { try room.play("Ben> \(point)") }
        try room.play("Ana> /reveal now")
        #expect(room.session.prompt.kind == .revealed(isList: true))
        #expect(try cue(room) == (count > 1 ? "CUE together" : nil))
    }

    @Test func isNothingForSomebodyAlone() throws {
        let session = Session(try Rehearsal.guide(Self.dialogue))
        #expect(session.prompt.cue.isEmpty)
        let told = JSON.told(.asked(session.prompt), n: nil, to: Hearer(concern: ""))
        #expect(told["cue"] == nil)
        let words = Wording.lines([.asked(session.prompt)], concern: "").map(\.text)
        #expect(!words.contains { $0.contains("CUE") })
    }
}
