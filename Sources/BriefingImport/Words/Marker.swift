/// What stands before a point of a list.
struct Marker: Equatable, Sendable {
    /// How points are marked.
    enum Kind: Equatable, Sendable {
        case bullet
        case number(Int)
        case letter(UInt8)
        /// `ii)`, `IV.`
        case roman(Int)
    }

    let kind: Kind
    /// The first scalar of it, by which bullets of one level are known.
    let sign: UInt32
    /// How many bytes of the text it takes, with the blanks after it.
    let length: Int
    /// Whether it is written in the project's own way already.
    let isPlain: Bool

    /// Bullets that are nothing else; a hyphen or an asterisk needs a blank behind it.
    static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2022, 0x2023, 0x25E6, 0x2043, 0x2219, 0xB7, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0,
            0x25A1, 0x25BA, 0x25B8, 0x25B6, 0x2610...0x2612, 0x2713...0x2718, 0x27A2, 0x27A4,
            0x2192,
            0x2794, 0x274F...0x2752, 0x25C6, 0x25C7, 0x2756, 0x204C, 0x204D, 0xF0A7, 0xF0B7, 0xF0D8,
            0xF0FC, 0xF076, 0xF0A8:
            true
        default: false
        }
    }

    /// Signs that are bullets where a blank follows; the letter o is Word's hollow one.
    private static func isDash(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2A, 0x2B, 0x2013, 0x2014, 0x6F: true
        default: false
        }
    }

    /// Reads a marker at the beginning of a text.
    init?(_ text: ArraySlice<UInt8>) {
        let first = text.firstScalar
        sign = first
        let width = first < 0x80 ? 1 : first < 0x800 ? 2 : 3
        if Self.isBullet(first) {
            kind = .bullet
            length = width + Self.blanks(text.dropFirst(width))
            isPlain = false
        } else if Self.isDash(first), Self.blanks(text.dropFirst(width)) > 0,
            first != 0x6F || Self.isLoneO(text)
        {
            kind = .bullet
            length = width + Self.blanks(text.dropFirst(width))
            isPlain = first == 0x2D
        } else if let (kind, length, isPlain) = Self.label(text) {
            (self.kind, self.length, self.isPlain) = (kind, length, isPlain)
        } else {
            return nil
        }
    }

    /// Whether it is a bullet that was printed as a letter.
    var isLetterO: Bool { kind == .bullet && sign == 0x6F }

    /// Whether it is a number in a circle.
    var isCircle: Bool { (0x2460...0x2793).contains(sign) && kind != .bullet }

    /// Word's hollow bullet becomes a letter o: `o Text`.
    private static func isLoneO(_ text: ArraySlice<UInt8>) -> Bool {
        text.dropFirst().withoutEnds.first?.isUpperByte ?? false
    }

    private static func blanks(_ text: ArraySlice<UInt8>) -> Int {
        text.prefix { $0.isBlankByte }.count
    }

    /// `③ Text`: nothing closes it.
    private static func circle(_ text: ArraySlice<UInt8>) -> (Int, Int)? {
        guard text.first == 0xE2, let found = Numeral(Array(text.prefix(4)), at: 0) else {
            return nil
        }
        let blanks = blanks(text.dropFirst(3))
        return text.count > 3 + blanks ? (found.value, 3 + blanks) : nil
    }

    /// A Roman number of more than a letter, or in capitals; a single small one is a letter.
    private static func roman(_ text: ArraySlice<UInt8>) -> (Int, Int)? {
        let letters = text.prefix(7).prefix { $0.isUpperByte || $0.isLowerByte }
        guard let first = letters.first, letters.count > 1 || first.isUpperByte,
            text.count > letters.count, [0x29, 0x2E].contains(text[letters.endIndex]),
            let found = Numeral(Array(letters), at: 0), found.kind == .roman
        else { return nil }
        return (found.value, letters.count)
    }

    /// `1.`, `1)`, `(1)`, `a)`, `(a)`, `a.`, `ii.`, `③` and a blank.
    private static func label(_ text: ArraySlice<UInt8>) -> (Kind, Int, Bool)? {
        var rest = text
        let isOpened = rest.first == 0x28
        if isOpened { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isDigitByte }
        var kind: Kind?
        if let (value, length) = circle(rest) { return (.number(value), length, false) }
        if (1...3).contains(digits.count), let value = Int(digits.text) {
            kind = .number(value)
            rest = rest.dropFirst(digits.count)
        } else if let (value, length) = roman(rest) {
            kind = .roman(value)
            rest = rest.dropFirst(length)
        } else if let letter = rest.first, letter.isLowerByte {
            kind = .letter(letter)
            rest = rest.dropFirst()
        }
        guard let kind, let close = rest.first, close == 0x29 || (close == 0x2E && !isOpened) else {
            return nil
        }
        rest = rest.dropFirst()
        let blanks = blanks(rest)
        guard blanks > 0, rest.count > blanks else { return nil }
        return (kind, text.count - rest.count + blanks, close == 0x2E)
    }
}
