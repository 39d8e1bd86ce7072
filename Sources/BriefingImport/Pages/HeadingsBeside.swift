/// Headings in a column of their own, each beside the text that belongs to it.
struct HeadingsBeside {
    /// Each heading with its text.
    let pairs: [([PageLines.Line], [PageLines.Line])]
    /// What stands below all of them.
    let rest: [PageLines.Line]

    /// The longest such heading, in bytes.
    private static let limit = 60

    init?(_ left: [PageLines.Line], _ right: [PageLines.Line]) {
        let bottom = right.map(\.box.bottom).max() ?? 0
        let sorted = left.sorted { $0.box.top < $1.box.top }
        rest = sorted.filter { $0.box.middle >= bottom }
        let groups = Self.groups(sorted.filter { $0.box.middle < bottom }, right)
        guard !groups.isEmpty, groups.count > 1 || Self.isKnown(groups[0]),
            groups.allSatisfy(Self.mayBe)
        else {
            return nil
        }
        let tops = groups.map { $0[0].box.top - $0[0].box.height / 2 }
        var texts = Array(repeating: [PageLines.Line](), count: groups.count)
        for line in right {
            guard let place = tops.lastIndex(where: { line.box.top >= $0 }) else { return nil }
            texts[place].append(line)
        }
        guard !texts.contains(where: \.isEmpty) else { return nil }
        // Where headings stand in the other column too, both are columns of text.
        let known = groups.count(where: Self.isKnown)
        let others = Self.groups(right.sorted { $0.box.top < $1.box.top }, right)
            .count(where: Self.isKnown)
        guard others == 0 || others < known else { return nil }
        pairs = Array(zip(groups, texts))
    }

    /// Lines that follow each other closely, or that no line of text begins beside.
    private static func groups(
        _ lines: [PageLines.Line], _ right: [PageLines.Line]
    ) -> [[PageLines.Line]] {
        var groups: [[PageLines.Line]] = []
        for line in lines {
            if let last = groups.last?.last, line.box.top - last.box.bottom < line.box.height / 2,
                !isKnown([line]), line.isBold == last.isBold, line.size == last.size,
                !isKnown(groups[groups.count - 1])
            {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups
    }

    private static func text(_ group: [PageLines.Line]) -> [UInt8] {
        Array(group.map(\.text).joined(separator: [0x20]))
    }

    private static func mayBe(_ group: [PageLines.Line]) -> Bool {
        let text = text(group)
        return text.count <= limit && group.count <= 4 && Marker(text[...]) == nil
            && Ends.lastMark(text[...]) != 0x2E && !Ends.beginsSmall(text[...])
    }

    /// Whether it is a heading of the tables, perhaps with its number.
    private static func isKnown(_ group: [PageLines.Line]) -> Bool {
        let text = text(group)
        let words = Word.read(text, from: NumberMark(text)?.end ?? 0, limit: 12)
        return Phrases.alone.match(words, at: 0)?.words.upperBound == words.count
    }
}
