import BriefingImport
import DialogueLanguage
import Testing

/// What looks like a title, a heading or a part of the paper, and is a line of a sentence.
struct SentenceTests {
    private func texts(_ imported: ImportedBriefing, _ id: String) -> [String]? {
        imported.briefing?.section(id)?.blocks.map(\.text)
    }

    @Test(arguments: [
        "Fernshire Safeguarding Children Partnership", "LOCAL TEAM", "K21", "Child T",
        "Practice Briefing", "14", "Background",
    ])
    func aLineBetweenTwoLinesOfASentenceStays(line: String) throws {
        let imported = try ImportedBriefing(
            """
            01 Background
            The family moved twice and was known to
            two services that never met.
            The school had written to the
            \(line)
            before the end of June, and nobody answered
            what it had asked.
            """)
        #expect(
            texts(imported, "background")?.joined(separator: " ").contains(
                "had written to the \(line) before the end of June") == true)
        #expect(imported.report.titleLines == [] && imported.report.notPlaced == [])
    }

    @Test func theEndOfASentenceAtTheFootIsNoTitle() throws {
        let imported = try ImportedBriefing(
            "Recommendations\n- Every agency sends its audit to the\n"
                + "Fernshire Safeguarding Children Partnership\n")
        #expect(
            texts(imported, "recommendations")
                == [
                    "Every agency sends its audit to the Fernshire Safeguarding Children Partnership"
                ])
    }

    @Test func aSentenceAboveTheFirstHeadingIsNoTitle() throws {
        let imported = try ImportedBriefing(
            """
            Child T
            This review was asked for by the
            Fernshire Safeguarding Children Partnership
            in March of last year.
            The findings
            Nobody asked.
            The review
            The panel met twice.
            """)
        #expect(imported.report.titleLines == [1])
        #expect(
            texts(imported, "background") == [
                "This review was asked for by the Fernshire Safeguarding Children Partnership in "
                    + "March of last year."
            ])
    }

    @Test func theNameAtHeadAndFootIsATitle() throws {
        let name = "Fernshire Safeguarding Children Partnership"
        let imported = try ImportedBriefing(
            "\(name)\nChild T\nFindings\nNobody asked.\n\n\(name)\n")
        #expect(imported.report.titleLines == [1, 2, 6])
        let report = ReportWording.text(imported.report, id: "T", .brief)
        #expect(report.contains("  line 6: “\(name)”\n"))
    }

    @Test func whatRepeatsWithinSentencesIsNoRunningHead() throws {
        let filler = (1...4).map { "Line \($0) of this page was said by a person." }
        let page = filler + ["Nobody had told the", "Children's Services", "about it."] + filler
        let text = "Findings\n" + (page + ["\u{C}" + "Page head"] + page).joined(separator: "\n")
        let imported = try ImportedBriefing(text)
        let told = texts(imported, "findings")?.filter {
            $0.contains("told the Children's Services about it.")
        }
        #expect(told?.count == 2)
    }

    @Test func aSectionFoundByItsWordsTakesWholeSentences() throws {
        let imported = try ImportedBriefing(
            """
            Background
            The family moved twice.
            The findings
            Nobody asked, and nobody wrote anything down.
            Reflect on the findings with your manager and
            discuss with your team what you and your team
            would do on such a day.
            Recommendations
            Ask the child.
            """)
        #expect(
            texts(imported, "implementing-change")?.joined(separator: " ")
                == "Reflect on the findings with your manager and discuss with your team what you and "
                + "your team would do on such a day.")
    }

    @Test func theReportInFullHasTheLabelsThatAreGone() throws {
        let imported = try ImportedBriefing(
            "Recommendations\n7. Ask the child.\n4. Write it down.\n")
        let report = ReportWording.text(imported.report, id: "T")
        #expect(report.contains("points numbered in their order: lines 2–3 (instead of “7”, “4”)."))
    }

    @Test func whatWordHidesIsNamedInTheReport() throws {
        let document = try DocumentText(
            Array("Background\nIt rained.\n".utf8), leftOut: [.hiddenText])
        let imported = ImportedBriefing(document, name: "T")
        #expect(imported.damage.contains(.hiddenText))
        #expect(ReportWording.text(imported.report, id: "T").contains("Text that Word hides"))
    }
}
