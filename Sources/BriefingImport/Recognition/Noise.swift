/// Marks that a scanner left: words that cannot be words.
struct Noise {
    /// The scraps as they stand in the text; empty where there are none.
    let scraps: String
    /// Whether there is hardly anything else.
    let isAll: Bool

    init(_ text: ArraySlice<UInt8>) {
        // Cleaner by far than what a scanner leaves, and so long that looking would cost too much.
        guard text.count < 1 << 16 else {
            (scraps, isAll) = ("", false)
            return
        }
        guard Self.mayHold(text) else {
            (scraps, isAll) = ("", false)
            return
        }
        let tokens = text.split(separator: 0x20)
        let closes = tokens.contains { $0.last == 0x27 && $0.first != 0x27 }
        let bad = tokens.indices.filter {
            Self.isScrap(tokens[$0], closes: closes, isFirst: $0 == 0)
        }
        let good =
            tokens.count { $0.count { $0.isLetterByte } >= 4 } - bad.count { tokens[$0].count >= 4 }
        isAll = !bad.isEmpty && good <= 0 && bad.count * 2 >= tokens.count && tokens.count > 1
        guard let first = bad.first, let last = bad.last(where: { $0 - first <= 8 }) else {
            scraps = ""
            return
        }
        let isSure =
            bad.count >= 2 || tokens[first].contains { $0 == 0x7E || $0 == 0x7C || $0 >= 0x80 }
            || Self.isMixed(tokens[first])
        scraps = isSure ? Array(tokens[first...last].joined(separator: [0x20])).text : ""
    }

    /// Whether a word of it may be one; most lines are clean.
    private static func mayHold(_ text: ArraySlice<UInt8>) -> Bool {
        var start = text.startIndex
        for place in text.startIndex...text.endIndex
        where place == text.endIndex || text[place] == 0x20 {
            if place > start, isScrap(text[start..<place], closes: false, isFirst: false) {
                return true
            }
            start = place + 1
        }
        return false
    }

    private static func isScrap(_ token: ArraySlice<UInt8>, closes: Bool, isFirst: Bool) -> Bool {
        if token.contains(0xEF), token.text.unicodeScalars.contains("\u{FFFD}") { return true }
        let quotes = token.prefix { $0 == 0x27 }.count
        let rest = token.dropFirst(quotes)
        if quotes >= 2, rest.first?.isLowerByte ?? false { return true }
        if quotes == 1, !closes, rest.first?.isLowerByte ?? false, !kept.contains(rest.text) {
            return true
        }
        let letters = token.count { $0.isLetterByte }
        let digits = token.count { $0.isDigitByte }
        if letters == 0, digits == 0 {
            return token.allSatisfy { odd.contains($0) } && !(isFirst && token.count == 1)
        }
        if isMixed(token) { return true }
        return token.count >= 4 && token.allSatisfy { $0.isLowerByte }
            && !token.contains { vowels.contains($0) }
    }

    /// Digits inside a word of small letters: `c0ncern`.
    private static func isMixed(_ token: ArraySlice<UInt8>) -> Bool {
        guard token.count >= 4, token.first?.isLowerByte ?? false, token.last?.isLowerByte ?? false
        else { return false }
        return token.allSatisfy { $0.isLowerByte || $0.isDigitByte }
            && token.contains { $0.isDigitByte }
    }

    private static let odd = Set("~|\\^_=<>*#`¬{}[]".utf8)
    private static let vowels = Set("aeiouy".utf8)
    private static let kept: Set<String> = ["em", "til", "tis", "twas", "cause", "n", "n'", "cos"]
}
