/// Puts together what the options and the clauses of a question say.
struct QuestionBuilding {
    let id: String
    let text: String
    let options: StepOptions
    let clauses: Clauses
    let line: SourceText.Line
    /// The type where none is written.
    let usualType: StepOptions.TypeOption
    let audience: Audience

    /// The question; what does not fit together stands in `found`.
    func question(into found: inout [Diagnostic]) -> Question {
        let written = options.type ?? usualType
        check(written, into: &found)
        return Question(
            id: id, text: text, type: type(written), audience: audience,
            fallback: clauses.fallback, recall: clauses.recall?.id, probes: clauses.probes,
            nudges: clauses.nudges, aids: clauses.aids)
    }

    private func type(_ written: StepOptions.TypeOption) -> AnswerType {
        switch written {
        case .text: .text
        case .longText: .longText
        case .choice: .choice(clauses.choices.map(\.choice))
        case .several: .several(clauses.choices.map(\.choice))
        case .yesNo: .yesNo
        case .date: .date
        case .person: .person
        case .number(let range): .number(range)
        case .scale(let range): .scale(range, low: clauses.low, high: clauses.high)
        case .pick(let sources): .pick(from: sources)
        }
    }

    private func check(_ written: StepOptions.TypeOption, into found: inout [Diagnostic]) {
        let offers = written == .choice || written == .several
        if offers, clauses.choices.count < 2 {
            add(.tooFewChoices, "A choice needs at least two answers to choose from.",
                "List them below the question, each after `- `.", &found)
        }
        if !offers, let first = clauses.choices.first {
            found.append(
                Diagnostic(
                    .clauseNotHere, line: first.line.number, column: first.line.column,
                    length: first.line.text.unicodeScalars.count,
                    "Choices stand below a question that is not a choice.",
                    mend: "Write `choice` or `several choices` in its first line, or remove the dash."))
        }
        var seen: Set<String> = []
        for (choice, line) in clauses.choices where !seen.insert(choice.id).inserted {
            found.append(
                Diagnostic(
                    .repeatedChoice, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count,
                    "There is a choice “\(choice.id)” already.",
                    mend: "Give this one an id of its own: `- other-id: Label`."))
        }
        if !clauses.low.isEmpty || !clauses.high.isEmpty {
            guard case .scale = written else {
                return add(.clauseNotHere, "`low:` and `high:` belong to a scale.",
                    "Write `scale 1 to 5` in its first line, or remove them.", &found)
            }
        }
    }

    private func add(
        _ code: Diagnostic.Code, _ message: String, _ mend: String, _ found: inout [Diagnostic]
    ) {
        found.append(
            Diagnostic(
                code, line: line.number, column: line.column,
                length: line.text.unicodeScalars.count, message, mend: mend))
    }
}
