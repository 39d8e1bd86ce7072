import DialogueEngine
import Exporters
import Foundation
import StrictJSON
import TestSupport
import Testing

/// Whatever was typed comes back from Word files by python-docx, scalar for scalar.
///
/// DEBRIEF_TEXTS says how many texts are tried instead of 200, such as 10000.
struct WordReadBackTests {
    private static let reader: ConditionTrait = .enabled(
        if: OtherReaders.hasWord, "no Python with python-docx is here; DEBRIEF_PYTHON names one")
    private static let count =
        ProcessInfo.processInfo.environment["DEBRIEF_TEXTS"].flatMap { Int($0) } ?? 200

    /// How many texts stand in a plan: two fields, three points, five cells.
    private static let inPlan = 10

    @Test(reader) func textsOfAnyScalarsComeBack() throws {
        var numbers = SeededNumbers(for: #function)
        try read((0..<Self.count).map { _ in Self.text(&numbers) }, numbers.seed)
    }

    @Test(reader) func hazardsComeBack() throws {
        let known =
            AnyText.hazards + (try AnyText.naughty() ?? []) + (try AnyText.validUTF8() ?? [])
        try read(known.filter { AnyText.isTyped($0) && Self.isXML($0) }, 0)
    }

    @Test(reader) func propertiesAreReadByOthers() throws {
        let record = try Sample.complete().record
        let answer = try #require(
            try OtherReaders.read([ExportFormat.word.bytes(record)], as: .word).first)
        let properties = try #require(answer.array?.first?.array).compactMap(\.string)
        #expect(
            properties == [
                "Action plan", "Fernshire Council, Children & Families", "M30: A quiet child",
                "en-GB", "2026-11-21T14:05:00+00:00", "2026-11-21T14:39:34+00:00",
            ])
    }

    @Test(reader) func stylesAreThoseThatPeopleKnow() throws {
        let bytes = ExportFormat.word.bytes(try Sample.complete().record, .discussion)
        let answer = try #require(try OtherReaders.read([bytes], as: .word).first)
        let blocks = try #require(answer.array?.last?.array)
        let styles = Set(blocks.compactMap { $0.array?.first?.string })
        #expect(
            styles.isSuperset(of: [
                "Title", "Heading 1", "Heading 2", "Normal", "Quote", "Question", "List Bullet",
            ]))
    }

    private func read(_ texts: [String], _ seed: UInt64) throws {
        let groups = stride(from: 0, to: texts.count, by: Self.inPlan).map {
            Array(texts[$0..<min($0 + Self.inPlan, texts.count)])
        }
        let documents = try groups.map {
            ExportFormat.word.bytes(try Sample.plan(holding: $0).record)
        }
        let answers = try OtherReaders.read(documents, as: .word)
        #expect(answers.count == groups.count)
        for (texts, answer) in zip(groups, answers) {
            let found = Self.texts(answer)
            for (index, text) in texts.enumerated() {
                #expect(
                    index < found.count && isSame(found[index], text),
                    "\(text.debugDescription) came back otherwise, seed \(seed)")
            }
        }
    }

    /// The texts of a plan in the order in which they stand there.
    private static func texts(_ answer: JSON) -> [String] {
        let blocks = answer.array?.last?.array ?? []
        let tables = blocks.compactMap { block in
            block.array?.first?.array == nil ? nil : block.array
        }
        let fields = (tables.first ?? []).compactMap { $0.array?.last?.string }
        let points = blocks.filter { $0.array?.first?.string == "List Number" }
            .compactMap { $0.array?.last?.string }
        let cells = (tables.last?.last?.array ?? []).compactMap(\.string)
        return fields + points + cells
    }

    /// Whether XML can hold a text.
    private static func isXML(_ text: String) -> Bool {
        !text.unicodeScalars.contains { (0xFFFE...0xFFFF).contains($0.value) }
    }

    /// A text of anything that a person can type and XML can hold.
    private static func text(_ numbers: inout SeededNumbers) -> String {
        let marks = Array("<>&\"' \t\n|*_".unicodeScalars)
        var text = String.UnicodeScalarView()
        while text.isEmpty || Int.random(in: 0...9, using: &numbers) > 0 {
            let most: UInt32 = Bool.random(using: &numbers) ? 0x7FF : 0x10FFFF
            let isMark = Int.random(in: 0...3, using: &numbers) == 0
            let number = UInt32.random(in: 0x20...most, using: &numbers)
            guard
                let scalar = isMark ? marks.randomElement(using: &numbers) : Unicode.Scalar(number),
                !(0x7F...0x9F).contains(scalar.value), !(0xFFFE...0xFFFF).contains(scalar.value)
            else { continue }
            text.append(scalar)
        }
        return String(text)
    }
}

extension Sample {
    /// A session whose plan holds these texts, in the order in which they stand there.
    static func plan(holding texts: [String]) throws -> Sample {
        var sample = try Sample()
        let places =
            ["organisation", "contact"] + (1...3).map { "learning/r\($0)/item" }
            + ["what", "who", "by_when", "done_when", "worked_when"].map { "actions/r1/\($0)" }
        for (place, text) in zip(places, texts) { try sample.answer(place, text) }
        return sample
    }
}
