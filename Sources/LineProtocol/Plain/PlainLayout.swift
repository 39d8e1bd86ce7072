/// Lines as plain text.
public enum PlainLayout {
    /// The widest line that reads well.
    public static let readingWidth = 88

    /// One line each, LF after each; what is refused begins with `! `, what happened with `* `.
    ///
    /// - Parameter width: where lines are broken between words, in columns; nil for nowhere.
    public static func text(_ lines: [SpokenLine], width: Int? = nil) -> String {
        var text = ""
        for line in lines {
            let whole = mark(line.kind) + line.text.withoutControls
            text += width.map { wrapped(whole, line.kind, min($0, readingWidth)) } ?? whole
            text += "\n"
        }
        return text
    }

    private static func mark(_ kind: SpokenLine.Kind) -> String {
        switch kind {
        case .refused: "! "
        case .happened: "* "
        case .heading, .text, .point, .question, .person, .blank: ""
        }
    }

    /// Breaks between words; what follows of a point stands below its text.
    private static func wrapped(_ text: String, _ kind: SpokenLine.Kind, _ width: Int) -> String {
        guard text.unicodeScalars.count > width else { return text }
        let lead = text.unicodeScalars.prefix { $0 == " " }.count
        let marker = text.unicodeScalars.dropFirst(lead).prefix { $0 != " " }.count
        let hang = kind == .point && marker < 5 ? lead + marker + 1 : lead
        let inset = String(repeating: " ", count: min(hang, width / 2))
        var lines = [String(repeating: " ", count: lead)]
        var column = lead
        for word in text.unicodeScalars.dropFirst(lead).split(
            separator: " ", omittingEmptySubsequences: false)
        {
            let isFirst = column == (lines.count == 1 ? lead : inset.utf8.count)
            if !isFirst, column + 1 + word.count > width {
                lines.append(inset)
                column = inset.utf8.count
            } else if !isFirst {
                lines[lines.count - 1] += " "
                column += 1
            }
            lines[lines.count - 1] += String(word)
            column += word.count
        }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// Safe to show: controls become U+FFFD, bidirectional controls are named.
    public var withoutControls: String {
        guard unicodeScalars.contains(where: \.isUnsafe) else { return self }
        var shown = ""
        for scalar in unicodeScalars {
            if scalar.isBidirectional {
                shown += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
            } else {
                shown.unicodeScalars.append(scalar.isUnsafe ? "\u{FFFD}" : scalar)
            }
        }
        return shown
    }
}

extension Unicode.Scalar {
    fileprivate var isBidirectional: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0x200E
            || value == 0x200F || value == 0x61C
    }

    fileprivate var isUnsafe: Bool {
        (value < 0x20 && value != 0x09) || (0x7F...0x9F).contains(value) || isBidirectional
    }
}
