import BriefingImport
import TestSupport
import Testing

/// Pages as partnerships lay them out, and the order in which they are read.
struct PageOrderTests {
    /// Some words at a place, of a type.
    private struct Run {
        let left, top: Int
        let text: String
        var size = 12
        var isBold = false
    }

    private static func page(_ runs: [Run]) -> String {
        let fonts = [12, 18, 30].map {
            "<fontspec id=\"\($0)\" size=\"\($0)\" family=\"Serif\"/>\n"
        }
        let lines = runs.map { run in
            let text = run.isBold ? "<b>\(run.text)</b>" : run.text
            return "<text top=\"\(run.top)\" left=\"\(run.left)\" "
                + "width=\"\(run.text.count * run.size / 2)\" height=\"\(run.size + 2)\" "
                + "font=\"\(run.size)\">\(text)</text>\n"
        }
        return "<page number=\"1\" height=\"1000\" width=\"900\">\n" + fonts.joined()
            + lines.joined() + "</page>\n"
    }

    private static func lines(_ pages: [Run]...) -> [String] {
        let text = pages.map(page).joined()
        return String(decoding: PageText(Array(text.utf8)).bytes, as: UTF8.self)
            .split { $0 == "\n" || $0 == "\u{C}" }.map(String.init)
    }

    private static func bold(_ left: Int, _ top: Int, _ text: String) -> Run {
        Run(left: left, top: top, text: text, isBold: true)
    }

    private static func plain(_ left: Int, _ top: Int, _ text: String) -> Run {
        Run(left: left, top: top, text: text)
    }

    @Test func readsBoxesInRowsRowByRow() {
        let text = Self.lines([
            Self.bold(50, 100, "One"), Self.bold(400, 100, "Two"),
            Self.plain(50, 120, "A boy kept"),
            Self.plain(400, 120, "Nobody looked."), Self.plain(50, 136, "bees."),
            Self.bold(50, 200, "Three"), Self.bold(400, 200, "Four"),
            Self.bold(400, 215, "and more"), Self.plain(50, 220, "It rained."),
            Self.plain(400, 235, "It snowed."),
        ])
        #expect(
            text == [
                "**One**", "A boy kept bees.", "**Two**", "Nobody looked.", "**Three**",
                "It rained.", "**Four and more**", "It snowed.",
            ])
    }

    @Test func columnsOfANewspaperAreReadOneAfterTheOther() {
        let text = Self.lines([
            Self.bold(50, 100, "One"), Self.bold(400, 100, "Three"),
            Self.plain(50, 120, "A boy kept bees."), Self.plain(400, 120, "It rained."),
            Self.bold(50, 180, "Two"), Self.plain(400, 180, "It snowed and was"),
            Self.plain(50, 200, "Nobody looked."), Self.plain(400, 196, "cold."),
        ])
        #expect(
            text == [
                "**One**", "A boy kept bees.", "**Two**", "Nobody looked.", "**Three**",
                "It rained.", "It snowed and was cold.",
            ])
    }

    @Test func aColumnThatGoesOnAboveTheHeadingBesideItStaysWhole() {
        let text = Self.lines([
            Self.plain(400, 90, "of the garden. She"), Self.bold(50, 106, "Two"),
            Self.plain(400, 106, "rang."), Self.plain(50, 126, "It rained in front"),
            Self.plain(400, 160, "Nobody came."),
        ])
        #expect(
            text == ["**Two**", "It rained in front", "of the garden. She rang.", "Nobody came."])
    }

    @Test func aHeadingStandsAtTheMiddleOfTheTextBesideIt() {
        let text = Self.lines([
            Self.plain(300, 100, "A boy kept bees and"), Self.bold(50, 110, "Background"),
            Self.plain(300, 116, "nobody knew of them."), Self.plain(300, 160, "It rained and"),
            Self.bold(50, 168, "What are the key"), Self.plain(300, 176, "rained and"),
            Self.bold(50, 183, "learning points?"), Self.plain(300, 192, "rained."),
        ])
        #expect(
            text == [
                "**Background**", "A boy kept bees and nobody knew of them.",
                "**What are the key learning points?**", "It rained and rained and rained.",
            ])
    }

    @Test func numbersInAColumnOfTheirOwnStandBesideHeadings() {
        let text = Self.lines([
            Run(left: 50, top: 104, text: "1", size: 18), Self.bold(100, 100, "Background"),
            Self.plain(100, 120, "A boy kept bees."),
            Run(left: 50, top: 164, text: "2", size: 18), Self.bold(100, 160, "Findings"),
            Self.plain(100, 180, "Nobody looked."),
        ])
        #expect(
            text == [
                "1", "**Background**", "A boy kept bees.", "2", "**Findings**", "Nobody looked.",
            ]
                || text == [
                    "# 1", "**Background**", "A boy kept bees.", "# 2", "**Findings**",
                    "Nobody looked.",
                ])
    }

    @Test func aLargeNumberBelongsToTheSmallerHeadingBehindIt() {
        let text = Self.lines([
            Run(left: 50, top: 90, text: "3", size: 30), Self.bold(67, 100, "What led to the"),
            Self.bold(50, 118, "learning review"),
            Self.plain(
                50, 138,
                "It rained in the town and on the hills, and on the boats of the river too."),
        ])
        #expect(text.first == "**3 What led to the learning review**")
    }

    @Test func lettersThatWereSetApartAreWords() {
        let text = Self.lines([
            Self.bold(50, 100, "T H E   R E V I E W"),
            Self.plain(50, 120, "Plan A B C D was made."),
            Self.plain(50, 150, "A 1 B 2 C 3"),
        ])
        #expect(text == ["**THE REVIEW**", "Plan A B C D was made.", "A 1 B 2 C 3"])
    }

    @Test func blanksBeforeWordsAreNoPartOfTheirPlace() {
        // "bees" ends at 74; the blank before the small print is counted to it.
        let text = Self.lines([
            Self.plain(50, 100, "bees"), Run(left: 74, top: 100, text: " and"),
            Self.plain(50, 120, "A boy kept bees here."),
        ])
        #expect(text.first == "bees and")
    }

    @Test func aLargerLineBelowATableIsNoCellOfIt() throws {
        let names = [
            Self.plain(50, 100, "Agency"), Self.plain(200, 100, "Recommendation"),
            Self.plain(500, 100, "By when"),
        ]
        let rows = [
            Self.plain(50, 130, "Schools"), Self.plain(200, 130, "Schools ask about bees."),
            Self.plain(500, 130, "May"), Self.plain(50, 160, "Police"),
            Self.plain(200, 160, "The police look behind"), Self.plain(500, 160, "June"),
        ]
        let next = [
            Self.plain(200, 50, "churches."), Run(left: 50, top: 80, text: "Next steps", size: 18),
            Self.plain(50, 110, "• Read one file."),
        ]
        let head = [Run(left: 50, top: 70, text: "Recommendations", size: 18)]
        let text = [Self.page(head + names + rows), Self.page(next)].joined()
        let imported = ImportedBriefing(
            try DocumentText(PageText(Array(text.utf8)).bytes), name: "T")
        #expect(
            imported.briefing?.recommendations.map(\.text) == [
                "Schools ask about bees. (Agency: Schools; By when: May)",
                "The police look behind churches. (Agency: Police; By when: June)",
            ])
        #expect(imported.report.sections.map(\.id) == ["recommendations", "implementing-change"])
    }

    @Test func namesOfColumnsThatComeAgainOnTheNextPageAreThoseOfItsRows() throws {
        func names(_ top: Int) -> [Run] {
            [Self.plain(50, top, "Recommendation"), Self.plain(500, top, "Lead")]
        }
        let rows = [("dig.", 300), ("ask.", 60)].map { text, top in
            names(top) + [
                Self.plain(50, top + 30, "Schools " + text), Self.plain(500, top + 30, "Council"),
            ]
        }
        let head = [Run(left: 50, top: 250, text: "Recommendations", size: 18)]
        let text = [Self.page(head + rows[0]), Self.page(rows[1])].joined()
        let imported = ImportedBriefing(
            try DocumentText(PageText(Array(text.utf8)).bytes), name: "T")
        #expect(
            imported.briefing?.recommendations.map(\.text) == [
                "Schools dig. (Lead: Council)", "Schools ask. (Lead: Council)",
            ])
    }
}
