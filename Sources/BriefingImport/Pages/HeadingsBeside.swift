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
            groups.allSatisfy(Self.mayBe), !Self.areBoxes(groups, right, rest)
        else {
            return nil
        }
        let tops = Self.edges(groups, right)
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
        let areNumbers = groups.allSatisfy { NumberMark.alone(Self.text($0)).count == 1 }
        guard others == 0 || others < known || areNumbers else { return nil }
        pairs = Array(zip(groups, texts))
    }

    /// Whether both sides are boxes of a heading and its text: the first lines are headings of one type,
    /// or the text on the left goes on below that on the right.
    private static func areBoxes(
        _ groups: [[PageLines.Line]], _ right: [PageLines.Line], _ rest: [PageLines.Line]
    ) -> Bool {
        guard let first = right.min(by: { $0.box.top < $1.box.top }) else { return false }
        let heading = groups[0][0]
        if heading.isBold, first.isBold, !groups.allSatisfy({ $0[0].isBold }) { return true }
        guard let last = groups[groups.count - 1].last, let next = rest.first else { return false }
        return next.size == last.size && next.isBold == last.isBold
            && next.box.top - last.box.bottom < next.box.height / 2
            && abs(next.box.left - last.box.left) <= 3
    }

    /// From where down the text beside each heading begins: where the heading does, or, where headings
    /// stand at the middle of their texts, behind the widest gap between two of them.
    private static func edges(
        _ groups: [[PageLines.Line]], _ right: [PageLines.Line]
    ) -> [Int] {
        let tops = groups.map { $0[0].box.top - $0[0].box.height / 2 }
        let isAtTop = groups.allSatisfy { group in
            right.contains { abs($0.box.top - group[0].box.top) <= group[0].box.height / 2 }
        }
        let lines = right.sorted { $0.box.top < $1.box.top }
        guard !isAtTop, let first = lines.first else { return tops }
        let middles = groups.map { ($0[0].box.top + $0[$0.count - 1].box.bottom) / 2 }
        var edges = [first.box.top]
        for (above, below) in zip(middles, middles.dropFirst()) {
            let gaps = zip(lines, lines.dropFirst()).filter {
                $1.box.top > above && $0.box.bottom < below
            }
            let widest = gaps.max {
                $0.1.box.top - $0.0.box.bottom < $1.1.box.top - $1.0.box.bottom
            }
            guard let widest else { return tops }
            edges.append(widest.1.box.top)
        }
        for (place, edge) in edges.enumerated() {
            let end = place + 1 < edges.count ? edges[place + 1] : Int.max
            guard edge <= middles[place], middles[place] < end
            else { return tops }
        }
        return edges
    }

    /// Lines that follow each other closely, or that no line of text begins beside.
    private static func groups(
        _ lines: [PageLines.Line], _ right: [PageLines.Line]
    ) -> [[PageLines.Line]] {
        var groups: [[PageLines.Line]] = []
        for line in lines {
            if let last = groups.last?.last, line.box.top - last.box.bottom < line.box.height / 2,
                !isKnown([line]) || !begins(line, right) || Ends.beginsSmall(line.text[...]),
                line.isBold == last.isBold,
                line.size == last.size,
                !isKnown(groups[groups.count - 1])
            {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups
    }

    /// Whether a line of text begins beside a line.
    private static func begins(_ line: PageLines.Line, _ right: [PageLines.Line]) -> Bool {
        right.contains { abs($0.box.middle - line.box.middle) * 4 <= line.box.height }
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
