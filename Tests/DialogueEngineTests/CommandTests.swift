import DialogueEngine
import TestSupport
import Testing

/// Every command of a person who is alone.
struct CommandTests {
    private let two = """
        dialogue d — D
        # First
        ask one  text
          One?
          hint: A hint.
          example: An example.
        # Second
        ask two  text
          Two?
          default: Usual
        """

    private let list = """
        dialogue d — D
        table actions  1 to 3
          The actions.
          row: Action
          column what  text: What?
          column who  text: Who?
        """

    @Test func helpShowsTheHintsOfTheQuestionAndTheCommands() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        let aids = rehearsal.type("?")
        #expect(aids.contains("Hint: A hint.") && aids.contains("Example: An example."))
        #expect(aids.contains("/help lists") && !aids.contains("/concern – "))
        for typed in ["/help", "/HELP"] {
            let said = rehearsal.type(typed)
            #expect(said.contains("/concern – ") && !said.contains("/vote"))
        }
        #expect(rehearsal.type("/help skip").contains("/skip – leave this out"))
        #expect(rehearsal.type("/help skpi").contains("Was /skip meant?"))
        #expect(rehearsal.log.isEmpty)
    }

    /// Return below a plan would end a list that nobody sees any more.
    @Test func theQuestionStandsBelowWhatWasLookedAt() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        rehearsal.type("first")
        for typed in ["/plan", "/where", "/review", "/minutes", "/help", "/help skip", "/edit"] {
            #expect(rehearsal.type(typed).contains("\nTwo?\n"), "\(typed)")
        }
    }

    @Test func aBareNumberBelowTheListIsOneOfIt() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        rehearsal.type("first", "/edit")
        #expect(rehearsal.type("1").contains("One?"))
        rehearsal.type("another")
        #expect(rehearsal.session.prompt.text == "Two?")
        rehearsal.type("/edit", "?")
        rehearsal.type("2")
        #expect(rehearsal.log.last?.words?.text == "2", "something else was typed in between")
    }

    @Test func aNumberThatMayBeAnAnswerIsOne() throws {
        let dialogue = "dialogue d — D\nask one  text\n  One?\nask two  scale 1 to 5\n  Two?"
        var rehearsal = try Rehearsal(dialogue: dialogue)
        rehearsal.type("first", "/edit", "1")
        #expect(rehearsal.log.last?.words?.text == "1")
    }

    @Test func returnAnswersTheDefaultOrReminds() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        let said = rehearsal.type("")
        #expect(said.hasPrefix("! Type your answer") && said.hasSuffix("\n> "))
        #expect(said.contains(rehearsal.session.prompt.text))
        rehearsal.type("a", "")
        #expect(rehearsal.log.last?.words?.text == "Usual")
    }

    @Test func nextDoesNotLeaveAnOpenQuestion() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/next").hasPrefix("! This question is still open"))
    }

    @Test func backKeepsEverythingAndGoesOnStepByStep() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        rehearsal.type("first", "second")
        #expect(rehearsal.type("/back").contains("Two?"))
        #expect(rehearsal.type("/back").contains("Your answer so far: first"))
        #expect(rehearsal.type("/back") == "! This is the beginning.\n> ")
        #expect(rehearsal.type("").contains("Your answer so far: second"))
        #expect(rehearsal.type("/next").contains("Check your answers"))
        #expect(ActionPlan(rehearsal.session).cells.count >= 0 && rehearsal.log.count == 6)
    }

    @Test func editListsAndChangesOneAnswer() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/edit").contains("nothing to change yet"))
        rehearsal.type("first", "second")
        #expect(rehearsal.type("/edit").contains("1. One?\n   first"))
        #expect(rehearsal.type("/edit 1").contains("One?"))
        let said = rehearsal.type("changed")
        #expect(
            said.contains("Check your answers") && said.contains("   changed\n")
                && said.contains("   second\n"))
        #expect(rehearsal.type("/edit 9") == "! There is no answer 9; there are 1 to 2.\n> ")
        #expect(rehearsal.type("/edit x").contains("written as /edit, or /edit 3"))
    }

    @Test func rowsAreAddedChangedMovedRemovedAndBroughtBack() throws {
        var rehearsal = try Rehearsal(dialogue: list)
        #expect(rehearsal.type("").contains("Type one, or /skip"))
        #expect(rehearsal.type("A", "Ann").contains("* Action 1 is in the plan."))
        rehearsal.type("B", "Bob")
        #expect(rehearsal.type("/row move 1 2").contains("Action 1: B\nAction 2: A"))
        #expect(rehearsal.type("/row change 2").contains("Your answer so far: A"))
        rehearsal.type("A2")
        #expect(rehearsal.type("").contains("Action 2: A2"))
        #expect(
            rehearsal.type("/row remove 1").contains("* Action 1 is removed. /undo brings it back.")
        )
        #expect(!rehearsal.said.contains(": B\n"))
        #expect(rehearsal.type("/undo").contains("Action 1: B\nAction 2: A2"))
        #expect(rehearsal.type("/undo").contains("no removed row"))
        #expect(rehearsal.type("/row remove 7").contains("no row 7; there are 1 to 2"))
        #expect(rehearsal.type("/row move 1").contains("written as /row"))
        rehearsal.type("C", "Cyd")
        #expect(rehearsal.said.contains("Check your answers"))
        #expect(rehearsal.type("/row add").contains("No list is open"))
    }

    @Test func aFullListRefusesMoreAndKeepsWhatItHas() throws {
        var rehearsal = try Rehearsal(dialogue: list)
        rehearsal.type("A", "Ann", "B", "Bob", "C", "Cyd", "/back")
        #expect(rehearsal.said.contains("Your answer so far: Cyd"))
        rehearsal.type("/row remove 3", "/undo")
        #expect(rehearsal.said.contains("Return goes on."))
        #expect(rehearsal.type("D").contains("There is room for 3."))
        #expect(rehearsal.type("").contains("Check your answers"))
    }

    @Test func doneFinishesAListAndWhatIsLeftOfARow() throws {
        var rehearsal = try Rehearsal(dialogue: list)
        #expect(rehearsal.type("/done").contains("Type one, or /skip"))
        rehearsal.type("A", "/done")
        #expect(
            rehearsal.said.contains("Check your answers") && rehearsal.said.contains("what: A\n"))
        var other = try Rehearsal(dialogue: two)
        #expect(other.type("/done").contains("No list is open"))
    }

    @Test func skipLeavesOutAndIsNotHeldAgainstAnybody() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/skip").contains("Left out. That is fine"))
        rehearsal.type("/skip")
        #expect(rehearsal.said.contains("   (left out)"))
        var rows = try Rehearsal(dialogue: list)
        #expect(rows.type("/skip").contains("Check your answers"))
        var begun = try Rehearsal(dialogue: list)
        #expect(begun.type("A", "Ann", "/skip").hasPrefix("* Kept as it is."))
    }

    @Test func pauseKeepsTheRestUntouchedUntilReturn() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/pause").contains("Paused. Everything so far is kept."))
        #expect(rehearsal.type("an answer").contains("You are paused, so that was not kept."))
        #expect(rehearsal.type("").contains("Welcome back.") && rehearsal.said.contains("One?"))
        #expect(rehearsal.log == [.pause, .resume])
    }

    @Test func redoAsksTheLastQuestionAnew() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/redo").contains("Nothing was answered yet"))
        rehearsal.type("wrong")
        #expect(rehearsal.type("/redo").contains("One?"))
        #expect(rehearsal.type("right").contains("Two?"))
        rehearsal.type("")
        #expect(rehearsal.said.contains("   right\n"))
    }

    @Test func whereTellsHowFarThePersonIs() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/where").hasPrefix("* First: step 1 of 2.\n"))
        rehearsal.type("a")
        #expect(rehearsal.type("/where").hasPrefix("* Second: step 2 of 2.\n"))
    }

    @Test func planReviewAndMinutesShowWhatThereIs() throws {
        var rehearsal = try Rehearsal(dialogue: list)
        rehearsal.type("A", "Ann")
        #expect(rehearsal.type("/plan").contains("1. What? A"))
        #expect(rehearsal.type("/review").contains("1. Action 1\n   what: A\n   who: Ann\n"))
        #expect(rehearsal.type("/minutes").contains("Action 1: A · Ann"))
    }

    @Test func concernStopsAndLeavesNothing() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/concern a child called Sam").contains("call 999"))
        #expect(rehearsal.type("it is about Sam").contains("Nothing that you type here is kept"))
        #expect(rehearsal.type("/edit").contains("Nothing that you type here is kept"))
        #expect(rehearsal.log.isEmpty)
        #expect(rehearsal.type("").contains("One?"))
    }

    @Test(arguments: [
        "/skip", "/done", "/next", "/back", "/redo", "/undo", "/pause", "/edit", "/edit 1",
        "/row add", "/row remove 1", "/plan", "/review", "/minutes", "/where", "words", "1", "send",
    ])
    func nothingIsRecordedAfterConcernUntilReturn(line: String) throws {
        var rehearsal = try Rehearsal(dialogue: two)
        rehearsal.type("An answer")
        let size = rehearsal.log.count
        rehearsal.type("/concern")
        #expect(rehearsal.type(line).contains("Nothing that you type here is kept"))
        #expect(rehearsal.log.count == size)
        #expect(rehearsal.type("").contains("Two?"))
        #expect(rehearsal.log.count == size)
    }

    @Test func quitSaysThatEverythingIsKept() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/quit") == "* You have left the conversation.\n")
    }

    @Test func unknownCommandsNameTheNearestKnownOne() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        #expect(rehearsal.type("/bakc").contains("Was /back meant?"))
        #expect(rehearsal.type("/xyzzy").contains("There is no command /xyzzy. /help lists"))
        #expect(rehearsal.type("/vote 1").contains("/vote is for groups"))
        #expect(rehearsal.type("/skip it").contains("written as /skip"))
        #expect(rehearsal.type("/").contains("There is no command /"))
        #expect(rehearsal.log.isEmpty)
    }

    @Test func moreGathersLinesUntilADot() throws {
        var rehearsal = try Rehearsal(dialogue: two)
        rehearsal.type("/more first", "", "second /skip", "..dot", "/skip", "/quit", ".")
        #expect(rehearsal.log.last?.words?.text == "first\n\nsecond /skip\n.dot")
        rehearsal.type("/more", "x", "/redo")
        #expect(rehearsal.said.contains("Thrown away") && rehearsal.log.count == 1)
    }
}
