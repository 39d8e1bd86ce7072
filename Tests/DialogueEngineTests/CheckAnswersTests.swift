import LineProtocol
import TestSupport
import Testing

@testable import DialogueEngine

/// Everything is checked once, in one list, before a plan is complete.
struct CheckAnswersTests {
    private func checked(_ dialogue: String = "standard") throws -> Rehearsal {
        var rehearsal = Rehearsal(try Rehearsal.bundled(dialogue))
        for line in try #require(GoingBackTests.lines[dialogue]) { rehearsal.type(line) }
        #expect(rehearsal.session.position == .review)
        return rehearsal
    }

    private func number(_ title: String, _ rehearsal: Rehearsal) throws -> Int {
        try #require(rehearsal.session.reviewItems.first { $0.title == title }).number
    }

    @Test func everyAnswerStandsThereWholeWithItsFollowUp() throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled())
        rehearsal.type("", "", "", "", "They were asked", "", "", "Short", "Nobody would see it")
        rehearsal.type("/more", "First line", "", "third line with much more text than fits", ".")
        let said = rehearsal.type("/review")
        #expect(
            said.contains(
                "   Short\n3. What would somebody see who looked over your shoulder?\n   Nobody would see it\n"
            ))
        #expect(said.contains("   First line\n   \n   third line with much more text than fits\n"))
    }

    @Test func aNumberAndAPartLeadStraightThereAndBackToThatPlace() throws {
        var rehearsal = try checked()
        let action = try number("Action 2", rehearsal)
        #expect(rehearsal.type("\(action) when").contains("Action 2: By when?"))
        let said = rehearsal.type("29 January")
        #expect(rehearsal.session.position == .review)
        #expect(said.contains("\(action). Action 2\n"))
        #expect(!said.contains("\(action - 1). Action 1"), "what stands above it is not told again")
        #expect(said.contains("by when: Friday 29 January 2027"))
        #expect(rehearsal.type("/review").contains("\(action - 1). Action 1"))
    }

    @Test(arguments: [
        ("when", "By when?"), ("by_when", "By when?"), ("done", "done?"), ("Who", "Who will"),
    ])
    func aPartIsKnownByItsNameItsBeginningOrAWordOfIt(typed: String, question: String) throws {
        var rehearsal = try checked()
        let action = try number("Action 1", rehearsal)
        #expect(rehearsal.type("/edit \(action) \(typed)").contains(question))
        rehearsal.type("")
        #expect(rehearsal.session.position == .review)
    }

    @Test func whatIsNoPartOfANumberIsSaid() throws {
        var rehearsal = try checked()
        let action = try number("Action 1", rehearsal)
        #expect(
            rehearsal.type("\(action) colour").contains(
                "! Number \(action) has these parts: what, who,"))
        #expect(rehearsal.type("1 who").contains("! Number 1 is one answer"))
        #expect(rehearsal.type("99 who").contains("! There is no answer 99"))
    }

    @Test func gapsAndWarningsComeFirstAndFreeRowsAreNoGaps() throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled("short"))
        for line in try #require(GoingBackTests.lines["short"]).dropLast(6) { rehearsal.type(line) }
        // A second action without a person and a day.
        let said = rehearsal.type(
            "Improve things", "", "/done", "", "Northmoor", "/skip", "Duty", "duty@example.org")
        let list = try #require(said.range(of: "Not filled in:")).lowerBound
        let first = try #require(said.range(of: "1. ")).lowerBound
        #expect(list < first)
        #expect(said.contains(" who  (Action 2)\n") && said.contains(" by when  (Action 2)\n"))
        #expect(said.contains("Who is the team manager?"))
        #expect(said.contains(" what  (Action 2) – would a colleague know"))
        #expect(!said[list..<first].contains("Learning"), "further points are free")
    }

    @Test func afterItNothingIsListedAgain() throws {
        var rehearsal = try checked()
        let said = rehearsal.type("finish")
        #expect(rehearsal.session.isFinished)
        #expect(said.contains("* Everything has been asked, and your plan is kept."))
        #expect(!said.contains("Learning one") && !said.contains("Not filled in"))
    }

    @Test func aFollowUpIsChangedByItsOwnNumber() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask obstacles  text
                  What is in the way?
                  if shorter than 40 characters, probe: What then?
                """)
        rehearsal.type("Time", "Jo helps")
        let items = rehearsal.session.reviewItems
        #expect(items.map(\.title) == ["What is in the way?", "What then?"])
        #expect(rehearsal.type("2").contains("What then?"))
        rehearsal.type("")
        #expect(rehearsal.session.position == .review)
        #expect(rehearsal.session.reviewItems == items, "Return keeps it")
        #expect(History(rehearsal.session.guide, entries: rehearsal.entries).wrong == nil)
        rehearsal.type("2", "The manager asks")
        #expect(rehearsal.session.reviewItems.map(\.answer) == ["Time", "The manager asks"])
    }

    @Test func returnTurnsPagesAndFinishesNothing() throws {
        var rehearsal = try checked()
        #expect(rehearsal.type("").hasPrefix("! Not finished yet"))
        #expect(!rehearsal.session.isFinished)
        rehearsal.type("finish")
        #expect(rehearsal.session.isFinished)
    }

    @Test(arguments: ["remove", "delete"])
    func aRowIsTakenOutByItsNumberAndComesBack(verb: String) throws {
        var rehearsal = try checked()
        let before = rehearsal.session.reviewItems
        let action = try number("Action 2", rehearsal)
        let said = rehearsal.type("\(verb) \(action)")
        #expect(said.contains("Action 2") && said.contains("Check your answers"))
        #expect(rehearsal.session.reviewItems.count == before.count - 1)
        #expect(History(rehearsal.session.guide, entries: rehearsal.entries).wrong == nil)
        rehearsal.type("/undo")
        #expect(rehearsal.session.reviewItems == before)
        #expect(rehearsal.type("\(verb) 1").contains("! Number 1 is one answer"))
        #expect(rehearsal.type("\(verb) 99").contains("! There is no answer 99"))
    }

    @Test func aFullListThatLosesARowAsksForNoOther() throws {
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\ncollect learning  1 to 2\n  Which?\n  row: Point")
        rehearsal.type("one", "two")
        #expect(rehearsal.session.position == .review)
        rehearsal.type("remove 2")
        #expect(rehearsal.session.position == .review)
        #expect(History(rehearsal.session.guide, entries: rehearsal.entries).wrong == nil)
        rehearsal.type("remove 1")
        #expect(rehearsal.session.reviewItems.map(\.isWanted) == [true])
    }

    @Test func whatAnActionIsForIsSaidInWords() throws {
        var rehearsal = try checked()
        let action = try number("Action 1", rehearsal)
        #expect(rehearsal.type("/review").contains("   for: recommendation "))
        #expect(rehearsal.type("\(action) for").contains("Which of these"))
    }

    @Test func whatIsAskedAboutALineOfARowThatIsAddedComesAtOnce() throws {
        var rehearsal = try checked()
        let addition = try #require(
            rehearsal.session.reviewItems.last { $0.isAddition && $0.title.hasPrefix("Action") })
        let said = rehearsal.type(
            "\(addition.number)", "Priya Shah will improve things by 29 January")
        #expect(said.contains("(Return keeps your answer; or type it anew.)"))
    }

    @Test func undoLeavesADoubtThatHasAnotherReason() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                collect points  0 to 3
                  Which points?
                  row: Point
                table actions  0 to 3
                  Actions
                  row: Action
                  column what  text: What?
                  column answers  pick from points: For which?
                """)
        rehearsal.type("one", "two", "", "Act", "1 2", "", "remove 1", "remove 1")
        let doubted = { (session: Session) in session.reviewItems.contains { $0.isAgain } }
        #expect(doubted(rehearsal.session))
        rehearsal.type("/undo")
        #expect(doubted(rehearsal.session), "the other point is still gone")
        rehearsal.type("/undo")
        #expect(!doubted(rehearsal.session))
    }

    @Test func whoeverLeadsARoomCanTypeANumberToo() throws {
        var room = try GroupRehearsal(
            dialogue:
                "dialogue d — D\n# One\nask q  text, scribe\n  What?\nask r  text, scribe\n  And?")
        try room.play(
            "* Ana joins as facilitator", "* Ben joins", "Ana> /next", "Ana> one", "Ana> two")
        #expect(room.session.position == .review)
        try room.play("Ana> 1")
        #expect(room.session.position == .question(Spot(step: 0)))
    }
}
