import AnswerReading
import DialogueEngine
import Exporters
import Foundation
import Testing

/// What people read in the Markdown document.
struct MarkdownTests {
    private func text(_ sample: Sample) -> String {
        String(decoding: ExportFormat.markdown.bytes(sample.record), as: UTF8.self)
    }

    @Test(arguments: [
        "We visit on Mondays, at 3.30 p.m. - and it's raining (mostly); 50% of the time!",
        "Anna's team: duty@fernshire.example, 01632 960 001, £5/day, R&D, AT&T, 2-3 children.",
        "Is it 'done'? \"Yes\" – 7.5 out of 10; the form_for_duty = new, 3 > 2 + 1, a | b, no. 4 #1",
        "1.5 metres apart", "2027 was a good year.", "-5 degrees", "(a) first, (b) second",
        "café, naïve, 🙂",
    ])
    func anOrdinarySentenceStaysAsItIs(_ sentence: String) throws {
        var sample = try Sample()
        try sample.answer("stands_out", sentence)
        try sample.answer("contact", sentence)
        #expect(text(sample).contains("\n> \(sentence)\n"))
        #expect(text(sample).contains("\n**Contact details**: \(sentence)\n"))
    }

    @Test func labelsStandInTheOrderOfTheForm() throws {
        let text = text(try Sample.complete())
        let parts = [
            "# Action plan\n",
            "Fernshire Safeguarding Children Partnership\\\nBriefing M30: A quiet child\n",
            "**Name of organisation**: ", "**Contact details**",
            "## Learning that matters to your team\n",
            "\n1. Recommendation", "\n2. Nobody",
            "## What has been agreed to improve practice?\n",
            "| What needs to happen? | Who will do it? | By when? "
                + "| How will you know when it has been done? | How will you know if it has worked? |\n",
            "\nKeep a copy of this plan.", "## To look at again\n", "## What the actions answer\n",
            "## Recommendations without an action\n", "## Discussion\n", "## Record\n",
        ]
        var rest = text[...]
        for part in parts {
            let place = try #require(rest.range(of: part), "\(part) is missing or too late")
            rest = rest[place.upperBound...]
        }
    }

    @Test func onlyAnUnfinishedPlanSaysThatItIsUnfinished() throws {
        #expect(text(try Sample.early()).contains("**This plan is not finished.**"))
        #expect(!text(try Sample.complete()).contains("not finished"))
    }

    @Test func ourWordsCanNotBeTyped() throws {
        var sample = try Sample()
        try sample.answer("organisation", "*not answered*")
        #expect(text(sample).contains("**Name of organisation**: \\*not answered\\*\n"))
    }

    @Test(arguments: [
        "http://example.com", "HTTPS://example.com/a", "www.example.co.uk", "<b@c.example>",
    ])
    func anAddressDoesNotBecomeALink(_ address: String) throws {
        let text = text(try Sample.filled(with: "see \(address)"))
        #expect(!text.contains(address))
    }

    @Test func aLineOfColonAndDashesMakesNoTable() throws {
        #expect(text(try Sample.filled(with: "a\n:--")).contains("\n> a\\\n> \\:--\n"))
    }

    @Test func everyPlaceOfTheFormCanBeMarked() throws {
        var sample = try Sample()
        try sample.answer("contact", "us", nudges: [.nobodyNamed])
        try sample.answer("learning/r1/item", "one")
        try sample.answer("learning/r2/item", "two", again: ["learning/r1/item"])
        try sample.answer("actions/r1/what", "do")
        try sample.answer("actions/r1/cost", "some", nudges: [.vague])
        let marks = [
            "Contact details** – nobody is named", "Learning point 1** – something that this",
            "Action 1, What will it cost?** – would a colleague",
        ]
        for mark in marks { #expect(text(sample).contains("\n- **\(mark)")) }
    }

    @Test func aPointHasTheNumberOfThePlanWhereAVoteLeftOthersOut() throws {
        var sample = try Sample(
            form: "form f — F\nlist learning, 1: Learning\ntable actions: Actions\n  what: What?",
            dialogue: """
                dialogue d — D
                fills: f
                collect learning  1 to 3
                  What?
                  row: Learning point
                vote learning, keep 1
                table actions  1 to 3
                  column what  text: What?
                  column answers  pick from learning and recommendations: For what?
                """)
        try sample.answer("learning/r1/item", "first")
        try sample.answer("learning/r2/item", "second")
        try sample.answer("vote learning", "2", .choices(["learning/r2"]))
        try sample.answer("actions/r1/what", "do")
        try sample.answer("actions/r1/answers", "L1", .choices(["learning/r2"]))
        let text = text(sample)
        #expect(text.contains("## Learning\n\n1. second\n\n## Actions"))
        #expect(text.contains("- **Row 1**: L1\n"))
        #expect(text.contains("- **L1** (Row 1): second\n"))
        #expect(text.contains("> first\n"))
    }

    @Test func linksThatWereRemovedAreNotCalledMissing() throws {
        var sample = try Sample()
        try sample.answer("actions/r1/what", "do")
        try sample.answer("actions/r1/answers", "R1", .choices(["R1"]))
        #expect(text(sample).contains("\n- **Action 1**: R1\n"))
        sample.redact()
        #expect(text(sample).contains("\n- **Action 1**: *removed from the record*\n"))
        #expect(
            text(sample).contains("*What some of the actions answer was removed from the record.*"))
    }

    @Test func aDialogueThatAsksForNoLinksIsNotBlamedForThem() throws {
        let sample = try Sample(
            form: "form f — F\ntable actions: Actions\n  what: What?",
            dialogue: "dialogue d — D\ntable actions  1 to 3\n  column what  text: What?")
        #expect(!text(sample).contains("without an action"))
    }

    @Test func everyActionAnsweringEveryRecommendationIsSaid() throws {
        var sample = try Sample()
        try sample.answer("actions/r1/what", "do")
        try sample.answer("actions/r1/answers", "all", .choices(["R1", "R2", "R2a", "R3"]))
        #expect(text(sample).contains("None: every recommendation has one."))
    }

    @Test func theRecordIsNeverCalledAnonymous() throws {
        #expect(text(try Sample.complete()).contains("This record is not anonymous"))
    }

    @Test func authorsTextIsEscapedToo() throws {
        let sample = try Sample(
            form:
                "form f — A *plan* #\nfield a: Name_of_ | <b>\ntable t: T #\n  c: a|b\nnote: 1. note",
            dialogue: "dialogue d — D\nask a  text\n  \\# Why *this*?")
        let text = text(sample)
        #expect(text.contains("# A \\*plan\\* \\#\n"))
        #expect(text.contains("**Name_of\\_ | &lt;b>**: *not answered*\n"))
        #expect(text.contains("| a\\|b |\n"))
        #expect(text.contains("\n1\\. note\n"))
    }
}
