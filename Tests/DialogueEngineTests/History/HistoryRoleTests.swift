import DialogueEngine
import DialogueLanguage
import TestSupport
import Testing

/// Whatever people can do could have happened, and who may not do a thing has not done it.
@Suite struct HistoryRoleTests {
    private static let dialogue = """
        dialogue small — Small
        about: A test.

        # Part
        notice
        ask steps  text, any
          Which steps?
        ask here  each
          Where?
        table actions  1 to 3, scribe
          The plan.
          row: Action
          column what  text: What?
        """

    private static func room(_ lines: String...) throws -> GroupRehearsal {
        var room = try GroupRehearsal(dialogue: dialogue)
        try room.play(
            "* Ana joins as facilitator", "* Ben joins", "* Cleo joins", "* Wall joins as observer",
            "Ana> /next")
        for line in lines { try room.play(line) }
        return room
    }

    private static func wrong(_ room: GroupRehearsal) -> History.Finding? {
        History(room.session.guide, entries: room.entries).wrong
    }

    private static func wrong(
        adding event: Event, by who: String?, to room: GroupRehearsal
    ) -> History.Reason? {
        let entry = Entry(number: room.entries.count, time: 0, who: who, event: event)
        return History(room.session.guide, entries: room.entries + [entry]).wrong?.why
    }

    @Test func meetingsByChanceCouldHaveHappened() throws {
        var numbers = SeededNumbers(for: "meetings by chance are replayed")
        for _ in 0..<60 {
            var room = try UnnamedMeeting.begun(seed: numbers.next())
            for line in UnnamedMeeting.lines(using: &numbers) { _ = try room.happen(line) }
            // Answers that nobody was shown yet are no entries.
            #expect(Self.wrong(room) == nil, "seed \(numbers.seed)")
        }
    }

    @Test func whoeverMayWriteMayHaveWritten() throws {
        let room = try Self.room("Ana> /next", "Ben> a step", "Cleo> another", "Ana> /next")
        #expect(Self.wrong(room) == nil)
        #expect(Self.wrong(adding: .room(.say(Words("Hello"))), by: "p2", to: room) == nil)
        #expect(Self.wrong(adding: .room(.leave), by: "p2", to: room) == nil)
        #expect(Self.wrong(adding: .pause, by: "p1", to: room) == nil)
    }

    @Test func whoeverMayNotHasNot() throws {
        let room = try Self.room("Ana> /next", "* Ben leaves")
        let say = Event.room(.say(Words("Hello")))
        let write = Event.answer(
            Answered(Place("actions", row: 1, field: "what"), type: "text", words: Words("Ring")))
        for (event, who) in [
            (say, "p2"), (.room(.leave), "p2"), (say, "p4"), (.pause, "p3"), (write, "p3"),
            (.done(step: "actions"), "p3"), (say, "p9"), (.room(.back), "p3"),
        ] as [(Event, String)] {
            #expect(Self.wrong(adding: event, by: who, to: room) == .unknownSpeaker, "\(event)")
        }
    }

    @Test func moreAnswersThanPeopleCanNotHaveBeenShown() throws {
        var numbers = SeededNumbers(for: "one answer too many is shown")
        var room = try UnnamedMeeting.begun(seed: 1)
        while !room.entries.contains(where: { $0.event.fields.kind == "reveal" }) {
            for line in UnnamedMeeting.lines(using: &numbers) { _ = try room.happen(line) }
        }
        let kinds = room.entries.map(\.event.fields.kind)
        let reveal = try #require(kinds.firstIndex(of: "reveal"))
        let answer = try #require(kinds.firstIndex(of: "answer"))
        let more = Array(repeating: room.entries[answer].event, count: 9)
        let events = room.entries[..<reveal].map(\.event) + more + [room.entries[reveal].event]
        let who = room.entries[..<reveal].map(\.who) + more.map { _ in nil }
        let entries = events.enumerated().map { number, event in
            Entry(
                number: number, time: 0, who: number < who.count ? who[number] : "p1", event: event)
        }
        let wrong = History(room.session.guide, entries: entries).wrong
        #expect(wrong?.why == .reveal && wrong?.entry == entries.count - 1)
    }
}
