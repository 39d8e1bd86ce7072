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
    case shape
    case series
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
    /// How deep a heading it is by its mark, from 1; 0 where nothing says so.
    var level = 0

    /// Whether it opens what stands at the end of a page; a numbered one opens a section.
    var isTail: Bool { id == OtherHeadings.tail && number == nil }
    /// Whether its heading is counted for itself, as in "Key Learning 2".
    var isCounted: Bool { phrase.utf8.contains(CountedHeading.mark) }
    /// The same, as the heading of a section that dialogues know.
    func opening(_ id: String) -> Candidate {
        Candidate(
            unit: unit, start: start, end: end, id: id, phrase: phrase, heading: heading,
            number: number, evidence: evidence.union([.synonym]), weight: .fair, level: level)
    }

    /// Whether it has its line to itself.
    var isAlone: Bool { evidence.contains(.alone) }
}
