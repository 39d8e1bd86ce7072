/// Reads conditions and gathers what they ask, each once.
struct ConditionParser {
    private(set) var atoms: [Atom] = []
    var found: [Diagnostic] = []
    /// The steps that a condition may ask about, with their place in the dialogue.
    let steps: [String: (index: Int, step: StepBuilder)]

    /// Reads the terms between `and` or `or`; nil where something is wrong.
    mutating func parse(_ source: ConditionSource, before index: Int) -> Condition? {
        let words = source.text.words
        let joins = Set(words.filter { $0 == "and" || $0 == "or" })
        if joins.count > 1 {
            complain(
                .mixedCondition, source, source.text, "“and” and “or” stand in one condition.",
                "Divide it: give one of the two to a heading of its own, or to another step.")
            return nil
        }
        var terms: [Condition.Term] = []
        var failed = false
        for part in words.split(whereSeparator: { $0 == "and" || $0 == "or" }) {
            if let term = term(Array(part), source, before: index) { terms.append(term) } else { failed = true }
        }
        guard !failed, !terms.isEmpty else {
            if terms.isEmpty, !failed { misread(source, source.text) }
            return nil
        }
        let condition = Condition(needsAll: !joins.contains("or"), terms: terms)
        checkPossible(condition, source)
        return condition
    }

    private mutating func term(
        _ words: [Substring], _ source: ConditionSource, before index: Int
    ) -> Condition.Term? {
        if words == ["alone"] { return keep("", .isAlone, false) }
        if words == ["in", "a", "group"] { return keep("", .isAlone, true) }
        guard words.count >= 3, ["is", "includes", "has"].contains(words[1]) else {
            misread(source, words.first ?? source.text)
            return nil
        }
        guard let target = steps[String(words[0])] else {
            let close = nearest(to: words[0], among: Array(steps.keys).sorted())
            complain(
                .unknownReference, source, words[0], "There is no question “\(words[0])”.",
                close.map { "Was `\($0)` meant?" } ?? "Use the id of an earlier question.")
            return nil
        }
        guard target.index < index else {
            complain(
                .referenceToLater, source, words[0],
                "“\(words[0])” is asked later, so it can't be known here.",
                "Move that question before this one.")
            return nil
        }
        let isNegated = words[2] == "not"
        let rest = words.dropFirst(isNegated ? 3 : 2).map { $0 }
        guard let test = test(words[1], rest, target.step) else {
            complain(
                .badCondition, source, rest.first ?? words[1],
                "“\(words[0])” can't be compared like this.", hint(for: target.step))
            return nil
        }
        return keep(String(words[0]), test, isNegated)
    }

    private mutating func keep(_ step: String, _ test: Atom.Test, _ isNegated: Bool) -> Condition.Term {
        let atom = Atom(text: Self.text(step, test), step: step, test: test)
        let index = atoms.firstIndex(of: atom) ?? atoms.endIndex
        if index == atoms.endIndex { atoms.append(atom) }
        return Condition.Term(atom: index, isNegated: isNegated)
    }

    private func test(_ verb: Substring, _ rest: [Substring], _ step: StepBuilder) -> Atom.Test? {
        let choices = step.clauses.choices.map(\.choice.id)
        switch (verb, rest.count, rest.first) {
        case ("is", 1, "answered"): return .isAnswered
        case ("is", 1, "skipped"): return .isSkipped
        case ("is", 1, let word?) where step.options.type == .yesNo:
            return word == "yes" || word == "no" ? .isChoice(String(word)) : nil
        case ("is", 1, let word?) where step.options.type == .choice:
            return choices.contains(String(word)) ? .isChoice(String(word)) : nil
        case ("includes", 1, let word?) where step.options.type == .several:
            return choices.contains(String(word)) ? .includes(String(word)) : nil
        case ("is", 3, "at"):
            return step.hasNumber ? Self.bound(rest) : nil
        case ("has", 3, "at"), ("has", 4, "at"):
            guard ["collect", "table"].contains(step.header.verb), rest[1] == "least",
                let number = Int(rest[2]) else { return nil }
            return .hasRows(number)
        default: return nil
        }
    }

    private static func bound(_ words: [Substring]) -> Atom.Test? {
        guard let number = Int(words[2]) else { return nil }
        return words[1] == "least" ? .atLeast(number) : words[1] == "most" ? .atMost(number) : nil
    }

    private static func text(_ step: String, _ test: Atom.Test) -> String {
        switch test {
        case .isChoice(let id): "\(step) is \(id)"
        case .includes(let id): "\(step) includes \(id)"
        case .atLeast(let bound): "\(step) is at least \(bound)"
        case .atMost(let bound): "\(step) is at most \(bound)"
        case .isAnswered: "\(step) is answered"
        case .isSkipped: "\(step) is skipped"
        case .hasRows(let count): "\(step) has at least \(count)"
        case .isAlone: "alone"
        }
    }

    private func hint(for step: StepBuilder) -> String {
        let id = step.id
        return switch step.options.type {
        case .yesNo: "Write `\(id) is yes` or `\(id) is no`."
        case .choice:
            "Write `\(id) is …` with one of: \(step.clauses.choices.map(\.choice.id).joined(separator: ", "))."
        case .several:
            "Write `\(id) includes …` with one of: "
                + step.clauses.choices.map(\.choice.id).joined(separator: ", ") + "."
        case .number, .scale: "Write `\(id) is at least 3` or `\(id) is at most 3`."
        default: "Write `\(id) is answered` or `\(id) is skipped`."
        }
    }

    private mutating func misread(_ source: ConditionSource, _ part: Substring) {
        complain(
            .badCondition, source, part, "This condition can't be read.",
            "Write it as `ready is yes`, `topics includes thresholds`, `confidence is at most 2`, "
                + "`actions has at least 1`, `in a group`.")
    }

    mutating func complain(
        _ code: Diagnostic.Code, _ source: ConditionSource, _ part: Substring, _ message: String,
        _ mend: String
    ) {
        found.append(
            Diagnostic(
                code, line: source.line.number, column: source.line.column(of: part),
                length: part.unicodeScalars.count, message, mend: mend))
    }
}

extension StepBuilder {
    fileprivate var hasNumber: Bool {
        switch options.type {
        case .number, .scale: true
        default: false
        }
    }
}

extension ConditionParser {
    /// Finds conditions that contradict themselves or lie outside a question's bounds.
    private mutating func checkPossible(_ condition: Condition, _ source: ConditionSource) {
        var wanted: [String: String] = [:]
        for term in condition.terms {
            let atom = atoms[term.atom]
            if isOutOfBounds(atom), !term.isNegated || condition.needsAll { return never(source) }
            guard condition.needsAll else { continue }
            if condition.terms.contains(where: { $0.atom == term.atom && $0.isNegated != term.isNegated }) {
                return never(source)
            }
            if case .isChoice(let id) = atom.test, !term.isNegated {
                if let other = wanted[atom.step], other != id { return never(source) }
                wanted[atom.step] = id
            }
        }
    }

    private func isOutOfBounds(_ atom: Atom) -> Bool {
        guard let step = steps[atom.step]?.step else { return false }
        let bounds: ClosedRange<Int>
        switch step.options.type {
        case .scale(let range), .number(let range?): bounds = range
        default: bounds = 0...(step.options.range?.upperBound ?? .max)
        }
        return switch atom.test {
        case .atLeast(let bound), .hasRows(let bound): bound > bounds.upperBound
        case .atMost(let bound): bound < bounds.lowerBound
        default: false
        }
    }

    private mutating func never(_ source: ConditionSource) {
        complain(
            .neverTrue, source, source.text, "This can never be so, and nobody would get here.",
            "Mend the condition, or remove what it stands beside.")
    }
}
