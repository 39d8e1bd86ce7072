/// Lines as somebody might type them who means harm: real ones, changed.
struct LineMaker {
    private var dice: Dice
    private let corpus: [[UInt8]]

    init(seed: UInt64, corpus: [String]) {
        dice = Dice(seed: seed)
        self.corpus = corpus.map { Array($0.utf8) }
    }

    /// A number below a bound.
    mutating func below(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }

    /// The next line, as a server gets it: UTF-8 without controls other than a tab.
    mutating func line() -> [UInt8] {
        var line = corpus[below(corpus.count)]
        for _ in 0..<[0, 0, 1, 1, 2, 5][below(6)] { change(&line) }
        let text = String(decoding: line.prefix(4000), as: UTF8.self)
        let scalars = text.unicodeScalars.filter {
            $0 == "\t" || $0.properties.generalCategory != .control
        }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }

    private mutating func change(_ line: inout [UInt8]) {
        let other = corpus[below(corpus.count)]
        let at = below(line.count + 1)
        switch below(8) {
        case 0: if !line.isEmpty { line[below(line.count)] ^= UInt8(1 << below(8)) }
        case 1: line.removeSubrange(at...)
        case 2: line = Array(line[..<at]) + other[below(other.count + 1)...]
        case 3: line += line.prefix(2000)
        case 4:
            line.insert(contentsOf: Array(Edges.numbers[below(Edges.numbers.count)].utf8), at: at)
        case 5: line.insert(contentsOf: Array(Edges.signs[below(Edges.signs.count)].utf8), at: at)
        case 6: replaceNumber(&line)
        default: if !line.isEmpty { line.remove(at: below(line.count)) }
        }
    }

    /// Puts a number from the edges in the place of the first one.
    private mutating func replaceNumber(_ line: inout [UInt8]) {
        guard let start = line.firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
        let end = line[start...].firstIndex { !(0x30...0x39).contains($0) } ?? line.count
        line.replaceSubrange(start..<end, with: Edges.numbers[below(Edges.numbers.count)].utf8)
    }
}

/// What stands at the edges of types and of letters.
enum Edges {
    static let numbers = [
        "0", "-0", "1", "-1", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", String(repeating: "9", count: 40), "1000000", "1000001", "1e400",
    ]
    static let signs = [
        "\u{301}", "\u{202E}", "\u{2028}", "\u{FEFF}", "é", "👩‍👩‍👧", "\t", "\"", "\\", "{", "}", "//",
        "/", ",",
        "  ", "@", "…", "\u{E0041}", "０７", "٣",
    ]
}

/// Numbers that can be had again (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
