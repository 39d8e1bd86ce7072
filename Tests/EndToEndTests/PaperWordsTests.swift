import Foundation
import TestSupport
import Testing

/// Every word of a PDF or Word document is in the briefing or in the report, but for those that
/// Word hides.
struct PaperWordsTests {
    private static let papers: [String] = {
        guard let folder = Project.shared("cases/import") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { name in
            name.hasSuffix(".docx") && PaperImportTests.hasDocx
                || name.hasSuffix(".pdf") && PaperImportTests.hasPoppler
        }.map { folder.appending(path: $0).path }
    }()

    /// What the report in full says, and the briefing that was stored.
    private func imported(_ path: String, _ program: Program) throws -> String {
        let result = try program.run("import", path, "--yes", "--report", "full")
        try #require(result.status == 0, "\(result)")
        let folder = program.folder.appending(path: "data/briefings")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let files = try names.filter { $0.hasSuffix(".briefing") }.map {
            String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
        }
        return ([result.out] + files).joined(separator: "\n")
    }

    private func output(_ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(arguments)")
        return String(decoding: bytes, as: UTF8.self)
    }

    private func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
                Int(word).map(String.init) ?? String(word)
            })
    }

    /// The words of a file as another reader sees them: every text in the parts of a Word file,
    /// or the page as it is laid out.
    private func words(of path: String) throws -> Set<String> {
        let isWord = path.hasSuffix(".docx")
        return words(
            try output(
                isWord
                    ? ["python3", "-c", Self.wordTexts, path] : ["pdftotext", "-layout", path, "-"])
        )
    }

    private static let wordTexts = """
        import html, re, sys, zipfile
        archive = zipfile.ZipFile(sys.argv[1])
        parts = re.compile(r'word/(document|header.*|footer.*|footnotes|endnotes|diagrams/data.*)[.]xml')
        for name in archive.namelist():
            if not parts.fullmatch(name):
                continue
            text = archive.read(name).decode('utf-8')
            text = re.sub(r'<w:r><w:rPr><w:vanish/></w:rPr>.*?</w:r>', '', text)
            for paragraph in re.split(r'</(?:w|a):p>|<w:tab/>|<w:br/>', text):
                print(html.unescape(''.join(re.findall(r'<(?:w|a|m):t(?: [^>]*)?>([^<]*)<', paragraph))))
        """

    @Test(.enabled(if: !papers.isEmpty), arguments: papers)
    func losesNoWordOfAPaper(path: String) throws {
        let program = try Program()
        defer { program.clean() }
        let missing = try words(of: path).subtracting(words(try imported(path, program)))
        #expect(missing == [])
    }

    @Test(.enabled(if: PaperImportTests.hasDocx, "python3-docx is not installed"))
    func textThatWordHidesIsLeftOutAndReportedWithoutItsWords() throws {
        let program = try Program()
        defer { program.clean() }
        let path = program.folder.appending(path: "Child W.docx").path
        _ = try output(["/usr/bin/python3", "-c", Self.hidingScript, path])
        let text = try imported(path, program)
        #expect(text.contains("Child W was seven. Shown against its style. Nobody asked."))
        #expect(text.contains("A row that shows"))
        #expect(text.contains("Text that Word hides was left out"))
        #expect(!text.contains("secret"))
    }

    @Test(
        .enabled(if: PaperImportTests.hasDocx, "python3-docx is not installed"),
        .timeLimit(.minutes(1)))
    func stylesThatRestOnEachOtherInARingAreReadAllTheSame() throws {
        let program = try Program()
        defer { program.clean() }
        let path = program.folder.appending(path: "Child W.docx").path
        _ = try output([
            "/usr/bin/python3", "-c",
            """
            import docx, sys
            from docx.enum.style import WD_STYLE_TYPE
            document = docx.Document()
            one = document.styles.add_style('Ring one', WD_STYLE_TYPE.PARAGRAPH)
            two = document.styles.add_style('Ring two', WD_STYLE_TYPE.PARAGRAPH)
            one.base_style, two.base_style = two, one
            document.add_heading('01 Background', 1)
            document.add_paragraph('Child W was seven.', style='Ring one')
            document.save(sys.argv[1])
            """, path,
        ])
        let text = try imported(path, program)
        #expect(text.contains("Child W was seven."))
    }

    @Test(.enabled(if: PaperImportTests.hasDocx, "python3-docx is not installed"))
    func aDocumentOfHiddenTextAloneIsRefused() throws {
        let program = try Program()
        defer { program.clean() }
        let path = program.folder.appending(path: "hidden.docx").path
        _ = try output([
            "/usr/bin/python3", "-c",
            """
            import docx, sys
            document = docx.Document()
            document.add_paragraph().add_run('All of it.').font.hidden = True
            document.save(sys.argv[1])
            """, path,
        ])
        let result = try program.run("import", path, "--yes")
        #expect(result.status != 0 && result.err.contains("no text but what Word hides"))
    }

    /// A document with text hidden by its run, its character style, its paragraph style, its row
    /// and its page header; and with text that shows although its style hides.
    private static let hidingScript = """
        import docx, sys
        from docx.enum.style import WD_STYLE_TYPE
        from docx.oxml import OxmlElement
        document = docx.Document()
        letters = document.styles.add_style('Draft', WD_STYLE_TYPE.CHARACTER)
        letters.font.hidden = True
        deeper = document.styles.add_style('Draft two', WD_STYLE_TYPE.CHARACTER)
        deeper.base_style = letters
        remark = document.styles.add_style('Remark', WD_STYLE_TYPE.PARAGRAPH)
        remark.font.hidden = True
        document.sections[0].header.paragraphs[0].add_run('secret header').font.hidden = True
        document.add_heading('01 Background', 1)
        p = document.add_paragraph('Child W was seven.')
        p.add_run(' A secret remark.').font.hidden = True
        p.add_run(' Another secret.', style='Draft')
        p.add_run(' A third secret.', style='Draft two')
        p.add_run(' Shown against its style.', style='Draft').font.hidden = False
        p.add_run(' Nobody asked.')
        document.add_paragraph('A secret paragraph.', style='Remark')
        table = document.add_table(rows=2, cols=1)
        table.rows[0].cells[0].text = 'A secret row.'
        table.rows[1].cells[0].text = 'A row that shows.'
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement('w:hidden'))
        document.add_heading('05 The findings', 1)
        document.add_paragraph('Nobody wrote it down.')
        document.save(sys.argv[1])
        """
}
