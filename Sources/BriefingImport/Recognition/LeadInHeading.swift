/// A heading in no table that stands before a colon, where its words say what the section is about:
/// `How he died: …`.
struct LeadInHeading {
    let candidate: Candidate

    /// What speaks for it; it counts beside others that stand so.
    static let evidence: Set<Evidence> = [.inline, .shape]

    /// The longest such heading, in bytes.
    private static let limit = 80

    init?(_ units: Units, _ index: Int, _ words: [Word]) {
        guard units.isApart(index), let first = words.first, first.isCapital, first.start == 0,
            units.letters(index).prefix(Self.limit).contains(0x3A)
        else { return nil }
        let text = units.text(index)
        guard let colon = text.prefix(Self.limit).firstIndex(of: 0x3A), Marker(text[...]) == nil,
            colon + 1 == text.count || text[colon + 1] == 0x20,
            !text[..<colon].contains(where: { $0 == 0x2E || $0 == 0x2C })
        else { return nil }
        let head = Array(words.prefix { $0.end <= colon })
        guard head.count > 1, Phrases.headings.match(words, at: 0)?.words.upperBound != head.count,
            let id = HeadingSense.section(head)
        else { return nil }
        candidate = Candidate(
            unit: index, start: 0, end: min(colon + 2, text.count), id: id,
            phrase: head.map(\.key).joined(separator: " "), heading: text[..<colon].text,
            number: nil, evidence: Self.evidence, weight: .weak)
    }
}
