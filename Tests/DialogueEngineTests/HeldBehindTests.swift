import TestSupport
import Testing

@testable import DialogueEngine

/// A detail in two answers that stand one behind the other is asked about with the second.
struct HeldBehindTests {
    /// A follow-up, the points of a list and the cells of a row: each with the one before.
    @Test(arguments: [
        "ask q  long text\n  Q?\n  if shorter than 200 characters, probe: Which?\n",
        "collect points  0 to 3\n  Points?\n",
        "table rows  0 to 3\n  Rows?\n  row: Row\n  column a  text: A?\n  column b  text: B?\n",
    ])
    func looksAtWhatAnAnswerStandsBehind(step: String) throws {
        for (first, second) in [
            ("Ring her on 07700", "900123"), ("they live at OL6", "7SR"), ("jo@", "example.org"),
        ] {
            var rehearsal = try Rehearsal(dialogue: "dialogue d — D\n" + step)
            #expect(!rehearsal.type(first).contains("not saved yet"))
            #expect(rehearsal.type(second).contains("not saved yet"), "\(rehearsal.said)")
            #expect(rehearsal.log.count == 1)
            rehearsal.type("send")
            guard case .answer(let answered) = rehearsal.log.last else {
                return #expect(Bool(false))
            }
            #expect(answered.identifying.count == 1 && answered.words?.text == second)
        }
    }
}
