import BriefingImport
import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// Every word of a document is in the briefing, or with its words in the full report.
struct EveryWordTests {
    /// The invented documents of the project, and where they are at hand the cases and originals.
    static let documents: [(name: String, bytes: [UInt8])] = {
        let folders = [
            FixtureTests.folder, Project.shared("cases/import"), Project.shared("seeds"),
        ]
        return folders.compactMap { $0 }.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().filter { name in
                name.hasSuffix(".txt") || name.hasSuffix(".md") && name != "README.md"
            }.map {
                ($0, (try? Data(contentsOf: folder.appending(path: $0))).map { [UInt8]($0) } ?? [])
            }
        }
    }()

    private static func read(_ document: (name: String, bytes: [UInt8])) throws -> DocumentText {
        try DocumentText(document.bytes, isMarkdown: document.name.hasSuffix(".md"))
    }

    /// The lines of a document as its own decoding gives them.
    private static func text(_ document: DocumentText) -> String {
        (1...document.count).map { document.line($0) }.joined(separator: "\n")
    }

    @Test func losesNoWordOfAnyDocument() throws {
        #expect(Self.documents.count >= 20)
        for document in Self.documents {
            let read = try Self.read(document)
            let imported = ImportedBriefing(
                read, name: document.name, usual: BundledForm.actionPlan)
            let account = WordAccount(Self.text(read), imported)
            #expect(account.missing == [:], "\(document.name)")
        }
    }

    /// `Chi-` of a title is no part of the word that `Ch-` and `ild` make up.
    @Test func countsAWordThatWasBrokenByItsOwnParts() throws {
        let text = "Chi-\n\nBackground\nCh-\nild Q was heard,\nand was seen.\n\nFi-\nld Q\nndings\n"
        let account = WordAccount(text, try ImportedBriefing(text))
        #expect(account.missing == [:])
    }

    @Test func countsALetterBehindAHeadingAsTheLabelOfAPoint() throws {
        let head = "Background: It rained.\nFindings:    a. Inside one.\n"
        let text = head + "Recommendations:\n1. One.\n"
        let account = WordAccount(text, try ImportedBriefing(text))
        #expect(account.missing == [:])
    }

    @Test func losesNoWordOfAGlossaryThatStandsAlone() throws {
        let text = "Adult R\nAdult R lived on a boat.\n\nAbbreviations\n\nCT: canal trust\n"
        let account = WordAccount(text, try ImportedBriefing(text))
        #expect(account.missing == [:])
    }

    /// How many documents are tried: DEBRIEF_MUTANTS, or as many as an ordinary run has time for.
    private static var count: Int {
        ProcessInfo.processInfo.environment["DEBRIEF_MUTANTS"].flatMap { Int($0) } ?? 300
    }

    private static func mutations(for test: String) throws -> DocumentMutations {
        DocumentMutations(try documents.map { text(try read($0)) }, for: test)
    }

    @Test func losesNoWordHoweverADocumentIsChanged() throws {
        var mutations = try Self.mutations(for: "losesNoWordHoweverADocumentIsChanged")
        var tried = 0
        while tried < Self.count {
            let text = mutations.next().joined(separator: "\n")
            guard let document = try? DocumentText(text) else { continue }
            tried += 1
            let imported = ImportedBriefing(
                document, name: "changed", usual: BundledForm.actionPlan)
            let account = WordAccount(text, imported)
            #expect(account.missing == [:], "\(text)\n=====\n\(imported.file ?? "")")
            if !account.missing.isEmpty { return }
        }
    }

    /// A name or a line in capitals between two lines of one sentence stays where it stands.
    @Test func neverTakesALineOutOfASentence() throws {
        var mutations = try Self.mutations(for: "neverTakesALineOutOfASentence")
        var tried = 0
        for _ in 0..<Self.count * 25 where tried < Self.count {
            let lines = mutations.next()
            guard let place = SentencePlace(lines, &mutations) else { continue }
            tried += 1
            let text = place.lines.joined(separator: "\n")
            let imported = try ImportedBriefing(text)
            // What stood in two columns is put into another order, which is asked elsewhere.
            if imported.damage.contains(.woven) { continue }
            let isKept = place.isWhole(in: imported)
            #expect(isKept, "\(place.words)\n=====\n\(text)\n=====\n\(imported.file ?? "")")
            if !isKept { return }
        }
        print("neverTakesALineOutOfASentence: \(tried) documents")
        #expect(tried >= Self.count / 2)
    }
}

/// A line put between two lines of a sentence that the importer has read as one.
private struct SentencePlace {
    /// The document with the line in it.
    let lines: [String]
    /// The words of all three lines.
    let words: [String]

    /// Nil where no such place was found.
    init?(_ lines: [String], _ mutations: inout DocumentMutations) {
        guard !lines.contains(where: { $0.contains("\u{C}") || $0.contains("   ") }) else {
            return nil
        }
        let places = lines.indices.dropFirst().filter { Self.isWithin(lines[$0 - 1], lines[$0]) }
        guard !places.isEmpty, let before = try? ImportedBriefing(lines.joined(separator: "\n"))
        else { return nil }
        let place = places[mutations.below(places.count)]
        let above = lines[place - 1][...]
        let head = Tokens.read(DocumentWords.label(above)?.rest ?? above)
        let tail = Tokens.read(lines[place])
        // Shorter ones may be headings over two lines.
        guard head.count > 5 else { return nil }
        let pair = head + tail
        let isOnce =
            Self.spaced(lines.flatMap { Tokens.read($0) })
            .split(separator: Self.spaced(pair), omittingEmptySubsequences: false).count == 2
        guard isOnce, Self.holds(before, pair) else { return nil }
        // A colon within a sentence leads to points, which is asked elsewhere.
        let names = DocumentMutations.names.filter { !$0.contains(":") }
        let name = names[mutations.below(names.count)]
        var changed = lines
        changed.insert(name, at: place)
        self.lines = changed
        words = head + Tokens.read(name) + tail
    }

    /// Whether one line stops in mid-sentence and the other goes on with it.
    private static func isWithin(_ above: String, _ below: String) -> Bool {
        guard let last = above.last, last.isLetter, below.first?.isLowercase ?? false else {
            return false
        }
        let words = above.split(separator: " ")
        guard let word = words.last else { return false }
        return DocumentWords.label(below[...]) == nil && open.contains(word.lowercased())
    }

    /// Words that no sentence ends with.
    private static let open: Set<String> = [
        "the", "of", "to", "was", "and", "in", "by", "for", "with", "a", "that", "were", "their",
    ]

    /// Whether the three lines are together in a paragraph, or all of them elsewhere.
    func isWhole(in imported: ImportedBriefing) -> Bool {
        let report = ReportWords(ReportWording.text(imported.report, id: imported.id))
        return Self.holds(imported, words)
            || Self.spaced(report.quoted).contains(Self.spaced(words))
    }

    /// Whether words follow each other in one paragraph or point.
    private static func holds(_ imported: ImportedBriefing, _ words: [String]) -> Bool {
        imported.briefing?.sections.flatMap(\.blocks).contains { block in
            Self.spaced(Tokens.read(block.text)).contains(Self.spaced(words))
        } ?? false
    }

    private static func spaced(_ words: [String]) -> String {
        " " + words.joined(separator: " ") + " "
    }
}
