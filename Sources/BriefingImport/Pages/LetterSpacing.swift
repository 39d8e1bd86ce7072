/// Words whose letters were set apart for their look, as programs print them: `T H E   R E V I E W`.
enum LetterSpacing {
    /// So many letters stand apart in such a text at least.
    private static let fewest = 4

    /// The text with its words drawn together; the text as it is where no letters stand apart.
    static func closed(_ text: [UInt8]) -> [UInt8] {
        let parts = text.split(separator: 0x20)
        let apart = parts.count { $0.count == 1 && $0[$0.startIndex].isUpperByte }
        guard apart >= fewest, apart * 4 >= parts.count * 3,
            parts.allSatisfy({ $0.count <= 3 && !$0.contains { $0.isDigitByte } })
        else { return text }
        var words: [UInt8] = []
        var blanks = 0
        for byte in text {
            if byte == 0x20 {
                blanks += 1
                continue
            }
            if blanks > 1 { words.append(0x20) }
            blanks = 0
            words.append(byte)
        }
        return words
    }
}
