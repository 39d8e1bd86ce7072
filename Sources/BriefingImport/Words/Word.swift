/// A word of a text, as headings and labels are compared: small letters, no apostrophes.
struct Word: Equatable, Sendable {
    let key: String
    /// Where it stands in the text, in bytes.
    let start: Int
    let end: Int
    /// Whether nothing but blanks stands between it and the word before it.
    let isClose: Bool
    /// Whether it begins with a capital or a digit.
    let isCapital: Bool

    /// The words of a text from an offset on, at most so many.
    static func read(_ text: [UInt8], from: Int = 0, to end: Int? = nil, limit: Int = .max)
        -> [Word]
    {
        var words: [Word] = []
        var at = from
        let end = end ?? text.count
        words.reserveCapacity(min(limit, 32, max(0, end - from) / 4))
        var isClose = true
        while at < end, words.count < limit {
            let byte = text[at]
            if isPart(byte) || startsLetter(text, at) {
                let start = at
                at += 1
                while at < end, isPart(text[at]) || isInside(text, at, end) { at += 1 }
                words.append(
                    Word(
                        key: key(text[start..<at]), start: start, end: at, isClose: isClose,
                        isCapital: text[start].isUpperByte || text[start].isDigitByte))
                isClose = true
            } else {
                if !byte.isBlankByte { isClose = false }
                at += 1
            }
        }
        return words
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isDigitByte || byte.isUpperByte || byte.isLowerByte || byte == 0x26
    }

    /// Punctuation outside ASCII (U+2000 to U+2FFF begin with E2) is no letter.
    private static func startsLetter(_ text: [UInt8], _ at: Int) -> Bool {
        (0xC3...0xDF).contains(text[at])
    }

    /// An apostrophe or a letter outside ASCII within a word.
    private static func isInside(_ text: [UInt8], _ at: Int, _ end: Int) -> Bool {
        let byte = text[at]
        if (0xC3...0xDF).contains(byte) { return true }
        if (0x80...0xBF).contains(byte) {
            return text[at - 1] >= 0xC3 && text[at - 1] != 0xE2 || isQuoteTail(text, at)
        }
        if byte == 0x27 { return at + 1 < end && isPart(text[at + 1]) }
        return byte == 0xE2 && at + 3 < end && text[at + 1] == 0x80 && text[at + 2] == 0x99
            && isPart(text[at + 3])
    }

    /// The second or third byte of U+2019, whose first byte was taken already.
    private static func isQuoteTail(_ text: [UInt8], _ at: Int) -> Bool {
        (text[at] == 0x80 && text[at - 1] == 0xE2)
            || (text[at] == 0x99 && text[at - 1] == 0x80 && at > 1 && text[at - 2] == 0xE2)
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.count == 1, bytes.first == 0x26 { return "and" }
        return String(unsafeUninitializedCapacity: bytes.count) { out in
            var count = 0
            for byte in bytes where byte != 0x27 && byte != 0xE2 && byte != 0x99 && byte != 0x80 {
                out[count] = byte.lowered
                count += 1
            }
            return count
        }
    }
}
