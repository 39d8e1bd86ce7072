import TestSupport
import Testing

@testable import DialogueEngine

/// In a list `/back` goes to the row before, and nobody who only looks back is asked for another row.
struct BackInListsTests {
    private static let dialogue = """
        dialogue d — D

        # One
        ask before  text
          Before?
        collect points  1 to 3
          Which point?
        table actions  1 to 5
          Which actions?
          row: Action
          column what  text: What?
          column who  person: Who?
          column link  pick from points: For which?
        ask after  text
          After?
        """

    @Test func fromTheNextRowToTheLastOneAndUpwards() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        rehearsal.type("b", "one", "two")
        #expect(rehearsal.type("/back").contains("Your answer so far: two"))
        #expect(rehearsal.type("/back").contains("Your answer so far: one"))
        #expect(rehearsal.type("/back").contains("Before?"))
        // Step by step through what follows, and to the row that was asked for.
        #expect(rehearsal.type("").contains("3: Another one?"))
    }

    @Test func aRowThatIsChangedLeadsBackToTheNextOne() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        rehearsal.type("b", "one", "two", "/back")
        let said = rehearsal.type("better")
        #expect(said.contains("2: better\n") && said.contains("3: Another one?"))
    }

    @Test func whatFollowsAListLeadsBackToItsLastRowAndNoFurtherRowIsAsked() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        rehearsal.type("b", "one", "two", "", "Act", "Ann", "1", "")
        #expect(rehearsal.type("/back").contains("Action 1: For which?"))
        #expect(rehearsal.type("").contains("After?"))
        #expect(rehearsal.type("/back", "/back").contains("Action 1: Who?"))
        #expect(rehearsal.type("/back").contains("Action 1: What?"))
        #expect(rehearsal.type("/back").contains("Your answer so far: two"))
    }

    @Test func whoWentBackStepByStepGoesOnStepByStep() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        rehearsal.type("b", "one", "two", "", "Act", "Ann", "1", "", "a")
        rehearsal.type("/back", "/back")
        #expect(rehearsal.said.contains("For which?"))
        #expect(rehearsal.type("").contains("After?"))
        #expect(!rehearsal.session.isFinished)
        #expect(rehearsal.type("").contains("Check your answers"))
    }

    @Test func aLogOfATimeWhenBackLedToTheListCanHaveHappened() throws {
        let guide = try Rehearsal.guide(Self.dialogue)
        var rehearsal = Rehearsal(guide)
        rehearsal.type("b", "one", "two", "")
        let session = rehearsal.session
        #expect(session.isOpen(for: .move(Place("points"), .walk), after: .done(step: "points")))
        #expect(
            session.isOpen(
                for: .move(Place("points", row: 2, field: "text"), .rows),
                after: .done(step: "points"))
                == (guide.list(1)?.columns[0].id == "text"))
        #expect(!session.isOpen(for: .move(Place("before"), .rows), after: .done(step: "points")))
    }

    @Test func removingWhatSomethingRefersToSaysSoAndUndoClearsTheMark() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        rehearsal.type("b", "one", "two", "", "Act", "Ann", "1, 2", "")
        rehearsal.type("/back", "/back", "/back", "/back")
        let said = rehearsal.type("/row remove 2")
        #expect(said.contains("2 is removed. /undo brings it back."))
        #expect(
            said.contains("* To be looked at again, since it refers to that: Action 1\n"))
        #expect(rehearsal.session.reviewItems.contains { $0.isAgain })
        rehearsal.type("/undo")
        #expect(!rehearsal.session.reviewItems.contains { $0.isAgain })
    }

    @Test func aMarkThatWasThereBeforeStays() throws {
        var rehearsal = try Rehearsal(dialogue: Self.dialogue)
        rehearsal.type(
            "b", "one", "two", "", "Act", "Ann", "1, 2", "", "/back", "/back", "/back", "/back")
        // The point is worded anew first: what refers to it is in doubt since then.
        rehearsal.type("other words", "/back", "/back", "/back", "/back")
        rehearsal.type("/row remove 2", "/undo")
        #expect(rehearsal.session.reviewItems.contains { $0.isAgain })
    }
}
