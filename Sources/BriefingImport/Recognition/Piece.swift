/// A part of a line with the place where it belongs; together they are the whole document.
struct Piece: Sendable {
    /// What was found out about it before the sections are filled.
    enum Kind: Equatable, Sendable {
        case text
        /// A heading, by its place among the chosen ones.
        case heading(Int)
        /// Numbers that stand alone, with the heading that they belong to.
        case number(heading: Int?)
        case form
    }

    /// The line of the document, from 1, and which part of the line, from 1.
    let line: Int
    let part: Int
    var text: [UInt8]
    let indent: Int
    let isApart: Bool
    let beginsPage: Bool
    var kind: Kind
    var place: Place
}

/// Cuts units at the headings within them and where a form begins.
struct PieceCutter {
    private(set) var pieces: [Piece] = []
    private let headings: [Candidate]
    private var parts: [Int: Int] = [:]
    private var next = 0

    init(_ units: [Unit], _ headings: [Candidate], _ numbering: Numbering, _ form: FormFinder) {
        self.headings = headings
        pieces.reserveCapacity(units.count)
        for (index, unit) in units.enumerated() {
            if form.taken[index] {
                add(unit.text[...], .form, of: unit)
                while next < headings.count, headings[next].unit <= index { next += 1 }
            } else if let owner = numbering.owners[index] {
                add(unit.text[...], .number(heading: owner), of: unit)
            } else if numbering.loose[index] != nil,
                next >= headings.count || headings[next].unit != index
            {
                add(unit.text[...], .number(heading: nil), of: unit)
            } else {
                cut(unit, index, formAt: form.beginnings[index] ?? unit.text.count)
            }
        }
    }

    private mutating func cut(_ unit: Unit, _ index: Int, formAt end: Int) {
        var at = 0
        while next < headings.count, headings[next].unit == index {
            let heading = headings[next]
            if heading.start >= at, heading.end <= end {
                add(unit.text[at..<heading.start], .text, of: unit)
                add(unit.text[heading.start..<heading.end], .heading(next), of: unit)
                at = heading.end
            }
            next += 1
        }
        add(unit.text[at..<end], .text, of: unit)
        add(unit.text[end...], .form, of: unit)
    }

    private mutating func add(_ text: ArraySlice<UInt8>, _ kind: Piece.Kind, of unit: Unit) {
        let kept = text.withoutEnds
        guard !kept.isEmpty else { return }
        let part = (parts[unit.line] ?? 0) + 1
        parts[unit.line] = part
        pieces.append(
            Piece(
                line: unit.line, part: part,
                text: kept.count == unit.text.count ? unit.text : Array(kept), indent: unit.indent,
                isApart: unit.isApart && text.startIndex == 0, beginsPage: unit.beginsPage,
                kind: kind,
                place: .notPlaced(.noSection)))
    }
}

/// Where a part of the document went.
public enum Place: Equatable, Hashable, Sendable {
    /// The text of a section, by its id.
    case section(String)
    /// The heading of a section, or its number.
    case heading(String)
    /// The action plan form.
    case form
    /// Who published it and what it is called.
    case title
    /// Nowhere yet, and why.
    case notPlaced(Reason)

    /// Why a part of the document is in no section.
    public enum Reason: String, CaseIterable, Sendable {
        case noSection
        case noText
        case looseNumber
        case pageNumber
        case repeatedLine
        case rule
        case noise
        case insideForm
        case leftover
        case byPerson
        case dropped
    }
}
