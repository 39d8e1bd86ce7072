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

    /// Something that the document asks of teams, which dialogues ask as a question of its own.
    public struct Task: Equatable, Sendable {
        /// Its number in the briefing.
        public let number: Int
        /// Where it begins.
        public let line: Int
        /// Its words, without those of the points inside it.
        public let text: String
    }

    /// A term that the document explains.
    public struct Term: Equatable, Sendable {
        /// Such as `MASH`.
        public let term: String
        /// What it means.
        public let meaning: String
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
    /// The tasks that were found, in their order.
    public let tasks: [Task]
    /// What the document itself explains.
    public let glossary: [ImportReport.Term]
    /// Every part of every line that is not blank, in the order of the document.
    public let placements: Placements
    /// What was mended.
    public let repairs: Repairs
    /// What became of the form in it.
    public let form: FormOutcome
    /// What is wrong with the document.
    public let damage: [Damage]
    /// Lines that may be headings and were taken as text.
    public let doubtful: [Placement]

    /// Who the briefing says has published it; nil where nobody is named.
    public let publisher: Publisher?

    /// A publisher, and where the name comes from.
    public struct Publisher: Equatable, Sendable {
        /// As it stands at the head of the file.
        public let name: String
        /// The line of the document that has it; nil where a person gave it.
        public let line: Int?
    }

    /// What is in no section, no heading, not in the form and not the title.
    public var notPlaced: [Placement] {
        placements.filter { if case .notPlaced = $0.place { true } else { false } }
    }

    /// What a debrief works with and was not found: findings, recommendations, tasks.
    public var lacking: [String] {
        func isFound(_ id: String) -> Bool {
            sections.contains { $0.id == id && $0.paragraphs + $0.points > 0 }
        }
        var lacking = ["findings", "recommendations"].filter { !isFound($0) }
        if tasks.isEmpty { lacking.append("tasks") }
        return lacking
    }

    /// The lines of the form.
    public var formLines: [Int] { placements.lines { $0 == .form } }

    /// The lines that say what the document is.
    public var titleLines: [Int] { placements.lines { $0 == .title } }
}

/// Every part of every line that is not blank, packed, in the order of the document.
public struct Placements: RandomAccessCollection, Equatable, Sendable {
    private let pieces: Pieces

    init(_ pieces: Pieces) { self.pieces = pieces }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { pieces.count }
    /// One part, unpacked.
    public subscript(_ index: Int) -> ImportReport.Placement {
        let piece = pieces[index]
        return ImportReport.Placement(
            line: piece.line, part: piece.part, text: piece.text.text, place: piece.place)
    }

    /// The lines with a part in such a place, each once.
    func lines(_ isWanted: (Place) -> Bool) -> [Int] {
        var lines: [Int] = []
        for index in pieces.indices where isWanted(pieces.place(index)) {
            if lines.last != pieces.line(index) { lines.append(pieces.line(index)) }
        }
        return lines
    }

    /// Whether a part has no place.
    func isLeft(_ index: Int) -> Bool {
        if case .notPlaced = pieces.place(index) { true } else { false }
    }

    /// Where a part goes, without its words.
    func place(_ index: Int) -> Place { pieces.place(index) }

    /// How many bytes a part has.
    func length(_ index: Int) -> Int { pieces.length(index) }

    /// The letters of a part.
    func letters(_ index: Int) -> [UInt8] { pieces.text(index) }
}

extension Sequence<Int> {
    /// Neighbouring lines drawn together, in their order.
    var ranges: [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        var isSorted = true
        for line in self {
            guard let last = ranges.last else {
                ranges.append(line...line)
                continue
            }
            if last.contains(line) { continue }
            if last.upperBound + 1 == line {
                ranges[ranges.count - 1] = last.lowerBound...line
            } else {
                isSorted = isSorted && line > last.upperBound
                ranges.append(line...line)
            }
        }
        return isSorted ? ranges : Array(Set(self.map { $0 }).sorted()).ranges
    }
}
