/// Tells by first letter and length that a word is none of a set: most words of a text are none, and to
/// look one up costs far more.
struct WordSieve: Sendable {
    /// For a first byte: the lengths of the words that begin with it, a bit for each.
    private var lengths = Array(repeating: UInt64(0), count: 128)
    /// Whether a word has letters outside ASCII, which may be written with other bytes and still be equal.
    private var hasOthers = false

    init(_ words: some Sequence<String> = []) {
        for word in words { insert(word) }
    }

    /// Takes in a word.
    mutating func insert(_ word: String) {
        guard let first = Self.first(word) else { return hasOthers = true }
        lengths[first] |= Self.bit(word)
    }

    /// False where it is surely none of them.
    func mayHold(_ word: String) -> Bool {
        guard let first = Self.first(word) else { return hasOthers }
        return lengths[first] & Self.bit(word) != 0
    }

    /// The first byte; nil for a word with letters outside ASCII.
    private static func first(_ word: String) -> Int? {
        word.utf8.contains { $0 >= 0x80 } ? nil : Int(word.utf8.first ?? 0)
    }

    private static func bit(_ word: String) -> UInt64 { 1 << UInt64(min(word.utf8.count, 63)) }
}
