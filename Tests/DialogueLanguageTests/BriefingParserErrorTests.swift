import DialogueLanguage
import Testing

@Suite struct BriefingParserErrorTests {
    @Test func anEmptyFileHasOneFinding() {
        #expect(Reading.briefing("").places == ["1:1 D002"])
        #expect(Reading.briefing("\n// nothing\n\n").places == ["1:1 D002"])
    }

    @Test func aMissingFirstLineHidesNothing() {
        let parsed = Reading.briefing(
            "publisher: p\nsource: s\nabout: a\n# 06 Recommendations\n1. a\n")
        #expect(parsed.places == ["1:1 D002", "1:1 D101"])
        #expect(parsed.diagnostics[1].message == "“notice:” is missing.")
    }

    @Test(arguments: [
        ("briefing", "D005"), ("briefing K21", "D005"), ("briefing — Title", "D005"),
        ("briefing Child U — Title", "D005"), ("briefing K21 Title", "D005"),
        ("briefing 21K — Title", "D005"), ("briefing K21 —", "D005"),
        ("breifing K21 — Title", "D002"),
        ("Briefing K21 — Title", "D002"), ("form K21 — Title", "D002"), ("K21 — Title", "D002"),
    ])
    func saysWhatIsWrongWithTheFirstLine(_ line: String, code: String) {
        let rest = "\npublisher: p\nsource: s\nabout: a\nnotice: n\n# Recommendations\n1. a\n"
        #expect(Reading.briefing(line + rest).codes == [code])
    }

    @Test(arguments: [
        "briefing K21 — T", "briefing K21- T", "briefing K21—T", "briefing\tK21 : T",
        "briefing\u{A0}K21 – T", "  briefing   K21 -- T  ",
    ])
    func takesTheFirstLineAsPeopleWriteIt(_ line: String) {
        let rest = "\npublisher: p\nsource: s\nabout: a\nnotice: n\n# Recommendations\n1. a\n"
        let parsed = Reading.briefing(line + rest)
        #expect(parsed.codes == [])
        #expect(parsed.content?.id == "K21")
        #expect(parsed.content?.title == "T")
    }

    @Test func whatWasMeantIsNotAlsoMissing() {
        let parsed = Reading.briefing(
            "briefing b — B\npublsher: p\nsource: s\nAbout: a\nnotice: n\n# Recommendations\n1. a\n"
        )
        #expect(parsed.places == ["2:1 D006", "4:1 D006"])
        #expect(
            parsed.diagnostics.map(\.mend) == ["Was `publisher:` meant?", "Was `about:` meant?"])
    }

    @Test func textBeforeTheFirstHeadingIsReportedOnce() {
        let parsed = Reading.sections("01 Background\nOne.\nTwo.\n\n02 The review\nThree.\n")
        #expect(parsed.places == ["6:1 D102"])
    }

    @Test func aHeadingWithoutAnIdIsNotAlsoRepeated() {
        let parsed = Reading.sections("# 01\nx\n# 02 !!\ny\n# 06 Recommendations\n1. a\n")
        #expect(parsed.codes == ["D005", "D005"])
    }

    @Test(arguments: [
        ("1. a\n2. b\n   a. c\n   b. d\n3. e", []),
        ("2. a", ["7:1 D107"]),
        ("1. a\n3. b\n4. c", ["8:1 D107"]),
        ("1-police. a\n1-health. b\n3-health. c", ["9:1 D107"]),
        ("1-police. a\n1-police. b", ["8:1 D110"]),
        ("1. a\na. b", ["8:1 D107"]),
        ("1. a\n   b. c", ["8:4 D107"]),
        ("1. a\n   2. c", ["8:4 D107"]),
        ("1. a\n1. b", ["8:1 D110"]),
        ("1. a\n- b\n2. c", ["9:1 D110"]),
        ("1. a\n   a. b\n   a. c", ["9:4 D110"]),
        ("1. a\n2. b\n2a. c\n3. d", []),
        ("text", []),
    ])
    func checksTheNumbersOfRecommendations(_ text: String, places: [String]) {
        #expect(Reading.sections("# Recommendations\n" + text + "\n").places == places)
    }

    /// What an original left out is not to be mended in its import.
    @Test func leavesTheNumbersOfAnImportAlone() {
        func codes(_ recommendations: String) -> [String] {
            let head = "publisher: P\nsource: S\nimported: a.pdf\nabout: A\nnotice: N\n"
            let text = "briefing M30 — T\n" + head + "# Recommendations\n" + recommendations
            return Briefing.parse(Array(text.utf8)).codes
        }
        #expect(codes("1. a\n3. b\n4. c\n") == [])
        #expect(codes("3. a\n1. b\n") == ["D107"])
    }

    @Test func guessesWhichSectionHasTheRecommendations() {
        let text = Reading.head + "# 06 Recomendations\n1. a\n"
        let advice = Briefing.advice(Array(text.utf8), forms: ["action-plan"])
        #expect(advice.contains { $0.code == .noRecommendations && $0.line == 6 })
        #expect(Reading.sections("# 06 Recomendations\n1. a\n").content != nil)
    }

    @Test func aFileThatIsNotTextHasOneFinding() {
        let documents: [[UInt8]] = [
            Array("PK\u{3}\u{4}".utf8) + [0, 0xFF, 0x0A], [0xFF, 0xFE, 0x62, 0x00, 0x0A, 0x00],
            Array("%PDF-1.7\n".utf8), Array("{\\rtf1 hello}".utf8),
            Array("briefing b\u{0} — B".utf8),
        ]
        for bytes in documents {
            #expect(Briefing.parse(bytes).places == ["1:1 D001"])
            #expect(Form.parse(bytes).places == ["1:1 D001"])
            #expect(Script.parse(bytes).places == ["1:1 D001"])
        }
    }
}
