import DialogueLanguage
import LineProtocol
import TestSupport
import Testing

@testable import DialogueEngine

/// What the briefing says stays in sight, and a question typed as an answer is met.
struct LookingUpTests {
    private func atTheFirstQuestion() throws -> Rehearsal {
        var rehearsal = Rehearsal(try Rehearsal.bundled())
        rehearsal.type("", "", "", "")
        return rehearsal
    }

    @Test func aSectionIsShownAnywhereAndTheQuestionStandsBelowItAgain() throws {
        var rehearsal = try atTheFirstQuestion()
        let said = rehearsal.type("/read 5")
        #expect(said.contains("05 The findings\nF1. Practitioners do not always"))
        #expect(said.contains("What stands out for you so far?"))
        #expect(rehearsal.type("/findings") == said)
        #expect(rehearsal.type("/recommendations").contains("7. Look again at"))
        #expect(rehearsal.type("/read").contains("04  The review\n05  The findings"))
        #expect(rehearsal.type("/read 8").contains("! There is no section 8"))
        #expect(rehearsal.log.count == 4, "looking changes nothing")
    }

    @Test func onAPageWhatReturnDoesStandsAgain() throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled())
        for line in ["/where", "/help", "/review", "/read 1"] {
            #expect(rehearsal.type(line).hasSuffix("Return goes on, /quit leaves.\n> "))
        }
        rehearsal.type("")
        #expect(rehearsal.type("/where").hasSuffix("Return goes on. ? explains Section 20.\n> "))
    }

    @Test func findingsStandAboveTheFirstTaskThatAsksAboutThem() throws {
        var rehearsal = try atTheFirstQuestion()
        rehearsal.type(
            "They were asked", "", "", "Here, and it is long enough to need no more of it")
        let first = rehearsal.type("Time", "", "")
        #expect(first.contains("The findings:\nF1. "))
        #expect(first.contains("First task: what do the findings mean"))
        let second = rehearsal.type("F1 and F3 are true of us, and nobody has said so before.")
        #expect(second.contains("Second task") && !second.contains("F1. "))
        #expect(second.contains("/findings and /recommendations show them again"))
    }

    @Test func aWordThatTheBriefingExplainsIsExplained() throws {
        var rehearsal = try atTheFirstQuestion()
        let said = rehearsal.type("what does accommodated mean?")
        #expect(said.contains("! Section 20: the part of the Children Act 1989"))
        #expect(said.contains("send it again"))
        #expect(rehearsal.type("What does TSCP stand for?").contains("! TSCP: Tameside"))
        #expect(rehearsal.log.count == 4)
    }

    @Test func anyOtherQuestionIsAskedAboutOnceAndKeptIfItIsSentAgain() throws {
        var rehearsal = try atTheFirstQuestion()
        #expect(rehearsal.type("Can I leave this out?").contains("! Was that a question?"))
        #expect(rehearsal.type("Who will see this?").contains("! Was that a question?"))
        #expect(rehearsal.log.count == 4)
        #expect(!rehearsal.type("Who will see this?").contains("!"))
        #expect(rehearsal.log.last?.words?.text == "Who will see this?")
    }

    @Test func findingsAreNumberedWhateverTheyAreWrittenAs() throws {
        func found(_ text: String) throws -> [String] {
            let head = """
                briefing M31 — Invented
                publisher: Northmoor
                source: M31
                about: Invented.
                notice: Invented.

                # 01 Background
                M31 lived with an aunt.

                # 02 The findings

                """
            let briefing = try #require(Briefing.parse(Array((head + text).utf8)).content)
            return briefing.findings.map { "\($0.label ?? "") \($0.text)" }
        }
        try #expect(found("- One\n- Two\n") == ["F1 One", "F2 Two"])
        try #expect(found("1. One\n   a. Below\n2. Two\n") == ["F1 One", "F2 Two"])
        try #expect(
            found("It was found:\n\nOne thing.\n\nAnother.\n") == ["F1 One thing.", "F2 Another."])
    }

    @Test func inARoomEverybodyCanLookOnceItHasBegun() throws {
        var room = try GroupRehearsal(
            dialogue: "dialogue d — D\n# One\nask q  text, each, unnamed\n  What did you see?")
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cy joins as observer")
        func told(_ line: String, by name: String) throws -> [Effect] {
            guard case .input(let input) = TypedLine(line, inGroup: true) else { return [] }
            var copy = room
            return copy.receive(input, by: try #require(room.ids[name])).effects.map(\.effect)
        }
        try #expect(told("/read 1", by: "Ben") == [.refused(.notStarted)])
        try room.play("Ana> /next")
        for name in ["Ana", "Ben", "Cy"] {
            try #expect(
                told("/findings", by: name) == [.section(try #require(section("findings", room)))])
            try #expect(told("/read 9", by: name) == [.refused(.noSuchSection(9, of: 3))])
        }
    }

    private func section(_ id: String, _ room: GroupRehearsal) -> Briefing.Section? {
        room.session.guide.briefing.shown(id)
    }
}
