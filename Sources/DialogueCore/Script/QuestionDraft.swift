/// What the options and the lines beside a question say, put together.
struct QuestionDraft {
    /// Where a question is asked.
    enum Place {
        /// By itself, or as a later column of a row.
        case step
        /// As what begins a row: Return ends the list there, so it has no default.
        case row
    }

    let id: String
    let text: String
    let options: StepOptions
    let clauses: Clauses
    let line: SourceText.Line
    /// The type where none is written.
    let usualType: StepOptions.TypeOption
    let audience: Audience
    let place: Place

    /// The type that was written, or the usual one.
    var type: StepOptions.TypeOption { options.type ?? usualType }

    /// The question; what does not fit together stands in `found`.
    func question(into found: inout Findings) -> Question {
        check(into: &found)
        return Question(
            id: id, text: text, type: answerType, audience: audience,
            fallback: clauses.fallback?.text, recall: clauses.recall.map { String($0.id) },
            probes: clauses.probes.map { Probe(test: $0.test, text: $0.text) },
            nudges: clauses.nudges.map {
                NudgeRule(check: $0.check, sentence: $0.sentence.utf8.isEmpty ? nil : $0.sentence)
            }, aids: clauses.aids, expectsContact: options.phrases[.contact] != nil,
            isInRecord: options.phrases[.record] == nil)
    }

    private var answerType: AnswerType {
        switch type {
        case .text: .text
        case .longText: .longText
        case .choice: .choice(choices)
        case .several: .several(choices)
        case .yesNo: .yesNo
        case .date: .date
        case .person: .person
        case .number(let range): .number(range)
        case .scale(let range):
            .scale(range, low: clauses.low?.text ?? "", high: clauses.high?.text ?? "")
        case .pick(let sources): .pick(from: sources)
        }
    }

    private var choices: [Choice] { clauses.choices.map(\.choice) }
}

extension StepOptions.TypeOption {
    /// What such a question takes, for sentences.
    var noun: String {
        switch self {
        case .text, .longText: "text"
        case .choice: "a choice"
        case .several: "several choices"
        case .yesNo: "yes or no"
        case .date: "a date"
        case .person: "a person"
        case .number: "a number"
        case .scale: "a number of a scale"
        case .pick: "a pick from lists"
        }
    }

    /// Whether it takes words of the person's own.
    var isWords: Bool { self == .text || self == .longText || self == .person }
    /// Whether it has choices of the author's.
    var isChoice: Bool { self == .choice || self == .several }

    /// The bounds of a number.
    var bounds: ClosedRange<Int>? {
        switch self {
        case .number(let range): range
        case .scale(let range): range
        default: nil
        }
    }
}
