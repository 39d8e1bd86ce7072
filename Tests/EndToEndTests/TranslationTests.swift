import Foundation
import Messages
import TestSupport
import Testing

/// The program in another language than its own.
struct TranslationTests {
    private func run(
        _ program: Program, _ arguments: [String], lines: [String] = [], in language: String
    ) throws -> Program.Result {
        let process = program.process(arguments)
        process.environment?["DEBRIEF_LANGUAGE"] = language
        return try program.run(process, bytes: Data(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// Commands as somebody may type them, and mistyped; none says anything without a mark. What the
    /// library that reads the command line says, and hashes and keys, have none.
    @Test func everyCommandSpeaksOutOfTheCatalogue() throws {
        let program = try Program()
        defer { program.clean() }
        let bad = Project.path("Fixtures/broken").path
        let broken = try FileManager.default.contentsOfDirectory(atPath: bad).sorted()
        let session = ["", "", "", "Lock the cupboard", "/skip", "/plan", "/quit"]
        var lines: [([String], [String])] = [
            (["run", "K21"], session), ([], []), (["briefings"], []), (["sessions"], []),
            (["plan"], []), (["receipt"], []), (["receipt", "--mail"], []), (["profile"], []),
            (["export"], []), (["export", "nothing"], []),
            (["export", "--all", "--with-discussion"], []), (["paper", "J21"], []),
            (["resume", "ffff"], []), (["plan", "nonsense"], []), (["run", "K99"], []),
            (["verify", "nowhere"], []), (["evidence", "--output", "pack"], []),
            (["verify", "pack"], []), (["check", "K21"], []), (["preview", "standard"], []),
            (["import", "missing.docx"], []), (["delete", "ffff", "--yes"], []),
            (["serve", "--check"], []), (["profile", "--team", "Night desk"], []),
        ]
        lines += broken.map { (["check", bad + "/" + $0], []) }
        for (arguments, typed) in lines {
            let result = try run(program, arguments, lines: typed, in: "en-XA")
            let files = arguments.filter { $0.contains("/") }.compactMap {
                try? [UInt8](Data(contentsOf: URL(fileURLWithPath: $0)))
            }
            let words = UnmarkedWords(
                bundledAnd: files, typed: typed + arguments + Self.names + [program.folder.path])
            let found = words.found(in: result.out + "\n" + result.err)
            #expect(found == [], "\(arguments): \(result.out)\(result.err)")
        }
    }

    /// What stands in any language: names of files, kinds of findings, formats, and the words of the
    /// library that reads the command line.
    private static let names = [
        "Error error warning debrief K21 J21 F20 Q22 Child U sqlite md csv json html txt docx zip sig",
        "on paper dates pictures pdf ics svg",
    ]

    /// An id has other letters each time: those of one are no word, whatever they are.
    @Test func idsAreNoWords() {
        let words = UnmarkedWords(files: [], typed: [])
        let line = "70f4260c  K21       ⟦unfinished⟧ of 4  abcdefab"
        #expect(words.found(in: line + " unmarked") == ["of", "unmarked"])
    }

    @Test func aTranslationIsUsedWhereItSaysSomething() throws {
        let program = try Program()
        defer { program.clean() }
        let file = program.folder.appending(path: "cy.po")
        try Data(
            """
            msgid ""
            msgstr "Language: cy\\n"

            msgctxt "prompt.return-goes-on"
            msgid "Return goes on.{explains}"
            msgstr "MYND YMLAEN{explains}"

            """.utf8
        ).write(to: file)
        let result = try run(program, ["run", "K21"], lines: ["", ""], in: file.path)
        #expect(result.out.contains("MYND YMLAEN"))
        #expect(result.out.contains("Before you begin"), "the English stands elsewhere")
    }

    @Test func whatIsNoTranslationIsRefused() throws {
        let program = try Program()
        defer { program.clean() }
        let file = program.folder.appending(path: "none.po")
        try Data("msgid \"\"\nmsgstr \"Language: tlh\\n\"\n".utf8).write(to: file)
        #expect(try run(program, ["briefings"], in: "").status == 0, "named in vain, it is unset")
        for (language, says) in [("missing.po", "can't be read"), (file.path, "“Language:”")] {
            let result = try run(program, ["briefings"], in: language)
            #expect(result.status == 2 && result.err.contains(says), "\(result.err)")
        }
    }
}
