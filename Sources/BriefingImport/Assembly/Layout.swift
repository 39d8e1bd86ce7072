/// How a document breaks its lines.
struct Layout: Sendable {
    /// Whether paragraphs go over several lines.
    private(set) var isWrapped = false
    /// How long a full line is, in bytes.
    private(set) var width = 0
    /// Words of the document, and those with a hyphen, to see how a broken word is written elsewhere.
    private var words: Set<String> = []
    private var compounds: Set<String> = []

    init(_ pieces: Pieces) {
        var followers = 0
        var small = 0
        var lengths: [Int: Int] = [:]
        var before: Int?
        let isText = { (index: Int) in pieces.kind(index) == .text }
        let needsWords = pieces.indices.contains { index in
            let text = pieces.letters(index)
            return text.last == 0x2D || text.suffix(2) == [0xC2, 0xAD]
        }
        for index in pieces.indices where isText(index) {
            lengths[pieces.length(index), default: 0] += 1
            let text = pieces.letters(index)
            if needsWords { note(text) }
            defer { before = index }
            guard let before, !pieces.isApart(index),
                pieces.line(before) + 1 == pieces.line(index), Marker(text) == nil
            else { continue }
            followers += 1
            let isCut = !Ends.isSentenceEnd(pieces.letters(before))
            if Ends.beginsSmall(text) || (isCut && text.count > 20 && HeadingFinder.isLoud(text)) {
                small += 1
            }
        }
        isWrapped = small >= 2 && small * 5 > followers
        width = Self.longer(than: 9, in: 10, lengths)
    }

    /// The length that a share of all lines does not exceed.
    private static func longer(than share: Int, in all: Int, _ lengths: [Int: Int]) -> Int {
        let place = lengths.values.reduce(0, +) * share / all
        var seen = 0
        for (length, count) in lengths.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen > place { return length }
        }
        return 0
    }

    /// Whether a word that was broken at a line end is written with its hyphen.
    func keepsHyphen(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool {
        let first = head.dropLast().lastLetters.loweredText
        let second = tail.prefix { $0.isLetterByte }.loweredText
        if words.contains(first + second) { return false }
        return Self.prefixes.contains(first) || compounds.contains("\(first)-\(second)")
    }

    private mutating func note(_ text: ArraySlice<UInt8>) {
        var start = text.startIndex
        for place in text.startIndex...text.endIndex
        where place == text.endIndex || text[place] == 0x20 {
            note(word: text[start..<place].drop { !$0.isLetterByte })
            start = place + 1
        }
    }

    private mutating func note(word: ArraySlice<UInt8>) {
        guard let hyphen = word.firstIndex(of: 0x2D) else {
            words.insert(word.prefix { $0.isLetterByte }.loweredText)
            return
        }
        let rest = word[(hyphen + 1)...]
        if rest.isEmpty { return }
        compounds.insert(
            word[..<hyphen].loweredText + "-" + rest.prefix { $0.isLetterByte }.loweredText)
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
