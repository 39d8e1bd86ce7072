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

    /// Reads `01`, `1.`, `1)`, `(1)`, `IV.`, `③`, `Section 1:`, `Minute 1`, `Step 1 –` at an offset
    /// of a text.
    ///
    /// - Parameter readsSmall: whether `iv)` is one too, which mostly stands before a point of a list.
    init?(_ text: [UInt8], at start: Int = 0, readsSmall: Bool = false) {
        guard start < text.count,
            Self.mayBegin(text[start]) || readsSmall && Self.isSmallRoman(text[start])
        else { return nil }
        var at = start
        var isNamed = false
        if text[start].isLetterByte, let word = Word.read(text, from: start, limit: 1).first,
            word.start == start, Self.names.contains(word.key)
        {
            at = word.end
            while at < text.count, text[at].isBlankByte { at += 1 }
            isNamed = true
        }
        if at < text.count, text[at] == 0x28 || text[at] == 0x23 { at += 1 }
        let found = Self.number(text, at, isNamed, readsSmall)
        guard let (value, shown, close, isPlain) = found else { return nil }
        (self.value, printed) = (value, shown)
        isPadded = shown.utf8.first == 0x30
        at = close
        while at < text.count, Self.isMark(text[at]) { at += 1 }
        isMarked = isNamed || close != at || isPlain
        let blanks = at
        while at < text.count, text[at].isBlankByte { at += 1 }
        at = Self.passDash(text, at)
        guard at == text.count || at > blanks || close != blanks || isPlain else { return nil }
        if at < text.count, blanks == close, at == blanks, !isPlain { return nil }
        end = at
        if Self.countsMinutes(text, close) { return nil }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x29 || byte == 0x3A || byte == 0x2D
    }

    /// A number, how it is printed in digits, where it ends, and whether it is a circle, which needs
    /// nothing behind it.
    private static func number(
        _ text: [UInt8], _ start: Int, _ isNamed: Bool, _ readsSmall: Bool
    ) -> (Int, String, Int, Bool)? {
        var at = start
        // A scanner reads the nought of `01` as a letter.
        if at + 1 < text.count, text[at] == 0x4F, text[at + 1].isDigitByte { at += 1 }
        while at < text.count, text[at].isDigitByte { at += 1 }
        if (1...2).contains(at - start), let (value, shown) = printedValue(text[start..<at]),
            value > 0
        {
            // A key cap is a digit with two more scalars.
            if text[at...].starts(with: [0xEF, 0xB8, 0x8F, 0xE2, 0x83, 0xA3]) { at += 6 }
            if text[at...].starts(with: [0xE2, 0x83, 0xA3]) { at += 3 }
            return (value, shown, at, false)
        }
        guard at == start, let numeral = Numeral(text, at: start) else { return nil }
        switch numeral.kind {
        case .circled: return (numeral.value, "\(numeral.value)", numeral.end, true)
        case .word where isNamed: return (numeral.value, "\(numeral.value)", numeral.end, false)
        case .roman
        where isNamed || (text[start].isUpperByte || readsSmall) && isClosed(text, numeral.end):
            return (numeral.value, "\(numeral.value)", numeral.end, false)
        default: return nil
        }
    }

    /// Digits, of which the first may be a nought that was read as a letter, and how they are printed.
    private static func printedValue(_ digits: ArraySlice<UInt8>) -> (Int, String)? {
        let isRead = digits.first == 0x4F
        let shown = isRead ? "0" + digits.dropFirst().text : digits.text
        return Int(shown).map { ($0, shown) }
    }

    /// Whether a mark follows a Roman number, which would else be a word such as "I".
    private static func isClosed(_ text: [UInt8], _ end: Int) -> Bool {
        end < text.count && [0x2E, 0x29, 0x3A].contains(text[end])
            || text[end...].starts(with: [0x20, 0xE2, 0x80])
    }

    /// Whether it is the seven of "7-minute briefing".
    private static func countsMinutes(_ text: [UInt8], _ close: Int) -> Bool {
        guard close < text.count, text[close] == 0x20 || text[close] == 0x2D,
            text[close...].first(where: { $0.isLetterByte || $0.isDigitByte })?.lowered == 0x6D
        else { return false }
        let next = Word.read(text, from: close, limit: 1).first?.key ?? ""
        return ["minute", "minutes", "min", "mins"].contains(next)
    }

    /// Digits, `(`, `#`, a circle, a misread nought, a Roman number and the first letters of `names`:
    /// most lines end here.
    static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x23, 0x28, 0x4F, 0xE2, 0x49, 0x56, 0x58: true
        default: "spbnm".utf8.contains(byte.lowered)
        }
    }

    /// `i`, `v` or `x`.
    static func isSmallRoman(_ byte: UInt8) -> Bool { [0x69, 0x76, 0x78].contains(byte) }

    private static let names: Set<String> = [
        "section", "part", "step", "box", "no", "number", "minute", "min",
    ]

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
