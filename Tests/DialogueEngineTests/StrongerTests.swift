import AnswerReading
import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// Whether an action could be stronger, and what to do where something gets in the way.
struct StrongerTests {
    private static let table = """
        dialogue d — D
        table actions  1 to 20
          The plan.
          row: Action
          column what  text: What?
            nudge if all are weak
          column who  person: Who?

        ask last  text
          Anything else?
        """
    private static let asks = "the right thing the easy thing?"

    @Test func aListOfRemindersIsAskedAboutOnceAndEndsWithTheNextReturn() throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        rehearsal.type("Remind staff to ask", "Sam Okoro", "Training for everybody", "Priya Shah")
        let asked = rehearsal.type("")
        #expect(asked.contains("Most of these ask people to remember") && asked.contains(Self.asks))
        #expect(asked.contains("Action 3: What?") && rehearsal.log.last?.isDone != true)
        #expect(rehearsal.type("").contains("Anything else?"))
        #expect(rehearsal.log.last?.isDone == true)
    }

    @Test func oneActionIsSpokenOfAsOne() throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        #expect(rehearsal.type("Remind staff to ask", "Sam Okoro", "").contains("This asks people"))
    }

    @Test func anotherActionCanBeTypedThereAndIsNotAskedAboutAgain() throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        rehearsal.type("Remind staff to ask", "Sam Okoro", "")
        rehearsal.type("Remind them again", "Sam Okoro")
        #expect(rehearsal.type("").contains("Anything else?"))
    }

    @Test(arguments: [
        ["Remind staff", "Sam Okoro", "Add a question to the referral form", "Sam Okoro", ""],
        ["Audit ten files", "Sam Okoro", ""], ["/skip"],
    ])
    func nothingIsSaidWhereOneIsStrongerOrThereIsNone(lines: [String]) throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        for line in lines { rehearsal.type(line) }
        #expect(rehearsal.said.contains("Anything else?") && !rehearsal.said.contains(Self.asks))
    }

    @Test func aRowThatIsLeftEarlyIsNotLostByIt() throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        #expect(rehearsal.type("Remind staff", "/done").contains(Self.asks))
        #expect(rehearsal.type("").contains("Anything else?"))
    }

    /// Nothing of it is in the log, so whoever comes back between the two may be asked once more.
    @Test func aReplayStandsWhereTheSessionStood() throws {
        var rehearsal = try Rehearsal(dialogue: Self.table)
        rehearsal.type("Remind staff to ask", "Sam Okoro", "")
        let again = Session(rehearsal.session.guide, events: rehearsal.log)
        #expect(again.prompt == rehearsal.session.prompt)
    }

    @Test func aRoomHearsNothingOfIt() throws {
        var session = Session(try Rehearsal.guide(Self.table), mode: .room)
        #expect(!session.wantsStronger(0))
        session = Session(try Rehearsal.guide(Self.table))
        #expect(!session.wantsStronger(0), "there is no row yet")
    }

    @Test func theAuthorsOwnWordsAreUsed() throws {
        let dialogue = Self.table.replacing("all are weak", with: "all are weak: A form instead?")
        var rehearsal = try Rehearsal(dialogue: dialogue)
        let said = rehearsal.type("Remind staff to ask", "Sam Okoro", "")
        #expect(said.contains("A form instead? Such as a default"))
    }

    private static let obstacles = """
        dialogue d — D
        ask obstacles  text
          What could get in the way?
          if no if-then, probe: What will you do then?
        ask last  text
          Anything else?
        """

    @Test(arguments: [
        ("The duty desk is short", "(You could write: If the duty desk is short, then …)"),
        ("Time, people", "(You could write: If …, then …)"),
    ])
    func anObstacleMayBecomeAPlan(text: String, offer: String) throws {
        var rehearsal = try Rehearsal(dialogue: Self.obstacles)
        let said = rehearsal.type(text)
        #expect(said.contains("What will you do then?\n\(offer)\n(Return leaves it at that.)"))
        #expect(rehearsal.type("").contains("Anything else?"))
    }

    @Test func onePlanIsNotAskedForAgain() throws {
        var rehearsal = try Rehearsal(dialogue: Self.obstacles)
        #expect(rehearsal.type("If the desk is short, then Sam rings.").contains("Anything else?"))
    }
}

extension Event {
    fileprivate var isDone: Bool { if case .done = self { true } else { false } }
}
