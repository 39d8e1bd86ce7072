/// Section numbers whose heading is lost: the number alone opens the section.
struct LoneNumbers {
    private(set) var candidates: [Candidate] = []

    init(_ units: Units, _ headings: [Candidate], _ numbering: Numbering, _ taken: [Bool]) {
        let numbered = headings.count { $0.number != nil } + numbering.numbers.count
        guard numbered >= 2 else { return }
        var known = Set(headings.compactMap(\.id))
        let headed = Set(headings.map(\.unit))
        for unit in units.indices where numbering.isLoose(unit) && !numbering.isLoose(unit + 1) {
            guard known.count < SectionVocabulary.rows.count, unit + 1 < units.count,
                !taken[unit + 1], !headed.contains(unit + 1), numbering.owners[unit + 1] == nil
            else { continue }
            let marks = numbering.marks(unit)
            guard marks.count == 1, let row = SectionVocabulary.row(number: marks[0].value),
                !known.contains(row.id)
            else { continue }
            known.insert(row.id)
            candidates.append(
                Candidate(
                    unit: unit, start: 0, end: units.length(unit), id: row.id, phrase: row.id,
                    heading: row.heading, number: marks[0], evidence: [.number, .numberAlone],
                    weight: .fair))
        }
    }
}

/// Text of a section whose heading is lost, found by what it says.
struct HeadlessFinder {
    /// Pieces that belong to a section without a heading.
    struct Found {
        let id: String
        let pieces: [Int]
        let evidence: Evidence
    }

    private(set) var found: [Found] = []

    init(_ pieces: Pieces, _ sections: [SectionDraft]) {
        let known = Set(sections.map(\.id))
        guard known.count >= 2 else { return }
        let leading = pieces.indices.prefix { index in
            if case .heading = pieces.kind(index) { false } else { true }
        }.filter { pieces.place($0) == .notPlaced(.noSection) && pieces.kind($0) == .text }
        let words = leading.reduce(0) { $0 + pieces.length($1) }
        if !known.contains("background"), words > 40 {
            found.append(Found(id: "background", pieces: Array(leading), evidence: .first))
        }
        for row in SectionVocabulary.rows where !known.contains(row.id) && row.cues.count > 4 {
            var hits = 0
            var matching: Set<Int> = []
            for section in sections {
                for place in section.pieces.indices
                where Self.cues(row, pieces, section.pieces[place]) >= 2 {
                    hits += 1
                    matching.formUnion(Self.sentences(around: place, section.pieces, pieces))
                }
            }
            let others = sections.reduce(0) { $0 + $1.pieces.count } - matching.count
            if others > 0, (1...4).contains(hits) {
                found.append(Found(id: row.id, pieces: matching.sorted(), evidence: .cue))
            }
        }
    }

    /// The lines around one, from where a sentence begins with a line to where one ends with it.
    private static func sentences(
        around place: Int, _ lines: [Int], _ pieces: Pieces
    ) -> ArraySlice<Int> {
        func goesOn(_ above: Int) -> Bool {
            let (head, tail) = (pieces.letters(lines[above]), pieces.letters(lines[above + 1]))
            return Ends.runOn(head, tail)
                || !pieces.isApart(lines[above + 1]) && Marker(tail) == nil
                    && !Ends.isSentenceEnd(head) && !Ends.isLeadIn(head)
        }
        var (first, last) = (place, place)
        while first > 0, goesOn(first - 1) { first -= 1 }
        while last + 1 < lines.count, goesOn(last) { last += 1 }
        return lines[first...last]
    }

    private static func cues(
        _ row: SectionVocabulary.Row, _ pieces: Pieces, _ index: Int
    ) -> Int {
        guard (20..<600).contains(pieces.length(index)) else { return 0 }
        let text = pieces.letters(index)
        return row.cues.count { text.holds(Array($0.utf8)) }
    }
}
