/// Finds known groups of words quickly: by their first word, the longest first.
struct Phrases: Sendable {
    /// A group of words that was found.
    struct Match: Equatable, Sendable {
        let id: String
        /// The words of the table, without "the".
        let phrase: String
        /// Whether it is the template's own heading, or a label that stands on forms alone.
        let isMain: Bool
        /// Which words of the text it covers.
        let words: Range<Int>
    }

    private struct Entry: Sendable {
        let id: String
        let keys: [String]
        let phrase: String
        let isMain: Bool
    }

    private var byFirst: [String: [Entry]] = [:]

    init(_ entries: [(id: String, phrase: String, isMain: Bool)]) {
        for (id, phrase, isMain) in entries {
            let keys = Word.read(Array(phrase.utf8)).map(\.key).filter { $0 != "the" }
            guard let first = keys.first else { continue }
            byFirst[first, default: []].append(
                Entry(
                    id: id, keys: keys, phrase: keys.joined(separator: " "), isMain: isMain))
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.keys.count > $1.keys.count } }
    }

    /// The longest group that begins at a word; "the" and "our" are passed over.
    func match(_ words: [Word], at start: Int) -> Match? {
        var first = start
        while first < words.count, Self.isPassed(words[first].key), first < start + 2 { first += 1 }
        guard first < words.count, let entries = byFirst[words[first].key] else { return nil }
        for entry in entries {
            if let end = covers(entry, words, from: first) {
                return Match(
                    id: entry.id, phrase: entry.phrase, isMain: entry.isMain, words: start..<end)
            }
        }
        return nil
    }

    private func covers(_ entry: Entry, _ words: [Word], from first: Int) -> Int? {
        var at = first
        for (index, key) in entry.keys.enumerated() {
            while index > 0, at < words.count, Self.isPassed(words[at].key), words[at].isClose {
                at += 1
            }
            guard at < words.count, words[at].key == key, index == 0 || words[at].isClose else {
                return nil
            }
            at += 1
        }
        return at
    }

    private static func isPassed(_ key: String) -> Bool { key == "the" || key == "our" }

    /// All headings of the table.
    static let headings = Phrases(
        SectionVocabulary.rows.flatMap { row in
            [(row.id, row.heading, true)] + row.others.map { (row.id, $0, false) }
        })

    /// All labels of forms.
    static let labels = Phrases(FormVocabulary.labels.map { ($0.id, $0.label, $0.isOwn) })
}
