import DialogueCore
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// What is shown comes as values, and as the same object alone and in a group.
@Suite struct ShownTests {
    private static let alone = try? JSONSchema("docs/schemas/from-debrief.json")

    private func content(
        _ effect: Effect, for role: Role = .participant, people: People = People()
    ) throws -> JSON {
        let bytes = GroupJSON.text(
            RoomEffect.shown(effect), n: nil, id: nil, for: role, people: people, concern: "Ring.")
        return try #require(try JSON(parsing: bytes.dropLast())["content"])
    }

    @Test func aGroupIsShownTheSameObjectsAsOnePersonAlone() throws {
        let schema = try #require(Self.alone)
        let session = Session(try Golden.all()[0].guide())
        let effects: [Effect] = [
            .title(session.guide.briefing), .part("Reading"), .prose("Take your time."),
            .section(session.guide.briefing.sections[0]), .progress(session.progress),
            .review([]), .plan(ActionPlan(session)), .concern, .understood("31 January 2027"),
            .rowComplete(name: "Action", number: 2),
        ]
        for effect in effects {
            let shown = try content(effect)
            let own = JSON(effect, concern: "Ring.", folder: nil, progress: session.progress)
            #expect(shown == own)
            #expect(schema.problems(shown) == [], "\(shown)")
        }
    }

    @Test func helpAndNotesAreInTheWordsOfWhoeverHearsThem() throws {
        let help = try content(.help(command: nil, Session(try Golden.all()[0].guide()).prompt))
        let lines = help["lines"]?.array?.compactMap(\.string) ?? []
        #expect(lines.contains { $0.hasPrefix("/say TEXT") })
        #expect(try content(.left(.skippedPage))["text"] == "The facilitator leaves this out.")
    }

    @Test func minutesOfARoomAreValues() throws {
        var room = try GroupRehearsal(
            dialogue: "dialogue d — D\n# One\nask q  text, each, unnamed\n  What did you see?")
        try room.play(
            "* Ana joins as facilitator", "* Ben joins", "Ana> /next", "Ben> a bird",
            "Ben> /park the door", "Ana> /reveal now")
        let people = People(room.ids.map { Person(id: $0.value, name: $0.key) })
        let minutes = try content(.minutes(Transcript(room.session)), people: people)
        let item = minutes["parts"]?.array?.first?["items"]?.array?.first
        #expect(item?["kind"] == "answers" && item?["answers"] == [["text": "a bird"]])
        #expect(minutes["meeting"]?["parked"]?.array?.first?["name"] == "Ben")
        #expect(minutes["meeting"]?["members"]?.array?.count == 2)
        #expect(try #require(Self.alone).problems(minutes) == [])
    }
}
