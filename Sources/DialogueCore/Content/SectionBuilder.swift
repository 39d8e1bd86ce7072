/// Gathers the lines of one section of a briefing into paragraphs and points.
struct SectionBuilder {
    let number: String
    let id: String
    let heading: String
    let line: Int
    private(set) var blocks: [Briefing.Block] = []
    /// The lines that are not blank, an indented one joined to the one before it.
    private(set) var rawLines: [(Int, String)] = []
    private var pending: Pending?
    private var lastTopLabel = ""

    private enum Kind {
        case paragraph
        case missing
        case item(label: String?, depth: Int)
    }

    private struct Pending {
        let kind: Kind
        var text: String
    }

    /// Reads `01 Background` or `What happened [incident]`.
    init(_ text: Substring, line: SourceText.Line, into found: inout [Diagnostic]) {
        var rest = text.drop { $0 == "#" }.trimmed
        let digits = rest.unicodeScalars.prefix { $0.isDigit }
        number = String(Substring(digits))
        rest = rest[digits.endIndex...].drop { ".):".contains($0) }.trimmed
        var stated: String?
        if rest.utf8.last == UInt8(ascii: "]"), let (before, tail) = rest.parted(at: "[") {
            stated = String(tail.dropLast().trimmed)
            rest = before
        }
        heading = String(rest)
        id = stated ?? Identifier.slug(rest)
        self.line = line.number
        if !Identifier.isValid(id) {
            found.append(
                Diagnostic(
                    .badIdentifier, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count, "This heading gives no usable id.",
                    mend: "State one in brackets: `# \(number.isEmpty ? "01" : number) Heading [background]`."))
        }
    }

    /// The section as content.
    var built: Briefing.Section {
        Briefing.Section(number: number, id: id, heading: heading, blocks: blocks)
    }

    mutating func add(_ line: SourceText.Line) {
        guard !line.isBlank else { return finish() }
        if line.indent > 0, !rawLines.isEmpty {
            rawLines[rawLines.count - 1].1 += " " + line.text
        } else {
            rawLines.append((line.number, line.text))
        }
        if let text = line.text.after("missing:") {
            begin(.missing, text)
        } else if let (label, text) = Self.point(line.text) {
            let depth = line.indent >= 2 ? 1 : 0
            if depth == 0 { lastTopLabel = label ?? "" }
            begin(.item(label: label.map { depth == 0 ? $0 : lastTopLabel + $0 }, depth: depth), text)
        } else if pending != nil {
            pending?.text += " " + line.text
        } else {
            begin(.paragraph, Substring(line.text))
        }
    }

    private mutating func begin(_ kind: Kind, _ text: Substring) {
        finish()
        pending = Pending(kind: kind, text: String(text))
    }

    /// Ends the paragraph or point that is being read.
    mutating func finish() {
        guard let done = pending else { return }
        pending = nil
        switch done.kind {
        case .paragraph: blocks.append(.paragraph(done.text))
        case .missing: blocks.append(.missing(done.text))
        case .item(let label, let depth):
            blocks.append(.item(Briefing.Item(label: label, depth: depth, text: done.text)))
        }
    }

    /// Reads `- text`, `12. text` or `a. text`: the label without its full stop, and the text.
    private static func point(_ text: String) -> (String?, Substring)? {
        for bullet in ["- ", "• ", "* "] {
            if let rest = text.after(bullet) { return (nil, rest) }
        }
        guard let (label, rest) = text.parted(at: "."), !rest.isEmpty, !label.isEmpty,
            label.utf8.count <= 3, text.utf8.count > label.utf8.count + 1,
            text.utf8[text.utf8.index(text.startIndex, offsetBy: label.utf8.count + 1)] == 0x20
        else { return nil }
        let isNumber = label.unicodeScalars.allSatisfy { $0.isDigit }
        let isLetter = label.utf8.count == 1 && ("a"..."z").contains(label.unicodeScalars.first ?? "-")
        return isNumber || isLetter ? (String(label), rest) : nil
    }
}
