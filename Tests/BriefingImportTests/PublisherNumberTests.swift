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
        ("R1 Ask.\n\nR2 Visit.\n", ["1", "2"]),
        ("① Ask.\n② Visit.\n", ["1", "2"]),
        ("- Ask.\n- Visit.\n", ["1", "2"]),
        ("No\tRecommendation\tLead\n2\tAsk.\tPolice\n6\tVisit.\tSchools\n", ["2", "6"]),
    ])
    func keepsTheLabels(_ text: String, expected: [String]) throws {
        #expect(try Self.labels(text) == expected)
    }

    /// A bullet without text leaves a point inside nothing, which is counted like all others then.
    @Test func aPointInsideNothingIsOneOfItsOwn() throws {
        let text = "•\n  - Write to health.\n1. Ask the school.\n3. Visit.\n"
        #expect(try Self.labels(text) == ["1", "2", "3"])
        let imported = try ImportedBriefing("Recommendations\n" + text)
        #expect(imported.damage.contains(.numbersChanged))
    }

    /// Each agency has a 1 of its own: with its name behind it, it is the publisher's and the only one.
    @Test(arguments: [
        (
            "For schools\n\n1. Ask.\n2. Visit.\n\nFor vets\n\n1. Write.\n",
            ["1-schools", "2-schools", "1-vets"]
        ),
        (
            "Fern Constabulary\n1. Ask.\n3. Visit.\n\nRecommendations for Social Care:\n"
                + "1. Write.\n1a. Ring.\n",
            ["1-fern-constabulary", "3-fern-constabulary", "1-social-care", "1a-social-care"]
        ),
        (
            "1. Everybody asks.\n\nFor the police\n\n1. Write.\n   - At once.\n\n2. Visit.\n",
            ["1", "1-police", "1a-police", "2-police"]
        ),
        (
            "Recommendation 1 for health: Ask.\nRecommendation 4 for health: Visit.\n"
                + "Recommendation 1 (Police) – Write.\n",
            ["1-health", "4-health", "1-police"]
        ),
        (
            "Police recommendation 1: Ask.\n\nPolice recommendation 2: Visit.\n",
            ["1-police", "2-police"]
        ),
    ])
    func namesTheAgencyWhereEachCountsForItself(_ text: String, expected: [String]) throws {
        #expect(try Self.labels(text) == expected)
        let imported = try ImportedBriefing("Recommendations\n" + text)
        #expect(imported.damage.contains(.numbersOfAgencies))
        #expect(!imported.damage.contains(.numbersChanged))
        #expect(WordAccount("Recommendations\n" + text, imported).missing == [:])
    }

    /// Where numbers rise through all of them, the publisher counts all of them together.
    @Test func leavesNumbersAloneThatRiseOverAllAgencies() throws {
        #expect(
            try Self.labels("For schools\n\n1. Ask.\n\nFor vets\n\n2. Write.\n") == ["1", "2"])
    }

    @Test func saysWhichNumberBecameWhichWhereNothingTellsThemApart() throws {
        let imported = try ImportedBriefing(
            "Recommendations\n\n1. Ask.\n2. Visit.\n\nThis too was said.\n\n1. Write.\n")
        #expect(imported.briefing?.recommendations.map(\.label) == ["1", "2", "3"])
        #expect(
            ReportWording.text(imported.report, id: "T").contains(
                "the numbers as printed can't be kept: 1 is now 3."))
    }

    /// Page 2 begins with the row of names again, and copying has made points of both.
    @Test func aRowOfNamesThatComesTwiceIsNoRecommendation() throws {
        let text =
            "Recommendations\n* No\tRecommendation\tLead\n1\tAsk.\tPolice\n"
            + "1. No\tRecommendation\tLead\n2\tVisit.\tSchools\n"
        let imported = try ImportedBriefing(text)
        #expect(imported.briefing?.recommendations.map(\.label) == ["1", "2"])
        #expect(WordAccount(text, imported).missing == [:])
    }

    /// A hundred thousand changes are not listed one by one.
    @Test func aListOfChangedNumbersIsCutShort() throws {
        let imported = try ImportedBriefing(
            "Recommendations\n" + String(repeating: "1. Visit.\n", count: 3000))
        let report = ReportWording.text(imported.report, id: "T")
        #expect(report.contains("and 2799 more") && report.utf8.count < 200_000)
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
