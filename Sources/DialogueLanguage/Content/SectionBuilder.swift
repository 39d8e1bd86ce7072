import AnswerReading
import Messages

/// Gathers the lines of one section of a briefing into paragraphs and points.
struct SectionBuilder {
    let number: String
    let id: String
    let heading: String
    let line: SourceText.Line
    private(set) var blocks: [Briefing.Block] = []
    /// The points with their places.
    private(set) var points: [Point] = []
    /// The lines that are not blank.
    private(set) var lines: [SourceText.Line] = []
    /// The same, an indented one joined to the one before it.
    private(set) var entries: [(line: SourceText.Line, text: String)] = []
    /// What stands below points, in the sections where something can; nil in every other one.
    private(set) var below: LinesBelow?
    private var pending: (text: String, block: (String) -> Briefing.Block)?
    private var lastNumber = ""

    /// Only recommendations are numbered anew for each agency.
    private var namesAgencies: Bool { id == Briefing.Item.section }

    /// A point of a list, where it stands.
    struct Point {
        let line: SourceText.Line
        let depth: Int
        /// As written before the full stop; nil for a bullet.
        let written: String?
        /// As readers see it, such as `2a`; nil for a bullet.
        let label: String?
    }

    /// Reads `01 Background` or `What happened [incident]`.
    init(_ text: Substring, line: SourceText.Line, into found: inout Findings) {
        let digits = text.unicodeScalars.prefix { $0.isDigit }
        var rest = text[digits.endIndex...]
        rest = Substring(rest.unicodeScalars.drop { ".):".unicodeScalars.contains($0) }).trimmed
        var stated: Substring?
        if rest.utf8.last == UInt8(ascii: "]"), let (before, tail) = rest.parted(at: "[") {
            stated = Substring(tail.unicodeScalars.dropLast()).trimmed
            rest = before
        }
        number = String(Substring(digits))
        heading = String(rest)
        id = stated.map { String($0) } ?? Identifier.slug(rest)
        self.line = line
        below = LinesBelow(section: id)
        guard !Identifier.isValid(id) else { return }
        let example = "`# \(number.utf8.isEmpty ? "01" : number) Heading [background]`"
        found.add(
            .badIdentifier, line, at: stated,
            stated == nil
                ? said("check.this-heading-gives-no-id") : said("check.is-no-id", ["id": id]),
            mend: said(
                "check.state-one-in-brackets", ["example": example, "rule": Identifier.rule]))
    }

    /// The section as content.
    var built: Briefing.Section {
        Briefing.Section(number: number, id: id, heading: heading, blocks: blocks)
    }

    mutating func add(_ line: SourceText.Line, into found: inout Findings) {
        guard !line.isBlank else {
            below?.end()
            return finish()
        }
        lines.append(line)
        if line.indent > 0, !entries.isEmpty {
            entries[entries.count - 1].text += " " + line.text
        } else {
            entries.append((line, line.text))
        }
        if let text = line.text.after("missing:") {
            begin(text, line) { .missing($0) }
        } else if let (written, text) = Self.point(line.text, namesAgencies: namesAgencies),
            !isEndOfText(text, written)
        {
            beginPoint(written, text, line)
        } else if below?.take(line, into: &found) == true {
            return finish()
        } else {
            addText(line, &found)
        }
        guard pending?.text.utf8.isEmpty == true else { return }
        found.add(
            .emptySection, line, said("check.nothing-follows-2", ["line": line.text]),
            mend: said("check.write-the-text"))
    }

    private mutating func addText(_ line: SourceText.Line, _ found: inout Findings) {
        if let label = below?.likely(line) {
            found.add(
                .likelyTaskLine, line, said("check.this-is-read-as-part"),
                mend: said("check.if-was-meant-write", ["label": label]))
        }
        if pending != nil {
            pending?.text += " " + line.text
        } else {
            begin(Substring(line.text), line) { .paragraph($0) }
        }
    }

    /// Whether a bare `20.` is where a sentence that was wrapped ends.
    private func isEndOfText(_ text: Substring, _ written: String?) -> Bool {
        text.utf8.isEmpty && written != nil && pending != nil
    }

    private mutating func beginPoint(
        _ written: String?, _ text: Substring, _ line: SourceText.Line
    ) {
        let depth = line.indent >= 2 ? 1 : 0
        if depth == 0 { lastNumber = written ?? "" }
        let label = written.map { depth == 0 ? $0 : Self.label(of: $0, in: lastNumber) }
        let point = Point(line: line, depth: depth, written: written, label: label)
        points.append(point)
        begin(text, line, point) { .item(Briefing.Item(label: label, depth: depth, text: $0)) }
    }

    private mutating func begin(
        _ text: Substring, _ line: SourceText.Line, _ point: Point? = nil,
        _ block: @escaping (String) -> Briefing.Block
    ) {
        finish()
        below?.begin(blocks.count, line, point: point)
        pending = (String(text), block)
    }

    /// Says for whom a point is.
    mutating func address(_ block: Int, to audience: String) {
        guard case .item(var item) = blocks[block] else { return }
        item.audience = audience
        blocks[block] = .item(item)
    }

    /// Ends the paragraph or point that is being read.
    mutating func finish() {
        guard let done = pending else { return }
        pending = nil
        blocks.append(done.block(done.text))
    }

    /// `2a` for an "a" inside 2, and `2a-police` inside 2-police.
    private static func label(of letter: String, in number: String) -> String {
        let plain = number.prefix { $0 != "-" }
        return plain + letter + number.dropFirst(plain.count)
    }

    /// The longest label with the name of an agency, in bytes.
    private static let longest = 32

    /// Reads `- text`, `12. text`, `12) text`, `4a. text` or `a. text`: the label alone, and the text.
    ///
    /// - Parameter namesAgencies: whether `1-police. text` is a point as well.
    static func point(_ text: String, namesAgencies: Bool = false) -> (String?, Substring)? {
        for bullet in ["-", "•", "*"] {
            if text.utf8.elementsEqual(bullet.utf8) { return (nil, "") }
            if let rest = text.after(word: bullet) { return (nil, rest) }
        }
        let label = text.utf8.prefix(longest + 1).prefix { $0 != 0x2E && $0 != 0x29 }
        let plain = namesAgencies ? label.prefix { $0 != 0x2D } : label
        guard (1...4).contains(plain.count), label.endIndex < text.utf8.endIndex,
            plain.count == label.count || isAgency(label.dropFirst(plain.count), behind: plain)
        else { return nil }
        let rest = text.utf8[text.utf8.index(after: label.endIndex)...]
        guard Substring(rest).unicodeScalars.first?.isBlank ?? true else { return nil }
        let digits = plain.prefix { (48...57).contains($0) }
        let letters = plain.dropFirst(digits.count)
        let isLetter = letters.count == 1 && letters.allSatisfy { (97...122).contains($0) }
        let isLabel = digits.count <= 3 && (letters.isEmpty || isLetter)
        return isLabel ? (String(Substring(label)), Substring(rest).trimmed) : nil
    }

    /// Whether a label goes on with a hyphen and small letters, behind a number.
    private static func isAgency(
        _ tail: Substring.UTF8View, behind plain: Substring.UTF8View
    ) -> Bool {
        guard plain.first.map({ (48...57).contains($0) }) ?? false else { return false }
        return tail.count >= 3
            && tail.allSatisfy { $0 == 0x2D || (97...122).contains($0) || (48...57).contains($0) }
    }
}
