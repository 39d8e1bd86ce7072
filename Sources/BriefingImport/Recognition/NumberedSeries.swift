/// A series of numbered headings, known or not: it counts on from 1, and text stands between.
struct NumberedSeries {
    /// Its units; empty where there is no such series.
    private(set) var members: Set<Int> = []

    private struct Member {
        let unit: Int
        let value: Int
        let isKnown: Bool
        let isApart: Bool
    }

    /// A series has at least so many headings.
    private static let fewest = 3
    /// So many numbered lines are looked at.
    private static let most = 500

    init(_ units: Units, taken: [Bool]) {
        let found = Array(
            units.indices.lazy.compactMap { taken[$0] ? nil : Self.member(units, $0) }
                .prefix(Self.most))
        for start in found.indices where found[start].value == 1 {
            let chain = Self.chain(found[start...])
            let known = chain.count(where: \.isKnown)
            let isApart = chain.dropFirst().allSatisfy(\.isApart)
            guard chain.count >= Self.fewest, isApart && known > 0 || known >= 2 else { continue }
            if chain.count > members.count { members = Set(chain.map(\.unit)) }
        }
    }

    /// A short numbered line that no sentence ends.
    private static func member(_ units: Units, _ index: Int) -> Member? {
        guard units.length(index) <= 100, units.level(index) == 0,
            let byte = units.letters(index).first,
            NumberMark.mayBegin(byte) || byte == 0x28 || NumberMark.isSmallRoman(byte)
        else { return nil }
        let text = units.text(index)
        guard let mark = NumberMark(text, readsSmall: true), mark.end < text.count,
            !PublisherLabel.isLabelled(text[...]), !Ends.isLeadIn(text[...]),
            !Ends.isSentenceEnd(text[...]) || Ends.lastMark(text[...]) == 0x3F
        else { return nil }
        let words = Word.read(text, from: mark.end, limit: 13)
        guard let first = words.first, first.isCapital, words.count <= 12 else { return nil }
        let match = Phrases.alone.match(words, at: 0)
        return Member(
            unit: index, value: mark.value, isKnown: match?.words.upperBound == words.count,
            isApart: units.isApart(index))
    }

    /// Counts on from a first one; a known heading goes before another of the same number.
    private static func chain(_ found: ArraySlice<Member>) -> [Member] {
        var chain: [Member] = []
        var rest = found
        while let wanted = chain.last.map({ $0.value + 1 }) ?? found.first?.value {
            let after = chain.last?.unit ?? -2
            let next = rest.filter { $0.value == wanted && $0.unit > after + 1 }
            guard let member = next.first(where: \.isKnown) ?? next.first else { break }
            chain.append(member)
            rest = rest.drop { $0.unit <= member.unit }
        }
        return chain
    }
}
