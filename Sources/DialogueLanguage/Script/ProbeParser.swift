import AnswerReading
import Messages

// Reads follow-up questions: `if shorter than 40 characters, probe: What else?`
extension Clauses {
    /// Takes a line that begins with `if` and has a colon; false if the line is text.
    mutating func takeProbe(
        _ head: Substring, _ question: Substring, _ line: SourceText.Line,
        _ found: inout Findings
    ) -> Bool {
        let words = head.phrases.flatMap(\.words).dropFirst()
        let isProbe = words.last?.utf8.elementsEqual("probe".utf8) ?? false
        let test = Self.test(Array(isProbe ? words.dropLast() : words))
        guard isProbe else {
            if let test, Self.isUnmistakable(test) {
                found.add(
                    .likelyClause, line, at: head,
                    said("check.this-is-read-as-part-of-the-question"),
                    mend:
                        said("check.if-probe-was-meant-write", ["head": head])
                )
            }
            return false
        }
        guard let test else {
            complain(
                line, said("check.it-is-not-clear-when-this-follow"),
                said("check.write-if-shorter-than-40"),
                &found)
            return true
        }
        if question.utf8.isEmpty {
            complain(
                line, said("check.the-follow-up-question"), said("check.write-it-on-the-same"),
                &found)
        }
        probes.append((Probe(test: test, text: String(question)), line))
        took(.probe, line)
        return true
    }

    /// Whether no sentence of a question begins like this.
    private static func isUnmistakable(_ test: Probe.Test) -> Bool {
        if case .matches(.isChoice(let id)) = test { return id == "yes" || id == "no" }
        return true
    }

    private static func test(_ words: [Substring]) -> Probe.Test? {
        let plain = words.map { $0.lowercased() }
        switch (plain.count, plain.first) {
        case (4, "shorter") where plain[1] == "than":
            guard let number = Int(plain[2], in: 1...Int.max),
                ["characters", "words"].contains(plain[3])
            else { return nil }
            return .shorterThan(number, words: plain[3] == "words")
        case (1, "vague"): return .vague
        case (2, "no") where plain[1] == "if-then": return .noIfThen
        case (3, "at"): return ConditionParser.bound(plain).map { .matches($0) }
        case (1, "yes"), (1, "no"): return .matches(.isChoice(plain[0]))
        case (1, _):
            return Identifier.isValid(words[0]) ? .matches(.isChoice(String(words[0]))) : nil
        case (2, "includes"): return .matches(.includes(String(words[1])))
        default: return nil
        }
    }
}
