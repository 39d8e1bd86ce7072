/// The lines beside a question: hints, choices, follow-ups and the rest.
struct Clauses {
    /// What can be said once.
    enum Single: String {
        case fallback = "default"
        case recall, low, high, offer, cue
        case cueWhenShown = "cue when shown"
    }

    /// What a deeper line may go on with.
    enum Kind {
        case choice, hint, example, term, probe, nudge, single
        case cue(Single)
    }

    private(set) var choices: [(choice: Choice, line: SourceText.Line)] = []
    /// The ids of choices by their small letters, the first of each.
    private(set) var choiceIDs: [String: String] = [:]
    var aids = Aids(hints: [], examples: [], terms: [])
    var singles: [Single: (text: Substring, line: SourceText.Line)] = [:]
    var probes: [(probe: Probe, line: SourceText.Line)] = []
    var nudges: [(rule: NudgeRule, line: SourceText.Line)] = []
    /// Whether one of them was wrong, so that what rests on it is not wrong as well.
    var hasMistake = false
    /// The last of them, while a deeper line can go on with it.
    private(set) var open: (kind: Kind, indent: Int)?

    /// Whether a line was just taken, so that text below it may be meant to go on with it.
    var isOpen: Bool { open != nil }

    /// What whoever leads could say.
    var cue: Script.Cue {
        Script.Cue(
            asked: String(singles[.cue]?.text ?? ""),
            shown: String(singles[.cueWhenShown]?.text ?? ""))
    }

    /// Adds an answer to choose.
    mutating func add(_ choice: Choice, _ line: SourceText.Line) {
        choices.append((choice, line))
        let key = choice.id.lowercased()
        if choiceIDs[key] == nil { choiceIDs[key] = choice.id }
        took(.choice, line)
    }

    /// Remembers what a deeper line goes on with.
    mutating func took(_ kind: Kind, _ line: SourceText.Line) { open = (kind, line.indent) }

    /// What follows goes on with nothing.
    mutating func end() { open = nil }

    /// Takes a line that goes on with the one above it, set in further; false for another.
    mutating func goOn(with line: SourceText.Line) -> Bool {
        guard let open, line.indent > open.indent else { return false }
        let isEscaped = line.text.utf8.first == UInt8(ascii: "\\")
        let text = " " + (isEscaped ? Substring(line.text.utf8.dropFirst()) : line.text[...])
        switch open.kind {
        case .choice: choices[choices.count - 1].choice.label += text
        case .hint: aids.hints[aids.hints.count - 1] += text
        case .example: aids.examples[aids.examples.count - 1] += text
        case .term: aids.terms[aids.terms.count - 1].meaning += text
        case .probe: probes[probes.count - 1].probe.text += text
        case .nudge:
            let rule = nudges[nudges.count - 1].rule
            nudges[nudges.count - 1].rule.sentence = (rule.sentence ?? "") + text
        case .cue(let cue): singles[cue]?.text.append(contentsOf: text)
        case .single: return false
        }
        return true
    }
}
