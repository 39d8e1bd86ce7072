/// Numbers that stand alone on a line: which heading each belongs to.
struct Numbering {
    /// For a unit of numbers: the heading, as its place among the chosen.
    private(set) var owners: [Int: Int] = [:]
    /// For a heading: the numbers that stand apart from it, with their units.
    private(set) var numbers: [Int: [NumberMark]] = [:]
    /// Units of numbers that belong to no heading.
    private(set) var loose: [Int: [NumberMark]] = [:]

    private let units: [Unit]
    private let headings: [Candidate]
    private let byUnit: [Int: Int]

    init(_ units: [Unit], _ headings: [Candidate], taken: [Bool]) {
        self.units = units
        self.headings = headings
        byUnit = Dictionary(
            headings.indices.filter { headings[$0].start == 0 }.map { (headings[$0].unit, $0) },
            uniquingKeysWith: { first, _ in first })
        let alone = units.indices.filter { !taken[$0] && byUnit[$0] == nil }
            .map { ($0, NumberMark.alone(units[$0].text)) }.filter { !$0.1.isEmpty }
        let isNumbers = Set(alone.map(\.0))
        let trustsPrint = hasOwnNumbers(alone, isNumbers)
        for (unit, marks) in alone {
            if marks.count == 1, let owner = owner(of: marks[0], unit, isNumbers, trustsPrint) {
                owners[unit] = owner
                numbers[owner, default: []].append(marks[0])
            } else {
                loose[unit] = marks
            }
        }
    }

    /// How many numbers may follow each other before a heading.
    private static let reach = 6

    private func next(_ unit: Int, _ isNumbers: Set<Int>) -> Int? {
        let at = (unit + 1...unit + Self.reach).first { !isNumbers.contains($0) }
        return at.flatMap { byUnit[$0] }
    }

    private func previous(_ unit: Int, _ isNumbers: Set<Int>) -> Int? {
        let at = (1...Self.reach).map { unit - $0 }.first { !isNumbers.contains($0) }
        return at.flatMap { byUnit[$0] }
    }

    private func owner(
        of mark: NumberMark, _ unit: Int, _ isNumbers: Set<Int>, _ trustsPrint: Bool
    ) -> Int? {
        func fits(_ heading: Int) -> Bool {
            let candidate = headings[heading]
            guard candidate.isAlone, candidate.number == nil else { return false }
            let expected = candidate.id.flatMap { SectionVocabulary.row($0)?.number }
            let isTemplate =
                candidate.evidence.contains(.words) || candidate.evidence.contains(.spelling)
            return trustsPrint || !isTemplate || expected == mark.value
        }
        if let found = next(unit, isNumbers), fits(found) { return found }
        if let found = previous(unit, isNumbers), fits(found),
            SectionVocabulary.row(headings[found].id ?? "")?.number == mark.value || trustsPrint
        {
            return found
        }
        return nil
    }

    /// Whether the document counts its sections in a way of its own: number and heading come in
    /// clean pairs that rise, and do not agree with the template.
    private func hasOwnNumbers(_ alone: [(Int, [NumberMark])], _ isNumbers: Set<Int>) -> Bool {
        var values: [Int] = []
        var others = 0
        for (unit, marks) in alone {
            guard marks.count == 1, !isNumbers.contains(unit - 1), let heading = byUnit[unit + 1]
            else { continue }
            values.append(marks[0].value)
            if SectionVocabulary.row(headings[heading].id ?? "")?.number != marks[0].value {
                others += 1
            }
        }
        return others >= 2 && values.count * 10 >= headings.count * 7 && values == values.sorted()
    }
}
