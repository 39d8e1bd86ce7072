/// A short line that looks like a heading by what stands around it, whatever its words.
struct HeadingShape {
    /// Whether nothing else can well be meant: it asks something, or a list stands below it.
    let isPlain: Bool

    /// The longest heading, in words, and the longest before a paragraph.
    private static let longest = 10
    private static let longestBeforeText = 7

    /// Nil where the line is text.
    init?(_ units: Units, _ index: Int, _ words: [Word]) {
        guard units.isApart(index), units.length(index) <= 90, index + 1 < units.count,
            words.count <= Self.longest
        else { return nil }
        let text = units.text(index)
        guard Marker(text[...]) == nil, !AgencyName.isAll(words), !HeadMatter.namesPaper(text),
            !text.contains(0x40),
            !Ends.isOpen(text[...]),
            ![0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x2026].contains(Ends.lastMark(text[...])),
            index == 0 || Self.isClosed(units.text(index - 1), units.level(index - 1))
        else { return nil }
        let below = units.text(index + 1)
        let isList = Marker(below[...]) != nil
        if Ends.lastMark(text[...]) == 0x3F {
            guard units.isApart(index + 1) || isList, !Self.asks(units, index + 1),
                !Self.asks(units, index - 1)
            else { return nil }
            isPlain = true
            return
        }
        guard !words.contains(where: { SectionVocabulary.verbs.contains($0.key) }) else {
            return nil
        }
        if isList {
            isPlain = true
            return
        }
        let isProse = Ends.isSentenceEnd(below[...]) || below.count > 60
        guard units.isApart(index + 1), isProse, words.count <= Self.longestBeforeText else {
            return nil
        }
        isPlain = false
    }

    /// Whether a text before a heading has come to its end.
    private static func isClosed(_ text: [UInt8], _ level: Int) -> Bool {
        if level > 0 || Ends.isSentenceEnd(text[...]) || Marker(text[...]) != nil { return true }
        let words = Word.read(text, from: NumberMark(text)?.end ?? 0, limit: 14)
        return HeadMatter.namesPaper(text)
            || Phrases.alone.match(words, at: 0)?.words.upperBound == words.count
    }

    /// Whether a line is a question that stands among others.
    private static func asks(_ units: Units, _ index: Int) -> Bool {
        guard units.indices.contains(index), units.isApart(index) else { return false }
        let text = units.letters(index)
        return Ends.lastMark(text) == 0x3F && Marker(text) == nil
    }
}
