import BriefingImport
import DialogueLanguage
import TestSupport
import Testing

/// Recommendations keep the labels that their publisher gave them.
struct PublisherNumberTests {
    private static func labels(_ recommendations: String) throws -> [String] {
        let text = "Background\nIt rained.\n\nRecommendations\n" + recommendations
        let briefing = try #require(try ImportedBriefing(text).briefing)
        return briefing.recommendations.map { $0.label ?? "" }
    }

    @Test(arguments: [
        ("1. Ask.\n3. Write.\n4. Visit.\n", ["1", "3", "4"]),
        ("4. Ask.\n4a. Write.\n5. Visit.\n", ["4", "4a", "5"]),
        ("Recommendation 2\nAsk.\n\nRecommendation 5\nVisit.\n", ["2", "5"]),
        ("Recommendation 1: Ask.\nRecommendation Two: Visit.\n", ["1", "2"]),
        ("R3. Ask.\nR7: Visit.\n", ["3", "7"]),
        ("① Ask.\n② Visit.\n", ["1", "2"]),
        ("- Ask.\n- Visit.\n", ["1", "2"]),
        ("No\tRecommendation\tLead\n2\tAsk.\tPolice\n6\tVisit.\tSchools\n", ["2", "6"]),
    ])
    func keepsTheLabels(_ text: String, expected: [String]) throws {
        #expect(try Self.labels(text) == expected)
    }

    @Test func saysWhichNumberBecameWhichWhereEachAgencyCountsFromOne() throws {
        let imported = try ImportedBriefing(
            "Findings\n- None.\n\nRecommendations\n\nFor schools\n\n1. Ask.\n2. Visit.\n\n"
                + "For vets\n\n1. Write.\n\nNext steps\n\n1. Talk.\n")
        #expect(imported.briefing?.recommendations.map(\.label) == ["1", "2", "3"])
        #expect(imported.damage.contains(.numbersChanged))
        #expect(
            ReportWording.text(imported.report, id: "T").contains(
                "the numbers as printed can't be kept: 1 is now 3."))
    }

    /// A point inside 4 and a printed 4a can't both be 4a.
    @Test func countsAnewWhereAPointInsideWouldHaveThePrintedLabelOfAnother() throws {
        let imported = try ImportedBriefing(
            "Recommendations\n\n4. The nurse reads it.\n   - Every week.\n\n4a. The worker answers.\n"
        )
        #expect(imported.briefing?.recommendations.map(\.label) == ["1", "1a", "2"])
        #expect(imported.damage.contains(.numbersChanged))
    }

    @Test(arguments: ["- 3 -", "– 12 –", "— 4 —"])
    func aNumberBetweenDashesIsThatOfAPage(_ line: String) throws {
        #expect(
            try Self.labels("1. The nurse reads it.\n\(line)\n\n2. The worker answers.\n")
                == ["1", "2"])
    }

    @Test func saysThatANumberIsMissing() throws {
        let imported = try ImportedBriefing("Recommendations\n1. Ask.\n3. Visit.\n")
        #expect(imported.damage.contains(.numberGap))
    }
}
