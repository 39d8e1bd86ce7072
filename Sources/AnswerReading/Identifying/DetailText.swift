/// A text as runs of letters and runs of digits, with what stands between them.
///
/// Digits and letters of full width, blanks and dashes of every kind count as the plain ones; what
/// can't be seen counts as nothing.
struct DetailText {
    /// Letters or digits without anything between.
    struct Run {
        let isDigits: Bool
        /// In lower case; letters outside of ASCII are `~`.
        let text: String
        let isCapital: Bool
        /// What stands before it and after the run before, at most four signs; blanks are ` `.
        let gap: String
        let bytes: Range<Int>
        var count: Int { text.utf8.count }
    }

    /// Something that was found.
    struct Found {
        let kind: IdentifyingDetail
        /// The runs that it takes.
        let runs: Range<Int>
    }

    private(set) var runs: [Run] = []
    /// Whether the sign of an address stands in it, or a word for that.
    let hasAt: Bool

    init(_ text: String) {
        var reader = DetailReader()
        for scalar in text.unicodeScalars { reader.read(scalar) }
        reader.close()
        (runs, hasAt) = (reader.runs, reader.hasAt)
    }

    /// Looks from every run in turn, passing over what was taken already.
    func all(_ look: (Int) -> Found?, leaving taken: [Found]) -> [Found] {
        var found: [Found] = []
        var rest = taken[...]
        var at = 0
        while at < runs.count {
            while let next = rest.first, next.runs.upperBound <= at { rest.removeFirst() }
            if let next = rest.first, next.runs.contains(at) {
                at = next.runs.upperBound
            } else if let new = look(at), new.runs.upperBound <= rest.first?.runs.lowerBound ?? .max
            {
                found.append(new)
                at = max(at + 1, new.runs.upperBound)
            } else {
                at += 1
            }
        }
        return found
    }

    /// Where runs stand, in bytes.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        runs[range.lowerBound].bytes.lowerBound..<runs[range.upperBound - 1].bytes.upperBound
    }

    /// The run at a place; nil beyond the ends.
    func run(_ at: Int) -> Run? { runs.indices.contains(at) ? runs[at] : nil }

    /// Whether nothing of a word or number is glued to the front of a run.
    func isStart(_ at: Int) -> Bool { at == 0 || !runs[at].gap.isEmpty }
    /// Whether nothing is glued to the end of what stands before `end`.
    func isEnd(_ end: Int) -> Bool { end == runs.count || !runs[end].gap.isEmpty }

    /// Whether a run before `at`, at most `reach` back in the same sentence, is one of these words.
    func isBehind(_ at: Int, _ words: Set<String>, reach: Int) -> Bool {
        places(before: at, reach: reach).contains { words.contains(runs[$0].text) }
    }

    /// Whether a run from `at` on, at most `reach` ahead in the same sentence, is one of them.
    func isAhead(_ at: Int, _ words: Set<String>, reach: Int) -> Bool {
        places(from: at, reach: reach).contains { words.contains(runs[$0].text) }
    }

    /// At most so many places before a run, in the same sentence, the nearest first.
    func places(before at: Int, reach: Int) -> some Sequence<Int> {
        (max(0, at - reach)..<at).reversed().lazy.prefix { !runs[$0 + 1].endsSentence }
    }

    /// At most so many places from a run on, in the same sentence.
    func places(from at: Int, reach: Int) -> some Sequence<Int> {
        (at..<min(runs.count, at + reach)).lazy.prefix { !runs[$0].endsSentence }
    }
}

extension DetailText.Run {
    /// Whether a sentence ends before this run.
    var endsSentence: Bool {
        var wasStop = false
        for byte in gap.utf8 {
            if wasStop, byte == 0x20 { return isCapital }
            if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
            wasStop = byte == UInt8(ascii: ".")
        }
        return false
    }

    /// Whether the parts of a number may be divided like this.
    var isNumberGap: Bool {
        switch gap {
        case " ", "-", ".", "  ", " - ", ") ", ")", " (", "(", ")-": true
        default: false
        }
    }
}

/// Divides a text into runs, scalar by scalar.
private struct DetailReader {
    private(set) var runs: [DetailText.Run] = []
    private(set) var hasAt = false
    /// Bytes, since plain signs are ASCII, and texts that grow by a sign take long.
    private var text: [UInt8] = []
    private var isDigits = false
    private var isCapital = false
    private var gap: [UInt8] = []
    private var start = 0
    private var end = 0
    private var offset = 0
    private static let at = Array("at".utf8)

    mutating func read(_ scalar: Unicode.Scalar) {
        // Nearly all are ASCII, and stand for themselves.
        if scalar.isASCII {
            read(UInt8(truncatingIfNeeded: scalar.value), 1)
            offset += 1
        } else {
            let size = UTF8.width(scalar)
            if let sign = scalar.plainSign { read(sign, size) }
            offset += size
        }
    }

    private mutating func read(_ sign: UInt8, _ size: Int) {
        if isZero(sign) { return add(UInt8(ascii: "0"), digit: true, capital: false, size) }
        switch sign {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            add(sign, digit: true, capital: false, size)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "~"):
            add(sign, digit: false, capital: false, size)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            add(sign | 0x20, digit: false, capital: true, size)
        default:
            close()
            let isBlank = sign == 0x09 || sign == 0x0A || sign == 0x0D
            if sign == UInt8(ascii: "@") { hasAt = true }
            if gap.count < 4 { gap.append(isBlank ? 0x20 : sign) }
        }
    }

    mutating func close() {
        guard !text.isEmpty else { return }
        if text == Self.at { hasAt = true }
        runs.append(
            DetailText.Run(
                isDigits: isDigits, text: String(decoding: text, as: UTF8.self),
                isCapital: isCapital, gap: String(decoding: gap, as: UTF8.self), bytes: start..<end)
        )
        text.removeAll(keepingCapacity: true)
        gap.removeAll(keepingCapacity: true)
    }

    /// An O in the middle of a long number is a nought.
    private func isZero(_ sign: UInt8) -> Bool {
        sign | 0x20 == UInt8(ascii: "o") && isDigits && text.count >= 3
    }

    /// An O by itself in front of digits is one as well.
    private var isLoneO: Bool {
        text.count == 1 && text[0] == UInt8(ascii: "o") && (!gap.isEmpty || runs.isEmpty)
    }

    private mutating func add(_ sign: UInt8, digit: Bool, capital: Bool, _ size: Int) {
        if digit, !isDigits, isLoneO { (text[0], isDigits) = (UInt8(ascii: "0"), true) }
        if text.isEmpty || digit != isDigits {
            close()
            (isDigits, isCapital, start) = (digit, capital, offset)
        }
        text.append(sign)
        end = offset + size
    }
}

extension Unicode.Scalar {
    /// The sign of ASCII that one outside of it stands for; nil for what can't be seen.
    fileprivate var plainSign: UInt8? {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return UInt8(ascii: "-")
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F:
            return nil
        case 0x2018, 0x2019: return UInt8(ascii: "'")
        case 0xFF01...0xFF5E: return UInt8(value - 0xFEE0)
        default: break
        }
        if properties.numericType == .decimal, let number = properties.numericValue {
            return UInt8(48 + Int(number))
        }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
            ? UInt8(ascii: "~") : UInt8(ascii: ";")
    }
}
