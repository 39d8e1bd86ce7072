/// Phrases to look for among the words of an answer.
///
/// A phrase is written as words with blanks between; `|` divides words that may stand in for each
/// other, and `…` lets up to five other words stand between.
struct PhraseTable: Sendable {
    private struct Item: Sendable {
        let words: Set<String>
        let mayWait: Bool
    }

    private static let longestWait = 5

    /// The phrases by the words that they may begin with.
    private var phrases: [String: [[Item]]] = [:]

    init(_ rows: [String]) {
        for row in rows {
            var items: [Item] = []
            var mayWait = false
            for part in row.unicodeScalars.split(separator: " ") {
                let words = part.split(separator: "|").map { String(Substring($0)) }
                if words == ["…"] {
                    mayWait = true
                } else {
                    items.append(Item(words: Set(words), mayWait: mayWait))
                    mayWait = false
                }
            }
            for word in items.first?.words ?? [] { phrases[word, default: []].append(items) }
        }
    }

    /// Whether one of the phrases occurs.
    func occurs(in words: [NudgeWord]) -> Bool { words.indices.contains { begins(at: $0, words) } }

    /// Whether one of the phrases begins with that word.
    func begins(at start: Int, _ words: [NudgeWord]) -> Bool {
        phrases[words[start].text]?.contains { Self.goesOn($0[1...], start + 1, words) } ?? false
    }

    private static func goesOn(
        _ items: ArraySlice<Item>, _ at: Int, _ words: [NudgeWord]
    ) -> Bool {
        guard let item = items.first else { return true }
        let last = min(at + (item.mayWait ? longestWait : 0), words.count - 1)
        guard at <= last else { return false }
        return (at...last).contains {
            item.words.contains(words[$0].text) && goesOn(items.dropFirst(), $0 + 1, words)
        }
    }
}

/// The words of a table, which blanks and line ends divide.
struct WordSet: ExpressibleByStringLiteral, Sendable {
    private let words: Set<String>

    init(stringLiteral table: String) {
        words = Set(
            table.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String(Substring($0)) })
    }

    func contains(_ word: String) -> Bool { words.contains(word) }
}
