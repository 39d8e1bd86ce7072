import Exporters
import Foundation
import StrictJSON
import TestSupport
import Testing

/// Whatever was typed comes back from every format by readers that are not ours, byte for byte.
struct ReadBackTests {
    private static let python: ConditionTrait = .enabled(
        if: OtherReaders.hasPython, "no Python is here to read the documents")
    private static let markdown: ConditionTrait = .enabled(
        if: OtherReaders.hasMarkdown,
        "no Python with markdown-it-py is here; DEBRIEF_PYTHON names one")
    private static let vectors: ConditionTrait = .enabled(
        if: Project.shared("vectors/blns") != nil, "the naughty strings are not at hand")

    /// Where the texts of a test come from.
    enum Source: String, CaseIterable {
        case naughty, validUTF8, hazards, chance

        func texts(_ numbers: inout SeededNumbers) throws -> [String] {
            switch self {
            case .naughty: try #require(try AnyText.naughty())
            case .validUTF8: try #require(try AnyText.validUTF8())
            case .hazards: AnyText.hazards
            case .chance: (0..<250).map { _ in AnyText.random(&numbers) }
            }
        }
    }

    @Test(vectors) func nearlyAllNaughtyStringsCanBeTyped() throws {
        #expect(try AnyText.naughty()?.count == 508)
        #expect(try AnyText.validUTF8()?.count == 68)
    }

    @Test(python, vectors, arguments: Source.allCases)
    func textsComeBackFromJSON(_ source: Source) throws {
        try read(source, .json) { text, answer in
            let texts = (answer.array ?? []).compactMap(\.string).filter { $0 != "R1, L1" }
            return texts.count == 25 && texts.allSatisfy { isSame($0, text) }
        }
    }

    @Test(python, vectors, arguments: Source.allCases)
    func textsComeBackFromCSV(_ source: Source) throws {
        try read(source, .csv) { text, answer in
            let rows = answer.array ?? []
            let cells = (rows.dropFirst().first?.array ?? []).compactMap(\.string)
                .map(CSVFile.undone)
            return rows.count == 5 && cells.count == 9
                && cells[5...] == ["R1", "L1", "", "actions/r1"]
                && cells[..<5].allSatisfy { isSame($0, text) }
        }
    }

    @Test(markdown, vectors, arguments: Source.allCases)
    func textsComeBackFromMarkdown(_ source: Source) throws {
        try read(source, .markdown) { text, answer in
            let blocks = (answer.array ?? []).compactMap { Block($0) }
            func all(_ kind: String, _ count: Int) -> Bool {
                let found = blocks.filter { $0.kind == kind }.map(\.plain)
                return found.count == count
                    && found.allSatisfy { $0.map { isSame($0, text) } == true }
            }
            let isLong = text.unicodeScalars.contains("\n")
            let fields = blocks.prefix { $0.kind != "ordered_list list_item" }.compactMap(\.named)
            let learning = blocks.first { $0.runs.first?.text == "L1" }?.runs.last
            return all("td", 5) && all("ordered_list list_item", 3)
                && all("blockquote", isLong ? 12 : 10)
                && fields.count == (isLong ? 0 : 2)
                && fields.allSatisfy { $0.text.map { isSame($0, text) } == true }
                && learning.map { isSame($0.text, " (Action 1): " + text) } == true
        }
    }

    /// Makes a document for each text, has them read, and asks whether the text came back.
    private func read(
        _ source: Source, _ format: ExportFormat, isBack: (String, JSON) -> Bool
    ) throws {
        var numbers = SeededNumbers(for: #function)
        let texts = try source.texts(&numbers)
        let documents = try texts.map { format.bytes(try Sample.filled(with: $0).record) }
        let answers = try OtherReaders.read(documents, as: format)
        #expect(answers.count == texts.count)
        for (text, answer) in zip(texts, answers) {
            #expect(
                isBack(text, answer),
                "\(text.debugDescription), seed \(numbers.seed), came back as \(answer)")
        }
    }
}

/// Whether two texts are the same bytes.
func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
