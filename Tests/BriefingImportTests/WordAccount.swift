import BriefingImport
import DialogueLanguage
import Foundation

/// Counts the words of a document against those of the briefing and the full report.
///
/// It knows nothing of how the importer keeps its accounts: it reads the three texts alone.
struct WordAccount {
    /// Words of the document that stand nowhere afterwards, so many times each.
    private(set) var missing: [String: Int] = [:]

    init(_ text: String, _ imported: ImportedBriefing) {
        self.init(
            text, file: imported.file ?? "",
            report: ReportWording.text(imported.report, id: imported.id))
    }

    /// - Parameters:
    ///   - file: the briefing as it is stored.
    ///   - report: the report in full, as it is printed.
    init(_ text: String, file: String, report: String) {
        let want = DocumentWords(text)
        let shown = ReportWords(report)
        var have: [String: Int] = [:]
        for word in Self.texts(of: file) + shown.quoted { have[word, default: 0] += 1 }
        let labels = Set(Self.labels(of: file) + shown.labels).union(have.keys)
        for word in want.words { take(word, from: &have) }
        var broken = want.broken
        let words = Set(want.words).union(want.tails)
        for whole in shown.joined.flatMap({ Tokens.read($0) }) {
            guard let parts = parts(of: whole, broken, words) else { continue }
            for part in parts { give(part, to: &have) }
            broken.insert(whole)
            take(whole, from: &have)
        }
        for label in want.labels where !labels.contains(label) {
            let isTail =
                want.tails.contains(label)
                && shown.joined.contains { whole in
                    Tokens.read(whole).contains { $0.hasSuffix(label) }
                }
            if !isTail { missing[label, default: 0] += 1 }
        }
    }

    private mutating func take(_ word: String, from have: inout [String: Int]) {
        if let count = have[word], count > 0 {
            have[word] = count - 1
        } else {
            missing[word, default: 0] += 1
        }
    }

    private mutating func give(_ word: String, to have: inout [String: Int]) {
        guard let count = missing[word] else { return have[word, default: 0] += 1 }
        missing[word] = count > 1 ? count - 1 : nil
    }

    /// Words that make up another one, of which one is missing at least: some that are broken at
    /// the end of a line, and the one that follows them.
    private func parts(
        of whole: String, _ broken: Set<String>, _ words: Set<String>
    ) -> [String]? {
        let heads = broken.filter { whole.hasPrefix($0) && $0 != whole }
            .sorted { $0.count > $1.count }
        // Where both are missing it is these two, whatever else would make up the same word.
        for head in heads {
            let rest = String(whole.dropFirst(head.count))
            if missing[head] != nil, missing[rest] != nil, words.contains(rest) {
                return [head, rest]
            }
        }
        for head in heads {
            let rest = String(whole.dropFirst(head.count))
            let isMissing = missing[head] != nil || missing[rest] != nil
            if isMissing, words.contains(rest) { return [head, rest] }
            if let more = parts(of: rest, broken, words) { return [head] + more }
        }
        return nil
    }

    /// The words of all paragraphs and points; the notes and remarks are the importer's own.
    private static func texts(of file: String) -> [String] {
        guard let briefing = Briefing.parse(Array(file.utf8)).content else { return [] }
        let terms = briefing.glossary.flatMap { Tokens.read($0.term) + Tokens.read($0.meaning) }
        return terms
            + briefing.sections.flatMap(\.blocks).flatMap { block -> [String] in
                if case .missing = block { return [] }
                return Tokens.read(block.text)
            }
    }

    private static func labels(of file: String) -> [String] {
        file.split(separator: "\n").compactMap { line in
            DocumentWords.label(line)?.name ?? number(ofAgency: line)
        }
    }

    /// The number of `1-police. Text`; what stands behind it has its place elsewhere.
    private static func number(ofAgency line: Substring) -> String? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let label = line.prefix { $0 != "." }
        guard !digits.isEmpty, label.dropFirst(digits.count).first == "-", !label.contains(" ")
        else { return nil }
        return Int(digits).map(String.init)
    }
}

/// Words as they are counted: letters and digits, small, whatever stands between them.
enum Tokens {
    /// The words of a text; letters that were printed as one are taken apart.
    static func read(_ text: some StringProtocol) -> [String] {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        let plain = isPlain ? String(text) : text.precomposedStringWithCompatibilityMapping
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars where !isGlue(scalar) {
            if isPart(scalar) {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(normal(word))
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(normal(word)) }
        return words
    }

    /// A number without its noughts, a word in small letters.
    private static func normal(_ word: String.UnicodeScalarView) -> String {
        let text = String(word)
        return Int(text).map(String.init) ?? text.lowercased()
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            let byte = UInt8(scalar.value)
            return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
    }

    /// What nobody sees: soft hyphens, marks of direction, blanks without width, control codes.
    private static func isGlue(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format: true
        case .control: !(0x09...0x0D).contains(scalar.value) && scalar.value != 0x85
        default: false
        }
    }
}

/// The words of a document, with what stands before its points kept apart.
struct DocumentWords {
    private(set) var words: [String] = []
    private(set) var labels: [String] = []
    /// Words at the end of a line that a hyphen breaks off.
    private(set) var broken: Set<String> = []
    /// Labels that may be the end of such a word.
    private(set) var tails: Set<String> = []

    init(_ text: String) {
        let lines = text.unicodeScalars.split { "\n\r\u{B}\u{C}".unicodeScalars.contains($0) }
        var isBroken = false
        for line in lines.map({ String(String.UnicodeScalarView($0)) }) {
            var rest = Substring(line)
            while let label = Self.label(rest) {
                // The last letter of a broken word may look like a label: `time-`, `s. Nobody`.
                if isBroken { tails.insert(label.name) }
                labels.append(label.name)
                rest = label.rest
            }
            let read = Self.takeInner(Tokens.read(rest), of: rest, &labels)
            words += read
            let end = line.unicodeScalars.last { !$0.properties.isWhitespace }
            isBroken = end == "-" || end == "\u{AD}" || (end == nil && isBroken)
            if isBroken, let last = read.last { broken.insert(last) }
        }
    }

    /// What may stand before a point: `3.`, `(3)`, `a)`, and the letter that was a hollow bullet.
    static func label(_ text: Substring) -> (name: String, rest: Substring)? {
        let line = text.drop { " \t".contains($0) }
        let inner = line.first == "(" ? line.dropFirst() : line
        let digits = inner.prefix { $0.isASCII && $0.isNumber }
        let letter = inner.prefix(1).filter { $0.isASCII && $0.isLowercase }
        let name = digits.isEmpty ? Substring(letter) : digits
        let after = inner.dropFirst(name.count)
        let next = after.first { !" \t".contains($0) }
        if name == "o", inner.startIndex == line.startIndex, next != after.first,
            next?.isUppercase ?? false
        {
            return ("o", after.dropFirst())
        }
        guard (1...3).contains(name.count), let close = after.first, ".)".contains(close),
            after.dropFirst().first.map({ " \t".contains($0) }) ?? false
        else { return nil }
        return (Int(name).map(String.init) ?? String(name), after.dropFirst())
    }

    /// Points that follow each other in one line: `1. … 2. …`.
    private static func takeInner(
        _ words: [String], of text: Substring, _ labels: inout [String]
    ) -> [String] {
        let parts = text.split(separator: " ")
        let names = parts.map { label($0 + " ")?.name }
        // A letter is a label only behind a heading in the same line: `Findings: a. One.`
        let inner = parts.indices.compactMap { place -> String? in
            let follows = place > 0 && parts[place - 1].last == ":"
            return names[place].flatMap { Int($0) != nil || follows ? $0 : nil }
        }
        guard !inner.isEmpty else { return words }
        var kept = words
        for name in inner {
            guard let place = kept.firstIndex(of: name) else { continue }
            kept.remove(at: place)
            labels.append(name)
        }
        return kept
    }
}
