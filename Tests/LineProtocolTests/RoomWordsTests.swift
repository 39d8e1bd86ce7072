import LineProtocol
import TestSupport
import Testing

@testable import DialogueEngine

/// What people in a room are told is true where they are, and for whoever is told.
struct RoomWordsTests {
    private func told(_ why: Refusal) -> String {
        RoomWording.lines(.refused(why), for: .facilitator, people: People(), concern: "")
            .map(\.text).joined(separator: "\n")
    }

    @Test func whoLeadsIsToldOneMeaningOfEachCommand() {
        for name in ["skip", "pause"] {
            let lines = GroupCommands.lists(for: .facilitator).flatMap(\.lines)
            #expect(lines.filter { $0.name == name }.map(\.summary).count == 1)
        }
        let member = GroupCommands.lists(for: .participant).flatMap(\.lines)
        #expect(member.contains { $0.name == "skip" && $0.summary.contains("no reason") })
    }

    @Test func anEmptyListIsSaidToWantARowByReturnAndByNext() {
        let next = told(.tooFewRows(have: 0, want: 1))
        #expect(told(.nothingTyped(.wantsRows(0, of: 1))) == "Nothing was typed. \(next)")
        #expect(!next.contains("/next"))
    }

    @Test func whereEverythingIsAskedNothingIsSaidToGoOn() throws {
        var room = try GroupRehearsal(
            dialogue:
                "dialogue small — Small\nabout: A test.\n\n# Part\nask team  text, scribe\n  T?\n")
        try room.play("* Ana joins as facilitator", "Ana> /next", "Ana> us")
        for line in ["/row add", "/row remove 1", "/done", "/next", "/skip", ""] {
            guard case .input(let input) = TypedLine(line, inGroup: true) else { continue }
            let turn = room.receive(input, by: "p1")
            for case .refused(let why) in turn.effects.map(\.effect) {
                let text = told(why)
                #expect(text.contains("/edit") || text.contains("/close"), "\(line): \(text)")
                #expect(!text.contains("/next"), "\(line): \(text)")
            }
            #expect(turn.said.isEmpty, "\(line)")
        }
    }

    @Test func whoComesLateIsShownTheNoticeAndNotToldToGoOnFromIt() throws {
        var room = try GroupRehearsal(
            dialogue: """
                dialogue small — Small
                about: A test.

                # Part
                notice
                ask team  text, scribe
                  Team?
                """)
        try room.play("* Ana joins as facilitator", "Ana> /next")
        func words(_ turn: Response, _ role: Role) -> [String] {
            turn.effects.flatMap {
                RoomWording.lines($0.effect, for: role, people: People(), concern: "").map(\.text)
            }
        }
        let now = words(room.session.comeBack("p1"), .facilitator)
        #expect(now.contains("/next or Return goes on."))
        try room.play("Ana> /next")
        for role in [Role.facilitator, .participant] {
            var session = room.session
            let late = words(session.join(Person(id: "p2", name: "Ben"), as: role), role)
            #expect(late.contains("Before you begin"))
            #expect(!late.contains { $0.contains("goes on.") })
        }
    }

    @Test func aNameThatEndsWithAFullStopGetsNoSecondOne() {
        let welcome = HostMessage.Welcome(
            member: "p1", name: "Fay L.", role: .participant, code: "c", secret: "s",
            time: "9 a.m.")
        let messages: [HostMessage] = [
            .welcome(welcome), .wordNotPassedOn(.leadersOnly(["Ben", "Fay L."])),
            .wordNotPassedOn(.facilitatorAway("Fay L.", others: ["Ben L."])),
        ]
        for text in messages.flatMap({ HostWording.lines($0, for: .participant) }).map(\.text) {
            #expect(!text.contains(".."), "\(text)")
        }
        var people = People()
        people.add(Person(id: "p1", name: "Fay L."))
        let effects: [Effect] = [
            .count(
                TurnCount(
                    step: "s", answered: 0, done: 0, without: 0, of: 1, waiting: ["p1"])),
            .taken(.choice("Yes, we do.", isShown: .later, hint: nil), entry: 1),
            .taken(.ballot("1. Ask the child."), entry: 1),
            .understood("the end of the year."),
        ]
        for effect in effects {
            let lines = RoomWording.lines(effect, for: .facilitator, people: people, concern: "")
            for line in lines { #expect(!line.text.contains(".."), "\(line.text)") }
        }
    }

    @Test func whoMayHaveNoSecretIsNotSentAwayWithOne() {
        let lines = HostWording.lines(.tooManyRefusals, for: .participant).map(\.text)
        #expect(lines.joined().contains("Please connect again; if you were in a room, /resume"))
    }

    @Test func aVoteSaysWhoLeftItOutAndWhoIsNotCounted() throws {
        var room = try GroupRehearsal(
            dialogue: """
                dialogue small — Small
                about: A test.

                # Part
                collect learning  1 to 3, each
                  Which?
                vote learning, keep 1
                """)
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cleo joins", "* Dev joins")
        try room.play("* Eli joins", "Ana> /next", "Ben> one", "Ben> two", "Ana> /reveal now")
        try room.play("Ana> /next", "Ben> 1", "Cleo> /skip", "Dev> 2", "Ana> /remove Eli")
        let turn = room.receive(.command(.reveal(now: true)), by: "p1")
        let counted = turn.effects.flatMap {
            RoomWording.lines($0.effect, for: .participant, people: People(), concern: "")
        }.map(\.text)
        #expect(counted.contains("2 voted, 1 left it out."))
        #expect(counted.contains("Not counted: 1 who had been taken out of the room."))
    }
}
