import DialogueEngine
import DialogueLanguage
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// What is told comes as values, and as the same object alone and in a group.
@Suite struct ShownTests {
    private static let alone = try? JSONSchema("docs/schemas/from-debrief.json")
    private static let row = RowName(name: "Action", number: 2, place: Place("actions", row: 2))
    private static let group = try? JSONSchema("docs/schemas/group-from-debrief.json")

    private func told(
        _ effect: Effect, for role: Role? = .participant, people: People = People(), n: Int? = nil
    ) -> JSON {
        JSON.told(effect, n: n, to: Hearer(role: role, people: people, concern: "Ring."))
    }

    /// Everything but the words.
    private func values(_ told: JSON) -> JSON {
        let members = (told.object ?? JSON.Object([])).filter { $0.key != "lines" }
        return .object(JSON.Object(members.map { ($0.key, $0.value) }))
    }

    @Test func aGroupIsToldTheSameObjectsAsOnePersonAlone() throws {
        let (alone, group) = (try #require(Self.alone), try #require(Self.group))
        let session = Session(try Golden.all()[0].guide())
        let effects: [Effect] = [
            .title(session.guide.briefing), .part("Reading"), .prose("Take your time."),
            .section(session.guide.briefing.sections[0]), .progress(session.progress),
            .review([]), .plan(ActionPlan(session)), .concern, .understood("31 January 2027"),
            .rowComplete(Self.row), .left(.removed(Self.row)), .left(.moved(Self.row, from: 3)),
            .left(.listFull(3)), .finished,
            .taken(.steered, entry: 4), .refused(.stillOpen), .minutes(Transcript(session)),
        ]
        for effect in effects {
            let (own, shared) = (told(effect, for: nil), told(effect))
            #expect(values(own) == values(shared))
            #expect(alone.problems(own) == [] && group.problems(shared) == [], "\(shared)")
        }
    }

    @Test func helpIsOfTheCommandsOfWhoeverHearsIt() throws {
        let help = Effect.help(command: nil, Session(try Golden.all()[0].guide()).prompt)
        func usages(_ role: Role?) -> [String] {
            (told(help, for: role)["commands"]?.array ?? []).compactMap { $0["usage"]?.string }
        }
        #expect(usages(.participant).contains { $0.hasPrefix("/say TEXT") })
        #expect(!usages(nil).contains { $0.hasPrefix("/say") })
        #expect(!usages(.observer).contains { $0.hasPrefix("/reveal") })
        #expect(usages(.facilitator).contains { $0.hasPrefix("/reveal") })
    }

    @Test func whatBecameOfALineComesAsValues() {
        let answer = told(.taken(.answer(isMore: true, isShown: .once, hint: "Why?"), entry: nil))
        #expect(answer["what"] == "answer" && answer["added"] == true && answer["n"] == nil)
        #expect(answer["shown"] == "once" && answer["hint"] == "Why?")
        let point = told(.taken(.point(2, of: 3), entry: 9), n: 7)
        #expect(point["number"] == 2 && point["of"] == 3 && point["n"] == 9)
        #expect(told(.left(.removed(Self.row)))["row"]?["number"] == 2)
    }

    @Test func minutesOfARoomAreValues() throws {
        var room = try GroupRehearsal(
            dialogue: "dialogue d — D\n# One\nask q  text, each, unnamed\n  What did you see?")
        try room.play(
            "* Ana joins as facilitator", "* Ben joins", "Ana> /next", "Ben> a bird",
            "Ben> /park the door", "Ana> /reveal now")
        let people = People(room.ids.map { Person(id: $0.value, name: $0.key) })
        let minutes = told(.minutes(Transcript(room.session)), people: people)
        let item = minutes["parts"]?.array?.first?["items"]?.array?.first
        #expect(item?["kind"] == "answers" && item?["answers"] == [["text": "a bird"]])
        #expect(minutes["meeting"]?["parked"]?.array?.first?["name"] == "Ben")
        #expect(minutes["meeting"]?["members"]?.array?.count == 2)
        #expect(try #require(Self.group).problems(minutes) == [])
    }
}
