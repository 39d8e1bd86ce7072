/// What an import made of a document: where everything went, how sure that is, and why.
public struct ImportReport: Equatable, Sendable {
    /// How sure a section is.
    public enum Confidence: String, Sendable {
        case sure
        case fairlySure
        case unsure
    }

    /// A section and where it came from.
    public struct Section: Equatable, Sendable {
        /// The name by which dialogues refer to it.
        public let id: String
        /// As printed; may be empty.
        public let number: String
        /// As printed, or the template's where the original has lost it.
        public let heading: String
        /// The lines of its heading and numbers.
        public let headingLines: [Int]
        /// The lines of its text, neighbours together.
        public let lines: [ClosedRange<Int>]
        /// How sure it is.
        public let confidence: Confidence
        /// Why.
        public let evidence: Set<Evidence>
        /// How many paragraphs it has.
        public let paragraphs: Int
        /// How many points it has, those inside others included.
        public let points: Int
    }

    /// A part of a line and where it went.
    public struct Placement: Equatable, Sendable {
        /// The line of the document, from 1.
        public let line: Int
        /// Which part of the line, from 1.
        public let part: Int
        /// Its words, mended.
        public let text: String
        /// Where it went.
        public let place: Place
    }

    /// How the bytes stood for letters.
    public let encoding: DocumentText.Encoding
    /// How many lines the document has.
    public let lineCount: Int
    /// The sections in the order of reading.
    public let sections: [Section]
    /// Every part of every line that is not blank, in the order of the document.
    public let placements: [Placement]
    /// What was mended.
    public let repairs: [Repair]
    /// What is wrong with the document.
    public let damage: [Damage]
    /// Lines that may be headings and were taken as text.
    public let doubtful: [Placement]

    /// What is in no section, no heading, not in the form and not the title.
    public var notPlaced: [Placement] {
        placements.filter { if case .notPlaced = $0.place { true } else { false } }
    }

    /// The lines of the form.
    public var formLines: [Int] { lines { $0 == .form } }

    /// The lines that say what the document is.
    public var titleLines: [Int] { lines { $0 == .title } }

    private func lines(_ isWanted: (Place) -> Bool) -> [Int] {
        var lines: [Int] = []
        for placement in placements where isWanted(placement.place) && lines.last != placement.line
        {
            lines.append(placement.line)
        }
        return lines
    }
}

extension [Int] {
    /// Neighbouring lines drawn together.
    var ranges: [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for line in Set(self).sorted() {
            if let last = ranges.last, last.upperBound + 1 == line {
                ranges[ranges.count - 1] = last.lowerBound...line
            } else {
                ranges.append(line...line)
            }
        }
        return ranges
    }
}
