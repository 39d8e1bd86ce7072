/// Cuts a typed date into tokens, scalar by scalar.
struct DateScanner {
    /// The tokens of a text; nil if it holds anything that has no place in a date.
    static func tokens(of text: String) -> [DateToken]? {
        var scanner = DateScanner()
        for scalar in text.unicodeScalars {
            guard scanner.read(scalar) else { return nil }
        }
        guard scanner.closeWord(), scanner.closeNumber() else { return nil }
        return scanner.tokens
    }

    private static let mostTokens = 24
    private static let longestWord = 15

    private var tokens: [DateToken] = []
    private var word = ""
    private var number: DateFigures?
    /// The sign after a number, which counts only if another number follows.
    private var mark: Unicode.Scalar?
    /// The word began without a gap after figures: "31st".
    private var touchesFigures = false
    private var followsBlank = true
    /// A sign that would change the value of a number right after it: "-5", ".5".
    private var isSigned = false

    private mutating func read(_ scalar: Unicode.Scalar) -> Bool {
        defer { followsBlank = Self.isBlank(scalar) }
        switch scalar {
        case "a"..."z", "A"..."Z": return letter(scalar)
        case "0"..."9": return figure(Int(scalar.value) - 48)
        case "'", "\u{2018}", "\u{2019}": return true
        case "/", ".", ":", ";", "-", "\u{2010}"..."\u{2015}", "\u{2212}": return sign(scalar)
        case ",", "!", "?", "(", ")", "[", "]", "\"", "\u{201C}", "\u{201D}", "\u{2026}":
            return separate()
        default: return Self.isBlank(scalar) && separate()
        }
    }

    private mutating func letter(_ scalar: Unicode.Scalar) -> Bool {
        if word.isEmpty { touchesFigures = number != nil }
        guard closeNumber(), word.utf8.count < Self.longestWord else { return false }
        let isCapital = scalar.value < 0x61
        word.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
        isSigned = false
        return true
    }

    private mutating func figure(_ figure: Int) -> Bool {
        guard closeWord(), !isSigned else { return false }
        if number == nil, let mark {
            tokens.append(.mark(mark))
            self.mark = nil
        }
        number = number ?? DateFigures()
        number?.add(figure)
        return true
    }

    private mutating func sign(_ scalar: Unicode.Scalar) -> Bool {
        // “w/c” and “w/e” are words.
        if scalar == "/", word == "w" { return true }
        let stoodApart = followsBlank
        guard separate() else { return false }
        if case .number(let figures) = tokens.last, figures.count > 0 {
            // Two signs in a row stand for nothing that is known.
            mark = mark == nil ? Self.plain(scalar) : ":"
        } else {
            isSigned = stoodApart && scalar != "/"
        }
        return true
    }

    private mutating func separate() -> Bool {
        isSigned = false
        return closeWord() && closeNumber()
    }

    private mutating func closeNumber() -> Bool {
        guard let number else { return true }
        self.number = nil
        return add(.number(number))
    }

    private mutating func closeWord() -> Bool {
        guard !word.isEmpty else { return true }
        defer { (word, touchesFigures) = ("", false) }
        if touchesFigures, DateVocabulary.ordinalEndings.contains(word) {
            guard case .number(let figures) = tokens.popLast() else { return false }
            return add(.ordinal(figures.value))
        }
        if DateVocabulary.silent.contains(word) { return true }
        guard let token = DateVocabulary.meaning(of: word) else { return false }
        mark = nil
        return add(token)
    }

    private mutating func add(_ token: DateToken) -> Bool {
        tokens.append(token)
        return tokens.count <= Self.mostTokens
    }

    private static func plain(_ sign: Unicode.Scalar) -> Unicode.Scalar {
        sign.value == 0x2D || sign.value >= 0x2010 ? "-" : sign
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
        return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
}
