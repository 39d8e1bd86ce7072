/// What speaks for a heading or a place.
public enum Evidence: String, CaseIterable, Sendable {
    case number
    case words
    case synonym
    case spelling
    case layout
    case alone
    case inline
    case numberAlone
    case cue
    case first
    case decision
}

/// A place in the text that may be the heading of a section.
struct Candidate: Sendable {
    /// How much speaks for it.
    enum Weight: Int, Comparable, Sendable {
        case weak
        case fair
        case strong

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// Which unit it stands in, and from where to where, in bytes; the number included.
    let unit: Int
    let start: Int
    let end: Int
    /// A section that dialogues know; nil for a heading of the document's own.
    let id: String?
    /// The words of the table, to see whether two headings are the same.
    let phrase: String
    /// As printed, without its number.
    let heading: String
    let number: NumberMark?
    let evidence: Set<Evidence>
    var weight: Weight

    /// Whether it has its line to itself.
    var isAlone: Bool { evidence.contains(.alone) }
}
