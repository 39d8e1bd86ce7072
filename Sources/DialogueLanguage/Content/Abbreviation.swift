import AnswerReading

/// A word of capitals that a reader may not know, such as `MARAC`.
struct Abbreviation {
    /// Without the `s` of a plural.
    let name: String
    /// As it stands in the text.
    let written: Substring

    /// What nearly everybody in the United Kingdom knows.
    static let everyday: Set<String> = [
        "UK", "EU", "USA", "NHS", "GP", "BBC", "TV", "ID", "PDF", "OK", "COVID",
    ]

    /// The abbreviations of a text in their order.
    static func all(in text: String) -> [Abbreviation] {
        guard hasCapitalsInARow(text) else { return [] }
        return text.unicodeScalars.split(whereSeparator: { !isPart($0) })
            .compactMap { Abbreviation(Substring($0)) }
    }

    /// Most lines have no abbreviation, and bytes tell that soonest.
    private static func hasCapitalsInARow(_ text: String) -> Bool {
        var wasCapital = false
        for byte in text.utf8 {
            if wasCapital, byte.isCapital { return true }
            wasCapital = byte.isCapital
        }
        return false
    }

    /// Whether all of a line is written in capitals, so that they mean nothing.
    static func isShouted(_ text: String) -> Bool {
        text.utf8.contains(0x20) && !text.utf8.contains { (97...122).contains($0) }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        // Asking Unicode is slow, and nearly all text is ASCII.
        scalar.isASCII
            ? UInt8(ascii: scalar).isASCIILetter || scalar.isDigit
            : scalar.properties.isAlphabetic
    }

    private init?(_ word: Substring) {
        let plural = word.utf8.count > 2 && word.utf8.last == UInt8(ascii: "s")
        let base = plural ? word.utf8.dropLast() : word.utf8[...]
        guard base.count > 1, base.allSatisfy({ (65...90).contains($0) }) else { return nil }
        let name = String(Substring(base))
        if Self.everyday.contains(name) || Self.isRoman(name) { return nil }
        (self.name, written) = (name, word)
    }

    /// Whether it is a Roman numeral below 40; larger ones look like abbreviations, and are rare.
    private static func isRoman(_ name: String) -> Bool {
        let tens = name.utf8.prefix { $0 == UInt8(ascii: "X") }.count
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return tens <= 3 && units.contains(String(name.utf8.dropFirst(tens)) ?? "")
    }
}
