/// Finds the action plan form among the units.
struct FormFinder {
    /// Units that are a part of the form.
    private(set) var taken: [Bool]
    /// For a unit that only ends as a form: where the form begins in it.
    private(set) var beginnings: [Int: Int] = [:]

    private struct Hit {
        let unit: Int
        let start: Int
        let id: String
        /// The last unit of the label.
        let last: Int
    }

    /// How many units may stand between two labels of one form.
    private static let reach = 9

    init(_ units: Units) {
        taken = Array(repeating: false, count: units.count)
        var hits: [Hit] = []
        for index in units.indices where units.length(index) >= Phrases.labels.shortest {
            let found = Self.hits(in: units.text(index), index)
            hits += found.isEmpty ? Self.wrapped(units, index) : found
        }
        var start = 0
        var isAny = false
        while start < hits.count {
            var end = start + 1
            while end < hits.count, hits[end].unit - hits[end - 1].unit <= Self.reach { end += 1 }
            let cluster = hits[start..<end]
            if isAny || Set(cluster.map(\.id)).count >= 2 || Self.isNote(cluster) {
                judge(cluster, units)
                isAny = true
            }
            start = end
        }
    }

    private static func isNote(_ cluster: ArraySlice<Hit>) -> Bool {
        cluster.allSatisfy { $0.id == "note" }
    }

    /// The labels of a unit that stand on forms and hardly anywhere else.
    private static func hits(in text: [UInt8], _ index: Int) -> [Hit] {
        let words = Word.read(text)
        var hits: [Hit] = []
        var at = 0
        while at < words.count {
            if let match = Phrases.labels.match(words, at: at), match.isMain,
                at == 0 || words[at].isCapital || words[at].start > 0
            {
                hits.append(
                    Hit(unit: index, start: words[at].start, id: match.id, last: index))
                at = match.words.upperBound
            } else {
                at += 1
            }
        }
        let isProse = words.count > 60 && hits.count < 2
        return isProse ? [] : hits
    }

    /// A label that goes on in the units below.
    private static func wrapped(_ units: Units, _ index: Int) -> [Hit] {
        guard units.length(index) <= 40 else { return [] }
        let span = FormCells.span {
            units.indices.contains(index + $0) ? units.text(index + $0) : nil
        }
        guard span > 1 else { return [] }
        let joined = (0..<span).map { units.text(index + $0) }.joined(separator: [0x20])
        let match = Phrases.labels.match(Word.read(Array(joined)), at: 0)
        return [Hit(unit: index, start: 0, id: match?.id ?? "", last: index + span - 1)]
    }

    private mutating func judge(_ cluster: ArraySlice<Hit>, _ units: Units) {
        guard let first = cluster.first, let last = cluster.last?.last else { return }
        let labelled = Set(cluster.flatMap { $0.unit...$0.last })
        var isOpen = true
        for index in first.unit...last {
            if labelled.contains(index) {
                isOpen = true
            } else if Self.isHeading(units[index]) {
                isOpen = false
            }
            if isOpen { taken[index] = true }
        }
        if first.start > 0, Word.read(units.text(first.unit), to: first.start).count > 8 {
            beginnings[first.unit] = first.start
            taken[first.unit] = false
        }
        var before = first.unit - 1
        while before >= 0, Self.leadsToForm(units[before]) {
            taken[before] = true
            before -= 1
        }
        var after = last + 1
        while after < units.count, Self.isFormLike(units[after]) {
            taken[after] = true
            after += 1
        }
    }

    /// A section that begins in the middle of a form, or behind it.
    private static func isHeading(_ unit: Unit) -> Bool {
        let mark = NumberMark(unit.text)
        guard unit.text.count <= 80, mark != nil || unit.level > 0 || unit.isApart else {
            return false
        }
        let words = Word.read(unit.text, from: mark?.end ?? 0, limit: 12)
        guard let match = Phrases.headings.match(words, at: 0) else { return false }
        return match.words.upperBound == words.count
            && (match.isMain || mark != nil || unit.level > 0)
    }

    /// A line above the first certain label that belongs to the form: a title, room to write, or
    /// a label such as `Agency:` that stands elsewhere as well.
    private static func leadsToForm(_ unit: Unit) -> Bool {
        if isTitle(unit) || isRule(unit) { return true }
        guard unit.text.count <= 40, unit.level == 0, Marker(unit.text[...]) == nil,
            unit.text.suffix(3) == Array("...".utf8) || unit.text.last == 0x3F
                || !Ends.isSentenceEnd(unit.text[...])
        else { return false }
        let words = Word.read(unit.text, limit: 6)
        guard let match = Phrases.labels.match(words, at: 0) else { return false }
        let isMarked = unit.text.contains(0x3A) || unit.text.last == 0x2E || unit.text.last == 0x5F
        return words.count - match.words.upperBound <= (isMarked ? 2 : 0)
    }

    private static func isTitle(_ unit: Unit) -> Bool {
        let words = Word.read(unit.text, limit: 9)
        guard words.count <= 8 else { return false }
        return zip(words, words.dropFirst()).contains { $0.key == "action" && $1.key == "plan" }
    }

    /// Rows of dots or dashes, and the empty numbers of a list.
    static func isRule(_ unit: Unit) -> Bool {
        !unit.text.contains { $0.isLetterByte || $0.isDigitByte }
    }

    private static func isFormLike(_ unit: Unit) -> Bool {
        if isRule(unit) || !NumberMark.alone(unit.text).isEmpty { return true }
        if isHeading(unit) { return false }
        let words = Word.read(unit.text, limit: 30)
        guard let match = Phrases.labels.match(words, at: 0) else { return false }
        return match.isMain || words.count <= 12
    }
}
