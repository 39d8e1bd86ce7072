/// What a publisher calls a recommendation: `Recommendation 4`, `R4:`, `4a.`.
struct PublisherLabel: Equatable, Sendable {
    let value: Int
    /// A small letter behind the number, as in `4a`; nil where there is none.
    let letter: UInt8?
    /// How many bytes it takes, with the mark and the blanks behind it.
    let length: Int

    private static let names: Set<String> = ["recommendation", "rec", "recommendations"]

    /// Reads one at the beginning of a text.
    init?(_ text: ArraySlice<UInt8>) {
        guard let first = text.first, first.isLetterByte || first.isDigitByte else { return nil }
        let head = Array(text.prefix(40))
        var at = 0
        var isNamed = false
        if let word = Word.read(head, limit: 1).first, word.start == 0,
            Self.names.contains(word.key)
        {
            isNamed = true
            at = word.end
            while at < head.count, [0x20, 0x23, 0x2E].contains(head[at]) { at += 1 }
        } else if head.count > 1, head[0] == 0x52, head[1].isDigitByte {
            isNamed = true
            at = 1
        }
        guard let (value, end) = Self.number(head, at, isNamed) else { return nil }
        at = end
        var letter: UInt8?
        if at < head.count, head[at].isLowerByte, at + 1 == head.count || !head[at + 1].isLetterByte
        {
            letter = head[at]
            at += 1
        }
        guard isNamed || letter != nil, let close = Self.close(head, at, isNamed) else {
            return nil
        }
        (self.value, self.letter, length) = (value, letter, min(close, text.count))
    }

    private static func number(_ head: [UInt8], _ start: Int, _ isNamed: Bool) -> (Int, Int)? {
        var at = start
        while at < head.count, head[at].isDigitByte { at += 1 }
        if (1...3).contains(at - start), let value = Int(head[start..<at].text) {
            return value > 0 ? (value, at) : nil
        }
        guard at == start, isNamed, let numeral = Numeral(head, at: start) else { return nil }
        return (numeral.value, numeral.end)
    }

    /// Passes what closes a label; a bare number without a name needs a mark.
    private static func close(_ head: [UInt8], _ start: Int, _ isNamed: Bool) -> Int? {
        var at = start
        while at < head.count, [0x2E, 0x29, 0x3A].contains(head[at]) { at += 1 }
        let isMarked = at > start
        let blanks = at
        while at < head.count, head[at].isBlankByte { at += 1 }
        if head[at...].starts(with: [0x2D, 0x20]) {
            return at + 2
        }
        if at + 3 < head.count, head[at] == 0xE2, head[at + 1] == 0x80,
            [0x93, 0x94].contains(head[at + 2]), head[at + 3] == 0x20
        {
            return at + 4
        }
        if at == head.count { return isNamed || isMarked ? at : nil }
        return isMarked && at > blanks ? at : nil
    }

    /// Whether a text begins with a label that names itself a recommendation.
    static func isLabelled(_ text: [UInt8]) -> Bool {
        guard let first = text.first, first == 0x52 || first == 0x72 else { return false }
        return PublisherLabel(text[...]) != nil
    }
}
