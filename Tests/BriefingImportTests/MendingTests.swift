import BriefingImport
import DialogueLanguage
import Testing

/// Confirming and mending an import line by line.
struct MendingTests {
    static let text = """
        Background

        M30 lives with a grandparent.

        ~ ~ x'q ''zz

        Who heard M30

        Nobody had asked.

        The findings

        Letters went unanswered.

        Recommendations

        Somebody visits.
        Services meet.
        """

    func dialogue(_ decisions: Decisions = Decisions(), text: String = text) throws
        -> MendingDialogue
    {
        MendingDialogue(try DocumentText(text), name: "m30", decisions: decisions)
    }

    @Test func opensWithTheReportAndAPrompt() throws {
        let opening = try dialogue().opening()
        #expect(opening.contains("The findings: line 13, 1 paragraph. Sure."))
        #expect(opening.hasSuffix("\n> "))
    }

    @Test func opensWithTheWholeReportWhereThatIsWanted() throws {
        let opening = try dialogue().opening(.full)
        #expect(opening.contains("Headings as printed") && opening.hasSuffix("\n> "))
    }

    @Test func theReportSaysWhoHasPublishedItAndWhereThatStands() throws {
        let found = Self.text + "\n\n© Fernshire Safeguarding Children Partnership 2026"
        var dialogue = try dialogue(text: found)
        let line = found.split(separator: "\n", omittingEmptySubsequences: false).count
        let name = "Fernshire Safeguarding Children Partnership"
        #expect(dialogue.opening().contains("\nPublisher\n  line \(line): “\(name)”\n"))
        #expect(dialogue.imported.file?.contains("publisher: \(name)\n") == true)
        _ = dialogue.receive("publisher: Elsewhere Board")
        let report = dialogue.receive("report").text
        #expect(report.contains("\nPublisher\n  “Elsewhere Board” (you said so)\n"))
        let silent = try self.dialogue().opening()
        #expect(!silent.contains("Publisher"))
    }

    @Test func theOpeningIsNotBrokenWithinASentence() throws {
        let opening = try dialogue().opening()
        #expect(opening.contains("at any time, type for example “move 12 to findings”"))
        #expect(opening.contains("“keep” ends the questions, “quit” leaves without storing.\n"))
        let sure = try dialogue(text: Self.sure).opening()
        #expect(
            sure.contains("Return keeps it like this. To change something, type for example “"))
    }

    /// A document about which nothing is unsure.
    private static let sure = """
        Background

        M30 lives with a grandparent.

        The findings

        1. Letters went unanswered.

        Recommendations

        1. Somebody visits.

        Implementing change

        1. Talk about it.
        """

    @Test func returnAcceptsAndQuitLeaves() throws {
        var one = try dialogue(text: Self.sure)
        #expect(one.receive("").ending == .accepted)
        var two = try dialogue()
        let turn = two.receive("quit")
        #expect(turn.text == "Nothing was stored.\n" && turn.ending == .left)
    }

    private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    @Test func asksAboutEachDoubtWithItsLinesBesideWhatBecameOfThem() throws {
        var dialogue = try dialogue()
        let opening = dialogue.opening()
        #expect(opening.contains("? No tasks were found. Is one of these lines their heading?"))
        #expect(opening.contains("\n    7  Who heard M30" + blanks(29) + "background\n"))
        #expect(
            opening.contains("    5  ~ ~ x'q ''zz" + blanks(30) + "left out: looks like noise\n"))
        let last = dialogue.receive("").text
        #expect(last == "That was all that is unsure. Return keeps it like this.\n> ")
        #expect(dialogue.receive("").ending == .accepted)
    }

    /// The heading of the tasks is most likely one that no table has.
    @Test func looksForMissingTasksBelowAHeadingThatIsInNoTable() throws {
        let text =
            Self.sure.replacing("Implementing change", with: "What comes now")
            .replacing("1. Talk", with: "Talk")
        var dialogue = try dialogue(text: text)
        #expect(dialogue.opening().contains("“heading 13 is 07”"))
        let turn = dialogue.receive("heading 13 is 07").text
        #expect(turn.contains("   13  What comes now" + blanks(28) + "heading of implementing-"))
        #expect(dialogue.receive("").ending == .accepted)
    }

    /// Headings that are too few to make each other likely, and a text that has lost its own.
    private static let doubtful = """
        A line of a letter.

        Background

        M30 lives with a grandparent.

        THE GARDEN

        It was wet.

        The findings

        1. Letters went unanswered.

        Recommendations

        1. Somebody visits.

        Implementing change

        1. Talk about it.
        """

    @Test func goesThroughAllThatIsUnsure() throws {
        var dialogue = try dialogue(text: Self.doubtful)
        let opening = dialogue.opening()
        #expect(opening.contains("? Where does line 1 belong?"))
        #expect(opening.contains("(2 questions are left.)\n"))
        #expect(
            opening.hasSuffix(
                "    1  A line of a letter.                       left out: before headings\n"
                    + "    3  Background                                heading of background\n> "))
        let second = dialogue.receive("move 1 to background").text
        #expect(second.contains("? Is line 7 a heading?") && !second.contains("Where does"))
        #expect(second.contains("    7  THE GARDEN                                background\n"))
        let last = dialogue.receive("heading 7 is review").text
        #expect(
            last.contains("    7  THE GARDEN                                heading of review\n"))
        #expect(!last.contains("? "))
        #expect(dialogue.receive("").ending == .accepted)
    }

    @Test func aRefusalDoesNotAskAgain() throws {
        var dialogue = try dialogue()
        #expect(dialogue.receive("frobnicate").text.split(separator: "\n").count == 2)
        #expect(dialogue.receive("yes").text.hasPrefix("! Say where it belongs"))
        #expect(dialogue.receive("keep").ending == .accepted)
    }

    @Test func everyRowFitsIntoANarrowTerminal() throws {
        let words = String(repeating: "word ", count: 60)
        let long = Self.text + "\n\nImplementing change\n\n" + words
        var dialogue = try dialogue(text: long)
        for line in dialogue.receive("look").text.split(separator: "\n") where line.first == " " {
            #expect(line.unicodeScalars.count <= 79)
        }
    }

    @Test func movesALineToAnotherSection() throws {
        var dialogue = try dialogue()
        _ = dialogue.receive("move 9 to findings")
        let briefing = try #require(dialogue.imported.briefing)
        #expect(
            briefing.section("findings")?.blocks.map(\.text) == [
                "Nobody had asked.", "Letters went unanswered.",
            ])
        #expect(
            briefing.section("background")?.blocks.map(\.text) == [
                "M30 lives with a grandparent.", "Who heard M30",
            ])
    }

    @Test func makesALineAHeading() throws {
        var dialogue = try dialogue()
        _ = dialogue.receive("heading 7 is review")
        let briefing = try #require(dialogue.imported.briefing)
        #expect(briefing.section("review")?.heading == "Who heard M30")
        #expect(briefing.section("review")?.blocks.map(\.text) == ["Nobody had asked."])
    }

    @Test func makesAHeadingTextAgain() throws {
        var dialogue = try dialogue()
        _ = dialogue.receive("text 11")
        #expect(dialogue.imported.briefing?.section("findings") == nil)
        #expect(dialogue.imported.file?.contains("The findings") == true)
    }

    @Test func dropsALineAndStillReportsIt() throws {
        var dialogue = try dialogue()
        _ = dialogue.receive("drop 16")
        #expect(dialogue.receive("show 16").text.contains("Line 16 is empty"))
        _ = dialogue.receive("drop 17")
        #expect(dialogue.imported.file?.contains("Somebody visits") == false)
        #expect(dialogue.imported.report.notPlaced.contains { $0.line == 17 })
    }

    @Test func undoTakesTheLastChangeBack() throws {
        var dialogue = try dialogue()
        let before = dialogue.imported.file
        _ = dialogue.receive("move 13 to form")
        _ = dialogue.receive("title: Another title")
        #expect(dialogue.imported.file?.hasPrefix("briefing M30 — Another title\n") == true)
        _ = dialogue.receive("undo")
        _ = dialogue.receive("undo")
        #expect(dialogue.imported.file == before)
        #expect(dialogue.receive("undo").text == "! There is nothing to take back.\n> ")
    }

    @Test(arguments: [
        "move", "move 3", "move 3 to", "frobnicate", "heading x is review", "drop", "drop 3 4",
        "show",
    ])
    func saysWhatItDidNotUnderstand(line: String) throws {
        var dialogue = try dialogue()
        let turn = dialogue.receive(line)
        #expect(turn.text.hasPrefix("! ") && turn.text.hasSuffix("\n> ") && turn.ending == nil)
    }

    @Test(arguments: [
        ("move 3 to nothing", "no section"), ("move 99 to 05", "Line 99 is empty"),
        ("title:", "What shall it be?"),
    ])
    func refusesWhatIsNotThere(line: String, says: String) throws {
        var dialogue = try dialogue()
        #expect(dialogue.receive(line).text.contains(says))
    }
}
