import BriefingImport
import DialogueLanguage
import TestSupport
import Testing

/// Words with their places → text in the order in which it is read.
struct PageTextTests {
    /// A page with runs of words at places; the size is that of the type.
    private static func page(_ runs: [(left: Int, top: Int, text: String)], size: Int = 12)
        -> String
    {
        let lines = runs.map { run in
            "<text top=\"\(run.top)\" left=\"\(run.left)\" width=\"\(run.text.count * size / 2)\" "
                + "height=\"\(size + 2)\" font=\"0\">\(run.text)</text>\n"
        }
        return "<page number=\"1\" height=\"1000\" width=\"900\">\n"
            + "<fontspec id=\"0\" size=\"\(size)\" family=\"Serif\"/>\n" + lines.joined()
            + "</page>\n"
    }

    private static func lines(_ page: String) -> [String] {
        String(decoding: PageText(Array(page.utf8)).bytes, as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test func readsBoxesOneAfterAnother() {
        let text = Self.lines(
            Self.page([
                (50, 100, "Background"), (400, 100, "Findings"), (50, 120, "A boy kept bees"),
                (400, 120, "Nobody looked into"), (50, 136, "behind a church."),
                (400, 136, "the hives."),
            ]))
        #expect(
            text == [
                "Background", "A boy kept bees behind a church.", "Findings",
                "Nobody looked into the hives.",
            ])
    }

    @Test func readsHeadingsBesideTheirTexts() {
        let text = Self.lines(
            Self.page([
                (50, 100, "Background"), (300, 100, "A boy kept bees."), (50, 160, "Findings"),
                (300, 160, "Nobody looked."), (300, 178, "Nobody asked."),
            ]))
        #expect(
            text == [
                "Background", "A boy kept bees.", "Findings", "Nobody looked.", "Nobody asked.",
            ])
    }

    @Test func putsABulletBeforeTheTextBesideIt() {
        let text = Self.lines(
            Self.page([
                (50, 100, "Findings"), (50, 120, "•"), (80, 120, "Nobody looked."), (50, 140, "•"),
                (80, 140, "Nobody asked."),
            ]))
        #expect(text == ["Findings", "• Nobody looked.", "• Nobody asked."])
    }

    @Test func readsATableOfRecommendationsByRows() throws {
        let page = Self.page([
            (50, 60, "Recommendations"), (50, 100, "No"), (100, 100, "Recommendation"),
            (400, 100, "Lead"), (50, 130, "2"), (100, 130, "Schools ask about"),
            (400, 130, "Council"),
            (100, 146, "the bees."), (50, 170, "3"), (100, 170, "Look behind churches."),
            (400, 170, "Police"),
        ])
        let imported = ImportedBriefing(
            try DocumentText(PageText(Array(page.utf8)).bytes), name: "T")
        let recommendations = try #require(imported.briefing).recommendations
        #expect(recommendations.map(\.label) == ["2", "3"])
        #expect(
            recommendations.map(\.text) == [
                "Schools ask about the bees. (Lead: Council)",
                "Look behind churches. (Lead: Police)",
            ])
    }

    @Test func marksALargerLineAsAHeading() {
        let large = Self.page([(50, 100, "Bees")], size: 20)
            .replacing("font=\"0\"", with: "font=\"1\"").replacing("id=\"0\"", with: "id=\"1\"")
        let small = Self.page([(50, 200, "Nobody looked into the hives."), (50, 220, "It rained.")])
        #expect(Self.lines(large + small).contains("# Bees"))
    }

    @Test(arguments: [
        "", "<page", "<page><text", "<text>a</text>", "<page><text>&", "<page><b></page>",
    ])
    func takesWhateverItIsGiven(_ text: String) {
        _ = PageText(Array(text.utf8)).bytes
    }
}
