/// Section numbers whose heading is lost: the number alone opens the section.
struct LoneNumbers {
    private(set) var candidates: [Candidate] = []

    init(_ units: [Unit], _ headings: [Candidate], _ numbering: Numbering, _ taken: [Bool]) {
        let numbered = headings.count { $0.number != nil } + numbering.numbers.count
        guard numbered >= 2 else { return }
        var known = Set(headings.compactMap(\.id))
        let headed = Set(headings.map(\.unit))
        for (unit, marks) in numbering.loose.sorted(by: { $0.key < $1.key }) {
            guard marks.count == 1, let row = SectionVocabulary.row(number: marks[0].value),
                !known.contains(row.id), unit + 1 < units.count, !taken[unit + 1],
                !headed.contains(unit + 1), numbering.loose[unit + 1] == nil,
                numbering.owners[unit + 1] == nil
            else { continue }
            known.insert(row.id)
            candidates.append(
                Candidate(
                    unit: unit, start: 0, end: units[unit].text.count, id: row.id, phrase: row.id,
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

    init(_ pieces: [Piece], _ sections: [SectionDraft]) {
        let known = Set(sections.map(\.id))
        guard known.count >= 2 else { return }
        let leading = pieces.indices.prefix { index in
            if case .heading = pieces[index].kind { false } else { true }
        }.filter { pieces[$0].place == .notPlaced(.noSection) && pieces[$0].kind == .text }
        let words = leading.reduce(0) { $0 + pieces[$1].text.count }
        if !known.contains("background"), words > 40 {
            found.append(Found(id: "background", pieces: Array(leading), evidence: .first))
        }
        for row in SectionVocabulary.rows where !known.contains(row.id) && row.cues.count > 4 {
            let matching = sections.flatMap(\.pieces).filter {
                Self.cues(row, pieces[$0].text) >= 2
            }
            let others = sections.reduce(0) { $0 + $1.pieces.count } - matching.count
            if !matching.isEmpty, others > 0, matching.count <= 4 {
                found.append(Found(id: row.id, pieces: matching.sorted(), evidence: .cue))
            }
        }
    }

    private static func cues(_ row: SectionVocabulary.Row, _ text: [UInt8]) -> Int {
        guard text.count < 600 else { return 0 }
        let lowered = text.map(\.lowered).text
        return row.cues.count { lowered.contains($0) }
    }
}
