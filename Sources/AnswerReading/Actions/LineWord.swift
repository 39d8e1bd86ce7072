/// A word of a line between blanks, with its signs, and what it was read as.
struct LineWord: Equatable {
    /// What a word tells.
    enum Part {
        case what, who, when
        /// It only joins the others, such as “will” and “by”.
        case joint
    }

    /// As typed, with the signs around it.
    let text: String
    /// Without signs at its ends; empty for a lone sign.
    let core: String
    /// Whether it stands in quotation marks, so that it is somebody's words.
    let isQuoted: Bool
    var part = Part.what

    /// The core in small letters.
    var plain: String { core.lowercased() }
    /// Whether it is a lone dash, stroke or bar.
    var isBar: Bool {
        core.isEmpty && text.unicodeScalars.allSatisfy { Self.bars.contains($0) }
    }
    /// The sign that it ends with; nil for a letter or figure.
    var end: Unicode.Scalar? {
        text.unicodeScalars.last.flatMap { Self.isSign($0) ? $0 : nil }
    }
    /// Whether an opening bracket stands before it.
    var opensBracket: Bool { text.unicodeScalars.first == "(" || text.unicodeScalars.first == "[" }
    /// Whether a closing bracket stands behind it.
    var closesBracket: Bool {
        text.unicodeScalars.reversed().prefix { Self.isSign($0) }.contains {
            $0 == ")" || $0 == "]"
        }
    }

    private static let bars: Set<Unicode.Scalar> = ["-", "–", "—", "|", "/", "→"]
    private static let opening: Set<Unicode.Scalar> = ["\"", "“", "‘", "«"]
    private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "»"]

    /// The words of a line.
    static func split(_ line: String) -> [LineWord] {
        var isQuoted = false
        return line.words.map { word in
            let scalars = word.unicodeScalars
            let begins = scalars.prefix { isSign($0) }.contains { opening.contains($0) }
            let ends = scalars.reversed().prefix { isSign($0) }.contains { closing.contains($0) }
            if begins { isQuoted = true }
            defer { if ends { isQuoted = false } }
            return LineWord(text: String(word), core: core(word), isQuoted: isQuoted)
        }
    }

    /// The words of one part, as typed; nil where there are none. Signs that parted it from its
    /// neighbours are left out.
    static func text(_ words: [LineWord], _ part: Part) -> String? {
        var found = words.indices.filter { words[$0].part == part }
        if part != .what || found.count < words.count {
            while let last = found.last, words[last].isBar { found.removeLast() }
            while let first = found.first, words[first].isBar { found.removeFirst() }
        }
        guard !found.isEmpty else { return nil }
        if found.count == words.count { return words.map(\.text).joined(separator: " ") }
        let text = found.map { words[$0].text }.joined(separator: " ")
        return trimmed(text, keepsStop: part == .what)
    }

    /// Without the signs that stand between two parts; brackets only where both ends have one.
    private static func trimmed(_ text: String, keepsStop: Bool) -> String {
        var scalars = Substring(text).unicodeScalars
        let isEdge = { (scalar: Unicode.Scalar) in
            scalar == "," || scalar == ";" || scalar == ":" || scalar == " "
                || !keepsStop && scalar == "."
        }
        while let last = scalars.last, isEdge(last) { scalars.removeLast() }
        while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
        if scalars.first == "(", scalars.last == ")", scalars.dropFirst().firstIndex(of: "(") == nil
        {
            scalars = scalars.dropFirst().dropLast()
        }
        return String(Substring(scalars))
    }

    private static func core(_ word: Substring) -> String {
        let scalars = word.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSign($0) }),
            let last = scalars.lastIndex(where: { !isSign($0) })
        else { return "" }
        return String(word[first...last])
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return !scalar.isDigit && !("a"..."z").contains(scalar) && !("A"..."Z").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .otherNumber:
            return false
        default: return true
        }
    }
}
