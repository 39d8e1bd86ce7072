import BriefingImport
import TestSupport
import Testing

/// Headings that are in no table, and what they are about.
struct HeadingSenseTests {
    private static func ids(_ text: String) throws -> [String] {
        try ImportedBriefing(text).report.sections.map(\.id)
    }

    /// A document of seven sections, with another heading for one of them.
    private static func text(_ heading: String, for place: Int) -> String {
        var headings = [
            "Background", "Safeguarding concerns", "The incident", "The review", "The findings",
            "Recommendations", "Implementing change",
        ]
        headings[place] = heading
        return headings.map { "## \($0)\n\nNobody asked about the \($0.count) boats.\n" }
            .joined(separator: "\n")
    }

    @Test(arguments: [
        (0, "Olive's story"), (1, "Why were people worried?"), (1, "What agencies knew about risk"),
        (2, "Circumstances of Mr T's death"), (2, "How Rhys died"),
        (3, "How was the learning gathered?"), (3, "The single unified safeguarding review"),
        (4, "What has been learned?"), (4, "The main learning for us all"),
        (5, "What will be done differently?"), (5, "What the Board wants to see change"),
        (6, "Questions to talk about with your team"), (6, "For your next team meeting"),
    ])
    func aHeadingIsUnderstoodByItsWords(_ place: Int, _ heading: String) throws {
        let imported = try ImportedBriefing(Self.text(heading, for: place))
        #expect(
            imported.report.sections.map(\.id) == [
                "background", "safeguarding-concerns", "incident", "review", "findings",
                "recommendations", "implementing-change",
            ])
        #expect(imported.report.lacking.isEmpty)
    }

    /// Such words are no proof: the section must be free, and the heading in its place.
    @Test func aHeadingOutOfItsPlaceKeepsASectionOfItsOwn() throws {
        let text = Self.text("Risks of boats", for: 5)
        #expect(try Self.ids(text).contains("risks-of-boats"))
        #expect(try !Self.ids(text).contains("recommendations"))
        let twice = Self.text("The learning about boats, and what has been learned", for: 6)
        #expect(try Self.ids(twice).count { $0 == "findings" } == 1)
    }

    @Test func headingsBeforeColonsAreUnderstoodBesideOthers() throws {
        let text = """
            Background: Ann kept boats.

            Safeguarding concerns: Nobody saw her.

            Circumstances of Ann's death: She drowned.

            Why did we hold a review: The Board asked for it.

            Key learning:

            - Nobody rang.

            Recommendations:

            1. Ring.

            Questions to think about with your team:

            - Who rings?
            """
        let imported = try ImportedBriefing(text)
        #expect(
            imported.report.sections.map(\.id) == [
                "background", "safeguarding-concerns", "incident", "review", "findings",
                "recommendations", "implementing-change",
            ])
        #expect(imported.briefing?.recommendations.map(\.text) == ["Ring."])
        let alone = try ImportedBriefing("Background\n\nAnn said.\n\nHow she died: nobody asked.\n")
        #expect(alone.report.sections.map(\.id) == ["background"])
    }

    @Test func aHeadingWithAColonThatIsSetAsOneIsWhole() throws {
        let text = Self.text("Reflection: what will you take away?", for: 6)
        let last = try #require(try ImportedBriefing(text).briefing?.sections.last)
        #expect(last.heading == "Reflection: what will you take away?")
        #expect(last.blocks.count == 1)
    }

    @Test func smallRomanNumbersStandBeforeHeadings() throws {
        let text = """
            i) Background

            It rained.

            ii) What we saw

            It snowed.

            iii) Recommendations

            1. Dig.
               i) At once.
            """
        #expect(try Self.ids(text) == ["background", "what-we-saw", "recommendations"])
    }

    @Test func aNumberedHeadingThatIsSetAsOneMayHaveAVerb() throws {
        let text = Self.text("2. Risks that were known", for: 1)
        #expect(try Self.ids(text)[1] == "safeguarding-concerns")
    }

    @Test func aLineUnderALineMakesAHeading() throws {
        let text = """
            Joe's boats
            ===========

            What was it like to be Joe?
            ---------------------------
            It rained.

            What do we recommend now
            ------------------------
            1) Dig.

            Ann asked.
            ---
            Nobody came.
            """
        let imported = try ImportedBriefing(text)
        #expect(imported.report.sections.count == 2)
        #expect(imported.report.sections.last?.points == 1)
    }

    @Test func aTableOfContentsIsNoText() throws {
        let list = "Contents\n\nBackground ...... 1\n\nThe review ..... 2\n\nRecommendations 3\n\n"
        let text = "Learning from Ann\n\n" + list + Self.text("The review", for: 3)
        let imported = try ImportedBriefing(text)
        #expect(imported.report.sections.map(\.id).first == "background")
        #expect(imported.report.sections.count == 7)
        #expect(!imported.damage.contains(.headingTwice))
        let short = try ImportedBriefing("Background\n\nContents\n\nRoom 1\n\nIt rained.\n")
        #expect(short.report.sections.first?.paragraphs ?? 0 > 1)
    }

    /// Boxes about a page without numbers are read from the top down; nobody writes in that order.
    @Test func sectionsStrewnAboutAPageComeIntoTheUsualOrder() throws {
        let parts = Self.text("Background", for: 0).split(separator: "## ").map { "## " + $0 }
        let strewn = [0, 6, 5, 1, 2, 4, 3].map { parts[$0] }.joined()
        let imported = try ImportedBriefing(strewn)
        #expect(
            imported.report.sections.map(\.id) == [
                "background", "safeguarding-concerns", "incident", "review", "findings",
                "recommendations", "implementing-change",
            ])
        #expect(imported.damage.contains(.orderOfPage))
        // What is asked first, or the learning first, is somebody's choice.
        for order in [[6, 0, 1, 2, 3, 4, 5], [4, 0, 1, 2, 3, 5, 6], [0, 1, 3, 2, 4, 5, 6]] {
            let meant = try ImportedBriefing(order.map { parts[$0] }.joined())
            #expect(!meant.damage.contains(.orderOfPage))
            #expect(meant.report.sections.first?.id != "background" || order[0] == 0)
        }
    }
}
