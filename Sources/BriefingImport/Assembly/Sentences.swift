/// Where sentences end.
enum Sentences {
    /// The sentences of a text, without blanks at their ends.
    static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        for index in text.indices where text[index] == 0x20 {
            let before = text[start..<index]
            guard !before.isEmpty, Ends.isSentenceEnd(before), Ends.beginsAnew(text[index...]),
                !isShortened(before)
            else { continue }
            found.append(before.withoutEnds)
            start = index
        }
        let rest = text[start...].withoutEnds
        if !rest.isEmpty { found.append(rest) }
        return found
    }

    /// Whether the last word is shortened: `e.g.`, `Dr.`, an initial.
    private static func isShortened(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.last == 0x2E else { return false }
        let word = text.dropLast().reversed().prefix { $0 != 0x20 }.reversed().map(\.lowered).text
        return word.utf8.count == 1 || short.contains(word)
    }

    private static let short: Set<String> = [
        "e.g", "i.e", "dr", "mr", "mrs", "ms", "no", "st", "etc", "vs", "cf", "approx", "para",
        "sec",
    ]

    /// Words after which a sentence can't end.
    static let openWords: Set<String> = [
        "of", "the", "to", "a", "an", "and", "or", "for", "with", "in", "on", "at", "by", "from",
        "that", "which", "who", "whose", "as", "but", "if", "than", "into", "between", "because",
        "their", "his", "her", "its", "was", "were", "is", "are", "be", "been", "has", "have",
        "had",
        "not", "when", "while", "during", "through", "about", "this", "these", "would", "could",
        "should", "will", "must", "may",
    ]

    /// The length of the longest of them.
    static let longestOpenWord = openWords.map(\.utf8.count).max() ?? 0

    /// Words by which a sentence asks for something to be done.
    static let asking: Set<String> = ["should", "must", "need", "needs", "ensure", "will", "to"]
}
