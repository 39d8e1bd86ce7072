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

    @Test func whatNobodyChangedIsReplacedAndSaysSo() throws {
        try with { program in
            let first = try program.run("export")
            let again = try program.run("export")
            #expect(paths(again) == paths(first))
            #expect(again.err.contains("this one takes its place"))
            let path = try #require(paths(first).first)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
            let second = try program.run("export")
            #expect(second.err.contains("stays as it is. The current one is “"))
            try #expect(paths(program.run("export")) == paths(second), "it is ours")
            let deleted = try program.run("delete", "k21", "--yes").err
            #expect(deleted.components(separatedBy: path).count == 2)
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

    @Test func theEndingOfAFileSaysWhatItIs() throws {
        try with { program in
            let place = program.folder.path + "/"
            for (name, start) in [("a.txt", "Action plan"), ("b.MD", "# Action plan")] {
                let made = try program.run("export", "--output", place + name)
                let text = try String(contentsOfFile: place + name, encoding: .utf8)
                #expect(made.status == 0 && text.hasPrefix(start), "\(made.err)")
            }
            let loud = try program.run("export", "--output", place + "c", "--format", "TXT")
            #expect(loud.status == 0)
            let wrong = try program.run("export", "--output", place + "d.pdf", "--format", "csv")
            #expect(wrong.status == 64 && wrong.err.contains("ends in .pdf"))
            #expect(try program.run("export", "--output", place + "e.part").status == 0)
        }
    }

    @Test func whatIsNoFileIsNeverReplaced() throws {
        try with { program in
            let path = program.folder.path + "/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            let result = try program.run("export", "--output", path, "--force")
            var facts = stat()
            #expect(result.status == 2 && lstat(path, &facts) == 0)
            #expect(facts.st_mode & S_IFMT == S_IFIFO)
        }
    }

    @Test func whereALinkLeadsNowhereNothingIsWritten() throws {
        try with { program in
            let path = program.folder.path + "/plan.docx"
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "nowhere")
            let result = try program.run("export", "--output", path)
            #expect(result.status == 2 && result.err.contains("is there already"))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "nowhere")
            #expect(try program.run("export", "--output", path, "--force").status == 0)
        }
    }

    @Test func deletingNamesWhatWasMadeAndIsStillThere() throws {
        try with { program in
            let kept = try #require(paths(try program.run("export")).first)
            let gone = try #require(paths(try program.run("export", "--format", "csv")).first)
            _ = try program.run("export", "--output", "-", "--format", "md")
            try FileManager.default.removeItem(atPath: gone)
            let id = try program.latest()
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
            let id = try program.latest()
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
}

extension Data {
    /// Whether a text stands anywhere in it.
    fileprivate func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
