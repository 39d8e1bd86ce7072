/// The lines beside a question: hints, choices, follow-ups and the rest.
struct Clauses {
    /// What such a line is.
    enum Kind: Hashable, CaseIterable {
        case choice, hint, example, term, fallback, recall, ends, probe, nudge
    }

    struct ChoiceLine {
        let id: String
        var label: String
        let line: SourceText.Line

        var choice: Choice { Choice(id: id, label: label) }
    }

    struct ProbeLine {
        let test: Probe.Test
        var text: String
        let line: SourceText.Line
    }

    struct NudgeLine {
        let check: NudgeRule.Check
        var sentence: String
        let line: SourceText.Line
    }

    private(set) var choices: [ChoiceLine] = []
    /// The ids of choices by their small letters, the first of each.
    private(set) var choiceIDs: [String: String] = [:]
    var hints: [String] = []
    var examples: [String] = []
    var terms: [(term: String, meaning: String)] = []
    var fallback: (text: String, line: SourceText.Line)?
    var recall: (id: Substring, line: SourceText.Line)?
    var probes: [ProbeLine] = []
    var nudges: [NudgeLine] = []
    var low: (text: String, line: SourceText.Line)?
    var high: (text: String, line: SourceText.Line)?
    /// Where each kind stands first.
    private(set) var first: [Kind: SourceText.Line] = [:]
    /// Whether one of them was wrong, so that what rests on it is not wrong as well.
    var hasMistake = false
    /// The last of them, while a deeper line can go on with it.
    private var open: (kind: Kind, indent: Int)?

    var aids: Aids {
        Aids(
            hints: hints, examples: examples,
            terms: terms.map { Briefing.Term(term: $0.term, meaning: $0.meaning) })
    }

    /// Whether a line was just taken, so that text below it may be meant to go on with it.
    var isOpen: Bool { open != nil }

    /// Adds an answer to choose.
    mutating func add(_ choice: ChoiceLine) {
        choices.append(choice)
        let key = choice.id.lowercased()
        if choiceIDs[key] == nil { choiceIDs[key] = choice.id }
        took(.choice, choice.line)
    }

    /// Remembers where a kind stands first, and what a deeper line goes on with.
    mutating func took(_ kind: Kind, _ line: SourceText.Line) {
        if first[kind] == nil { first[kind] = line }
        open = (kind, line.indent)
    }

    /// What follows goes on with nothing.
    mutating func end() { open = nil }

    /// Takes a line that goes on with the one above it, set in further; false for another.
    mutating func goOn(with line: SourceText.Line) -> Bool {
        guard let open, line.indent > open.indent else { return false }
        let isEscaped = line.text.utf8.first == UInt8(ascii: "\\")
        let text = " " + (isEscaped ? Substring(line.text.utf8.dropFirst()) : line.text[...])
        switch open.kind {
        case .choice: choices[choices.count - 1].label += text
        case .hint: hints[hints.count - 1] += text
        case .example: examples[examples.count - 1] += text
        case .term: terms[terms.count - 1].meaning += text
        case .probe: probes[probes.count - 1].text += text
        case .nudge: nudges[nudges.count - 1].sentence += text
        case .fallback, .recall, .ends: return false
        }
        return true
    }
}
