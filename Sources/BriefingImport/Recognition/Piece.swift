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
    let text: [UInt8]
    let indent: Int
    let isApart: Bool
    let beginsPage: Bool
    let kind: Kind
    let place: Place
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
        case tail
        case byPerson
        case dropped

        /// All of them, made once: they are looked up for every piece.
        static let all = allCases
    }
}
