import BriefingImport
import DialogueLanguage
import Testing

/// What is kept of a mended document, and when nothing is.
extension MendingTests {
    @Test func decisionsHoldWhenACorrectedFileComes() throws {
        var first = try dialogue()
        for line in ["move 9 to 05", "heading 7 is review", "drop 18", "about: A quiet child"] {
            _ = first.receive(line)
        }
        let kept = Decisions(file: Array(first.imported.decisions.file.utf8))
        #expect(kept == first.imported.decisions)
        let corrected =
            "A new first line of the title\n\n"
            + Self.text.replacing("unanswered", with: "without an answer")
        let second = try dialogue(kept, text: corrected)
        let briefing = try #require(second.imported.briefing)
        #expect(briefing.about == "A quiet child")
        #expect(
            briefing.section("findings")?.blocks.map(\.text) == [
                "Nobody had asked.", "Letters went without an answer.",
            ])
        #expect(briefing.section("review")?.heading == "Who heard M30")
        #expect(second.imported.file?.contains("Services meet") == false)
    }

    @Test func nothingIsKeptWithoutASection() throws {
        var dialogue = try dialogue(text: "Dear all,\n\nsee you on Monday.\n")
        #expect(dialogue.receive("").ending == nil)
        _ = dialogue.receive("heading 1 is background")
        #expect(dialogue.receive("keep").ending == .accepted)
    }
}
