import AnswerReading
import Messages

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
                .badDefault, fallback.line, said("check.is-no-answer", ["fallback": fallback.text]),
                mend: mend)
        }
    }

    private func checkPlaces(into found: inout Findings) {
        if !type.isChoice, let line = clauses.choices.first?.line {
            found.add(
                .clauseNotHere, line,
                said("check.this-is-an-answer", ["noun": type.noun]),
                mend:
                    said("check.write-choice-or-several-choices")
            )
        }
        let ends = [clauses.singles[.low]?.line, clauses.singles[.high]?.line].compactMap(\.self)
        if let line = ends.min(by: { $0.number < $1.number }), !isScale {
            found.add(
                .clauseNotHere, line, said("check.low-and-high-belong"),
                mend: said("check.write-scale-1-to-5"))
        }
        guard beginsRow else {
            guard let line = clauses.singles[.offer]?.line else { return }
            return found.add(
                .clauseNotHere, line, said("check.offer-belongs-where-a-row-begins"),
                mend: said("check.put-it-below-collect"))
        }
        for single in [Clauses.Single.fallback, .recall] {
            guard let line = clauses.singles[single]?.line else { continue }
            found.add(
                .clauseNotHere, line,
                said("check.does-nothing-where-a-row", ["single": single.rawValue]),
                mend: said("check.put-it-below-a-question"))
        }
    }

    private var isScale: Bool {
        if case .scale = type { true } else { false }
    }

    private func checkChoices(into found: inout Findings) {
        if clauses.choices.count < 2, !clauses.hasMistake {
            found.add(
                .tooFewChoices, line, said("check.a-choice-needs-at-least"),
                mend: said("check.list-them-below-the-question"))
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
                        ? said("check.is-offered-already", ["choice": choice.label])
                        : said("check.there-is-an-answer-already", ["choiceId": choice.id]),
                    mend: isNew
                        ? said("check.word-it-differently-or-remove")
                        : said("check.give-this-one-an-id", ["choice": choice.label]))
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
                said("check.would-be-mistaken", ["label": label]),
                said("check.put-it-into-words")
            )
        }
        let reserved = [
            "none", "none of them", "all", "all of them", "all of these", "all of the above",
        ]
        let isReserved = [label, choice.id].contains { reserved.contains($0.lowercased()) }
        guard isReserved, case .several = type else { return nil }
        return (
            said("check.can-be-typed-at-every", ["label": label]),
            said("check.remove-it-none-and-all")
        )
    }

    private func check(
        _ nudge: NudgeRule.Check, _ line: SourceText.Line, into found: inout Findings
    ) {
        if nudge == .allWeak, !beginsRow {
            return found.add(
                .clauseNotHere, line, said("check.nudge-looks-at-a-whole-list"),
                mend: said("check.put-it-below-what-begins-a-row"))
        }
        let isOfDates = nudge == .pastOrFar
        guard !(isOfDates ? type == .date : type.isWords) else { return }
        found.add(
            .clauseNotHere, line,
            isOfDates
                ? said(
                    "check.nudge-looks-at-dates", ["nudge": nudge.rawValue, "noun": type.noun])
                : said(
                    "check.nudge-looks-at-words", ["nudge": nudge.rawValue, "noun": type.noun]),
            mend: said("check.remove-it-or-change"))
    }

    private func check(
        _ test: Probe.Test, _ line: SourceText.Line, into found: inout Findings
    ) {
        if let bounds = type.bounds, case .matches(let test) = test,
            !test.isPossible(within: bounds)
        {
            return found.add(
                .neverTrue, line,
                said(
                    "check.answers-go",
                    ["lowerBound": bounds.lowerBound, "upperBound": bounds.upperBound]),
                mend: said("check.choose-a-number-within"))
        }
        guard !fits(test), !type.isChoice || !clauses.hasMistake else { return }
        if type.isChoice, let id = test.choice {
            let ids = clauses.choices.prefix(300).map(\.choice.id)
            return found.add(
                .unknownReference, line, said("check.there-is-no-answer-here", ["id": id]),
                mend: nearest(to: id, among: ids).map { said("check.was-meant", ["value": $0]) }
                    ?? said("check.use-one-2", ["value": ids.prefix(20).joined(separator: ", ")]))
        }
        found.add(
            .clauseNotHere, line,
            said("check.this-follow-up-does", ["noun": type.noun]),
            mend: followUp)
    }

    private func fits(_ test: Probe.Test) -> Bool {
        switch (test, type) {
        case (.shorterThan, _), (.vague, _), (.noIfThen, _): type.isWords
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
            said("check.write-if-shorter-than-40-characters")
        case .yesNo: said("check.write-if-yes-probe")
        case .choice: said("check.write-if-and-the-id")
        case .several:
            said("check.write-if-includes")
        case .number, .scale: said("check.write-if-at-most-2")
        case .pick: said("check.write-if-includes-r1-probe")
        case .date: said("check.remove-it-or-ask")
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
