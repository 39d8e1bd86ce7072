/// What a list shows of a briefing, read from the head of its file without understanding the rest.
///
/// A library may hold hundreds of briefings; reading each whole would make listing them slow.
public struct BriefingCard: Equatable, Sendable {
    /// How people name it.
    public let id: String
    /// Its title.
    public let title: String
    /// One line for a list.
    public let about: String
    /// How long it takes to read, in whole minutes; the same as `Briefing.minutes`.
    public let minutes: Int

    /// Reads the lines above the first heading; nil where the first line names no briefing.
    public init?(_ bytes: [UInt8]) {
        let start = Self.body(bytes)
        let source = SourceText(Array(bytes[..<start]))
        var found = Findings()
        let read = Heading.read("briefing", from: source, into: &found) { _ in false }
        guard let heading = read.0 else { return nil }
        (id, title) = (heading.id, heading.title)
        about = Self.about(source.content)
        minutes = Briefing.minutes(words: Self.words(bytes[start...]))
    }

    /// Where the first heading begins.
    private static func body(_ bytes: [UInt8]) -> Int {
        var isLineStart = true
        for (index, byte) in bytes.enumerated() {
            if isLineStart, byte == UInt8(ascii: "#") { return index }
            isLineStart = byte == 0x0A || byte == 0x0D
        }
        return bytes.count
    }

    private static func about(_ lines: [SourceText.Line]) -> String {
        guard let first = lines.firstIndex(where: { $0.text.after("about:") != nil }),
            let text = lines[first].text.after("about:")
        else { return "" }
        let more = lines[(first + 1)...].prefix { $0.indent > 0 && !$0.isBlank }.map(\.text)
        return ([String(text)] + more).joined(separator: " ")
    }

    /// The words of the sections, without numbers of headings, marks of points, glossary and notes.
    private static func words(_ body: ArraySlice<UInt8>) -> Int {
        var count = 0
        var aside = LinesAside()
        for line in body.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let words = line.split { $0 == 0x20 || $0 == 0x09 }
            guard let first = words.first, !first.starts(with: "//".utf8) else { continue }
            if aside.takes(line) { continue }
            if first == [UInt8(ascii: "#")], words.count == 2,
                words[1].elementsEqual("Glossary".utf8) || words[1].elementsEqual("Notes".utf8)
            {
                break
            }
            count += words.count - marks(words)
        }
        return count
    }

    /// How many of the first words of a line are no words to read.
    private static func marks(_ words: [ArraySlice<UInt8>]) -> Int {
        let isHeading = words[0] == [UInt8(ascii: "#")]
        if isHeading { return words.count > 1 && isNumber(words[1]) ? 2 : 1 }
        let first = words[0]
        let isBullet = ["-", "•", "*"].contains { first.elementsEqual($0.utf8) }
        let isLabel =
            first.last == UInt8(ascii: ".") && first.count <= 4
            && (isNumber(first.dropLast())
                || first.count == 2 && first.first.map(\.isASCIILetter) == true)
        return isBullet || isLabel || first.elementsEqual("missing:".utf8) ? 1 : 0
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        !word.isEmpty && word.allSatisfy { (48...57).contains($0) }
    }
}

/// Finds the lines below points, which are no part of the reading.
private struct LinesAside {
    private var below: LinesBelow?
    /// How far the last of them is set in; what is set in further goes on with it.
    private var indent: Int?

    /// Whether a line stands below a point.
    mutating func takes(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "#") {
            var found = Findings()
            let line = SourceText.Line(1, bytes)
            let heading = BriefingParser.heading(line).map {
                SectionBuilder($0, line: line, into: &found)
            }
            below = heading.flatMap { LinesBelow(section: $0.id) }
            indent = nil
        }
        guard let below else { return false }
        let line = SourceText.Line(1, bytes)
        if below.read(line) != nil {
            indent = line.indent
            return true
        }
        guard let outer = indent, line.indent > outer, SectionBuilder.point(line.text) == nil,
            line.text.after("missing:") == nil
        else {
            indent = nil
            return false
        }
        return true
    }
}
