/// Two columns whose lines were printed in turns: one of the left, one of the right.
///
/// Two headings stand together, and below them the lines make sense only when every second one is
/// read.
struct Weaving {
    private(set) var units: Units
    private(set) var damage: [Damage] = []

    /// How the lines below two headings go to one and the other.
    private struct Split {
        var cost = Int.max
        var left: [Int] = []
        var right: [Int] = []
    }

    init(_ units: Units) {
        self.units = units
        guard units.count > 6 else { return }
        let isHeading = units.indices.map { Self.isHeading(units, $0) }
        var at = 0
        while at + 6 < units.count {
            guard isHeading[at], isHeading[at + 1],
                let (body, split) = Self.split(units, at + 2, isHeading)
            else {
                at += 1
                continue
            }
            let lines = body.map(units.line)
            damage.append(
                Damage(
                    .woven, line: units.line(at), text: "\(units.line(at)) \(lines.max() ?? 0)"))
            self.units.rearrange(
                at..<body.upperBound, as: [at] + split.left + [at + 1] + split.right)
            at = body.upperBound
        }
    }

    private static func isHeading(_ units: Units, _ index: Int) -> Bool {
        guard units.length(index) <= 60,
            units.letters(index).contains(where: { $0.isUpperByte || $0.isDigitByte })
        else { return false }
        let text = units.text(index)
        let mark = NumberMark(text)
        let words = Word.read(text, from: mark?.end ?? 0, limit: 9)
        guard let match = Phrases.headings.match(words, at: 0), words[0].isCapital else {
            return false
        }
        return match.words.upperBound == words.count
    }

    /// The lines below two headings, and how they are best taken apart; nil where they are not.
    private static func split(
        _ units: Units, _ start: Int, _ isHeading: [Bool]
    ) -> (Range<Int>, Split)? {
        var end = start
        while end < units.count, !isHeading[end], !units.beginsPage(end),
            end == start || !units.isApart(end)
        {
            if Marker(units.store.slice(units.stretch(end))) != nil { return nil }
            end += 1
        }
        guard end - start >= 4 else { return nil }
        let joints = (start..<end).map { Joint(units.store.slice(units.stretch($0))) }
        let straight = breaks(Array(joints.indices), joints)
        guard straight >= 2 else { return nil }
        let best = best(joints)
        guard best.cost < Int.max, best.cost * 2 < straight else { return nil }
        return (
            start..<end,
            Split(
                cost: best.cost, left: best.left.map { $0 + start },
                right: best.right.map { $0 + start })
        )
    }

    private static func best(_ joints: [Joint]) -> Split {
        let count = joints.count
        var best = Split()
        for length in stride(from: count / 2 * 2, through: max(4, count / 2), by: -2) {
            let left = Array(stride(from: 0, to: length, by: 2))
            let right = Array(stride(from: 1, to: length, by: 2))
            let rest = Array(length..<count)
            for (one, two) in [(left + rest, right), (left, right + rest)] {
                let cost = breaks(one, joints) + breaks(two, joints)
                if cost < best.cost { best = Split(cost: cost, left: one, right: two) }
            }
            if count > 200 { break }
        }
        return best
    }

    /// How a line ends and begins; looked at once, as many ways to divide are tried.
    private struct Joint {
        let ends: Bool
        let beginsSmall: Bool

        init(_ text: ArraySlice<UInt8>) {
            ends = Ends.isSentenceEnd(text) || Ends.isLeadIn(text)
            beginsSmall = Ends.beginsSmall(text)
        }
    }

    /// How often a line goes on in a way that no sentence does.
    private static func breaks(_ lines: [Int], _ joints: [Joint]) -> Int {
        zip(lines, lines.dropFirst()).count { joints[$0].ends == joints[$1].beginsSmall }
    }
}
