import BriefingImport
import OfficeFiles
import Testing

/// What is read of a Word document, each thing in a document that holds little else.
@Suite struct WordTextTests {
    @Test func headingsPointsAndBoldLinesAreMarked() throws {
        let text = try Self.text(
            """
            <w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>Background</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>In bold</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Half </w:t></w:r><w:r><w:t>bold</w:t></w:r></w:p>
            <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>By its level</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Bullets"/></w:pPr><w:r><w:t>A point</w:t></w:r></w:p>
            """)
        #expect(
            text == "## Background\n\n**In bold**\n\nHalf bold\n\n# By its level\n\n- A point\n\n")
    }

    @Test func numbersAreThoseThatWordShows() throws {
        func point(_ level: Int, _ text: String) -> String {
            """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="7"/></w:numPr></w:pPr>
            <w:r><w:t>\(text)</w:t></w:r></w:p>
            """
        }
        let text = try Self.text(
            point(0, "four") + point(1, "a") + point(1, "b") + point(0, "five") + point(1, "again")
                + point(2, "no such level"))
        #expect(
            text
                == "4. four\n\n  a) a\n\n  b) b\n\n5. five\n\n  a) again\n\n    - no such level\n\n"
        )
    }

    @Test func whatIsHiddenDeletedOrMovedAwayIsLeftOut() throws {
        let found = try Self.found(
            """
            <w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>
            <w:p><w:del><w:r><w:t>deleted</w:t></w:r></w:del><w:ins><w:r><w:t>added</w:t></w:r></w:ins></w:p>
            <w:moveFrom><w:p><w:r><w:t>moved</w:t></w:r></w:p></w:moveFrom>
            """)
        #expect(found.text == "seen\n\nadded\n\n")
        #expect(found.leftOut == [.hiddenText])
        let off = try Self.found(
            """
            <w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>
            """)
        #expect(off.text == "seen\n\n" && off.leftOut == [])
    }

    @Test func textBoxesAreReadOnce() throws {
        let text = try Self.text(
            """
            <w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
            <mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>
            """)
        #expect(text == "Before\n\nIn a box\n\n")
    }

    @Test func tablesAreReadByRowsColumnsOrRecommendations() throws {
        func cell(_ text: String) -> String {
            "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
        }
        func table(_ rows: [[String]]) -> String {
            let rows = rows.map { "<w:tr>" + $0.map(cell).joined() + "</w:tr>" }
            return "<w:tbl>" + rows.joined() + "</w:tbl>"
        }
        #expect(
            try Self.text(table([["Recommendation", "Lead"], ["Do it.", "Health"]]))
                == "Recommendation\tLead\n\nDo it.\tHealth\n\n")
        #expect(
            try Self.text(table([["One", "Two"], ["The first text.", "The second text."]]))
                == "One\n\nThe first text.\n\nTwo\n\nThe second text.\n\n")
        #expect(try Self.text(table([["One"], ["Two"]])) == "One\n\nTwo\n\n")
    }

    @Test func breaksAndSignsAreKept() throws {
        let text = try Self.text(
            """
            <w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>
            <w:br w:type="page"/><w:sym w:char="2022"/><w:sym w:char="0"/></w:r></w:p>
            """)
        #expect(text == "a\tb\nc-d\u{C}\u{2022}\n\n")
    }

    @Test func strictDocumentsAreReadToo() throws {
        let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        let bytes = Self.bytes("<w:p><w:r><w:t>strict</w:t></w:r></w:p>", namespace: strict)
        #expect(WordText(try WordDocument(bytes)).text == "strict\n\n")
    }

    @Test(arguments: [
        "<w:p>", "<!DOCTYPE a><w:p/>", String(repeating: "<w:sdt>", count: 2_000),
    ])
    func whatIsBrokenIsRefused(_ body: String) {
        #expect(throws: WordDocument.Refusal.broken) { try WordDocument(Self.bytes(body)) }
    }

    @Test func anotherArchiveIsNoDocument() {
        let bytes = Archive([Archive.File("a.xml", Array("<a/>".utf8))]).bytes
        #expect(throws: WordDocument.Refusal.broken) { try WordDocument(bytes) }
        #expect(throws: WordDocument.Refusal.broken) { try WordDocument(Array("PK".utf8)) }
    }

    @Test func numbersOfAnySizeDoNoHarm() throws {
        let huge = "99999999999999999999"
        for level in [huge, "-1", "2147483647", "x"] {
            let text = try Self.text(
                """
                <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="7"/></w:numPr>
                <w:outlineLvl w:val="\(level)"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>
                """)
            #expect(text.hasSuffix("a\n\n") && text.utf8.count < 40)
        }
    }

    /// Each is small as a file, and would be gigabytes or days as what it says.
    @Test(.timeLimit(.minutes(2))) func aDocumentThatGrowsDoesNoHarm() throws {
        let chain = (0..<20_000).map {
            #"<w:style w:styleId="s\#($0)"><w:basedOn w:val="s\#($0 + 1)"/></w:style>"#
        }
        let based = Self.bytes(
            #"<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#,
            styles: chain.joined())
        #expect(WordText(try WordDocument(based)).text == "a\n\n")
        let mark = String(repeating: "%1", count: 500_000)
        let marked = Self.bytes(
            String(
                repeating: """
                    <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>
                    <w:r><w:t>a</w:t></w:r></w:p>
                    """, count: 10_000), lists: Self.lists.replacing("%1.", with: mark))
        #expect(WordText(try WordDocument(marked)).text.utf8.count <= DocumentText.limit + 2_000)
        let wide = Self.bytes(
            "<w:tbl><w:tr>" + String(repeating: "<w:tc/>", count: 100_000) + "</w:tr></w:tbl>"
                + "<w:p>" + String(repeating: "<w:r><w:t/></w:r>", count: 100_000) + "</w:p>"
                + "<w:p><w:r>" + String(repeating: "<w:t/>", count: 100_000) + "</w:r></w:p>")
        #expect(WordText(try WordDocument(wide)).text.isEmpty)
    }

    private static func text(_ body: String) throws -> String { try found(body).text }

    private static func found(_ body: String) throws -> WordText {
        WordText(try WordDocument(bytes(body)))
    }

    private static let usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A document with these elements, a few styles, and a list that begins at 4.
    private static func bytes(
        _ body: String, namespace: String = usual, styles: String = styles, lists: String = lists
    ) -> [UInt8] {
        let head = """
            xmlns:w="\(namespace)" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            """
        let text = body.split(separator: "\n").joined()
        let files = [
            ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
            (
                "word/_rels/document.xml.rels",
                relations([("styles", "styles.xml"), ("numbering", "/word/numbering.xml")])
            ),
            ("word/document.xml", "<w:document \(head)><w:body>\(text)</w:body></w:document>"),
            ("word/styles.xml", "<w:styles \(head)>\(styles)</w:styles>"),
            ("word/numbering.xml", "<w:numbering \(head)>\(lists)</w:numbering>"),
        ]
        return Archive(files.map { Archive.File($0, Array($1.utf8)) }).bytes
    }

    private static let styles = """
        <w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Bullets"><w:name w:val="List Bullet"/></w:style>
        """

    private static let lists = """
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
        </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
        """

    private static func relations(_ targets: [(String, String)]) -> String {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let all = targets.enumerated().map { index, target in
            #"<Relationship Id="r\#(index)" Type="\#(office)\#(target.0)" Target="\#(target.1)"/>"#
        }
        return "<Relationships xmlns=\"\(package)\">" + all.joined() + "</Relationships>"
    }
}
