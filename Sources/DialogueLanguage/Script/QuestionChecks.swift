import AnswerReading

// What does not fit together in a question.
extension QuestionDraft {
    func check(into found: inout Findings) {
        // Where the kind of answer could not be read, nothing can be said of what goes with it.
        guard options.problems.isEmpty || options.type != nil else { return }
        checkPlaces(into: &found)
        if type.isChoice { checkChoices(into: &found) }
        for (rule, line) in clauses.nudges { check(rule.check, line, into: &found) }
        for (probe, line) in clauses.probes { check(probe.test, line, into: &found) }
        if !beginsRow, let fallback = clauses.singles[.fallback], !fallback.text.utf8.isEmpty,
            let mend = mend(default: fallback.text)
        {
            found.add(
                .badDefault, fallback.line, "“\(fallback.text)” is no answer to this question.",
                mend: mend)
        }
    }

    private func checkPlaces(into found: inout Findings) {
        if !type.isChoice, let line = clauses.choices.first?.line {
            found.add(
                .clauseNotHere, line,
                "This is an answer to choose, and the question takes \(type.noun).",
                mend:
                    "Write `choice` or `several choices` in its first line, or put `\\` before the hyphen."
            )
        }
        let ends = [clauses.singles[.low]?.line, clauses.singles[.high]?.line].compactMap(\.self)
        if let line = ends.min(by: { $0.number < $1.number }), !isScale {
            found.add(
                .clauseNotHere, line, "`low:` and `high:` belong to a scale.",
                mend: "Write `scale 1 to 5` in the first line of the question, or remove this.")
        }
        guard beginsRow else { return }
        for single in [Clauses.Single.fallback, .recall] {
            guard let line = clauses.singles[single]?.line else { continue }
            found.add(
                .clauseNotHere, line, "`\(single.rawValue):` does nothing where a row begins.",
                mend: "Put it below a question `ask` or a later column, or remove it.")
        }
    }

    private var isScale: Bool {
        if case .scale = type { true } else { false }
    }

    private func checkChoices(into found: inout Findings) {
        if clauses.choices.count < 2, !clauses.hasMistake {
            found.add(
                .tooFewChoices, line, "A choice needs at least two answers to choose from.",
                mend: "List them below the question, each after a hyphen and a space.")
        }
        var ids: Set<String> = []
        var labels: Set<String> = []
        for (choice, line) in clauses.choices {
            let isNew = ids.insert(choice.id.lowercased()).inserted
            let readsNew = labels.insert(choice.label.lowercased()).inserted
            if !isNew || !readsNew {
                found.add(
                    .repeatedChoice, line,
                    isNew
                        ? "“\(choice.label)” is offered already."
                        : "There is an answer “\(choice.id)” already.",
                    mend: isNew
                        ? "Word it differently, or remove it."
                        : "Give this one an id of its own: `- other-id: \(choice.label)`.")
            } else if let problem = ambiguity(of: choice) {
                found.add(.ambiguousLabel, line, problem.message, mend: problem.mend)
            }
        }
    }

    /// Why typing the label would mean something else.
    private func ambiguity(of choice: Choice) -> (message: String, mend: String)? {
        let label = choice.label
        if label.utf8.allSatisfy({ (48...57).contains($0) }) {
            return (
                "“\(label)” would be mistaken for the number of an answer.",
                "Put it into words, with an id before it, as in `- three: Three people`."
            )
        }
        let reserved = [
            "none", "none of them", "all", "all of them", "all of these", "all of the above",
        ]
        let isReserved = [label, choice.id].contains { reserved.contains($0.lowercased()) }
        guard isReserved, case .several = type else { return nil }
        return (
            "“\(label)” can be typed at every question with several choices.",
            "Remove it; `none` and `all` are understood without it."
        )
    }

    private func check(
        _ nudge: NudgeRule.Check, _ line: SourceText.Line, into found: inout Findings
    ) {
        let isOfDates = nudge == .pastOrFar
        guard !(isOfDates ? type == .date : type.isWords) else { return }
        found.add(
            .clauseNotHere, line,
            "`nudge \(nudge.rawValue)` looks at \(isOfDates ? "a date" : "words"), "
                + "and this question takes \(type.noun).",
            mend: "Remove it, or change the kind of answer.")
    }

    private func check(
        _ test: Probe.Test, _ line: SourceText.Line, into found: inout Findings
    ) {
        if let bounds = type.bounds, case .matches(let test) = test,
            !test.isPossible(within: bounds)
        {
            return found.add(
                .neverTrue, line,
                "Answers go from \(bounds.lowerBound) to \(bounds.upperBound), so this is never asked.",
                mend: "Choose a number within these bounds.")
        }
        guard !fits(test), !type.isChoice || !clauses.hasMistake else { return }
        if type.isChoice, let id = test.choice {
            let ids = clauses.choices.prefix(300).map(\.choice.id)
            return found.add(
                .unknownReference, line, "There is no answer “\(id)” here.",
                mend: nearest(to: id, among: ids).map { "Was `\($0)` meant?" }
                    ?? "Use one of: \(ids.prefix(20).joined(separator: ", ")).")
        }
        found.add(
            .clauseNotHere, line,
            "This follow-up does not suit a question that takes \(type.noun).",
            mend: followUp)
    }

    private func fits(_ test: Probe.Test) -> Bool {
        switch (test, type) {
        case (.shorterThan, _), (.vague, _): type.isWords
        case (.matches(.isChoice(let id)), .yesNo): id == "yes" || id == "no"
        case (.matches(.isChoice(let id)), .choice), (.matches(.includes(let id)), .several):
            clauses.choiceIDs[id.lowercased()]?.isIdentical(to: id) ?? false
        case (.matches(.includes), .pick): true
        case (.matches(.atLeast), .number), (.matches(.atMost), .number): true
        case (.matches(.atLeast), .scale), (.matches(.atMost), .scale): true
        default: false
        }
    }

    /// Which follow-ups suit this kind of answer.
    private var followUp: String {
        switch type {
        case .text, .longText, .person:
            "Write `if shorter than 40 characters, probe: …` or `if vague, probe: …`."
        case .yesNo: "Write `if yes, probe: …` or `if no, probe: …`."
        case .choice: "Write `if` and the id of an answer, as in `if other, probe: …`."
        case .several:
            "Write `if includes` and the id of an answer, as in `if includes other, probe: …`."
        case .number, .scale: "Write `if at most 2, probe: …` or `if at least 4, probe: …`."
        case .pick: "Write `if includes R1, probe: …`, or remove it."
        case .date: "Remove it, or ask a question of its own."
        }
    }
}

extension Probe.Test {
    /// The choice that it asks about.
    fileprivate var choice: String? {
        switch self {
        case .matches(.isChoice(let id)), .matches(.includes(let id)): id
        default: nil
        }
    }
}
