/// How a document breaks its lines.
struct Layout: Sendable {
    /// Whether paragraphs go over several lines.
    private(set) var isWrapped = false
    /// How long a full line is, in bytes.
    private(set) var width = 0
    /// Words of the document, and those with a hyphen, to see how a broken word is written elsewhere.
    private var words: Set<String> = []
    private var compounds: Set<String> = []

    init(_ pieces: [Piece]) {
        var followers = 0
        var small = 0
        var lengths: [Int] = []
        var before: Piece?
        let needsWords = pieces.contains {
            $0.text.last == 0x2D || $0.text.suffix(2) == [0xC2, 0xAD]
        }
        for piece in pieces where piece.kind == .text {
            lengths.append(piece.text.count)
            if needsWords { note(piece.text) }
            defer { before = piece }
            guard let before, !piece.isApart, before.line + 1 == piece.line,
                Marker(piece.text[...]) == nil
            else { continue }
            followers += 1
            if Ends.beginsSmall(piece.text[...]) { small += 1 }
        }
        lengths.sort()
        isWrapped = small >= 2 && small * 5 > followers
        width = lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10]
    }

    /// Whether a word that was broken at a line end is written with its hyphen.
    func keepsHyphen(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool {
        let first = head.dropLast().reversed().prefix { $0.isLetterByte }.reversed().map(\.lowered)
            .text
        let second = tail.prefix { $0.isLetterByte }.map(\.lowered).text
        if words.contains(first + second) { return false }
        return Self.prefixes.contains(first) || compounds.contains("\(first)-\(second)")
    }

    private mutating func note(_ text: [UInt8]) {
        for token in text.split(separator: 0x20) {
            let letters = token.drop { !$0.isLetterByte }
            let parts = letters.split(
                separator: 0x2D, maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, !parts[1].isEmpty {
                compounds.insert(
                    parts[0].map(\.lowered).text + "-"
                        + parts[1].prefix { $0.isLetterByte }.map(\.lowered).text)
            } else if parts.count == 1 {
                words.insert(letters.prefix { $0.isLetterByte }.map(\.lowered).text)
            }
        }
    }

    /// Beginnings of words that stand before a hyphen.
    private static let prefixes: Set<String> = [
        "multi", "non", "self", "co", "well", "long", "short", "high", "low", "inter", "intra",
        "extra",
        "pre", "post", "re", "de", "cross", "one", "two", "three", "part", "full", "half", "ex",
        "so",
        "follow", "face", "near", "in", "child", "decision", "trauma", "age", "year", "on", "up",
    ]
}
