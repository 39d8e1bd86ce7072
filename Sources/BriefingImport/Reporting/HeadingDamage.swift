/// What is wrong with the headings and numbers of a document.
struct HeadingDamage {
    private(set) var found: [Damage] = []

    /// How many loose numbers are named one by one; all of them stand under "not placed" as well.
    private static let limit = 20

    init(_ recognition: Recognition, _ filled: [FilledSection]) {
        var numbers: [String: [Int]] = [:]
        var loose: [Int] = []
        let pieces = recognition.pieces
        for index in pieces.indices {
            switch pieces.kind(index) {
            case .number(heading: nil):
                if pieces.place(index) == .notPlaced(.looseNumber) { loose.append(index) }
            case .number(heading: let heading?):
                numbers["\(heading) \(pieces.text(index).text)", default: []]
                    .append(pieces.line(index))
            default: break
            }
        }
        for index in loose.prefix(Self.limit) {
            found.append(
                Damage(.looseNumber, line: pieces.line(index), text: pieces.text(index).text))
        }
        if loose.count > Self.limit {
            found.append(
                Damage(
                    .looseNumbers, line: pieces.line(loose[Self.limit]),
                    text: "\(loose.count - Self.limit)"))
        }
        for (key, lines) in numbers where lines.count > 1 {
            let number = key.split(separator: " ").dropFirst().joined(separator: " ")
            found.append(Damage(.numberTwice, line: lines[1], text: number))
        }
        for section in filled { look(at: section) }
        lookForMissing(filled, recognition)
        found.sort { ($0.line ?? .max, $0.kind.rawValue) < ($1.line ?? .max, $1.kind.rawValue) }
    }

    private mutating func look(at section: FilledSection) {
        let draft = section.draft
        let line = draft.headingLines.first ?? section.blocks.first?.line
        if draft.isHeadless, !draft.evidence.contains(.decision) {
            found.append(Damage(.headingMissing, line: line, text: draft.heading))
        }
        if draft.headings > 1 {
            found.append(Damage(.headingTwice, line: draft.headingLines.last, text: draft.heading))
        }
        if draft.evidence.contains(.spelling) {
            found.append(Damage(.headingMisread, line: line, text: draft.heading))
        }
    }

    /// Sections of the template that a document of the template has not got.
    private mutating func lookForMissing(_ filled: [FilledSection], _ recognition: Recognition) {
        let known = Set(filled.map(\.draft.id))
        let ofTemplate = recognition.headings.count {
            $0.evidence.contains(.words) || $0.evidence.contains(.spelling)
                || $0.evidence.contains(.numberAlone)
        }
        guard ofTemplate >= 4 else { return }
        for row in SectionVocabulary.rows where !known.contains(row.id) {
            found.append(Damage(.sectionMissing, line: nil, text: row.heading))
        }
    }
}
