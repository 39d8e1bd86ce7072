import TestSupport
import Testing

@testable import DialogueEngine

@Suite("Events of a group")
struct RoomEventTests {
    static let place = Place("actions", row: 2)

    static let votes = RoomEvent.Count(
        votes: [.init(row: 1, votes: 3), .init(row: 12, votes: 0)], voted: 3, passed: 1, kept: [1],
        tied: [12])
    static let noVotes = RoomEvent.Count(votes: [], voted: 0, passed: 0, kept: [], tied: [])

    static let all: [RoomEvent] =
        Role.allCases.map { .join($0, Words.work(agency: "School", work: "Teacher")) } + [
            .join(.observer), .name(Words("Sam Lee")), .name(nil), .leave, .back,
            .role(member: "p2", .facilitator), .remove(member: "p3"), .lock(true),
            .lock(false), .start, .reveal(step: "here", passed: 2, unkept: nil),
            .reveal(step: "here", passed: 0, unkept: 3), .revealRow(place),
            .count(step: "vote points", votes), .count(step: "vote points", noVotes),
            .settle(step: "vote points", kept: [3, 1]),
            .object(place, Words("why")), .object(place, nil),
            .outcome(place, .init(agrees: 3, asked: 2, objects: 1)), .park(Words("later")),
            .park(nil),
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
        var session = Session(try Rehearsal.bundled("short"), mode: .room)
        session.apply(.room(.join(.facilitator)), by: "p1")
        let before = RoomSnapshot.facts(session).filter { !$0.hasPrefix("size") }
        let nowhere = Place("nowhere", row: 1)
        let events: [RoomEvent] = [
            .leave, .back, .role(member: "p9", .observer), .remove(member: "p9"),
            .reveal(step: "nowhere", passed: 1, unkept: nil), .revealRow(nowhere),
            .count(step: "nowhere", Self.noVotes), .settle(step: "nowhere", kept: []),
            .object(nowhere, nil),
            .outcome(nowhere, .init(agrees: 1, asked: 1, objects: 1)),
            .revealRow(Place("actions")),
        ]
        for event in events { session.apply(.room(event), by: "p9") }
        for event in events { session.apply(.room(event), by: nil) }
        session.apply(.room(.join(.participant)), by: nil)
        #expect(RoomSnapshot.facts(session).filter { !$0.hasPrefix("size") } == before)
    }
}
