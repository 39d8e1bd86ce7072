import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// PDF and Word documents through the real program.
struct PaperImportTests {
    private static func has(_ command: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(command)")
        }
    }

    static let hasPoppler = has("pdftotext") && has("pdfinfo")
    static let hasQpdf = hasPoppler && has("qpdf")
    static let hasOffice = has("soffice")
    static let hasDocx = FileManager.default.fileExists(
        atPath: "/usr/lib/python3/dist-packages/docx/__init__.py")

    private func with<Result>(_ body: (Program) throws -> Result) throws -> Result {
        let program = try Program()
        defer { program.clean() }
        return try body(program)
    }

    private func write(_ data: Data, _ name: String, _ program: Program) throws -> String {
        let file = program.folder.appending(path: name)
        try data.write(to: file)
        return file.path
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(arguments)")
    }

    /// The briefing that an import of the file stores.
    private func imported(_ path: String, _ program: Program) throws -> Briefing {
        let result = try program.run("import", path, "--yes")
        try #require(result.status == 0, "\(result)")
        let file = program.folder.appending(path: "data/briefings/Child-W.briefing")
        return try #require(Briefing.parse([UInt8](Data(contentsOf: file))).content)
    }

    private func expectWhole(_ briefing: Briefing) throws {
        #expect(briefing.sections.map(\.number) == (1...7).map { "0\($0)" })
        #expect(briefing.publisher == "Fernshire Safeguarding Children Partnership")
        let background = try #require(briefing.section("background"))
        #expect(
            background.blocks.map(\.text) == [
                "Child W lived with an uncle and moved between three schools. Letters followed "
                    + "slowly, and nobody had a whole picture of the child."
            ])
        #expect(
            briefing.section("findings")?.blocks.map(\.text) == [
                "Each school began anew.", "Nobody asked the uncle how he managed.",
            ])
        #expect(
            briefing.recommendations.map(\.text) == [
                "Schools ring each other in the week of a move.",
                "A worker visits within ten days.",
            ])
        #expect(briefing.recommendations.map(\.label) == ["1", "2"])
    }

    /// The editor of pages, which LibreOffice would open one in, writes no Word documents.
    @Test(.enabled(if: hasOffice, "LibreOffice is not installed"))
    func aPageOfHTMLBecomesABriefing() throws {
        try with { program in
            let page =
                "<html><body><h1>Child W</h1><h2>Background</h2><p>It rained.</p>"
                + "<h2>Recommendations</h2><ol><li>Dig.</li><li>Ask.</li></ol></body></html>"
            let path = try write(Data(page.utf8), "page.html", program)
            let briefing = try imported(path, program)
            #expect(briefing.recommendations.map(\.text) == ["Dig.", "Ask."])
            #expect(briefing.recommendations.map(\.label) == ["1", "2"])
        }
    }

    @Test(.enabled(if: hasPoppler, "poppler-utils is not installed"))
    func aPDFBecomesTheBriefingThatWasPrinted() throws {
        try with { program in
            let pages = PaperDocuments.pages(PaperDocuments.briefing)
            let path = try write(PaperDocuments.pdf(pages), "child-w.pdf", program)
            let briefing = try imported(path, program)
            try expectWhole(briefing)
            #expect(briefing.imported == "child-w.pdf")
            let shown = try program.run("show", "child-w").out
            #expect(shown.contains("Imported from child-w.pdf; published by Fernshire"))
            let session = try program.run("run", "Child-W", "--dialogue", "short", lines: [""])
            #expect(session.out.contains("Child-W · "))
        }
    }

    @Test(.enabled(if: hasDocx, "python3-docx is not installed"))
    func aWordDocumentBecomesTheBriefingThatWasWritten() throws {
        try with { program in
            let text = try write(Data(PaperDocuments.briefing.utf8), "text", program)
            let path = program.folder.appending(path: "Child W.docx").path
            try run(["/usr/bin/python3", "-c", PaperDocuments.wordScript, text, path])
            let result = try program.run("import", path)
            #expect(result.out.contains("Action plan form: "), "\(result)")
            try expectWhole(try imported(path, program))
        }
    }

    @Test(
        .enabled(if: hasQpdf, "qpdf or poppler-utils is not installed"), arguments: ["40", "256"])
    func aPDFWithAPasswordIsRefusedInOneLine(bits: String) throws {
        try with { program in
            let pages = PaperDocuments.pages(PaperDocuments.briefing)
            let path = try write(PaperDocuments.pdf(pages), "open.pdf", program)
            let locked = program.folder.appending(path: "locked.pdf").path
            let weak = bits == "40" ? ["--allow-weak-crypto"] : []
            try run(["qpdf"] + weak + ["--encrypt", "secret", "owner", bits, "--", path, locked])
            try expectRefusal(of: locked, saying: "needs a password", program)
        }
    }

    @Test(.enabled(if: hasPoppler, "poppler-utils is not installed"))
    func aPDFOfPicturesAndALongOneAreRefusedInOneLine() throws {
        try with { program in
            let pictures = try write(PaperDocuments.pdf([[], []]), "scan.pdf", program)
            try expectRefusal(of: pictures, saying: "holds no text", program)
            let pages = Array(repeating: ["01 Background", "A page."], count: 500)
            let long = try write(PaperDocuments.pdf(pages), "long.pdf", program)
            try expectRefusal(of: long, saying: "has 500 pages", program)
        }
    }

    @Test func aFileOfAHundredMebibytesIsRefusedInOneLineWhateverItSaysItIs() throws {
        try with { program in
            for start in ["%PDF-1.4\n", "PK\u{3}\u{4}", "Background\n"] {
                let path = try write(Data(start.utf8), "huge", program)
                let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                try handle.truncate(atOffset: 100 << 20)
                try handle.close()
                try expectRefusal(of: path, saying: "larger than 32 MiB", program)
            }
        }
    }

    private func expectRefusal(of path: String, saying words: String, _ program: Program) throws {
        let result = try program.run("import", path, "--yes")
        #expect(result.status == 2 && result.err.contains(words), "\(result)")
        #expect(result.out == "" && result.err.split(separator: "\n").count == 1, "\(result)")
        let folder = program.folder.appending(path: "data/briefings")
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func aFormOfItsOwnIsShownByThePlanAndGoesWithTheBriefing() throws {
        try with { program in
            let path = Project.path("Fixtures/import/own-form.txt").path
            let made = try program.run("import", path, "--yes")
            #expect(made.out.contains("It is not the usual one"), "\(made)")
            #expect(made.out.contains("asks for “RAG rating”, which no question does"))
            _ = try program.run("run", "P14", "--dialogue", "short", lines: [""])
            #expect(try program.run("plan").out.contains("Names of those present"))
            #expect(try program.export("json").contains("Lead person"))
            let form = program.folder.appending(path: "data/briefings/P14-action-plan.form").path
            #expect(try program.run("check", form).status == 0)
            #expect(try program.run("briefings", "remove", "P14").status == 0)
            #expect(!FileManager.default.fileExists(atPath: form))
        }
    }

    @Test func checkSaysWhatTheImportGuessed() throws {
        try with { program in
            let path = Project.path("Fixtures/import/own-form.txt").path
            _ = try program.run("import", path, "--yes")
            let file = program.folder.appending(path: "data/briefings/P14.briefing").path
            let result = try program.run("check", file)
            #expect(result.status == 0 && result.out.contains("warning D111"), "\(result)")
            #expect(result.out.contains("warning D109") && !result.out.contains("D116"))
        }
    }

    @Test func checkTriesDialoguesAndBriefingsTogether() throws {
        try with { program in
            let dialogue = try write(
                Data("dialogue one — One\n\nnotice\npresent weather\nask a\n  What now?\n".utf8),
                "one.dialogue", program)
            let briefing = Project.path("Sources/BundledContent/Content/K21.briefing").path
            let out = try program.run("check", dialogue, briefing).out
            #expect(out.contains("D402") && out.contains("D404"), "\(out)")
            #expect(try !program.run("check", briefing).out.contains("D402"))
        }
    }

    @Test func checkAndPreviewSayWhichTasksAreAskedInVain() throws {
        try with { program in
            let dialogue = try write(
                Data("dialogue one — One\n\nnotice\npresent rest\nask each task\n".utf8),
                "one.dialogue", program)
            let briefing = Project.path("Fixtures/briefings/no-tasks.briefing").path
            let result = try program.run("check", dialogue, briefing)
            #expect(result.status == 0 && result.out.contains("D405"), "\(result)")
            #expect(try !program.run("check", briefing).out.contains("D405"))
            let preview = try program.run(
                "preview", briefing, "--dialogue", dialogue, lines: ["/quit"])
            #expect(preview.err.contains("dialogue one:5:1: warning D405"), "\(preview)")
            #expect(try !program.run("preview", briefing, lines: ["/quit"]).err.contains("D405"))
        }
    }
}
