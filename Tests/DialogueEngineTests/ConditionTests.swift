import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// What is asked depends on what was answered, and only true dependents are marked.
struct ConditionTests {
    private let branching = """
        dialogue d — D
        ask ready  yes/no
          Ready?
        ask why  text
          only if ready is no
          Why not?
        ask topics  several choices
          Which?
          - one: First
          - two: Second
        ask about_two  text
          only if topics includes two and ready is yes
          About two?
        ask sure  scale 1 to 5
          How sure?
        ask unsure  text
          only if sure is at most 2
          What would help?
        ask free  text
          Free?
        ask echo  text
          recall: free
          And now?
        """

    @Test func asksOnlyWhatIsInPlay() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        #expect(rehearsal.type("yes").contains("Which?"))
        #expect(rehearsal.type("2").contains("About two?"))
        #expect(rehearsal.type("x").contains("How sure?"))
        #expect(rehearsal.type("3").contains("Free?"))
        #expect(rehearsal.type("f").contains("You answered: f"))
    }

    @Test func noLineTellsWhichWayAChoiceWent() throws {
        var rehearsals = [try Rehearsal(dialogue: branching), try Rehearsal(dialogue: branching)]
        rehearsals[0].type("yes")
        rehearsals[1].type("no")
        let lines = rehearsals.map { $0.log[0].fields.apart(true).line }
        #expect(lines[0] == lines[1] && rehearsals[0].log != rehearsals[1].log)
    }

    @Test func withoutItsWordsAStepIsInPlayExactlyIfTheLogHasAnEntryAtIt() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        rehearsal.type("yes", "2", "about", "3")
        let redacted = Session(rehearsal.session.guide, events: rehearsal.log.map(\.redacted))
        let inPlay = redacted.guide.steps.indices.filter(redacted.isInPlay)
        #expect(
            inPlay.map { redacted.guide.steps[$0].id } == [
                "ready", "topics", "about_two", "sure", "free", "echo",
            ])
        #expect(redacted.position == rehearsal.session.position)
    }

    @Test func whatIsOpenStaysInPlayWhereAnEntrySaysSo() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        rehearsal.type("yes", "2")
        let open = try #require(rehearsal.session.openPlace)
        #expect(open == Place("about_two"))
        func position(_ last: [Event]) -> Position {
            Session(rehearsal.session.guide, events: rehearsal.log.map(\.redacted) + last).position
        }
        #expect(position([]) != rehearsal.session.position)
        let last = Event.redact(Redaction(target: 0, reason: .child, open: open))
        #expect(position([last]) == rehearsal.session.position)
    }

    @Test func aFollowUpIsKnownByItsOwnEntryOnceTheAnswerIsGone() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask one  text
                  One?
                  if shorter than 40 characters, probe: And what else?
                ask two  text
                  Two?
                """)
        rehearsal.type("a", "more")
        var events = rehearsal.log.map(\.redacted)
        #expect(
            Session(rehearsal.session.guide, events: events).position == .question(Spot(step: 1)))
        events = [rehearsal.log[0].redacted, rehearsal.log[1]]
        let session = Session(rehearsal.session.guide, events: events)
        guard case .question(let exchange)? = Transcript(session).parts.first?.items.first else {
            return #expect(Bool(false))
        }
        #expect(exchange.cell.state == .removed)
        #expect(exchange.probe?.question == "And what else?")
        #expect(exchange.probe?.cell.shown == "more")
    }

    @Test func keepsLaterAnswersAndMarksOnlyTrueDependents() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        rehearsal.type("yes", "2", "about", "1", "some help", "free text", "echo text")
        #expect(
            rehearsal.said.contains("Check your answers")
                && !rehearsal.said.contains("what it rests on has changed"))
        rehearsal.type("/edit 6", "other words")
        #expect(marked(rehearsal) == ["echo"])
        rehearsal.type("/edit 7")
        #expect(
            rehearsal.said.contains("Look at this again: something that it rests on has changed."))
        rehearsal.type("")
        #expect(marked(rehearsal).isEmpty)
    }

    @Test func anAnswerThatComesBackIntoPlayIsMarked() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        rehearsal.type("yes", "2", "about", "3", "f", "e", "/edit 1", "no")
        #expect(rehearsal.said.contains("Why not?"))
        rehearsal.type("because", "/edit 1", "yes")
        #expect(rehearsal.said.contains("   about\n") && !rehearsal.said.contains("because"))
        #expect(marked(rehearsal) == ["about_two"])
    }

    @Test func leavingAQuestionOutCountsAsAChange() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        rehearsal.type("no", "why", "1", "3", "f", "e", "/edit 5", "/skip")
        #expect(marked(rehearsal) == ["echo"])
    }

    @Test func sameWordsAgainChangeNothing() throws {
        var rehearsal = try Rehearsal(dialogue: branching)
        rehearsal.type("no", "why", "1", "3", "f", "e", "/edit 5", "f")
        #expect(marked(rehearsal).isEmpty)
        #expect(rehearsal.log.last == .keep(Place("free")))
    }

    @Test func removingALearningPointMarksTheActionsThatAnswerIt() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                collect learning  1 to 3
                  Learnt?
                  row: Learning point
                table actions  1 to 3
                  Actions.
                  row: Action
                  column what  text: What?
                  column links  pick from recommendations and learning: Answers?
                """)
        rehearsal.type("L one", "L two", "", "A", "R1, L2", "B", "L1", "")
        #expect(rehearsal.said.contains("Check your answers"))
        rehearsal.type("/edit 3", "/row remove 2")
        let slots = rehearsal.session.state.steps[1].rows.map { $0.cells[1].isAgain }
        #expect(slots == [true, false])
        rehearsal.type("/undo")
        #expect(rehearsal.session.state.steps[0].rows.count == 2)
    }

    @Test func aloneTheDecisionsOfARoomCollapse() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                collect learning  1 to 4
                  Learnt?
                  row: Point
                reveal learning
                vote learning, keep 2
                discuss learning, 5 minutes
                ask group  text
                  only if in a group
                  Group?
                ask solo  text
                  only if alone
                  Solo?
                agree learning
                """)
        rehearsal.type("a", "b", "c", "")
        #expect(rehearsal.said.contains("Which 2 matter most?"))
        #expect(rehearsal.type("all").contains("Choose at most 2."))
        #expect(rehearsal.type("1, 3").contains("Solo?"))
        #expect(rehearsal.type("x").contains("Check your answers"))
        #expect(!rehearsal.said.contains("Group?"))
    }

    @Test func aVoteIsNotAskedWhereThereIsNothingToChoose() throws {
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\ncollect l  1 to 4\n  L?\nvote l, keep 3\nask x  text\n  X?")
        #expect(rehearsal.type("a", "").contains("X?"))
    }

    private func marked(_ rehearsal: Rehearsal) -> [String] {
        rehearsal.session.guide.steps.enumerated()
            .filter { rehearsal.session.state.steps[$0.offset].slot.isAgain }.map(\.element.id)
    }
}

/// Long chains of conditions stay quick.
struct ConditionChainTests {
    @Test func aChainOfConditionsIsWorkedOutOnceForEachStep() throws {
        var dialogue = "dialogue d — D\nask a0  yes/no\n  Zero?\n"
        for number in 1..<400 {
            let before = "a\(number - 1)"
            dialogue += "ask a\(number)  yes/no\n  Question \(number)?\n"
            dialogue += "  only if \(before) is answered and \(before) is yes\n"
        }
        var rehearsal = try Rehearsal(dialogue: dialogue)
        for _ in 0..<399 { rehearsal.type("yes") }
        #expect(rehearsal.session.prompt.text == "Question 399?")
        #expect(rehearsal.type("/where").contains("step 400 of 400"))
        rehearsal.type("no", "/edit 1", "no")
        #expect(
            rehearsal.said.contains("Check your answers") && !rehearsal.said.contains("Question 1?")
        )
    }
}
