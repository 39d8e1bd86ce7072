import AnswerReading
import LineProtocol
import TestSupport
import Testing

@testable import DialogueEngine

/// A list that is pasted where one row is asked for.
struct SeveralRowsTests {
    private let dialogue = """
        dialogue d — D
        collect points  0 to 3
          Which points?
          row: Point
        table actions  0 to 3, in one line
          Actions
          row: Action
          column what  text: What?
          column who  person: Who?
          column by_when  date: When?
          column done_when  text: Done?
        """

    private func paste(_ rehearsal: inout Rehearsal, _ lines: String...) -> String {
        rehearsal.type("/more")
        for line in lines { rehearsal.type(line) }
        return rehearsal.type(".")
    }

    private func texts(_ rehearsal: Rehearsal, _ step: Int) -> [String?] {
        rehearsal.session.state.steps[step].rows.map { $0.cells[0].current?.words?.text }
    }

    @Test(arguments: ["", "yes"])
    func isARowEachAfterAYes(reply: String) throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        let said = paste(&rehearsal, "1. Early help is late", "2. Nobody asked", "   again")
        #expect(said.contains("! That looks like a list of 2.") && rehearsal.log.isEmpty)
        rehearsal.type(reply)
        #expect(texts(rehearsal, 0) == ["Early help is late", "Nobody asked again"])
    }

    @Test func isOneRowAfterANoAndAskedAboutUntilThat() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        _ = paste(&rehearsal, "- Early help", "- Nobody asked")
        #expect(rehearsal.type("perhaps").contains("! That looks like a list of 2."))
        rehearsal.type("no")
        #expect(texts(rehearsal, 0) == ["- Early help\n- Nobody asked"])
    }

    @Test func eachActionIsReadAndWhatIsMissingIsAskedRowByRow() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        rehearsal.type("")
        _ = paste(
            &rehearsal, "Agreed:", "• Priya Shah puts a question on the form by 29 January",
            "• Train everybody")
        rehearsal.type("yes")
        #expect(texts(rehearsal, 1) == ["puts a question on the form", "Train everybody"])
        #expect(rehearsal.session.prompt.place == Place("actions", row: 1, field: "done_when"))
        #expect(rehearsal.type("In use").contains("Action 2: Who?"))
        // A rehearsal has no entry that begins it.
        let entries = rehearsal.entries.map { entry in
            guard case .answer(var answered) = entry.event else { return entry }
            answered.line = answered.line.map { $0 + 1 }
            return Entry(number: entry.number, time: 0, event: .answer(answered))
        }
        #expect(History(rehearsal.session.guide, entries: entries).wrong == nil)
    }

    @Test func moreThanThereIsRoomForAndOtherTextsAreOneAnswer() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        _ = paste(&rehearsal, "one", "two", "three", "four")
        #expect(texts(rehearsal, 0) == ["one\ntwo\nthree\nfour"])
        rehearsal.type("2. Its own number goes")
        #expect(texts(rehearsal, 0).last == "Its own number goes")
    }

    @Test func aCommandLetsItGoAndSaysSo() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        _ = paste(&rehearsal, "one", "two")
        #expect(rehearsal.type("/where").contains("* "))
        rehearsal.type("yes")
        #expect(texts(rehearsal, 0) == [])
    }

    @Test func whatSeemsToIdentifySomebodyIsAskedAboutFirst() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        #expect(paste(&rehearsal, "- Ring 0161 496 0123", "- Ask").contains("not saved yet"))
        #expect(rehearsal.type("3").contains("! That looks like a list of 2."))
        rehearsal.type("yes")
        #expect(texts(rehearsal, 0) == ["Ring 0161 496 0123", "Ask"])
    }

    @Test(arguments: [
        ("•\tone two", "one two"), ("1.\tone", "one"), ("(2) one", "one"), ("b) one", "one"),
        ("o one", "one"), ("– one", "one"), ("3.5 hours", "3.5 hours"), ("- ", "-"),
        ("2027 is late", "2027 is late"), ("a. one", "a. one"), ("-one", "-one"),
    ])
    func marksOfListsAreKnown(line: String, item: String) {
        #expect(LineList.unmarked(line) == item)
    }

    @Test func aBulletWithinAWordIsASign() {
        #expect(LineList("¡™£¢∞§¶•ªº–≠") == nil && LineList("5•6 and 7•8") == nil)
        #expect(LineList("• ring them • write to them")?.items == ["ring them", "write to them"])
    }
}
