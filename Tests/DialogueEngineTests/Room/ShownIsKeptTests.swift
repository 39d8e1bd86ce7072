import TestSupport
import Testing

@testable import DialogueEngine

/// What stands before everybody can't be left out any more.
struct ShownIsKeptTests {
    @Test func skipGoesOnWhereAnswersAreShown() throws {
        var room = try GroupRehearsal(
            dialogue: """
                dialogue d — D
                # One
                ask q  text, each, unnamed
                  What did you see?
                ask r  text, scribe
                  And then?
                """)
        try room.play("* Ana joins as facilitator", "* Ben joins", "Ana> /next", "Ben> a bird")
        try room.play("Ana> /reveal now", "Ana> /skip")
        #expect(room.session.state.steps[0].mark == .done)
        #expect(room.session.prompt.text == "And then?")
        #expect(room.differencesFromLog == [])
    }
}
