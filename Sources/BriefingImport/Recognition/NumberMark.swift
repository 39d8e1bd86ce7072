/// A section number as it may stand before a heading, or alone on a line.
struct NumberMark: Equatable, Sendable {
    let value: Int
    /// As printed: `01`, `6`.
    let printed: String
    /// Where it ends in the text, blanks after it included.
    let end: Int
    /// Written `01`, which points of lists hardly are.
    let isPadded: Bool
    /// Whether a word such as "section" or a mark such as `.` stands with it.
    let isMarked: Bool

    /// Reads `01`, `1.`, `1)`, `(1)`, `Section 1:`, `Step 1 –` at an offset of a text.
    init?(_ text: [UInt8], at start: Int = 0) {
        guard start < text.count, Self.mayBegin(text[start]) else { return nil }
        var at = start
        let words = Word.read(text, from: start, limit: 1)
        var isMarked = false
        if let word = words.first, word.start == start, Self.names.contains(word.key) {
            at = word.end
            while at < text.count, text[at].isBlankByte { at += 1 }
            isMarked = true
        }
        if at < text.count, text[at] == 0x28 || text[at] == 0x23 { at += 1 }
        let digits = at
        // A scanner reads the nought of `01` as a letter.
        if at + 1 < text.count, text[at] == 0x4F, text[at + 1].isDigitByte { at += 1 }
        while at < text.count, text[at].isDigitByte { at += 1 }
        let shown = text[digits..<at].map { $0 == 0x4F ? 0x30 : $0 }.text
        guard (1...2).contains(at - digits), let value = Int(shown), value > 0 else { return nil }
        printed = shown
        isPadded = shown.utf8.first == 0x30
        let close = at
        while at < text.count, [0x2E, 0x29, 0x3A, 0x2D].contains(text[at]) { at += 1 }
        if close != at { isMarked = true }
        let blanks = at
        while at < text.count, text[at].isBlankByte { at += 1 }
        at = Self.passDash(text, at)
        guard at == text.count || at > blanks || close != blanks else { return nil }
        if at < text.count, blanks == close, at == blanks { return nil }
        (self.value, end, self.isMarked) = (value, at, isMarked)
    }

    /// Digits, `(`, `#`, a misread nought and the first letters of `names`: most lines end here.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x23, 0x28, 0x4F: true
        default: "spbn".utf8.contains(byte.lowered)
        }
    }

    private static let names: Set<String> = ["section", "part", "step", "box", "no", "number"]

    /// Passes an en or em dash with the blanks after it.
    private static func passDash(_ text: [UInt8], _ from: Int) -> Int {
        var at = from
        guard at + 3 < text.count, text[at] == 0xE2, text[at + 1] == 0x80,
            [0x93, 0x94].contains(text[at + 2])
        else { return at }
        at += 3
        while at < text.count, text[at].isBlankByte { at += 1 }
        return at
    }

    /// The numbers of a text that holds nothing else, such as `06 05`; empty for other texts.
    static func alone(_ text: [UInt8]) -> [NumberMark] {
        guard text.count <= 40 else { return [] }
        var marks: [NumberMark] = []
        var at = 0
        while at < text.count {
            guard let mark = NumberMark(text, at: at) else { return [] }
            marks.append(mark)
            at = mark.end
        }
        return marks
    }
}
