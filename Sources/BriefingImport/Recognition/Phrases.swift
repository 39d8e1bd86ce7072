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

    /// What stands for the name of somebody, at the end of a group.
    private static let name = "*"

    private var byFirst: [String: [Entry]] = [:]
    private var firsts = WordSieve()
    /// So many bytes has the shortest word with which a group begins.
    private(set) var shortest = Int.max

    init(_ entries: [(id: String, phrase: String, isMain: Bool)]) {
        for (id, phrase, isMain) in entries {
            let keys = phrase.split(separator: " ").flatMap { word in
                word == Self.name ? [Self.name] : Word.read(Array(word.utf8)).map(\.key)
            }.filter { $0 != "the" }
            guard let first = keys.first else { continue }
            shortest = min(shortest, first.utf8.count)
            firsts.insert(first)
            byFirst[first, default: []].append(
                Entry(
                    id: id, keys: keys, phrase: keys.joined(separator: " "), isMain: isMain))
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.keys.count > $1.keys.count } }
    }

    /// Whether a group of several words can begin with these; a cheap look before more are read.
    func mayBegin(_ words: [Word]) -> Bool {
        guard let first = words.first, firsts.mayHold(first.key),
            let entries = byFirst[first.key]
        else { return false }
        return entries.contains { $0.isMain && $0.keys.count > words.count }
    }

    /// The longest group that begins at a word; "the" and "our" are passed over.
    func match(_ words: [Word], at start: Int) -> Match? {
        var first = start
        while first < words.count, Self.isPassed(words[first].key), first < start + 2 { first += 1 }
        guard first < words.count, firsts.mayHold(words[first].key),
            let entries = byFirst[words[first].key]
        else { return nil }
        var best: Match?
        for entry in entries {
            guard let end = covers(entry, words, from: first), end > best?.words.upperBound ?? 0
            else { continue }
            best = Match(
                id: entry.id, phrase: entry.phrase, isMain: entry.isMain, words: start..<end)
        }
        return best
    }

    private func covers(_ entry: Entry, _ words: [Word], from first: Int) -> Int? {
        var at = first
        for (index, key) in entry.keys.enumerated() {
            while index > 0, at < words.count, Self.isPassed(words[at].key), words[at].isClose {
                at += 1
            }
            if key == Self.name {
                guard let end = Self.passName(words, at) else { return nil }
                at = end
                continue
            }
            guard at < words.count, words[at].key == key, index == 0 || words[at].isClose else {
                return nil
            }
            at += 1
        }
        return at
    }

    private static func isPassed(_ key: String) -> Bool { key == "the" || key == "our" }

    /// Where a name of at most three words ends; nil where none stands.
    private static func passName(_ words: [Word], _ start: Int) -> Int? {
        var at = start
        while at < words.count, at < start + 3, words[at].isCapital,
            words[at].isClose || at == start
        {
            at += 1
        }
        return at > start ? at : nil
    }

    /// The headings of the seven sections, as they may also stand within a line.
    static let headings = Phrases(
        SectionVocabulary.rows.flatMap { row in
            [(row.id, row.heading, true)]
                + row.others.filter(mayStandInside).map { (row.id, $0, false) }
        })

    /// All headings, for a line that holds nothing else.
    static let alone = Phrases(
        SectionVocabulary.rows.flatMap { row in
            [(row.id, row.heading, true)] + row.others.map { (row.id, $0, false) }
        } + OtherHeadings.rows.flatMap { row in row.phrases.map { (row.id, $0, false) } })

    /// A single word within a line is hardly ever a heading.
    private static func mayStandInside(_ phrase: String) -> Bool {
        !phrase.hasSuffix(name)
            && (phrase.contains(" ") || SectionVocabulary.insideLines.contains(phrase))
    }

    /// All labels of forms.
    static let labels = Phrases(FormVocabulary.labels.map { ($0.id, $0.label, $0.isOwn) })
}
