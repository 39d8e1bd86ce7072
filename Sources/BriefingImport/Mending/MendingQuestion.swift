/// Something about an import that only a person can say, with the lines that it is about.
struct MendingQuestion: Equatable, Sendable {
    /// What is asked.
    enum Kind: Equatable, Sendable {
        /// Which line is the heading of these, of which no section was found.
        case lacking(String)
        /// Whether this line is a heading.
        case heading
        /// Whether these lines belong to this section, which was recognised by its words alone.
        case section(String)
        /// Where these lines belong, which stand before any heading.
        case stray
    }

    let kind: Kind
    /// The lines that it is about.
    let lines: [ClosedRange<Int>]
    /// By what it is known again after a change.
    let key: String

    /// So many are asked; a document with more doubts is better mended in its own program.
    private static let most = 12
    /// So many lines are shown where a heading is looked for, and so long may such a heading be.
    private static let headings = (count: 8, bytes: 60)

    /// The first line that it is about.
    var first: Int { lines.first?.lowerBound ?? 1 }

    /// Whether it is about a single line.
    var isOneLine: Bool { lines.count == 1 && lines[0].count == 1 }

    /// All that are open, the worst first.
    static func all(_ report: ImportReport) -> [MendingQuestion] {
        // Without any section the report says what to do, and every line would be asked for.
        guard !report.sections.isEmpty else { return [] }
        var all: [MendingQuestion] = []
        let headings = report.lacking.isEmpty ? [] : likelyHeadings(report)
        if !headings.isEmpty {
            all += report.lacking.map { what in
                MendingQuestion(kind: .lacking(what), lines: headings, key: "lacks " + what)
            }
        }
        all += stray(report)
        for section in report.sections where section.confidence == .unsure {
            guard let lines = section.lines.first else { continue }
            all.append(
                MendingQuestion(
                    kind: .section(section.id), lines: [lines], key: "section " + section.id))
        }
        all += report.doubtful.map { placement in
            MendingQuestion(
                kind: .heading, lines: [placement.line...placement.line],
                key: "heading " + placement.text)
        }
        return Array(all.prefix(most))
    }

    /// Headings that are in no table, then doubtful ones, then lines that are as short and end no
    /// sentence.
    private static func likelyHeadings(_ report: ImportReport) -> [ClosedRange<Int>] {
        let placements = report.placements
        var lines = report.sections.filter { isOfItsOwn($0.id) }.flatMap(\.headingLines)
        lines += report.doubtful.map(\.line).filter { !lines.contains($0) }
        for index in placements.indices where lines.count < headings.count {
            guard case .section(let id) = placements.place(index) else { continue }
            let text = placements.letters(index)
            guard text.count <= headings.bytes, Marker(text[...]) == nil,
                text.first?.isUpperByte ?? false, !Ends.isOpen(text[...]),
                ![0x2E, 0x21, 0x2C, 0x3B].contains(Ends.lastMark(text[...])),
                id != "recommendations" || AgencyName.above(text) == nil
            else { continue }
            let line = placements[index].line
            if !lines.contains(line) { lines.append(line) }
        }
        return lines.prefix(headings.count).map { $0...$0 }
    }

    /// Whether a section is none that the tables know.
    private static func isOfItsOwn(_ id: String) -> Bool {
        SectionVocabulary.row(id) == nil && !OtherHeadings.rows.contains { $0.id == id }
    }

    private static func stray(_ report: ImportReport) -> [MendingQuestion] {
        let lines = report.placements.lines { $0 == .notPlaced(.noSection) }
        guard let first = lines.ranges.first else { return [] }
        return [MendingQuestion(kind: .stray, lines: [first], key: "stray \(lines.count)")]
    }
}
