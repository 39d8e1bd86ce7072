import AnswerReading
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
    private static let calendar: ConditionTrait = .enabled(
        if: OtherReaders.hasCalendar, "no Python with icalendar is here; DEBRIEF_PYTHON names one")
    private static let vectors: ConditionTrait = .enabled(
        if: Project.shared("vectors/blns") != nil, "the naughty strings are not at hand")

    /// Where the texts of a test come from.
    enum Source: String, CaseIterable {
        case naughty, validUTF8, hazards, chance, scalars

        func texts(_ numbers: inout SeededNumbers) throws -> [String] {
            switch self {
            case .naughty: try #require(try AnyText.naughty())
            case .validUTF8: try #require(try AnyText.validUTF8())
            case .hazards: AnyText.hazards
            case .chance: (0..<Self.count).map { _ in AnyText.random(&numbers) }
            case .scalars: (0..<Self.count).map { _ in AnyText.scalars(&numbers) }
            }
        }

        /// DEBRIEF_TEXTS asks for more than the usual number.
        private static let count =
            ProcessInfo.processInfo.environment["DEBRIEF_TEXTS"].flatMap { Int($0) } ?? 250
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

    @Test(python, vectors, arguments: Source.allCases)
    func textsComeBackFromHTML(_ source: Source) throws {
        for (part, count) in [(ExportFormat.Part.plan, 10), (.discussion, 13)] {
            try read(source, .html, part) { text, answer in
                let typed = (answer["typed"]?.array ?? []).compactMap(\.string)
                return typed.count == count && typed.allSatisfy { isSame($0, text) }
            }
        }
    }

    @Test(calendar, vectors, arguments: Source.allCases)
    func textsComeBackFromTheCalendar(_ source: Source) throws {
        let day = try #require(CalendarDate(iso: "2027-02-01"))
        try read(source, .calendar, by: day) { typed, answer in
            // What else ends a line is an end of line, for no line may begin behind it.
            let scalars = typed.unicodeScalars.map { scalar -> Unicode.Scalar in
                scalar == "\u{2028}" || scalar == "\u{2029}" ? "\n" : scalar
            }
            let text = String(String.UnicodeScalarView(scalars))
            let found = answer.array ?? []
            let own = found.filter { $0["day"]?.string == day.iso }
            return found.count == 6 && own.count == 2
                && own.allSatisfy { item in
                    let about = item["about"]?.string ?? ""
                    return isSame(item["summary"]?.string ?? "", "Action 1: " + text)
                        && about.utf8.starts(with: "Who: \(text)\n\nHow".utf8)
                        && about.utf8.split(separator: Array("?\n\(text)\n\n".utf8)).count == 3
                        && item["errors"]?.array?.isEmpty == true
                }
        }
    }

    @Test(python, vectors, arguments: Source.allCases)
    func textsComeBackFromPlainText(_ source: Source) throws {
        for (part, count) in [(ExportFormat.Part.plan, 10), (.discussion, 13)] {
            try read(source, .text, part) { text, answer in
                let answers = (answer["answers"]?.array ?? []).compactMap(\.string)
                let bare = Self.withoutBlanks(text)
                if bare.isEmpty { return answers.isEmpty }
                return answers.count == count && answers.allSatisfy { isSame($0, bare) }
            }
        }
    }

    @Test(python, vectors, arguments: Source.allCases)
    func anyTextLeavesThePicturesWhole(_ source: Source) throws {
        try read(source, .svg) { text, answer in
            let texts = (answer["texts"]?.array ?? []).compactMap(\.string)
            return texts.contains("Action 1") && texts.filter { $0 == "no action yet" }.count == 3
        }
    }

    private static func withoutBlanks(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !" \t\n\u{2028}\u{2029}".unicodeScalars.contains($0) })
        )
    }

    /// Makes a document for each text, has them read, and asks whether the text came back.
    private func read(
        _ source: Source, _ format: ExportFormat, _ part: ExportFormat.Part = .plan,
        by day: CalendarDate? = nil,
        isBack: (String, JSON) -> Bool
    ) throws {
        var numbers = SeededNumbers(for: #function)
        let texts = try source.texts(&numbers)
        for start in stride(from: 0, to: texts.count, by: 500) {
            let some = texts[start..<min(start + 500, texts.count)]
            let documents = try some.map {
                format.bytes(
                    try Sample.filled(with: $0, by: day).record, part)
            }
            let answers = try OtherReaders.read(documents, as: format)
            #expect(answers.count == some.count)
            for (text, answer) in zip(some, answers) {
                #expect(
                    isBack(text, answer),
                    "\(text.debugDescription), seed \(numbers.seed), came back as \(answer)")
            }
        }
    }
}

/// Whether two texts are the same bytes.
func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
