import TestSupport
import Testing

@testable import DialogueCore

@Suite("Events of a group")
struct RoomEventTests {
    static let place = Place("actions", row: 2)

    static let all: [RoomEvent] =
        Role.allCases.map { .join($0) } + [
            .leave, .back, .role(member: "p2", .facilitator), .remove(member: "p3"), .lock(true),
            .lock(false), .start, .ready(step: "here"), .pass(step: "here"),
            .withdraw(step: "here"), .reveal(step: "here", order: ["4", "3"]),
            .reveal(step: "here", order: []), .revealRow(place),
            .count(
                step: "vote points",
                votes: [.init(row: 1, votes: 3), .init(row: 12, votes: 0)], voted: 3, kept: [1],
                tied: [12]),
            .count(step: "vote points", votes: [], voted: 0, kept: [], tied: []),
            .settle(step: "vote points", kept: [3, 1]), .agree(place),
            .object(place, Words("why")), .object(place, nil),
            .outcome(place, agrees: 3, objects: 1), .park(Words("later")), .park(nil),
            .propose(Words("do it")), .propose(nil), .say(Words("hello")), .say(nil),
        ]

    @Test(arguments: all)
    func comesBackFromItsFields(event: RoomEvent) throws {
        let event = Event.room(event)
        #expect(try Event(event.fields, words: event.words) == event)
        #expect(try Event(event.fields, words: nil) == event.redacted)
        #expect(event.redacted.words == nil)
    }

    @Test(
        arguments: [
            ("join", [("role", FieldValue.string("chair"))]),
            ("count", [("step", .string("v")), ("votes", .strings(["r1"]))]),
            ("count", [("step", .string("v")), ("votes", .strings(["1=2"]))]),
            ("settle", [("step", .string("v")), ("kept", .strings(["one"]))]),
            ("reveal", []), ("outcome", [("step", .string("actions")), ("row", .int(1))]),
        ] as [(String, [(name: String, value: FieldValue)])])
    func damagedFieldsAreRefused(kind: String, fields: [(name: String, value: FieldValue)]) {
        #expect(throws: EventProblem.self) {
            try Event(EventFields(kind: kind, fields: fields), words: nil)
        }
    }

    @Test func eventsAboutUnknownThingsChangeNothing() throws {
        var session = Session(try Rehearsal.bundled("short"), isAlone: false)
        session.apply(.room(.join(.facilitator)), by: "p1")
        let before = RoomSnapshot.facts(session).filter { !$0.hasPrefix("size") }
        let nowhere = Place("nowhere", row: 1)
        let events: [RoomEvent] = [
            .leave, .back, .role(member: "p9", .observer), .remove(member: "p9"),
            .ready(step: "nowhere"), .pass(step: "nowhere"), .withdraw(step: "nowhere"),
            .reveal(step: "nowhere", order: ["nowhere/r1", "7"]), .revealRow(nowhere),
            .count(step: "nowhere", votes: [], voted: 3, kept: [], tied: []),
            .settle(step: "nowhere", kept: []), .agree(nowhere), .object(nowhere, nil),
            .outcome(nowhere, agrees: 1, objects: 1), .agree(Place("actions")),
        ]
        for event in events { session.apply(.room(event), by: "p9") }
        for event in events { session.apply(.room(event), by: nil) }
        session.apply(.room(.join(.participant)), by: nil)
        #expect(RoomSnapshot.facts(session).filter { !$0.hasPrefix("size") } == before)
    }
}
