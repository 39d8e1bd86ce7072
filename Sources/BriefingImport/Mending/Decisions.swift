/// What a person decided about single lines, so that it holds when a mended file comes again.
///
/// A line is known by its words, not by its number: lines above it may have come or gone.
public struct Decisions: Equatable, Sendable {
    /// What to do with a line.
    public enum Action: Equatable, Sendable {
        /// Its text belongs to this section.
        case move(String)
        /// It belongs to the form.
        case form
        /// It is no part of the briefing.
        case drop
        /// It is the heading of this section.
        case heading(String)
        /// It is text, however much it looks like a heading.
        case text
        /// It stays out of the briefing, as it is now.
        case leave
    }

    /// A decision on one line.
    struct Entry: Equatable, Sendable {
        /// The words of the line.
        let words: String
        /// Which of several lines with these words, from 1.
        let occurrence: Int
        let action: Action
    }

    var entries: [Entry] = []
    /// What stands at the head of the file instead: `title`, `publisher` and so on.
    var settings: [String: String] = [:]

    /// No decisions.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty && settings.isEmpty }

    /// The same with another id for the briefing.
    public func named(_ id: String) -> Decisions {
        var decisions = self
        decisions.settings["id"] = id
        return decisions
    }

    /// Keeps a decision, in place of an earlier one on the same line.
    mutating func add(_ entry: Entry) {
        entries.removeAll {
            $0.words.utf8.elementsEqual(entry.words.utf8) && $0.occurrence == entry.occurrence
        }
        entries.append(entry)
    }

    /// The words of a text, by which it is found again.
    static func words(_ text: [UInt8]) -> String {
        text.withoutEnds.withSingleBlanks.text
    }

    /// The decision on a text that is the nth of its kind.
    func action(_ words: String, _ occurrence: Int) -> Action? {
        entries.last { $0.occurrence == occurrence && $0.words.utf8.elementsEqual(words.utf8) }?
            .action
    }

    // MARK: Laid over the recognition

    /// Where a text goes by a person's decision; nil where there is none.
    func target(_ words: String, _ occurrence: Int) -> Place? {
        switch action(words, occurrence) {
        case .move(let id): .section(id)
        case .form: .form
        case .drop: .notPlaced(.dropped)
        case .leave: .notPlaced(.byPerson)
        case .heading, .text, nil: nil
        }
    }

    /// The units that were said to be headings.
    func headings(_ units: Units) -> Forced {
        var forced = Forced()
        guard !entries.isEmpty else { return forced }
        var counts: [String: Int] = [:]
        for (index, unit) in units.enumerated() {
            let words = Self.words(unit.text)
            counts[words, default: 0] += 1
            guard case .heading(let id) = action(words, counts[words] ?? 1) else { continue }
            let mark = NumberMark(unit.text)
            let printed = unit.text[(mark.map { $0.end < unit.text.count ? $0.end : 0 } ?? 0)...]
                .text
            forced.candidates.append(
                Candidate(
                    unit: index, start: 0, end: unit.text.count, id: id, phrase: "by a person",
                    heading: printed, number: mark, evidence: [.decision, .alone], weight: .strong))
        }
        return forced
    }

    /// Units that a person made headings.
    struct Forced {
        var candidates: [Candidate] = []
        func contains(_ unit: Int) -> Bool { candidates.contains { $0.unit == unit } }
    }

    /// Whether a person said that a line is no heading.
    func keepsAsText(_ units: Units, _ unit: Int) -> Bool {
        guard !entries.isEmpty else { return false }
        let words = Self.words(units.text(unit))
        return entries.contains { entry in
            entry.words.utf8.elementsEqual(words.utf8) && entry.action != .leave
                && { if case .heading = entry.action { false } else { true } }()
        }
    }
}
