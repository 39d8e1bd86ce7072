import BriefingImport
import TestSupport
import Testing

/// What stands above the first section and below the last.
struct HeadAndTailTests {
    private static let body = """
        ## Background

        It rained.

        ## Recommendations

        1. Dig.

        ## Next steps


        """

    @Test(arguments: [
        "Castle Tarn Community Safety Partnership", "Strathlorn Public Protection Committee",
        "Aldermere Integrated Care Board", "Fern Child Protection Committee",
    ])
    func otherBodiesPublishBriefingsToo(_ name: String) throws {
        let imported = try ImportedBriefing(
            "# Learning from Ann\n\n\(name)\n\n" + Self.body + "- Ask.\n")
        #expect(imported.briefing?.publisher == name)
        #expect(
            imported.report.sections.map(\.id) == [
                "background", "recommendations", "implementing-change",
            ])
        // In the text such a name is anybody's.
        let within = try ImportedBriefing(
            "Learning from Ann\n\n" + Self.body + "- \(name) was told.\n")
        #expect(within.briefing?.publisher != name)
    }

    @Test func aTitleThatSoundsLikeAHeadingIsTheTitle() throws {
        let name = "Fernshire Safeguarding Children Partnership"
        for title in ["Learning Summary: Ann", "# Learning from Ann"] {
            let imported = try ImportedBriefing("\(title)\n\n\(name)\n\n" + Self.body + "- Ask.\n")
            #expect(imported.report.sections.first?.id == "background", "\(title)")
            #expect(imported.report.sections.count == 3, "\(title)")
        }
    }

    @Test(arguments: [
        "To read the full report visit www.fern.example/reviews",
        "If this has affected you, ring somebody.",
        "Breathing Space: 0800 83 85 87",
        "The Lullaby Trust: 0808 802 6869 – version 2, review date June 2032",
        "Share your feedback with us.",
        "Concerned about an adult? Ring 01632 960 418.",
        "More about this is at www.fern.example/more and in the library",
    ])
    func theEndOfAPageIsNoTask(_ line: String) throws {
        let imported = try ImportedBriefing(Self.body + "- Ask.\n- Write.\n\n\(line)\n")
        #expect(imported.report.sections.last?.points == 2)
        #expect(imported.report.sections.last?.paragraphs == 0)
        // A point with an address is one of them.
        let point = try ImportedBriefing(Self.body + "- Ask.\n- Write to ann@fern.example.\n")
        #expect(point.report.sections.last?.points == 2)
    }

    @Test func theNumberOfARecommendationIsNoCodeOfACase() throws {
        let table =
            "## Recommendations\n\nRef\tRecommendation\tLead\nR1\tDig.\tAnn\nR2\tAsk.\tJoe\n"
        let imported = try ImportedBriefing(
            "## Background\n\nIt rained.\n\n" + table, name: "boats")
        #expect(imported.briefing?.id == "boats")
        #expect(imported.briefing?.recommendations.map(\.label) == ["1", "2"])
    }

    @Test func theNamesOfColumnsAreNoHeading() throws {
        let text =
            "## Background\n\nIt rained.\n\n## What should change\n\n"
            + "Recommendation\tWho\tBy when\nDig.\tAnn\tMay\nAsk.\tJoe\tJune\n"
        let recommendations = try #require(try ImportedBriefing(text).briefing).recommendations
        #expect(
            recommendations.map(\.text) == [
                "Dig. (Who: Ann; By when: May)", "Ask. (Who: Joe; By when: June)",
            ])
    }
}
