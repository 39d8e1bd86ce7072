/// Two columns whose lines were printed in turns: one of the left, one of the right.
///
/// Two headings stand together, and below them the lines make sense only when every second one is
/// read.
struct Weaving {
    private(set) var units: [Unit]
    private(set) var damage: [Damage] = []

    init(_ units: [Unit]) {
        self.units = units
        var out: [Unit] = []
        var at = 0
        while at < units.count {
            if let (left, right, end) = Self.pair(units, at) {
                let lines = left + right
                damage.append(
                    Damage(
                        .woven, line: units[at].line,
                        text: "\(units[at].line) \(lines.map(\.line).max() ?? 0)"))
                out += [units[at]] + left + [units[at + 1]] + right
                at = end
            } else {
                out.append(units[at])
                at += 1
            }
        }
        self.units = out
    }

    private static func isHeading(_ unit: Unit) -> Bool {
        guard unit.text.count <= 60 else { return false }
        let mark = NumberMark(unit.text)
        let words = Word.read(unit.text, from: mark?.end ?? 0, limit: 9)
        guard let match = Phrases.headings.match(words, at: 0), words[0].isCapital else {
            return false
        }
        return match.words.upperBound == words.count
    }

    private static func pair(_ units: [Unit], _ at: Int) -> ([Unit], [Unit], Int)? {
        guard at + 6 < units.count, isHeading(units[at]), isHeading(units[at + 1]) else {
            return nil
        }
        var end = at + 2
        while end < units.count, !isHeading(units[end]), !units[end].beginsPage,
            end == at + 2 || !units[end].isApart
        {
            if Marker(units[end].text[...]) != nil { return nil }
            end += 1
        }
        let body = Array(units[at + 2..<end])
        guard body.count >= 4 else { return nil }
        let straight = breaks(body)
        guard straight >= 2 else { return nil }
        var best: (cost: Int, left: [Unit], right: [Unit])?
        for length in stride(from: body.count / 2 * 2, through: max(4, body.count / 2), by: -2) {
            let turns = body[..<length].enumerated()
            let left = turns.filter { $0.offset % 2 == 0 }.map(\.element)
            let right = turns.filter { $0.offset % 2 == 1 }.map(\.element)
            let rest = Array(body[length...])
            for (one, two) in [(left + rest, right), (left, right + rest)] {
                let cost = breaks(one) + breaks(two)
                if cost < best?.cost ?? .max { best = (cost, one, two) }
            }
            if body.count > 200 { break }
        }
        guard let best, best.cost * 2 < straight else { return nil }
        return (best.left, best.right, end)
    }

    /// How often a line goes on in a way that no sentence does.
    private static func breaks(_ lines: [Unit]) -> Int {
        zip(lines, lines.dropFirst()).count { first, second in
            let ends = Ends.isSentenceEnd(first.text[...]) || Ends.isLeadIn(first.text[...])
            return ends == Ends.beginsSmall(second.text[...])
        }
    }
}
