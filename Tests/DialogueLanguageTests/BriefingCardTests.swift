import BundledContent
import DialogueLanguage
import TestSupport
import Testing

/// A list says the same of a briefing as the briefing itself.
struct BriefingCardTests {
    @Test(arguments: ["K21", "J21", "F20", "Q22", "Child-U"])
    func saysWhatTheWholeFileSays(id: String) throws {
        let file = try #require(BundledContent.briefings.first { $0.id == id })
        let briefing = try #require(Briefing.parse(file.bytes).content)
        let card = try #require(BriefingCard(file.bytes))
        #expect(card.id == briefing.id && card.title == briefing.title)
        #expect(card.about == briefing.about && card.minutes == briefing.minutes)
    }

    @Test func joinsALineThatGoesOn() throws {
        let text = "briefing A — T\nabout: one\n  two\nnotice: n\n# 01 Background\nText."
        let card = try #require(BriefingCard(Array(text.utf8)))
        #expect(card.about == "one two" && card.minutes == 1)
    }

    @Test func isNothingForOtherFiles() {
        for text in ["", "dialogue d — D", "\u{FEFF}", "# heading first\nbriefing A — T"] {
            #expect(BriefingCard(Array(text.utf8)) == nil)
        }
    }

    @Test func countsWordsAsTheBriefingDoes() throws {
        let words = Array(repeating: "word", count: 400).joined(separator: " ")
        let text = """
            briefing A — T
            publisher: P
            source: S
            about: A
            notice: N
            # 01 Background
            \(words)
            # 06 Recommendations
            1. \(words)
               a. \(words)
            # Glossary
            GP: \(words)
            """
        let briefing = try #require(Briefing.parse(Array(text.utf8)).content)
        #expect(try #require(BriefingCard(Array(text.utf8))).minutes == briefing.minutes)
    }
}
