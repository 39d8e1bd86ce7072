/// Lines as plain text.
public enum PlainLayout {
    /// The widest line that reads well.
    public static let readingWidth = 88

    /// Whether what kind of line it is shows in how it is drawn.
    public enum Style: Sendable {
        /// No colour and no drawing: what a screen reader, a file or a program gets.
        case plain
        /// The same for whoever listens to it: no signs that are for the eye.
        case heard
        /// Bold and faint, and the mark of a refusal in red; readable on light and dark.
        case drawn
    }

    /// One line each, LF after each; what is refused begins with `! `, what happened with `* `.
    ///
    /// - Parameters:
    ///   - width: where lines are broken between words, in columns; nil for nowhere.
    ///   - isSetIn: whether what continues a line is always set in, so that nobody's words begin a
    ///     row of their own, as in a group.
    public static func text(
        _ lines: [SpokenLine], width: Int? = nil, style: Style = .plain, isSetIn: Bool = false
    ) -> String {
        var text = ""
        for line in lines {
            let rows = rows(line, width: width, style: style, isSetIn: isSetIn)
            for row in rows { text += row + "\n" }
        }
        return text
    }

    /// A line as rows of a screen; at least one.
    static func rows(
        _ line: SpokenLine, width: Int?, style: Style = .plain, isSetIn: Bool = false
    ) -> [String] {
        let text = style == .heard ? line.heard ?? line.text : mark(line.kind) + line.text
        let whole = text.withoutControls
        let rows =
            width.map { width in
                let wrapping = Wrapping(min(width, readingWidth), line.kind, isSetIn: isSetIn)
                return wrapping.rows(whole.withoutTabs)
            } ?? [whole]
        if style != .drawn || line.kind == .blank { return rows }
        return rows.enumerated().map { drawn($1, line.kind, isFirst: $0 == 0, whole) }
    }

    /// How many rows of a screen rows take; a word that is longer than a row runs on in the next.
    static func height(of rows: some Sequence<String>, columns: Int) -> Int {
        rows.reduce(0) { $0 + max(1, (Columns.of($1) + columns - 1) / columns) }
    }

    private static func mark(_ kind: SpokenLine.Kind) -> String {
        switch kind {
        case .refused: "! "
        case .happened: "* "
        case .heading, .text, .point, .question, .person, .cue, .blank: ""
        }
    }

    private static func drawn(
        _ row: String, _ kind: SpokenLine.Kind, isFirst: Bool, _ whole: String
    ) -> String {
        switch kind {
        case .heading: return "\u{1B}[1;4m\(row)\u{1B}[0m"
        case .question: return "\u{1B}[1m\(row)\u{1B}[0m"
        case .happened: return "\u{1B}[2m\(row)\u{1B}[0m"
        case .refused where isFirst: return "\u{1B}[1;31m!\u{1B}[0m\(row.dropFirst())"
        case .text
        where whole.utf8.first == UInt8(ascii: "(")
            && whole.utf8.last == UInt8(ascii: ")"):
            return "\u{1B}[2m\(row)\u{1B}[0m"
        case .refused, .text, .point, .person, .cue, .blank: return row
        }
    }
}

/// Breaks lines between words.
struct Wrapping {
    private let width: Int
    private let kind: SpokenLine.Kind
    private let isSetIn: Bool

    init(_ width: Int, _ kind: SpokenLine.Kind, isSetIn: Bool = false) {
        (self.width, self.kind, self.isSetIn) = (width, kind, isSetIn)
    }

    /// The rows of a text; what follows of a point stands below its text.
    func rows(_ text: String) -> [String] {
        guard Columns.of(text) > width else { return [text] }
        let blanks = text.unicodeScalars.prefix { $0 == " " }.count
        let lead = min(blanks, width / 2)
        let marker = text.unicodeScalars.dropFirst(blanks).prefix { $0 != " " }.count
        let below = kind == .point && marker < 5 ? lead + marker + 1 : lead
        let hang = isSetIn ? max(below, 2) : below
        let inset = String(repeating: " ", count: min(hang, width / 2))
        var rows = [String(repeating: " ", count: lead)]
        var column = lead
        var isFirst = true
        for word in text.unicodeScalars.dropFirst(blanks).split(
            separator: " ", omittingEmptySubsequences: false)
        {
            for (index, piece) in pieces(String(word), width - inset.utf8.count).enumerated() {
                let blank = index == 0 && !isFirst ? 1 : 0
                let size = Columns.of(piece)
                if !isFirst, column + blank + size > width {
                    rows.append(inset)
                    column = inset.utf8.count
                } else if blank == 1 {
                    rows[rows.count - 1] += " "
                    column += 1
                }
                rows[rows.count - 1] += piece
                column += size
                isFirst = false
            }
        }
        return rows
    }

    /// A word as it is; one that is too long for a row in its characters, where its script has no
    /// blanks or the terminal would go on in the first column.
    private func pieces(_ word: String, _ width: Int) -> [String] {
        guard Columns.of(word) > width,
            isSetIn || word.unicodeScalars.contains(where: Columns.isWide)
        else { return [word] }
        return word.map { String($0) }
    }
}

extension String {
    /// How wide a tab is depends on where it stands; where lines are laid out it is a blank.
    fileprivate var withoutTabs: String {
        guard utf8.contains(0x09) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\t" ? " " : $0 }))
    }
}
