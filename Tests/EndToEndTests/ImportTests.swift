import Foundation
import TestSupport
import Testing

/// Importing with the real program, and what it says to files that are no briefings.
struct ImportTests {
    private func with<Result>(_ body: (Program) throws -> Result) throws -> Result {
        let program = try Program()
        defer { program.clean() }
        return try body(program)
    }

    private static let plain = Project.path("Fixtures/import/plain.txt").path

    private func mode(_ path: URL) throws -> Int {
        let facts = try FileManager.default.attributesOfItem(atPath: path.path)
        return (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    @Test func importsListsRunsAndRemoves() throws {
        try with { program in
            let made = try program.run("import", Self.plain, "--yes")
            #expect(made.status == 0 && made.out.contains("M30 is kept."))
            let folder = program.folder.appending(path: "data/briefings")
            #expect(try mode(folder) == 0o700)
            #expect(try mode(folder.appending(path: "M30.briefing")) == 0o600)
            #expect(try program.run("briefings").out.contains("  M30      Imported from"))
            #expect(try program.run("show", "m30").out.contains("Neighbours rang twice"))
            #expect(try program.run("check", folder.path + "/M30.briefing").status == 0)
            let run = try program.run("run", "M30", "--dialogue", "short", lines: [""])
            #expect(run.out.contains("M30 · Briefing M30"))
            #expect(try program.run("briefings", "remove", "m30").status == 0)
            #expect(try !program.run("briefings").out.contains("M30"))
            #expect(try program.run("briefings", "remove", "m30").status == 2)
        }
    }

    @Test func withoutATerminalAndWithoutYesItStoresNothing() throws {
        try with { program in
            let shown = try program.run("import", Self.plain, lines: [""])
            #expect(shown.status == 0 && shown.out.contains("06 Recommendations"))
            #expect(shown.err.contains("Nothing was stored."))
            let folder = program.folder.appending(path: "data/briefings")
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }
    }

    @Test(arguments: ["brief", "full"])
    func inATerminalTheReportIsAsLongAsWasAskedFor(detail: String) throws {
        let terminal = try PseudoTerminal(
            ["import", Self.plain, "--report", detail], in: try Program())
        defer { terminal.clean() }
        try terminal.prompt(after: "leaves without storing.")
        #expect(terminal.said.contains("Headings as printed") == (detail == "full"))
        try terminal.enter("quit")
        try #expect(terminal.end() == 0)
    }

    @Test func anEarlierImportIsKeptBeside() throws {
        try with { program in
            let copy = program.folder.appending(path: "copy.txt")
            let text = try String(contentsOfFile: Self.plain, encoding: .utf8)
            try text.write(to: copy, atomically: true, encoding: .utf8)
            _ = try program.run("import", copy.path, "--yes")
            try text.replacing("twice", with: "three times")
                .write(to: copy, atomically: true, encoding: .utf8)
            #expect(try program.run("import", copy.path, "--yes").err.contains("takes the place"))
            let folder = program.folder.appending(path: "data/briefings")
            let before = folder.appending(path: "M30.briefing.before")
            #expect(try String(contentsOf: before, encoding: .utf8).contains("rang twice"))
        }
    }

    @Test func anImportTakesThePlaceOfABundledBriefingUntilItIsRemoved() throws {
        try with { program in
            let copy = program.folder.appending(path: "K21.txt")
            let text = try String(contentsOfFile: Self.plain, encoding: .utf8)
            try text.replacing("M30", with: "K21").write(
                to: copy, atomically: true, encoding: .utf8)
            _ = try program.run("import", copy.path, "--yes")
            #expect(try program.run("show", "K21").out.contains("Neighbours rang twice"))
            #expect(try program.run("briefings").out.contains("yours stands in its place"))
            _ = try program.run("briefings", "remove", "K21")
            #expect(try !program.run("show", "K21").out.contains("Neighbours rang twice"))
            let refused = try program.run("briefings", "remove", "K21")
            #expect(refused.status == 2 && refused.err.contains("comes with Debrief"))
        }
    }

    private static let bad: [(name: String, bytes: [UInt8], says: String)] = [
        ("empty.txt", [], "is empty"), ("blank.txt", Array(" \n\n".utf8), "is empty"),
        ("binary.bin", [0, 1, 2, 3, 255, 254, 0, 9], "is no text"),
        ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 90), "is a picture"),
        (
            "old.doc", [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600),
            "old Word document"
        ),
        ("torn.pdf", Array("%PDF-1.4 and nothing else".utf8), "torn.pdf"),
        ("torn.docx", Array("PK\u{3}\u{4} and nothing else".utf8), "torn.docx"),
        ("letter.txt", Array("Dear all,\nsee you on Monday.\n".utf8), "No section of a briefing"),
        (
            "pages.txt", Array(String(repeating: "A page.\u{C}", count: 600).utf8),
            "has 601 pages"
        ),
        ("long.txt", [UInt8](repeating: 0x41, count: (1 << 20) + 1), "more than 1 MiB"),
    ]

    @Test(arguments: bad.indices)
    func refusesInOneLineAndStoresNothing(index: Int) throws {
        try with { program in
            let (name, bytes, says) = Self.bad[index]
            let file = program.folder.appending(path: name)
            try Data(bytes).write(to: file)
            let result = try program.run("import", file.path, "--yes")
            #expect(result.status == 2 && result.err.contains(says), "\(result)")
            #expect(result.err.split(separator: "\n").count == 1, "\(result.err)")
            let folder = program.folder.appending(path: "data/briefings")
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }
    }

    @Test func refusesFoldersMissingFilesAndHugeOnes() throws {
        try with { program in
            let empty = program.folder.appending(path: "empty")
            try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
            #expect(try program.run("import", empty.path, "--yes").err.contains("is a folder"))
            #expect(
                try program.run("import", "nothing.pdf").err.contains(
                    "There is no file nothing.pdf"))
            let huge = program.folder.appending(path: "huge.txt")
            _ = FileManager.default.createFile(atPath: huge.path, contents: nil)
            let handle = try FileHandle(forWritingTo: huge)
            try handle.truncate(atOffset: 100 << 20)
            let result = try program.run("import", huge.path, "--yes")
            #expect(result.status == 2 && result.err.contains("larger than 32 MiB"))
        }
    }

    @Test func takesAllDocumentsOfAFolder() throws {
        try with { program in
            let folder = program.folder.appending(path: "many")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            for name in ["a.txt", "b.txt"] {
                try FileManager.default.copyItem(
                    atPath: Self.plain, toPath: folder.appending(path: name).path)
            }
            try Data("From: a\nTo: b\nSubject: c\n\nBackground\n".utf8)
                .write(to: folder.appending(path: "c.eml"))
            let result = try program.run("import", folder.path, "--yes")
            let rows = result.out.split(separator: "\n")
            #expect(rows.count >= 5 && rows[0].hasPrefix("Document"), "\(result)")
            #expect(rows[1].hasPrefix("a.txt") && rows[2].contains("M30-2"), "\(result.out)")
            let last = try #require(rows.lastIndex { $0.hasPrefix("c.eml") })
            #expect(rows[last].hasSuffix("  not read"), "\(result.out)")
            #expect(rows[last + 1].hasPrefix("    is an e-mail"), "\(result.out)")
            #expect(result.err.contains("2 of 3: b.txt"))
            #expect(try program.run("show", "M30-2").status == 0)
        }
    }

    @Test func theTableOfAFolderFitsIntoANarrowTerminal() throws {
        let program = try Program()
        let folder = program.folder.appending(path: "many")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        let name = "a-rather-long-name-of-a-document-of-the-partnership.txt"
        try FileManager.default.copyItem(
            atPath: Self.plain, toPath: folder.appending(path: name).path)
        try Data("From: a\nTo: b\nSubject: c\n\nBackground\n".utf8)
            .write(to: folder.appending(path: "c.eml"))
        let terminal = try PseudoTerminal(["import", folder.path], in: program)
        defer { terminal.clean() }
        try #expect(terminal.end() == 0)
        let table = terminal.said.split(separator: "\r\n").drop { !$0.hasPrefix("Document") }
        let rows = table.prefix { !$0.hasPrefix("Nothing was stored") }
        #expect(rows.count >= 5 && rows.allSatisfy { $0.count < 80 }, "\(terminal.said)")
        #expect(rows.contains { $0.hasPrefix("a-rather-long-name") && $0.hasSuffix("  sure") })
    }

    @Test func asksInATerminalAndKeepsWhatWasSaid() throws {
        let program = try Program()
        let file = program.folder.appending(path: "letter.txt")
        let text = try String(contentsOfFile: Self.plain, encoding: .utf8)
        try Data(("To all teams.\n\n" + text).utf8).write(to: file)
        let terminal = try PseudoTerminal(["import", file.path], in: program)
        defer { terminal.clean() }
        try terminal.prompt(after: "left out: before headings")
        #expect(terminal.said.contains("? Where does line 1 belong?"))
        try terminal.enter("move 1 to background")
        try terminal.prompt(after: "To all teams.")
        try terminal.enter("keep")
        try #expect(terminal.end() == 0)
        let made = program.folder.appending(path: "data/briefings/M30.briefing")
        #expect(try String(contentsOf: made, encoding: .utf8).contains("To all teams."))
    }

    @Test func writesAPageOfEveryLineBesideWhatBecameOfIt() throws {
        try with { program in
            let result = try program.run("import", Self.plain, "--yes", "--look")
            let page = program.folder.appending(path: "data/briefings/M30.look.html")
            #expect(result.err.contains("M30.look.html"))
            #expect(try String(contentsOf: page, encoding: .utf8).contains("heading of findings"))
            _ = try program.run("briefings", "remove", "M30")
            #expect(!FileManager.default.fileExists(atPath: page.path))
        }
    }

    @Test func aFileThatWasPassedOnMendsTheNextDocument() throws {
        try with { program in
            let file = program.folder.appending(path: "next.txt")
            try Data(
                "Child P\n\nBackground\n\nIt rained.\n\nThe heart of it\nNobody looked.\n".utf8
            )
            .write(to: file)
            let layout = program.folder.appending(path: "some.layout")
            try Data("heading findings: The heart of it\n".utf8).write(to: layout)
            let result = try program.run(
                "import", file.path, "--yes", "--layout", layout.path)
            #expect(result.out.contains("Not found: recommendations and tasks."), "\(result)")
        }
    }

    @Test func saysWhichPackageIsMissing() throws {
        try with { program in
            let file = program.folder.appending(path: "some.pdf")
            try Data("%PDF-1.4".utf8).write(to: file)
            let process = program.process(["import", file.path, "--yes"])
            process.environment?["PATH"] = program.folder.path
            let errors = Pipe()
            process.standardError = errors
            try process.run()
            process.waitUntilExit()
            let said = String(
                decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(
                process.terminationStatus == 2 && said.contains("apt-get install poppler-utils"))
        }
    }
}
