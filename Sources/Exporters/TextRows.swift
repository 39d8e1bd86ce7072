/// A text in rows that end between words.
///
/// What parts words is a blank or a tab; several are one. Columns are counted as scalars that do
/// not combine with the one before, as in e-mail.
struct TextRows {
    private(set) var rows: [String] = []

    /// Breaks a text at its own ends of lines, and where a row would be wider.
    ///
    /// - Parameters:
    ///   - width: in columns.
    ///   - longest: a word that has more columns is cut; one that is merely wider than a row, such as
    ///     an address, is left whole.
    init(_ text: String, width: Int, longest: Int) {
        // What else ends a line for an editor would let an answer begin where headings do.
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == "\n" || $0 == "\u{2028}" || $0 == "\u{2029}"
        }
        for line in lines { add(line, width, max(longest, 1)) }
    }

    private mutating func add(_ line: Substring.UnicodeScalarView, _ width: Int, _ longest: Int) {
        var row = ""
        var used = 0
        for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
            for piece in Self.pieces(word, longest) {
                let size = Self.columns(piece)
                if used > 0, used + 1 + size > width {
                    rows.append(row)
                    (row, used) = ("", 0)
                }
                row += (used > 0 ? " " : "") + String(piece)
                used += (used > 0 ? 1 : 0) + size
            }
        }
        rows.append(row)
    }

    /// How many columns a text takes.
    static func columns(_ text: some Sequence<Unicode.Scalar>) -> Int {
        text.reduce(0) { $0 + ($1.combines ? 0 : 1) }
    }

    /// A word cut where it is too long, never in front of what combines with the scalar before.
    private static func pieces(
        _ word: Substring.UnicodeScalarView, _ longest: Int
    ) -> [Substring.UnicodeScalarView] {
        var pieces: [Substring.UnicodeScalarView] = []
        var (start, used) = (word.startIndex, 0)
        for place in word.indices where !word[place].combines {
            if used == longest {
                pieces.append(word[start..<place])
                (start, used) = (place, 0)
            }
            used += 1
        }
        return pieces + [word[start...]]
    }
}

extension Unicode.Scalar {
    fileprivate var combines: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
        default: false
        }
    }
}
