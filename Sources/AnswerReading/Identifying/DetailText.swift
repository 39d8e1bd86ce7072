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

    init(_ text: String) {
        var reader = DetailReader()
        for scalar in text.unicodeScalars { reader.read(scalar) }
        reader.close()
        runs = reader.runs
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
    private var text = ""
    private var isDigits = false
    private var isCapital = false
    private var gap = ""
    private var start = 0
    private var end = 0
    private var offset = 0

    mutating func read(_ scalar: Unicode.Scalar) {
        let size = UTF8.width(scalar)
        defer { offset += size }
        guard let sign = scalar.plainSign else { return }
        if isZero(sign) { return add("0", digit: true, capital: false, size) }
        switch sign {
        case "0"..."9": add(sign, digit: true, capital: false, size)
        case "a"..."z", "~": add(sign, digit: false, capital: false, size)
        case "A"..."Z":
            add(Unicode.Scalar(sign.value + 32) ?? sign, digit: false, capital: true, size)
        default:
            close()
            if gap.utf8.count < 4 { gap.unicodeScalars.append(sign) }
        }
    }

    mutating func close() {
        guard !text.isEmpty else { return }
        runs.append(
            DetailText.Run(
                isDigits: isDigits, text: text, isCapital: isCapital, gap: gap, bytes: start..<end))
        (text, gap) = ("", "")
    }

    /// An O in the middle of a long number is a nought.
    private func isZero(_ sign: Unicode.Scalar) -> Bool {
        (sign == "O" || sign == "o") && isDigits && text.utf8.count >= 3
    }

    /// An O by itself in front of digits is one as well.
    private var isLoneO: Bool { text == "o" && (!gap.isEmpty || runs.isEmpty) }

    private mutating func add(_ sign: Unicode.Scalar, digit: Bool, capital: Bool, _ size: Int) {
        if digit, !isDigits, isLoneO { (text, isDigits) = ("0", true) }
        if text.isEmpty || digit != isDigits {
            close()
            (isDigits, isCapital, start) = (digit, capital, offset)
        }
        text.unicodeScalars.append(sign)
        end = offset + size
    }
}

extension Unicode.Scalar {
    /// The plain sign that this one stands for; nil for what can't be seen.
    fileprivate var plainSign: Unicode.Scalar? {
        if isASCII { return self == "\t" || self == "\n" || self == "\r" ? " " : self }
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return " "
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return "-"
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F:
            return nil
        case 0x2018, 0x2019: return "'"
        case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0)
        default: break
        }
        if properties.numericType == .decimal, let number = properties.numericValue {
            return Unicode.Scalar(UInt8(48 + Int(number)))
        }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark ? "~" : ";"
    }
}
