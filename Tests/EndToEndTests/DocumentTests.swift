import Foundation
import TestSupport
import Testing

/// Documents in a folder: where they go, what they are called, what is said of them.
struct DocumentTests {
    private func with<Result>(_ body: (Program) throws -> Result) throws -> Result {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run(
            ["run", "K21"] + program.askingFirst(), lines: ["", "a word that is ours", "/quit"])
        return try body(program)
    }

    /// What was printed, as paths.
    private func paths(_ result: Program.Result) -> [String] {
        result.out.split(separator: "\n").map(String.init)
    }

    private func folder(_ name: String, in program: Program) throws -> URL {
        let folder = program.folder.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    @Test func withoutOptionsItIsThePlanInWordInDocuments() throws {
        try with { program in
            let documents = try folder("Documents", in: program)
            let result = try program.run("export")
            let path = try #require(paths(result).first)
            #expect(result.status == 0 && paths(result).count == 1)
            #expect(path.hasPrefix(documents.path + "/K21 action plan, "))
            #expect(path.hasSuffix(".docx") && name(path).utf8.count <= 60)
            #expect(result.err.contains("The document is not encrypted"))
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            #expect(facts[.posixPermissions] as? Int == 0o600)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("PK".utf8)))
        }
    }

    @Test func theFolderIsTheOneThatTheDesktopNames() throws {
        try with { program in
            let config = try folder(".config", in: program)
            let papers = try folder("My \"papers\"", in: program)
            try Data(
                """
                # made by hand
                XDG_DESKTOP_DIR="$HOME/Desktop"
                XDG_DOCUMENTS_DIR="$HOME/My \\"papers\\"/"

                """.utf8
            ).write(to: config.appending(path: "user-dirs.dirs"))
            let path = try #require(paths(try program.run("export")).first)
            #expect(path.hasPrefix(papers.path + "/"))
        }
    }

    @Test func withoutSuchAFolderItIsThePresentOne() throws {
        try with { program in
            let config = try folder(".config", in: program)
            let here = URL(fileURLWithPath: program.folder.path).resolvingSymlinksInPath().path
            for line in ["", "XDG_DOCUMENTS_DIR=\"$HOME/\"\n", "XDG_DOCUMENTS_DIR=\"/no/such\"\n"] {
                try Data(line.utf8).write(to: config.appending(path: "user-dirs.dirs"))
                let path = try #require(paths(try program.run("export")).first)
                let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
                #expect(parent.resolvingSymlinksInPath().path == here)
            }
        }
    }

    @Test func aSecondOneGetsANumberAndForceNone() throws {
        try with { program in
            let first = try #require(paths(try program.run("export")).first)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: first))
            let second = try #require(paths(try program.run("export")).first)
            #expect(second.hasSuffix("-2.docx") && name(second).utf8.count <= 60)
            #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == Data("mine".utf8))
            let third = try #require(paths(try program.run("export", "--force")).first)
            #expect(third == first)
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: first))
                    == Data(contentsOf: URL(fileURLWithPath: second)))
        }
    }

    @Test func severalAtOnceAreAllNamed() throws {
        try with { program in
            let result = try program.run("export", "--all", "--with-discussion")
            let names = paths(result).map(name)
            #expect(result.status == 0)
            for start in ["K21 action plan, ", "K21 discussion, ", "K21 record, ", "K21 actions, "]
            {
                #expect(names.contains { $0.hasPrefix(start) }, "\(start)")
            }
            #expect(Set(names).count == names.count)
            #expect(result.err.contains("documents are not encrypted"))
            for path in paths(result) { #expect(FileManager.default.fileExists(atPath: path)) }
        }
    }

    @Test func aFormatThatIsNamedTwiceIsMadeOnce() throws {
        try with { program in
            let result = try program.run("export", "--format", "md", "--format", "markdown")
            #expect(paths(result).count == 1)
        }
    }

    @Test func forThePartnershipBothHaveTheReceipt() throws {
        try with { program in
            let receipt = try #require(
                try program.run("receipt").out.split(whereSeparator: \.isWhitespace)
                    .map(String.init).first { $0.count == 26 })
            let made = paths(try program.run("export", "--for-partnership"))
            #expect(made.count == 2)
            for path in made {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                #expect(bytes.holds("Receipt: " + receipt), "\(path)")
            }
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: made[1])).holds("a word that is ours"))
            #expect(
                try !Data(contentsOf: URL(fileURLWithPath: made[0])).holds("a word that is ours"))
        }
    }

    @Test func onlyOneDocumentFitsOnStandardOutput() throws {
        try with { program in
            for more in [["--all"], ["--with-discussion"], ["--format", "md", "--format", "csv"]] {
                let result = try program.run(["export", "--output", "-"] + more, lines: [])
                #expect(result.status == 64 && result.out.isEmpty)
            }
            let one = try program.run(
                "export", "--output", "-", "--format", "md", "--with-discussion")
            #expect(one.status == 0 && one.out.hasPrefix("# Action plan"))
        }
    }

    @Test func deletingNamesWhatWasMadeAndIsStillThere() throws {
        try with { program in
            let kept = try #require(paths(try program.run("export")).first)
            let gone = try #require(paths(try program.run("export", "--format", "csv")).first)
            _ = try program.run("export", "--output", "-", "--format", "md")
            try FileManager.default.removeItem(atPath: gone)
            let id = try #require(try program.run("sessions").out.split(separator: " ").first)
            let result = try program.run("delete", String(id), "--yes")
            #expect(result.status == 0)
            #expect(result.err.contains("This document was made of it, and is still there"))
            #expect(result.err.contains(kept) && !result.err.contains(gone))
            #expect(FileManager.default.fileExists(atPath: kept))
            #expect(
                !program.holds("K21 action plan"), "what was made is forgotten with the session")
        }
    }

    @Test func nobodyIsKeptFromDeletingByADamagedList() throws {
        try with { program in
            let list = program.folder.appending(path: "data/exports.jsonl")
            try Data("not json\n{}\n".utf8).write(to: list)
            let path = try #require(paths(try program.run("export")).first)
            let id = try #require(try program.run("sessions").out.split(separator: " ").first)
            let result = try program.run("delete", String(id), "--yes")
            #expect(result.status == 0 && result.err.contains(path))
        }
    }

    @Test func aCopyForWritingByHandHasBriefingQuestionsAndForm() throws {
        try with { program in
            let result = try program.run("paper", "k21")
            let path = try #require(paths(result).first)
            #expect(result.status == 0 && name(path) == "K21 on paper.docx")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            for text in ["01 Background", "Where could something like this happen", "By when?"] {
                #expect(bytes.holds(text), "\(text)")
            }
            try #expect(program.run("paper", "K21", "--output", "-").out.hasPrefix("PK"))
            try #expect(program.run("paper", "K21", "--format", "csv").status == 64)
            try #expect(program.run("paper", "K99").status == 2)
        }
    }

    /// A dialogue that asks for nothing but what the form has.
    private static let onlyTheForm = """
        dialogue brief — Only the form
        about: For a test.
        fills: action-plan

        # Your team
        ask team  text
          Which section and team is this?
        ask organisation  text
          Which organisation?
        ask manager  text
          Who leads it?
        ask contact  text, contact details
          How can it be reached?
        collect learning  0 to 3
          What was learnt?
          row: Point
        table actions  0 to 3
          What next?
          row: Action
          column what  text: What?
          column who  person: Who?
          column by_when  date: When?
          column done_when  text: Done?
          column worked_when  text: Worked?
        """

    @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"), arguments: [true, false])
    func atTheEndReturnMakesTheDocument(isWanted: Bool) throws {
        let program = try Program()
        let dialogue = program.folder.appending(path: "brief.dialogue")
        try Data(Self.onlyTheForm.utf8).write(to: dialogue)
        let home = try folder("home/Documents", in: program)
        let terminal = try TerminalProgram(
            Tmux.Size(columns: 100, rows: 30), ["run", "K21", "--dialogue", dialogue.path],
            in: program)
        defer { terminal.clean() }
        try terminal.tmux.prompt(after: "Which section and team is this?")
        try terminal.tmux.enter("MASH Team 2")
        for question in [
            "Which organisation?", "Who leads it?", "How can it be reached?", "What was learnt?",
            "What next?",
        ] {
            try terminal.tmux.prompt(after: question)
            try terminal.tmux.enter("/skip")
        }
        try terminal.tmux.prompt(after: "Return finishes.")
        try terminal.tmux.press("Enter")
        try terminal.tmux.prompt(after: "Return makes a Word document of your plan in Documents")
        try terminal.tmux.enter(isWanted ? "" : "n")
        try terminal.tmux.wait(for: "[ended 0]")
        let made = try FileManager.default.contentsOfDirectory(atPath: home.path)
        #expect(made.count == (isWanted ? 1 : 0))
        for name in made {
            #expect(name.hasPrefix("K21 action plan, MASH Team 2, "))
            try terminal.tmux.wait(for: "Your plan is in Documents: \(name)")
        }
    }
}

extension Data {
    /// Whether a text stands anywhere in it.
    fileprivate func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
