/// A word of an answer in lower case, without apostrophes, with what stood before it.
struct NudgeWord: Equatable {
    let text: String
    /// What divides it from the word before.
    let gap: Gap
    /// It stands in brackets.
    let isAside: Bool

    /// What stands between two words, from nothing to a new thought.
    enum Gap: Comparable {
        case blank
        /// A full stop, or another sign that ends a sentence or an abbreviation.
        case stop
        /// A comma, a colon, a dash: the next words may describe the ones before.
        case comma
        /// A semicolon, a slash, `&`, `+`, a new line: something else begins.
        case other
    }

    /// Whether a part of a sentence begins with the word.
    var opens: Bool { gap != .blank }

    /// The words of a text, scalar by scalar.
    static func split(_ text: String) -> [NudgeWord] {
        var splitter = NudgeWordSplitter()
        for scalar in text.unicodeScalars { splitter.read(scalar) }
        splitter.close()
        return splitter.words
    }
}

private struct NudgeWordSplitter {
    private(set) var words: [NudgeWord] = []
    private var word = ""
    private var gap = NudgeWord.Gap.other
    private var brackets = 0
    private var followsBlank = true
    private var hyphens = false

    mutating func read(_ scalar: Unicode.Scalar) {
        if hyphens, scalar == " " { gap = max(gap, .comma) }
        hyphens = false
        switch scalar {
        case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
        case "A"..."Z": word.append(scalar.properties.lowercaseMapping)
        case "'", "\u{2018}", "\u{2019}": return
        case " ", "\t": close()
        case "-":
            close()
            hyphens = followsBlank
        case "%":
            close()
            word = "%"
            close()
        default: sign(scalar)
        }
        followsBlank = scalar == " "
    }

    mutating func close() {
        guard !word.isEmpty else { return }
        words.append(NudgeWord(text: word, gap: gap, isAside: brackets > 0))
        (word, gap) = ("", .blank)
    }

    private mutating func sign(_ scalar: Unicode.Scalar) {
        if !scalar.isASCII, Self.isLetter(scalar) {
            word.append(scalar.properties.lowercaseMapping)
            return
        }
        close()
        switch scalar {
        case "(", "[": brackets = min(brackets + 1, 9)
        case ")", "]": brackets = max(brackets - 1, 0)
        case ".", "!", "?", "\u{2026}": gap = max(gap, .stop)
        case ",", ":", "\u{2012}"..."\u{2015}", "\u{2022}", "*": gap = max(gap, .comma)
        case ";", "/", "&", "+", "\n", "\r", "\u{2028}", "\u{2029}": gap = .other
        default: break
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }
}
