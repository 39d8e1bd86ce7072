import AnswerReading
import TestSupport
import Testing

@testable import DialogueEngine

/// Rows in one line, earlier answers offered, one question for all rows, and a team that is known.
@Suite("Fewer prompts")
struct FewerPromptsTests {
    static let dialogue = """
        dialogue few — Few prompts
        notice
        present rest
        ask lesson  long text
          What follows?
        collect learning  1 to 3
          Which point?
          row: Learning point
          offer: lesson
        table actions  0 to 5, in one line
          Now the plan.
          row: Action
          column what  text: What?
            offer: lesson
          column who  person: Who?
            nudge unless one named person
          column by_when  date: By when?
          column done_when  text: Done?
          column worked_when  text, same line: Worked?
          column answers  pick from recommendations and learning, at the end: What for?
        ask team  text, scribe
          Which team?
        ask manager  text, scribe
          Which manager?
        """

    static let lesson = "We ask the child every time"

    /// A rehearsal at the table, with one learning point.
    private func atTheTable() throws -> Rehearsal {
        var talk = try Rehearsal(dialogue: Self.dialogue)
        talk.type("", "", "", "", Self.lesson, "Another point", "", "no")
        return talk
    }

    private func answers(_ talk: Rehearsal) -> [Answered] {
        talk.log.compactMap { if case .answer(let answered) = $0 { answered } else { nil } }
    }

    @Test func aLineFillsWhatWhoAndWhen() throws {
        var talk = try atTheTable()
        let said = talk.type("Ana Lee will ask the child by 29 January")
        let three = answers(talk).suffix(3)
        #expect(three.map(\.place.field) == ["what", "who", "by_when"])
        #expect(three.map { $0.words?.text } == ["ask the child", "Ana Lee", "29 January"])
        #expect(Set(three.map(\.line)) == [talk.log.count - 3])
        #expect(said.contains("2  Who? Ana Lee") && said.contains("Done?"))
    }

    @Test func aNumberMendsWhatWasReadAndComesBack() throws {
        var talk = try atTheTable()
        talk.type("Ana Lee will ask the child by 29 January", "2")
        #expect(talk.session.prompt.place?.field == "who")
        let said = talk.type("Bo Ray")
        #expect(said.contains("2  Who? Bo Ray"))
        #expect(talk.session.prompt.place?.field == "done_when")
        talk.type("1", "ask every child")
        #expect(talk.session.prompt.place?.field == "done_when")
        // Once the next question is answered, a number is an answer like any other.
        talk.type("Seen", "2")
        #expect(answers(talk).last?.words?.text == "2")
    }

    @Test func onlyWhatIsMissingIsAsked() throws {
        var talk = try atTheTable()
        #expect(talk.type("Ask the child by 29 January").contains("Who?"))
        #expect(talk.type("The team").contains("1  What? Ask the child"))
        #expect(talk.type("").contains("Done?"))
    }

    @Test func twoAnswersInOneLineAreTwoAnswers() throws {
        var talk = try atTheTable()
        talk.type("Ana Lee will ask the child by 29 January", "It is on the form; children say so")
        #expect(
            answers(talk).suffix(2).map { $0.words?.text } == [
                "It is on the form", "children say so",
            ])
        var alone = try atTheTable()
        alone.type("Ana Lee will ask the child by 29 January", "It is on the form")
        #expect(alone.session.prompt.place?.field == "worked_when")
    }

    @Test func aWholeRowMayStandInOneLine() throws {
        var talk = try atTheTable()
        talk.type("Ana Lee will ask the child by 29 January; it is on the form; children say so")
        #expect(
            answers(talk).suffix(5).map(\.place.field) == [
                "what", "who", "by_when", "done_when", "worked_when",
            ])
        #expect(talk.session.prompt.text == "Now the plan.")
    }

    @Test func oneQuestionIsAskedForAllRows() throws {
        var talk = try atTheTable()
        talk.type(
            "Ask; Ana Lee; 29 January", "a; b", "Write it down; Bo Ray; 5 February", "a; b", "")
        #expect(talk.said.contains("What for?"))
        let before = talk.log.count
        talk.type("2 none")
        let given = talk.log.dropFirst(before)
        #expect(given.count == 2 && talk.session.prompt.text == "Which team?")
        let table = try #require(talk.session.guide.index["actions"])
        let plan = talk.session.state.steps[table].rows.map { $0.cells[5].answer?.words?.value }
        #expect(plan[1] == .choices([]))
        var other = talk
        #expect(
            other.type("/back", "/row add", "Third; Ana Lee; 6 March", "a; b").contains(
                "Action 3 is for"))
    }

    @Test func whatCanNotBeReadIsAskedAgain() throws {
        var talk = try atTheTable()
        talk.type("Ask; Ana Lee; 29 January", "a; b", "")
        let before = talk.log.count
        #expect(talk.type("R7").contains("! "))
        #expect(talk.log.count == before)
        talk.type("/skip")
        #expect(talk.session.prompt.text == "Which team?")
    }

    @Test func anOfferIsTakenOverWithItsEntry() throws {
        var talk = try Rehearsal(dialogue: Self.dialogue)
        talk.type("", "", "", "", Self.lesson)
        let entry = talk.log.count - 1
        #expect(talk.said.contains("Make that learning point 1?"))
        talk.type("")
        #expect(answers(talk).last?.from == entry)
        #expect(answers(talk).last?.words?.text == Self.lesson)
        #expect(talk.session.prompt.offer == nil)
    }

    @Test func whoeverWritesAnewIsOfferedNoMore() throws {
        var talk = try Rehearsal(dialogue: Self.dialogue)
        talk.type("", "", "", "", "/more", Self.lesson, "We write it down", ".")
        talk.type("My own words here")
        #expect(talk.session.prompt.offer == nil)
        #expect(answers(talk).last?.from == nil)
        talk.type("")
        #expect(talk.session.prompt.text == "Now the plan.")
    }

    @Test func noLeavesTheOfferAndReturnThenEndsTheTable() throws {
        var talk = try Rehearsal(dialogue: Self.dialogue)
        talk.type("", "", "", "", Self.lesson, "Mine, not that")
        talk.type("")
        #expect(talk.session.prompt.offer == Self.lesson)
        let before = talk.log.count
        #expect(talk.type("no").contains("Action 1"))
        #expect(talk.log.count == before && talk.session.prompt.offer == nil)
        talk.type("")
        #expect(talk.session.prompt.text == "Which team?")
    }

    @Test func aKnownTeamIsOnePrompt() throws {
        var talk = try atTheTable()
        talk.session.offers = ["team": "Duty", "manager": "Jo Field"]
        #expect(talk.type("").contains("accepts all 2"))
        var changed = talk
        let before = talk.log.count
        talk.type("")
        #expect(talk.log.count == before + 2 && talk.session.position == .review)
        #expect(changed.type("hello").contains("! Return accepts all 2"))
        #expect(changed.type("1").contains("Which team?"))
        #expect(changed.type("Assessment").contains("1  Which team? Assessment"))
        changed.type("")
        #expect(changed.session.fieldAnswers["team"] == "Assessment")
    }

    @Test func aRoomIsOfferedNothing() throws {
        let guide = try Rehearsal.guide(Self.dialogue)
        let session = Session(guide, mode: .room)
        let learning = try #require(guide.index["learning"])
        #expect(session.offer(at: learning) == nil && session.ahead.isEmpty)
    }

    @Test func lookingAheadChangesNothing() throws {
        let talk = try Rehearsal(dialogue: Self.dialogue)
        var session = talk.session
        _ = session.receive(.goOn, at: Moment(today: Today(.first, zone: "")))
        let size = session.size
        guard case .ahead(let turns)? = session.ahead.first else {
            Issue.record("nothing ahead")
            return
        }
        #expect(turns.count == 3 && session.size == size)
        #expect(
            turns.last?.contains {
                if case .asked(let prompt) = $0 { prompt.text == "What follows?" } else { false }
            } == true)
    }
}
