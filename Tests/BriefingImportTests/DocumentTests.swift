import BriefingImport
import DialogueLanguage
import Testing

/// Bytes and single lines.
struct DocumentTests {
    @Test func refusesWhatIsNoText() {
        #expect(throws: DocumentText.Refusal.empty) { try DocumentText([]) }
        #expect(throws: DocumentText.Refusal.empty) { try DocumentText(Array(" \r\n\t\n".utf8)) }
        #expect(throws: DocumentText.Refusal.binary) { try DocumentText([0x41, 0x00, 0x42, 0x43]) }
        #expect(throws: DocumentText.Refusal.binary) {
            try DocumentText((0..<255).map { UInt8($0) })
        }
        #expect(throws: DocumentText.Refusal.tooLarge) {
            try DocumentText([UInt8](repeating: 0x41, count: DocumentText.limit + 1))
        }
    }

    @Test func understandsEncodings() throws {
        #expect(try DocumentText([0xEF, 0xBB, 0xBF, 0x41]).line(1) == "A")
        #expect(try DocumentText([0xFE, 0xFF, 0x00, 0xE9, 0x00, 0x0A]).line(1) == "é")
        #expect(
            try DocumentText(Array("caf\u{e9}".unicodeScalars.map { UInt8($0.value) })).encoding
                == .windows1252)
        let wide = try DocumentText("Background".utf8.flatMap { [$0, 0] })
        #expect(wide.encoding == .utf16 && wide.line(1) == "Background")
    }

    @Test func countsLinesOfEveryKindOfEnd() throws {
        let document = try DocumentText("a\r\nb\rc\n\u{C}d")
        #expect(document.count == 4 && document.line(4) == "d")
    }

    @Test(arguments: [
        ("%PDF-1.7", DocumentKind.pdf), ("PK\u{3}\u{4}", .archive), ("{\\rtf1", .richText),
        ("<!DOCTYPE html>", .webPage), ("GIF89a", .picture), ("", .empty),
        ("PKs are not archives", .text),
    ])
    func recognisesKindsByTheirFirstBytes(bytes: String, kind: DocumentKind) {
        #expect(DocumentKind(bytes.utf8) == kind)
    }

    @Test func joinsWordsThatWereBroken() throws {
        let text =
            "Background\nThe fam-\nily was well-\nknown to a multi-\nagency team and the neigh\u{AD}\nbours.\n"
        let imported = try ImportedBriefing(text)
        #expect(
            imported.briefing?.section("background")?.blocks.map(\.text)
                == ["The family was well-known to a multi-agency team and the neighbours."])
        #expect(
            imported.report.repairs.contains { $0.kind == .brokenWord && $0.result == "family" })
    }

    @Test(arguments: ["•", "·", "-", "–", "*", "1.", "1)", "(1)", "a)", "□", "o", "\u{F0B7}"])
    func takesEveryKindOfBulletAsAPoint(bullet: String) throws {
        let imported = try ImportedBriefing(
            "Findings\n\(bullet) First point here.\nRecommendations\n\(bullet) Do it.\n")
        #expect(imported.points("findings") == 1 && imported.points("recommendations") == 1)
        #expect(imported.briefing?.section("findings")?.blocks.map(\.text) == ["First point here."])
    }

    @Test(arguments: [
        ("What happened", "incident"), ("WHY IT MATTERS", "safeguarding-concerns"),
        ("Key learning:", "findings"),
        ("What needs to change?", "recommendations"),
        ("Questions for your team", "implementing-change"),
        ("3. The Findings", "findings"), ("Section 4: The review", "review"),
        ("Reccommendations", "recommendations"),
        ("Findings of the review", "findings"), ("05 – Findings", "findings"), ("backgr0und", ""),
    ])
    func knowsHeadings(heading: String, id: String) throws {
        let imported = try ImportedBriefing("\(heading)\n\nSomething was said here.\n")
        #expect(imported.report.sections.map(\.id) == (id.isEmpty ? [] : [id]))
    }

    @Test func takesABannerForTheTitleAndRowsOfTablesForText() throws {
        let imported = try ImportedBriefing(
            """
            SAFEGUARDING BOARD 7 MINUTE BRIEFING
            Learning from Mrs V

            1. BACKGROUND
            Mrs V lived alone.

            2. WHAT HAPPENED
            | Voice | Nobody asked |
            |---|---|

            3. KEY LEARNING
            Ask her.
            """)
        #expect(imported.report.sections.map(\.number) == ["1", "2", "3"])
        #expect(imported.report.titleLines == [1, 2])
        #expect(
            imported.briefing?.section("incident")?.blocks.map(\.text) == ["Voice - Nobody asked"])
    }

    /// Wherever a text is wrapped, what would make a point, a gap or an audience of it stands within a line.
    @Test(arguments: [
        "for:", "id:", "ask:", "hint:", "example:", "missing:", "//", "#", "-", "4.", "4b)",
        "a.",
        "2-vets.",
    ])
    func wordsThatMeanSomethingInTheFileBeginNoLineOfIt(_ word: String) throws {
        for heading in ["Recommendations", "Implementing change"] {
            for length in 60..<100 {
                let text =
                    String(repeating: "x", count: length) + " \(word) whoever keeps the keys."
                let imported = try ImportedBriefing(
                    "Background\nIt rained.\n\n\(heading)\n1. \(text)\n2. Visit.\n")
                let section = try #require(imported.briefing?.sections.last)
                #expect(section.blocks.map(\.text) == [text, "Visit."], "\(heading), \(length)")
            }
        }
    }

    /// A line with nothing but what could be the number of an agency's recommendation.
    @Test func aNumberOfAnAgencyByItselfIsText() throws {
        let text = "06 Recommenda'tions 5a). laB·\n2-aa.\nBa06 \u{C}\u{C}\u{C} 5a). laWri"
        #expect(try ImportedBriefing(text).briefing != nil)
    }

    @Test(arguments: ["The 1ine", "The 4 questions", "THE 3 LESSONS"])
    func aHeadingThatBeginsWithADigitKeepsItsSection(heading: String) throws {
        let imported = try ImportedBriefing(
            "# Background\nIt rained.\n# \(heading)\nAsk.\n# The findings\n- One thing.\n")
        let sections = try #require(imported.briefing, "the file cannot be read").sections
        #expect(sections.map(\.heading) == ["Background", heading, "The findings"])
        #expect(sections.map(\.id) == imported.report.sections.map(\.id))
    }

    @Test func lettersOfWindowsAreRead() throws {
        let document = try DocumentText(Array("It was sai".utf8) + [0x92, 0x64, 0xE9, 0x81])
        #expect(document.line(1) == "It was sai\u{2019}d\u{e9}\u{FFFD}")
        #expect(document.encoding == .windows1252)
    }

    @Test func aKnownWordIsFoundHoweverItsLettersAreWritten() throws {
        for heading in ["Them\u{e2}u", "Thema\u{302}u"] {
            let imported = try ImportedBriefing("# Background\nText.\n# \(heading)\n- One.\n")
            #expect(imported.report.sections.map(\.id) == ["background", "findings"])
        }
    }

    @Test func saysFromWhichLineOnThereWereTooManyHeadings() throws {
        let text = String(repeating: "The incident\nIt rained.\n", count: 6000)
        let imported = try ImportedBriefing(text)
        #expect(imported.damage.contains(.crowded))
        #expect(Invariants.violations(text, imported) == [])
    }

    @Test func wordsBrokenOverAndOverAgainCostNoMoreThanTheirLength() throws {
        let text = "Background\n" + String(repeating: "a-\n", count: 60_000) + "b.\n"
        let imported = try ImportedBriefing(text)
        #expect(imported.report.repairs.lines(.brokenWord).count == 60_000)
    }

    @Test(arguments: [
        "The review looked at three things.", "Recommendations were made by the panel.",
        "- Background",
        "The incident was on a Monday.", "There was background noise.",
        "The Review Panel met twice.",
    ])
    func takesSentencesForText(line: String) throws {
        #expect(try ImportedBriefing("\(line)\n\nSomething else.\n").report.sections == [])
    }
}
