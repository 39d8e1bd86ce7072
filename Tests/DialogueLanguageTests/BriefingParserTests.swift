import BundledContent
import Testing

@testable import DialogueLanguage

@Suite struct BriefingParserTests {
    @Test func readsTheLinesAtTheHead() throws {
        let briefing = try #require(
            Reading.briefing(
                """
                // For authors only.

                briefing M30 - A quiet child: part one
                publisher: Fernshire
                source: Briefing M30,
                  spring edition
                about: One line.
                notice: Neglect.
                form: fernshire-plan
                # 01 Recommendations
                1. Ask.
                """
            ).content)
        #expect(briefing.id == "M30")
        #expect(briefing.title == "A quiet child: part one")
        #expect(briefing.source == "Briefing M30, spring edition")
        #expect(briefing.form == "fernshire-plan")
    }

    @Test func asksForTheUsualFormWhereNoneIsNamed() throws {
        #expect(Reading.sections("# Recommendations\n1. a").content?.form == "action-plan")
    }

    @Test(arguments: [
        ("# 01 Background", "01", "background", "Background"),
        ("#01 Background", "01", "background", "Background"),
        ("## 1. The background", "1", "background", "The background"),
        ("  # 2) Safeguarding concerns", "2", "safeguarding-concerns", "Safeguarding concerns"),
        ("# The review", "", "review", "The review"),
        ("# 03 What happened [incident]", "03", "incident", "What happened"),
        ("# The", "", "the", "The"),
    ])
    func readsHeadings(_ line: String, number: String, id: String, heading: String) throws {
        let briefing = try #require(Reading.sections(line + "\ntext\n").content)
        #expect(briefing.sections.map(\.number) == [number])
        #expect(briefing.sections.map(\.id) == [id])
        #expect(briefing.sections.map(\.heading) == [heading])
    }

    @Test func joinsLinesUntilABlankOne() throws {
        let briefing = try #require(
            Reading.sections(
                "# Background\nOne line\n  and another.\n\nA second\nparagraph, in\n20.\n"
            ).content)
        #expect(
            briefing.sections[0].blocks == [
                .paragraph("One line and another."), .paragraph("A second paragraph, in 20."),
            ])
    }

    @Test func readsPoints() throws {
        let text = """
            # Recommendations
            Before the list:
            - a bullet
              that goes on
            • another
            * a third
            4. four
               a. inside
               b) inside too
            5) five
            6.five is no point
            """
        let section = try #require(Reading.sections(text).content?.sections.first)
        #expect(
            section.blocks == [
                .paragraph("Before the list:"), item(nil, "a bullet that goes on"),
                item(nil, "another"), item(nil, "a third"), item("4", "four"),
                item("4a", "inside", depth: 1), item("4b", "inside too", depth: 1),
                item("5", "five 6.five is no point"),
            ])
    }

    private func item(_ label: String?, _ text: String, depth: Int = 0) -> Briefing.Block {
        .item(Briefing.Item(label: label, depth: depth, text: text))
    }

    /// Each agency counts for itself, and letters inside stand before its name.
    @Test func numbersOfAgenciesAreLabels() throws {
        let parsed = Reading.sections(
            """
            # Recommendations
            For the police
            1-police. Write.
               a. At once.
            2-police. Visit.

            For health
            1-health. Ask.

            # Findings
            1-police. is text here
            """)
        #expect(parsed.diagnostics.isEmpty)
        let briefing = try #require(parsed.content)
        let labels = briefing.recommendations.map(\.label)
        #expect(labels == ["1-police", "1a-police", "2-police", "1-health"])
        #expect(briefing.sections[1].blocks == [.paragraph("1-police. is text here")])
    }

    @Test func numbersBulletsByTheirPlace() throws {
        let briefing = try #require(Reading.sections("# Recommendations\n- a\n- b\n").content)
        #expect(briefing.recommendations.map(\.label) == ["1", "2"])
    }

    @Test func saysWhatTheOriginalLacks() throws {
        let briefing = try #require(
            Reading.sections("# Background\nmissing: the end\n  of a sentence\nMore text.\n")
                .content)
        #expect(
            briefing.sections[0].blocks == [.missing("the end of a sentence More text.")])
    }

    @Test func keepsTheGlossaryAndTheNotesOutOfTheReading() throws {
        let briefing = try #require(
            Reading.sections(
                """
                # Recommendations
                1. Ask.
                # Glossary
                EWO: education welfare officer: a person
                  who helps
                - Early help: support
                # Notes
                - one
                """
            ).content)
        #expect(briefing.sections.map(\.id) == ["recommendations"])
        #expect(briefing.glossary.map(\.term) == ["EWO", "Early help"])
        #expect(briefing.glossary[0].meaning == "education welfare officer: a person who helps")
        #expect(briefing.notes == ["one"])
    }

    @Test(arguments: BundledContent.briefings)
    func bundledBriefingsAreFreeOfFindings(_ file: BundledContent.File) throws {
        let parsed = Briefing.parse(file.bytes)
        #expect(parsed.report(file: file.id) == "")
        #expect(parsed.content?.id == file.id)
    }

    @Test(arguments: [
        ("The MARAC and the IDVAs met.", ["MARAC", "IDVA"]),
        ("MARAC, then MARAC again.", ["MARAC"]),
        ("CSE-related, and YOT's.", ["CSE", "YOT"]),
        ("In the UK the NHS has GPs; chapter XIV, A&E, I, K21, 2A.", []),
        ("ALL OF THIS IS SHOUTED", []),
        ("the NOTe and McDonald and MPs", ["MP"]),
    ])
    func warnsOfAbbreviationsThatTheGlossaryLacks(_ text: String, names: [String]) {
        let parsed = Reading.sections("# 06 Recommendations\n1. Ask.\n# 02 Text\n\(text)\n")
        #expect(parsed.codes == names.map { _ in "D109" })
        for (found, name) in zip(parsed.diagnostics, names) {
            #expect(found.message.contains("“\(name)”"))
        }
        #expect(parsed.content != nil)
    }

    @Test func anAbbreviationInTheGlossaryIsExplained() {
        let parsed = Reading.sections(
            """
            # 06 Recommendations
            1. The MARAC, the YOTs and B21, a case of CSE.
            # Glossary
            MARAC: a meeting
            Youth Offending Team (YOT): a team
            CSE: exploitation
            """)
        #expect(parsed.codes == [])
    }
}

@Suite struct BriefingReadingTests {
    @Test func countsTheWordsThatAreRead() throws {
        let text = "# 01 The\u{9}background\nTwo words\n\n- a point\n\n# Glossary\nGP: a doctor\n"
        let briefing = try #require(Reading.sections(text).content)
        #expect(briefing.wordCount == 6)
        #expect(briefing.minutes == 1)
    }

    @Test func findsTheTermsThatASectionUses() throws {
        let briefing = try #require(
            Reading.sections(
                """
                # 01 Text
                The MARACs met. Early Help came late; somebody phoned.
                # Glossary
                MARAC: a meeting
                Early help: support
                Phone: a thing
                """
            ).content)
        #expect(briefing.terms(in: "text").map(\.term) == ["MARAC", "Early help"])
        #expect(briefing.terms(in: "elsewhere").isEmpty)
    }
}
