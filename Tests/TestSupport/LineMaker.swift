/// Lines as somebody might type them who means harm: real ones, changed.
public struct LineMaker {
    private var numbers: SeededNumbers
    private let corpus: [[UInt8]]

    /// - Parameter corpus: the lines that are changed, such as `RealLines.plain`.
    public init(seed: UInt64, corpus: [String]) {
        numbers = SeededNumbers(seed: seed)
        self.corpus = corpus.map { Array($0.utf8) }
    }

    /// A number below a bound.
    public mutating func below(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }

    /// The next line, as a server gets it: UTF-8 without controls other than a tab.
    public mutating func line() -> [UInt8] {
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
        case 4: line.insert(contentsOf: one(of: EdgeNumbers.all + EdgeNumbers.odd), at: at)
        case 5: line.insert(contentsOf: one(of: Self.signs), at: at)
        case 6: replaceNumber(&line)
        default: if !line.isEmpty { line.remove(at: below(line.count)) }
        }
    }

    /// Puts a number from the edges in the place of the first one.
    private mutating func replaceNumber(_ line: inout [UInt8]) {
        guard let start = line.firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
        let end = line[start...].firstIndex { !(0x30...0x39).contains($0) } ?? line.count
        line.replaceSubrange(start..<end, with: one(of: EdgeNumbers.all))
    }

    private mutating func one(of texts: [String]) -> [UInt8] {
        Array(texts[below(texts.count)].utf8)
    }

    /// What joins, hides or turns letters round, and what divides fields and words.
    private static let signs = [
        "\u{301}", "\u{202E}", "\u{2028}", "\u{FEFF}", "é", "👩‍👩‍👧", "\t", "\"", "\\", "{", "}", "//",
        "/", ",", "  ", "@", "…", "\u{E0041}", "０７", "٣",
    ]
}
