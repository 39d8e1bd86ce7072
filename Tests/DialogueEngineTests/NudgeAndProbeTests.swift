import AnswerReading
import DialogueEngine
import TestSupport
import Testing

/// Gentle checks never block; follow-up questions ask for more.
struct NudgeAndProbeTests {
    private let plan = """
        dialogue d — D
        table actions  1 to 3
          The actions.
          row: Action
          column what  text: What?
            nudge if vague: What exactly would somebody see?
          column who  person: Who?
            nudge unless one named person
          column by_when  date: When?
            nudge if past, or more than a year away
          column worked_when  text: Worked?
            nudge if it names an activity
        """

    private func nudges(_ rehearsal: Rehearsal) -> [Nudge] {
        guard case .answer(let answered) = rehearsal.log.last else { return [] }
        return answered.nudges
    }

    @Test func asksOnceAndKeepsWhatThePersonKeeps() throws {
        var rehearsal = try Rehearsal(dialogue: plan)
        #expect(rehearsal.type("raise awareness").contains("What exactly would somebody see?"))
        #expect(nudges(rehearsal) == [.vague])
        #expect(rehearsal.type("").contains("Kept as it is."))
        #expect(rehearsal.log.last == .keep(Place("actions", row: 1, field: "what")))
        #expect(rehearsal.said.contains("Action 1: Who?"))
        #expect(rehearsal.type("/plan").contains("to look at again: would a colleague"))
    }

    @Test func takesABetterAnswerWithoutAMark() throws {
        var rehearsal = try Rehearsal(dialogue: plan)
        rehearsal.type("raise awareness", "Add a question about exploitation to the duty form")
        #expect(nudges(rehearsal).isEmpty && rehearsal.said.contains("Who?"))
        #expect(!rehearsal.type("/plan").contains("look at again"))
    }

    @Test func doesNotAskTwiceAboutTheSame() throws {
        var rehearsal = try Rehearsal(dialogue: plan)
        rehearsal.type("raise awareness", "improve communication")
        #expect(rehearsal.said.contains("Who?"))
        #expect(rehearsal.type("/plan").contains("look at again"))
    }

    @Test func eachColumnHasItsOwnCheck() throws {
        var rehearsal = try Rehearsal(dialogue: plan)
        rehearsal.type("Add a question about exploitation to the duty form", "all staff")
        #expect(nudges(rehearsal) == [.everybodyNamed])
        rehearsal.type("tbc")
        #expect(nudges(rehearsal) == [.nobodyNamed])
        rehearsal.type("", "yesterday was fine", "1 March 2026")
        #expect(nudges(rehearsal) == [.past])
        rehearsal.type("1 March 2029")
        #expect(nudges(rehearsal) == [.farAway])
        rehearsal.type("/skip")
        #expect(rehearsal.said.contains("Worked?"))
        rehearsal.type("Training delivered to all staff")
        #expect(nudges(rehearsal) == [.activity])
        rehearsal.type("")
        #expect(rehearsal.said.contains("in the plan") || rehearsal.said.contains("Action 2"))
    }

    @Test(arguments: ["", "/skip"])
    func leavingAFollowUpOutSaysThatTheAnswerStays(line: String) throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask q  long text
                  Well?
                  if shorter than 40 characters, probe: Say more?
                """)
        #expect(rehearsal.type("Short").contains("Say more?"))
        #expect(rehearsal.type(line).hasPrefix("* Left at that. Your answer is kept as it was.\n"))
        #expect(rehearsal.said.contains("   Short\n"))
    }

    @Test(arguments: [("one two three", true), ("one two three four", false)])
    func whatIsShorterByAWordIsFollowedUp(text: String, isAsked: Bool) throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask q  long text
                  Well?
                  if shorter than 4 words, probe: Say more?
                """)
        #expect(rehearsal.type(text).contains("Say more?") == isAsked)
    }

    @Test func contactDetailsThatLeadToNobodyAreAskedAboutOnce() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                ask contact  text, contact details
                  How can we reach you?
                """)
        #expect(rehearsal.type("12").contains("Check: this has no telephone number"))
        #expect(nudges(rehearsal) == [.noContact])
        #expect(rehearsal.type("").contains("! to look at again: can you be reached with this?"))
    }

    @Test func skipAtANudgeKeepsTheAnswer() throws {
        var rehearsal = try Rehearsal(dialogue: plan)
        rehearsal.type("raise awareness", "/skip")
        #expect(rehearsal.log.last == .keep(Place("actions", row: 1, field: "what")))
    }

    @Test func nudgesSurviveAReload() throws {
        var rehearsal = try Rehearsal(dialogue: plan)
        rehearsal.type("raise awareness")
        let reloaded = Session(rehearsal.session.guide, events: rehearsal.log)
        #expect(reloaded.prompt == rehearsal.session.prompt)
    }

    private let probing = """
        dialogue d — D
        ask long  long text
          Long?
          if shorter than 10 characters, probe: Say more?
        ask sure  yes/no
          Sure?
          if no, probe: What is missing?
        ask scale  scale 1 to 5
          How?
          if at most 2, probe: What would help?
        """

    @Test func asksForMoreWhereTheAnswerCallsForIt() throws {
        var rehearsal = try Rehearsal(dialogue: probing)
        #expect(rehearsal.type("short").contains("Say more?"))
        #expect(rehearsal.type("more words").contains("Sure?"))
        #expect(rehearsal.type("no").contains("What is missing?"))
        #expect(rehearsal.type("").contains("How?"))
        #expect(rehearsal.type("2").contains("What would help?"))
        #expect(rehearsal.type("/back").contains("How?"))
        #expect(rehearsal.type("5").contains("Check your answers"))
        let minutes = rehearsal.type("/minutes")
        #expect(
            minutes.contains("Say more?\n→ more words") && !minutes.contains("What would help?"))
    }

    @Test func doesNotAskForMoreWhereTheAnswerIsEnough() throws {
        var rehearsal = try Rehearsal(dialogue: probing)
        #expect(rehearsal.type("long enough for anybody").contains("Sure?"))
        #expect(rehearsal.type("yes").contains("How?"))
    }
}
