import Messages

/// A condition with the words that each of its terms was written in.
struct ParsedCondition {
    let condition: Condition
    let source: ConditionSource
    let spans: [Substring]
}

/// Reads conditions and gathers what they ask, each once.
struct ConditionParser {
    private(set) var atoms: [Atom] = []
    private(set) var known: [String: Int] = [:]
    let steps: [StepBuilder]
    /// The places of the steps by their names.
    let index: StepIndex
    /// The names of steps that could not be read.
    let lost: Set<String>

    /// Reads the terms between `and` or `or`; nil where something is wrong.
    mutating func parse(
        _ source: ConditionSource, before place: Int, into found: inout Findings
    ) -> ParsedCondition? {
        let words = Self.words(source.text)
        let joins = Set(words.map { $0.lowercased() }.filter { $0 == "and" || $0 == "or" })
        if joins.count > 1 {
            found.add(
                .mixedCondition, source.line, at: source.text,
                said("check.and-and-or-stand"),
                mend: said("check.put-one-of-the-two"))
            return nil
        }
        let parts = words.split(omittingEmptySubsequences: false) {
            joins.contains($0.lowercased())
        }
        let terms = parts.compactMap { term(Array($0), source, before: place, &found) }
        guard terms.count == parts.count else { return nil }
        let spans = parts.map { Self.span($0, in: source) }
        let condition = Condition(needsAll: !joins.contains("or"), terms: terms)
        return ParsedCondition(condition: condition, source: source, spans: spans)
    }

    /// The words between blanks and commas, without a full stop at the end.
    private static func words(_ text: Substring) -> [Substring] {
        let scalars = text.unicodeScalars
        let kept = scalars.last == "." ? scalars.dropLast() : scalars
        return Substring(kept).phrases.flatMap(\.words)
    }

    private static func span(_ part: ArraySlice<Substring>, in source: ConditionSource) -> Substring
    {
        guard let first = part.first, let last = part.last else { return source.text }
        return source.line.text[first.startIndex..<last.endIndex]
    }

    private mutating func term(
        _ words: [Substring], _ source: ConditionSource, before place: Int,
        _ found: inout Findings
    ) -> Condition.Term? {
        let plain = words.map { $0.lowercased() }
        if plain == ["alone"] { return keep("", .isAlone, false) }
        if plain == ["in", "a", "group"] || plain == ["not", "alone"] {
            return keep("", .isAlone, true)
        }
        guard words.count >= 3, ["is", "includes", "has"].contains(plain[1]) else {
            misread(words, source, &found)
            return nil
        }
        guard let target = target(words[0], source, before: place, &found) else { return nil }
        let step = steps[target]
        let isNot = plain[2] == "not"
        let rest = Array(words.dropFirst(isNot ? 3 : 2))
        guard let (test, isOpposite) = Self.test(plain[1], rest, step) else {
            if step.isSound {
                found.add(
                    .badCondition, source.line, at: rest.first ?? words[2],
                    said("check.cant-be-compared-like", ["words": words[0]]),
                    mend: Self.hint(for: step))
            }
            return nil
        }
        // Of the tasks that one step asks, the one that was named.
        let name = step.header.isEachTask ? String(words[0]) : step.id
        return keep(name, test, isNot != isOpposite)
    }

    /// The place of the question that a term asks about; nil where there is none to ask about.
    private func target(
        _ name: Substring, _ source: ConditionSource, before place: Int, _ found: inout Findings
    ) -> Int? {
        guard let target = index[String(name)] else {
            if lost.contains(String(name)) { return nil }
            found.add(
                .unknownReference, source.line, at: name,
                said("check.there-is-no-question", ["name": name]),
                mend: steps.nearest(to: name, among: [.ask, .collect, .table])
                    .map { said("check.was-meant", ["value": $0]) } ?? said("check.use-the-name"))
            return nil
        }
        guard steps[target].header.verb.isQuestion else {
            found.add(
                .wrongTarget, source.line, at: name,
                said(
                    "check.is-and-nobody-answers",
                    ["name": name, "noun": steps[target].header.verb.noun]),
                mend: said("check.use-the-name-of-an-ask"))
            return nil
        }
        guard target < place else {
            let isOwn = target == place && source.line.number > steps[target].header.line.number
            found.add(
                .referenceToLater, source.line, at: name,
                isOwn
                    ? said("check.cant-wait-for-its-own", ["name": name])
                    : said("check.is-asked-later-so-its", ["name": name]),
                mend: isOwn
                    ? said("check.name-an-earlier-question")
                    : said("check.move-that-question-up-before"))
            return nil
        }
        index.checkSight(of: target, name, source.line, at: place, into: &found)
        return target
    }

    private mutating func keep(_ step: String, _ test: Atom.Test, _ isNegated: Bool)
        -> Condition.Term
    {
        let text = Self.text(step, test)
        let place = known[text] ?? atoms.count
        if place == atoms.count {
            atoms.append(Atom(text: text, step: step, test: test))
            known[text] = place
        }
        return Condition.Term(atom: place, isNegated: isNegated)
    }

    private func misread(
        _ words: [Substring], _ source: ConditionSource, _ found: inout Findings
    ) {
        let plain = words.prefix(2).map { $0.lowercased() }
        let isNot = words.count > 1 && plain[0] == "not"
        let isEachTask = plain == ["each", "task"]
        found.add(
            .badCondition, source.line, at: words.isEmpty ? nil : words[0],
            words.isEmpty
                ? said("check.something-is-missing") : said("check.this-condition-cant-be-read"),
            mend: isEachTask
                ? said("check.ask-about-one-of-them")
                : isNot
                    ? said("check.put-not-after-is-includes")
                    : said("check.write-it-as-ready"))
    }
}
