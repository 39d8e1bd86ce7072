/// Reads the indented lines of a step.
struct ClauseParser {
    /// Words that begin a clause; a question that begins with one of them is written with `\` first.
    static let labels = ["hint", "example", "default", "recall", "row", "low", "high", "term", "column"]

    var found: [Diagnostic] = []

    /// Takes a clause that stands beside a question; false if the line is prose.
    mutating func take(_ line: SourceText.Line, into clauses: inout Clauses) -> Bool {
        let text = line.text
        if let rest = text.after("- ") {
            takeChoice(rest, line, &clauses)
        } else if let rest = text.after("nudge ") {
            takeNudge(rest, line, &clauses)
        } else if text.utf8.starts(with: "if ".utf8), let (test, probe) = Self.probe(in: text) {
            takeProbe(test, probe, line, &clauses)
        } else if let (label, rest) = text.parted(at: ":") {
            return takeLabelled(label, String(rest), line, &clauses)
        } else {
            return false
        }
        return true
    }

    private mutating func takeLabelled(
        _ label: Substring, _ rest: String, _ line: SourceText.Line, _ clauses: inout Clauses
    ) -> Bool {
        switch label {
        case "hint": clauses.hints.append(rest)
        case "example": clauses.examples.append(rest)
        case "default": clauses.fallback = rest
        case "low": clauses.low = rest
        case "high": clauses.high = rest
        case "recall": clauses.recall = (rest, line)
        default:
            if let term = label.after("term ") {
                clauses.terms.append(Briefing.Term(term: String(term), meaning: rest))
                return true
            }
            warnOfTypo(label, line)
            return false
        }
        if rest.isEmpty {
            complain(line, "Nothing follows “\(label):”.", "Write the text on the same line.")
        }
        return true
    }

    private mutating func warnOfTypo(_ label: Substring, _ line: SourceText.Line) {
        guard label.words.count == 1, let close = nearest(to: label, among: Self.labels),
            close != label
        else { return }
        found.append(
            Diagnostic(
                .likelyClause, line: line.number, column: line.column,
                length: label.unicodeScalars.count,
                "This is read as part of the question. Was “\(close):” meant?",
                mend: "Write `\(close):`, or put `\\` before the line if it is part of the question."))
    }

    private mutating func takeChoice(
        _ rest: Substring, _ line: SourceText.Line, _ clauses: inout Clauses
    ) {
        var id = Identifier.slug(rest)
        var label = rest
        if let (stated, text) = rest.parted(at: ":"), Identifier.isValid(stated), !text.isEmpty {
            id = String(stated)
            label = text
        }
        id = String(id.prefix(40))
        if !Identifier.isValid(id) {
            complain(line, "This choice gives no usable id.", "Write it as `- my-id: Label`.")
        }
        clauses.choices.append((Choice(id: id, label: String(label)), line))
    }

    private mutating func takeNudge(
        _ rest: Substring, _ line: SourceText.Line, _ clauses: inout Clauses
    ) {
        let (written, sentence) = rest.parted(at: ":") ?? (rest, "")
        let plain = written.words.joined(separator: " ")
        let close: [String: NudgeRule.Check] = [
            "if past": .pastOrFar, "if past or more than a year away": .pastOrFar,
            "if it names an activity, not a change for a child": .activity, "if activity": .activity,
        ]
        guard let check = NudgeRule.Check(rawValue: plain) ?? close[plain] else {
            let known = NudgeRule.Check.allCases.map { "`nudge \($0.rawValue)`" }
            return complain(
                line, "There is no such nudge.", "Known: \(known.joined(separator: ", ")).")
        }
        clauses.nudges.append(
            NudgeRule(check: check, sentence: sentence.isEmpty ? nil : String(sentence)))
    }

    /// Divides `if shorter than 40 characters, probe: What else?`.
    private static func probe(in text: String) -> (test: Substring, question: Substring)? {
        guard let (head, question) = text.parted(at: ":"), head.hasSuffix("probe"),
            let test = head.dropLast(5).trimmed.after("if ")
        else { return nil }
        return (test.hasSuffix(",") ? test.dropLast().trimmed : test, question)
    }

    private mutating func takeProbe(
        _ test: Substring, _ question: Substring, _ line: SourceText.Line, _ clauses: inout Clauses
    ) {
        guard let test = Self.test(test.words), !question.isEmpty else {
            return complain(
                line, "It is not clear when this follow-up is asked.",
                "Write `if shorter than 40 characters, probe: …`, `if vague, probe: …`, "
                    + "`if yes, probe: …`, `if at most 2, probe: …` or a choice id.")
        }
        clauses.probes.append(Probe(test: test, text: String(question)))
    }

    private static func test(_ words: [Substring]) -> Probe.Test? {
        switch (words.count, words.first) {
        case (4, "shorter") where words[1] == "than":
            guard let number = Int(words[2]), ["characters", "words"].contains(words[3]) else { return nil }
            return .shorterThan(number, words: words[3] == "words")
        case (1, "vague"): return .vague
        case (3, "at"):
            guard let bound = Int(words[2]) else { return nil }
            return words[1] == "least" ? .matches(.atLeast(bound))
                : words[1] == "most" ? .matches(.atMost(bound)) : nil
        case (1, let word?): return Identifier.isValid(word) ? .matches(.isChoice(String(word))) : nil
        case (2, "includes"): return .matches(.includes(String(words[1])))
        default: return nil
        }
    }

    private mutating func complain(_ line: SourceText.Line, _ message: String, _ mend: String) {
        found.append(
            Diagnostic(
                .badClause, line: line.number, column: line.column,
                length: line.text.unicodeScalars.count, message, mend: mend))
    }
}
