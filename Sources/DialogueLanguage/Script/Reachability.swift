import AnswerReading
import Messages

/// Finds conditions that can never hold, alone or together with those of other steps.
///
/// It only says so where it is sure: of what a step needs, up to `limit` terms are looked at.
struct Reachability {
    /// The most terms that are looked at for one step.
    static let limit = 32

    let atoms: [Atom]
    let builders: [StepBuilder]
    let index: StepIndex
    let partConditions: [ParsedCondition?]
    let stepConditions: [ParsedCondition?]
    /// What must be so for each step to be taken; nil for one that nobody gets to.
    private var needs: [[Condition.Term]?] = []

    init(_ conditions: ConditionParser, parts: [ParsedCondition?], steps: [ParsedCondition?]) {
        atoms = conditions.atoms
        (builders, index) = (conditions.steps, conditions.index)
        (partConditions, stepConditions) = (parts, steps)
    }

    /// Says so in `found` where a part or step can never be reached, once for each reason.
    mutating func check(into found: inout Findings) {
        guard !atoms.isEmpty else { return }
        for condition in partConditions + stepConditions {
            if let condition { checkBounds(condition, &found) }
        }
        var partNeeds: [[Condition.Term]?] = []
        for (place, builder) in builders.enumerated() {
            // A heading's condition asks about steps before it, which are known by now.
            while partNeeds.count <= builder.part {
                partNeeds.append(add(partConditions[partNeeds.count], to: [], &found))
            }
            let inherited = partNeeds[builder.part].flatMap {
                addTarget(of: builder, to: $0, &found)
            }
            needs.append(inherited.flatMap { add(stepConditions[place], to: $0, &found) })
            checkGroup(place, &found)
            checkReferences(place, &found)
        }
    }

    /// Adds what the step needs that this one is about: nobody votes on a list that is not there.
    private func addTarget(
        of builder: StepBuilder, to known: [Condition.Term], _ found: inout Findings
    ) -> [Condition.Term]? {
        guard !builder.header.verb.targets.isEmpty, let target = index[builder.header.target],
            target < needs.count
        else { return known }
        guard let wanted = needs[target] else { return nil }
        return join(wanted, known, builder.header.line, builder.name, &found)
    }

    /// Adds what a condition needs; nil where it can't hold together with what is needed already.
    private func add(
        _ parsed: ParsedCondition?, to known: [Condition.Term], _ found: inout Findings
    ) -> [Condition.Term]? {
        guard let parsed else { return known }
        let terms = parsed.condition.terms
        guard parsed.condition.needsAll || terms.count == 1 else {
            return addAny(of: parsed, to: known, &found)
        }
        var all = known
        for (term, span) in zip(terms, parsed.spans) {
            guard let wanted = needed(for: term),
                let joined = join(wanted, all, parsed.source.line, span, &found)
            else { return nil }
            all = joined
        }
        return all
    }

    /// Of terms that are joined by `or`, one that can hold is enough.
    private func addAny(
        of parsed: ParsedCondition, to known: [Condition.Term], _ found: inout Findings
    ) -> [Condition.Term]? {
        let possible = parsed.condition.terms.compactMap { needed(for: $0) }
        if possible.contains(where: { clash($0, known) == nil }) { return known }
        guard let first = possible.first else { return nil }
        return join(first, known, parsed.source.line, parsed.source.text, &found)
    }

    /// A term, and what the question needs that it asks about; nil where nobody is asked that.
    private func needed(for term: Condition.Term) -> [Condition.Term]? {
        guard !term.isNegated, let target = index[atoms[term.atom].step] else { return [term] }
        return needs[target].map { [term] + $0 }
    }

    private func join(
        _ wanted: [Condition.Term], _ known: [Condition.Term], _ line: SourceText.Line,
        _ span: Substring, _ found: inout Findings
    ) -> [Condition.Term]? {
        if let clash = clash(wanted, known) {
            report(clash, line, span, said("check.nobody-gets-here"), &found)
            return nil
        }
        return known + wanted.prefix(max(0, Self.limit - known.count))
    }

    private func clash(
        _ wanted: [Condition.Term], _ known: [Condition.Term]
    ) -> (Condition.Term, Condition.Term)? {
        for (place, term) in wanted.enumerated() {
            if let other = known.first(where: { exclude($0, term) }) { return (other, term) }
            // What a term says of a question can clash with what that question needs.
            if place > 0, exclude(wanted[0], term) { return (wanted[0], term) }
        }
        return nil
    }

    /// Whether one of two terms is false wherever the other is true; what the question offers counts,
    /// for “None of these” is refused beside another answer.
    private func exclude(_ left: Condition.Term, _ right: Condition.Term) -> Bool {
        if atoms.exclude(left, right) { return true }
        guard !left.isNegated, !right.isNegated, let target = index[atoms[left.atom].step],
            atoms[left.atom].step.isIdentical(to: atoms[right.atom].step),
            case (.includes(let one), .includes(let other)) = (
                atoms[left.atom].test, atoms[right.atom].test
            ), one != other
        else { return false }
        return builders[target].clauses.choices.contains {
            [one, other].contains($0.choice.id) && $0.choice.excludesRest
        }
    }

    private func report(
        _ clash: (Condition.Term, Condition.Term), _ line: SourceText.Line, _ span: Substring,
        _ what: String, _ found: inout Findings
    ) {
        found.add(
            .neverTrue, line, at: span,
            said(
                "check.and-are-never-both",
                ["what": what, "clash": atoms.text(clash.0), "clash2": atoms.text(clash.1)]),
            mend: said("check.mend-one-of-the-two"))
    }

    private func checkBounds(_ parsed: ParsedCondition, _ found: inout Findings) {
        for (term, span) in zip(parsed.condition.terms, parsed.spans) {
            let atom = atoms[term.atom]
            guard let target = index[atom.step], let bounds = builders[target].bounds,
                !atom.test.isPossible(within: bounds)
            else { continue }
            found.add(
                .neverTrue, parsed.source.line, at: span,
                said(
                    "check.goes-from",
                    [
                        "step": atom.step, "lowerBound": bounds.lowerBound,
                        "upperBound": bounds.upperBound,
                    ]),
                mend: said("check.choose-a-number-within"))
        }
    }

    /// A step for groups makes no sense where the condition wants one person.
    private func checkGroup(_ place: Int, _ found: inout Findings) {
        let builder = builders[place]
        guard builder.header.verb == .reveal || builder.header.verb == .agree,
            needs[place]?.contains(where: { atoms[$0.atom].test == .isAlone && !$0.isNegated })
                == true
        else { return }
        found.add(
            .neverTrue, builder.header.line,
            said("check.nobody-gets-here-is-for-groups", ["verb": builder.header.verb.rawValue]),
            mend: said("check.mend-the-condition-or-remove"))
    }

    /// What a question shows or offers must be asked of the same people.
    private func checkReferences(_ place: Int, _ found: inout Findings) {
        guard let own = needs[place] else { return }
        for (name, line) in builders[place].references {
            guard let target = index[String(name)], target < place, let wanted = needs[target],
                let clash = clash(wanted, own)
            else { continue }
            report(clash, line, name, said("check.is-never-there", ["name": name]), &found)
        }
    }
}

extension StepBuilder {
    /// The earlier steps that a question shows or offers, with the lines that name them.
    var references: [(name: Substring, line: SourceText.Line)] {
        let places =
            [(clauses, options, header.line)] + columns.map { ($0.clauses, $0.options, $0.line) }
        return places.flatMap { clauses, options, line in
            let recall = clauses.singles[.recall].map { [(name: $0.text, line: $0.line)] } ?? []
            return recall + options.sources.map { ($0, line) }
        }
    }

    /// The least and the most that an answer, or the number of rows, can be; nil for no limits.
    var bounds: ClosedRange<Int>? {
        if header.verb.isList { return 0...options.range.upperBound }
        return options.type?.bounds
    }
}
