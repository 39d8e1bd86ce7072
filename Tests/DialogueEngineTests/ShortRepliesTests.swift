import AnswerReading
import DialogueLanguage
import TestSupport
import Testing

@testable import DialogueEngine

/// What people type who mean yes, no, or that there is no more.
struct ShortRepliesTests {
    private let dialogue = """
        dialogue d — D
        ask steps  long text
          Which steps?
        collect points  1 to 3
          Which points?
          row: Point
          offer: steps
        ask here  long text
          What could get in the way?
          if no if-then, probe: What will you do then?
        """

    @Test(arguments: ["no", "none", "nope", "that's all", "finished"])
    func endsAListThatHasRows(_ typed: String) throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        rehearsal.type("Ask again at every review", "Some other point", typed)
        #expect(rehearsal.session.prompt.place?.step == "here")
    }

    @Test func yesAlonePutsNothingIntoAList() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        rehearsal.type("Ask again at every review", "Some other point")
        #expect(rehearsal.type("yes").contains("Another one?"))
        #expect(rehearsal.log.count == 2)
    }

    @Test(arguments: ["ok", "sure", "yes"])
    func takesAnOffer(_ typed: String) throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        rehearsal.type("Ask again at every review", typed)
        #expect(rehearsal.said.contains("Point 1: Ask again at every review"))
    }

    @Test func aFollowUpStandsWhenItsAnswerIsChanged() throws {
        var rehearsal = try Rehearsal(dialogue: dialogue)
        rehearsal.type("Ask again at every review", "", "no", "Time is short", "Then Jo rings them")
        rehearsal.type("/back", "Time is short, and people")
        #expect(rehearsal.said.contains("Your answer so far: Then Jo rings them"))
        rehearsal.type("")
        #expect(rehearsal.type("/review").contains("Then Jo rings them"))
    }
}
