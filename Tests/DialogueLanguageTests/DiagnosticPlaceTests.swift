import DialogueLanguage
import Testing

/// Where a finding is shown, and the mark under the line.
@Suite struct DiagnosticPlaceTests {
    /// The two lines under the message: the line of the file, and the mark.
    private func shown(_ parsed: Parsed<Script>, _ number: Int = 0) -> [String] {
        parsed.diagnostics[number].rendered(file: "d", lines: parsed.lines)
            .split(separator: "\n").dropFirst().prefix(2).map { String($0.dropFirst(6)) }
    }

    @Test func marksThePartThatIsMeant() {
        let parsed = Reading.dialogue("dialogue d — D\nask a  txt, each\n  A?\n")
        #expect(parsed.places == ["2:8 D302"])
        #expect(shown(parsed) == ["ask a  txt, each", "       ^^^"])
        #expect(
            parsed.report(file: "d.dialogue") == """
                d.dialogue:2:8: error D302: “txt” is not known here.
                  2 | ask a  txt, each
                    |        ^^^
                  Was `text` meant?

                """)
    }

    @Test func tabsStayTabsSoThatTheMarkStandsBelow() {
        let parsed = Reading.dialogue("dialogue d — D\nask a\n\tA?\n\tonly if\tb is yes\n")
        #expect(parsed.places == ["4:10 D304"])
        #expect(shown(parsed) == ["\tonly if\tb is yes", "\t       \t^"])
    }

    @Test func wideLettersTakeTwoColumnsAndMarksNone() {
        let parsed = Reading.dialogue("dialogue d — D\nask 日本e\u{301}x  txt\n  A?\n")
        #expect(parsed.places == ["2:5 D005"])
        #expect(shown(parsed) == ["ask 日本e\u{301}x  txt", "    ^^^^^^"])
        let later = Reading.dialogue("dialogue d — D\nask a  each, 日本e\u{301}, txt\n  A?\n")
        #expect(later.places == ["2:14 D302", "2:20 D302"])
        #expect(shown(later, 1)[1] == "                    ^^^")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func countsLinesHoweverTheyEnd(_ end: String) {
        let text = ["dialogue d — D", "", "ask a", "  A?", "ask a", "  B?", ""].joined(
            separator: end)
        #expect(Reading.dialogue(text).places == ["5:5 D303"])
        #expect(Reading.dialogue("\u{FEFF}" + text).places == ["5:5 D303"])
    }

    @Test func windowsLineEndsAndABOMLeaveNoTrace() throws {
        let text =
            "\u{FEFF}briefing b — B\r\npublisher: p\r\nsource: s\r\nabout: a\r\nnotice: n\r\n"
            + "# 01 Recommendations\r\n\r\n1. One\r\n   goes on\r\n"
        let parsed = Reading.briefing(text)
        #expect(parsed.codes == [])
        let briefing = try #require(parsed.content)
        #expect(briefing.title == "B")
        #expect(briefing.recommendations.map(\.text) == ["One goes on"])
        #expect(parsed.lines[0] == "briefing b — B")
    }

    @Test func aLineEndAmongOthersIsShownForWhatItIs() {
        let parsed = Reading.dialogue("dialogue d — D\nask a\n  A\rB?\n")
        #expect(parsed.places == ["3:4 D003"])
        #expect(shown(parsed) == ["  A\u{FFFD}B?", "   ^"])
    }

    @Test(arguments: [
        "\u{1B}", "\u{8}", "\u{7F}", "\u{85}", "\u{200B}", "\u{2028}", "\u{202E}", "\u{2066}",
        "\u{FEFF}",
    ])
    func whatCantBeSeenIsReportedAndNeverShown(_ hidden: String) {
        let parsed = Reading.dialogue("dialogue d — D\nask a\n  A\(hidden)b?\n")
        #expect(parsed.places == ["3:4 D003"])
        #expect(shown(parsed) == ["  A\u{FFFD}b?", "   ^"])
    }

    @Test func marksTheFirstByteThatIsNotText() {
        let bytes = Array("dialogue d — D\nask a\n  Caf".utf8) + [0xE9] + Array(" é\n".utf8)
        #expect(Script.parse(bytes).places == ["3:6 D001"])
        let more = bytes + Array("  caf".utf8) + [0xE9, 0x0A, 0xE9, 0x0A]
        let parsed = Script.parse(more)
        #expect(parsed.places.first == "3:6 D001")
        #expect(parsed.diagnostics[0].message.contains("2 other lines"))
    }

    @Test func ofALongLineThePartAroundTheMarkIsShown() {
        let names = (1...200).map { "s\($0)" }.joined(separator: ", ")
        let parsed = Reading.dialogue("dialogue d — D\nnotice\npresent \(names), s7\nask a\n  A?\n")
        #expect(parsed.codes == ["D303"])
        let lines = shown(parsed)
        #expect(lines[0].hasPrefix("… "))
        #expect(lines[0].hasSuffix("s200, s7"))
        #expect(lines[0].unicodeScalars.count <= 124)
        #expect(lines[1].unicodeScalars.count == lines[0].unicodeScalars.count)
        #expect(lines[1].hasSuffix(" ^^"))
        let early = Reading.dialogue(
            "dialogue d — D\nnotice\npresent s7, s7, \(names)\nask a\n  A?\n")
        #expect(shown(early)[0].hasSuffix(" …"))
        #expect(shown(early)[1] == "            ^^")
    }

    @Test func findingsAreInTheOrderOfTheirPlaces() {
        let parsed = Reading.dialogue(
            """
            dialogue d — D
            vote x
            ask a  txt, txet
              A?
              hint:
            ask a
              only if b is yes
              B?
            """)
        #expect(
            parsed.places == [
                "2:6 D304", "3:8 D302", "3:13 D302", "5:3 D313", "6:5 D303", "7:11 D304",
            ])
    }

    @Test func noMoreThanAHundredAreListed() {
        let text = (1...150).map { "vote x\($0)\n" }.joined()
        let parsed = Reading.dialogue("dialogue d — D\nask a\n  A?\n" + text)
        #expect(parsed.diagnostics.count == 100)
        #expect(parsed.hasMore)
        #expect(parsed.content == nil)
        #expect(
            parsed.report(file: "d").hasSuffix(
                "There is more. Mend these first, then check again.\n"))
    }

    @Test func anErrorAfterAHundredWarningsIsStillAnError() {
        let warnings = (1...120).map { "# Part \($0)\n" }.joined()
        let good = Reading.dialogue("dialogue d — D\nask a\n  A?\n" + warnings)
        #expect(good.content != nil)
        let bad = Reading.briefing(
            "briefing b — B\npublisher: p\nsource: s\nabout: a\nnotice: n\n# Text\n"
                + (0..<130).map { "B\(["A", "B", "C"][$0 % 3])\(Self.letters($0)) x\n" }.joined()
                + "# Text\nx\n")
        #expect(bad.content == nil)
    }

    private static func letters(_ number: Int) -> String {
        String(UnicodeScalar(UInt8(65 + number / 26)))
            + String(UnicodeScalar(UInt8(65 + number % 26)))
    }

    @Test func aPlaceOutsideOfTheFileIsShownWithoutALine() {
        let finding = Diagnostic(.noQuestions, line: 9, column: 0, length: 0, "A.", mend: "B.")
        #expect(finding.rendered(file: "f", lines: ["x"]) == "f:9:1: error D316: A.\n  B.\n")
        let beyond = Diagnostic(.noQuestions, line: 1, column: 9, length: 9, "A.", mend: "B.")
        #expect(
            beyond.rendered(file: "f", lines: ["x"])
                == "f:1:9: error D316: A.\n  1 | x\n    |  ^\n  B.\n")
    }
}
