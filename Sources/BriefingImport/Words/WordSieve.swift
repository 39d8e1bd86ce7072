/// Tells by first letter and length that a word is none of a set: most words of a text are none, and to
/// look one up costs far more.
struct WordSieve: Sendable {
    /// For a first byte: the lengths of the words that begin with it, a bit for each.
    private var lengths = Array(repeating: UInt64(0), count: 256)

    init(_ words: some Sequence<String> = []) {
        for word in words { insert(word) }
    }

    /// Takes in a word, which begins with two letters of ASCII or has no others.
    mutating func insert(_ word: String) {
        // Other letters may be written with more bytes and still be equal.
        let isPlain = word.utf8.allSatisfy { $0 < 0x80 }
        precondition(isPlain || word.utf8.prefix(2).allSatisfy { $0 < 0x80 })
        lengths[Self.first(word)] |= isPlain ? Self.length(word) : .max
    }

    /// False where it is surely none of them.
    func mayHold(_ word: String) -> Bool { lengths[Self.first(word)] & Self.length(word) != 0 }

    private static func first(_ word: String) -> Int { Int(word.utf8.first ?? 0) }

    private static func length(_ word: String) -> UInt64 { 1 << UInt64(min(word.utf8.count, 63)) }
}
