/// A number that is not written in digits: `IV`, `③`, `three`.
struct Numeral: Equatable, Sendable {
    /// How it is written.
    enum Kind: Equatable, Sendable {
        case roman
        case circled
        case word
    }

    let kind: Kind
    let value: Int
    /// Where it ends in the text.
    let end: Int

    /// Reads one at an offset of a text; Roman ones up to XX, in capitals or small letters.
    init?(_ text: [UInt8], at start: Int) {
        guard start < text.count else { return nil }
        if text[start] == 0xE2 {
            guard let value = Self.circled(text[start...].firstScalar) else { return nil }
            (kind, self.value, end) = (.circled, value, start + 3)
            return
        }
        var at = start
        while at < text.count, text[at].isUpperByte || text[at].isLowerByte { at += 1 }
        guard at > start, at - start <= 6 else { return nil }
        let letters = text[start..<at]
        if letters.allSatisfy(Self.isRoman) {
            let word = letters.text
            let place = Self.romans.firstIndex(of: word) ?? Self.smallRomans.firstIndex(of: word)
            guard let place else { return nil }
            (kind, value, end) = (.roman, place + 1, at)
        } else {
            guard at - start >= 3, let value = Self.words[letters.map(\.lowered).text] else {
                return nil
            }
            (kind, self.value, end) = (.word, value, at)
        }
    }

    private static func isRoman(_ byte: UInt8) -> Bool {
        [0x49, 0x56, 0x58].contains(byte & 0xDF)
    }

    /// A Roman number in small letters, as it stands before points inside others.
    static func smallRoman(_ value: Int) -> String {
        smallRomans.indices.contains(value - 1) ? smallRomans[value - 1] : "\(value)"
    }

    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ]
    private static let smallRomans = romans.map { $0.lowercased() }
    private static let words = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    ]

    /// `①` to `⑳` and the other circles with digits.
    private static func circled(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x2460...0x2473: Int(scalar - 0x245F)
        case 0x2776...0x277F: Int(scalar - 0x2775)
        case 0x2780...0x2789: Int(scalar - 0x277F)
        case 0x278A...0x2793: Int(scalar - 0x2789)
        default: nil
        }
    }
}
