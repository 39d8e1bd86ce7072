/// Numbers that stand alone on a line: which heading each belongs to.
struct Numbering {
    /// For a unit of numbers: the heading, as its place among the chosen.
    private(set) var owners: [Int: Int] = [:]
    /// For a heading: the numbers that stand apart from it, with their units.
    private(set) var numbers: [Int: [NumberMark]] = [:]

    /// For each unit: nothing, numbers, or numbers that belong to no heading.
    private var states: [State]
    private let units: Units
    private let headings: [Candidate]
    private let byUnit: [Int: Int]

    private enum State: UInt8 {
        case text
        case numbers
        case loose
    }

    init(_ units: Units, _ headings: [Candidate], taken: [Bool]) {
        self.units = units
        self.headings = headings
        byUnit = Dictionary(
            headings.indices.filter { headings[$0].start == 0 }.map { (headings[$0].unit, $0) },
            uniquingKeysWith: { first, _ in first })
        states = Array(repeating: .text, count: units.count)
        for unit in units.indices where !taken[unit] && byUnit[unit] == nil {
            if !marks(unit).isEmpty { states[unit] = .numbers }
        }
        let trustsPrint = hasOwnNumbers()
        for unit in units.indices where states[unit] == .numbers {
            let marks = marks(unit)
            if marks.count == 1, let owner = owner(of: marks[0], unit, trustsPrint) {
                owners[unit] = owner
                numbers[owner, default: []].append(marks[0])
            } else {
                let isWord = marks.count == 1 && !marks[0].isPadded && units.isInsideSentence(unit)
                states[unit] = isWord ? .text : .loose
            }
        }
    }

    /// The numbers of a unit that holds nothing else.
    func marks(_ unit: Int) -> [NumberMark] {
        let letters = units.letters(unit)
        guard letters.count <= 40, letters.first.map(NumberMark.mayBegin) ?? false else {
            return []
        }
        return NumberMark.alone(units.text(unit))
    }

    /// Whether a unit is numbers that belong to no heading.
    func isLoose(_ unit: Int) -> Bool {
        states.indices.contains(unit) && states[unit] == .loose
    }

    private func isNumbers(_ unit: Int) -> Bool {
        states.indices.contains(unit) && states[unit] != .text
    }

    /// How many numbers may follow each other before a heading.
    private static let reach = 6

    private func next(_ unit: Int) -> Int? {
        let at = (unit + 1...unit + Self.reach).first { !isNumbers($0) }
        return at.flatMap { byUnit[$0] }
    }

    private func previous(_ unit: Int) -> Int? {
        let at = (1...Self.reach).map { unit - $0 }.first { !isNumbers($0) }
        return at.flatMap { byUnit[$0] }
    }

    private func owner(
        of mark: NumberMark, _ unit: Int, _ trustsPrint: Bool
    ) -> Int? {
        func fits(_ heading: Int) -> Bool {
            let candidate = headings[heading]
            guard candidate.isAlone, candidate.number == nil else { return false }
            let expected = candidate.id.flatMap { SectionVocabulary.row($0)?.number }
            let isTemplate =
                candidate.evidence.contains(.words) || candidate.evidence.contains(.spelling)
            return trustsPrint || !isTemplate || expected == mark.value
        }
        if let found = next(unit), fits(found) { return found }
        if let found = previous(unit), fits(found),
            SectionVocabulary.row(headings[found].id ?? "")?.number == mark.value || trustsPrint
        {
            return found
        }
        return nil
    }

    /// Whether the document counts its sections in a way of its own: number and heading come in
    /// clean pairs that rise, and do not agree with the template.
    private func hasOwnNumbers() -> Bool {
        var values: [Int] = []
        var others = 0
        for unit in units.indices where states[unit] == .numbers {
            guard !isNumbers(unit - 1), let heading = byUnit[unit + 1] else { continue }
            let marks = marks(unit)
            guard marks.count == 1 else { continue }
            values.append(marks[0].value)
            if SectionVocabulary.row(headings[heading].id ?? "")?.number != marks[0].value {
                others += 1
            }
        }
        return others >= 2 && values.count * 10 >= headings.count * 7 && values == values.sorted()
    }
}
