import Messages

/// What the options and the lines beside a question say, put together.
struct QuestionDraft {
    let id: String
    let text: String
    let options: StepOptions
    let clauses: Clauses
    let line: SourceText.Line
    /// The type where none is written.
    let usualType: AnswerType
    let audience: Audience
    /// Whether it is what begins a row: Return ends the list there, so it has no default.
    let beginsRow: Bool

    /// The type that was written, or the usual one.
    var type: AnswerType { options.type ?? usualType }

    /// The question; what does not fit together stands in `found`.
    func question(into found: inout Findings) -> Question {
        check(into: &found)
        return Question(
            id: id, text: text, type: answerType, audience: audience,
            fallback: clauses.singles[.fallback].map { String($0.text) },
            recall: clauses.singles[.recall].map { String($0.text) },
            probes: clauses.probes.map(\.probe), nudges: clauses.nudges.map(\.rule),
            aids: clauses.aids, expectsContact: options.phrases[.contact] != nil,
            isInRecord: options.phrases[.record] == nil, offers: offered.map { String($0) },
            isAtEnd: options.phrases[.atEnd] != nil, sharesLine: options.phrases[.shared] != nil,
            cue: clauses.cue.asked)
    }

    /// The names of the questions whose answers are offered.
    var offered: [Substring] {
        (clauses.singles[.offer]?.text ?? "").phrases.flatMap(\.words)
            .filter { !$0.utf8.elementsEqual("and".utf8) }
    }

    private var answerType: AnswerType {
        let choices = clauses.choices.map(\.choice)
        return switch type {
        case .choice: .choice(choices)
        case .several: .several(choices)
        case .scale(let range, _, _): .scale(range, low: text(.low), high: text(.high))
        default: type
        }
    }

    private func text(_ single: Clauses.Single) -> String {
        String(clauses.singles[single]?.text ?? "")
    }
}

extension QuestionDraft {
    /// The question of a step, or of the one column of a list.
    init(_ builder: StepBuilder, id: String, beginsRow: Bool) {
        self.init(
            id: id, text: builder.text.text, options: builder.options, clauses: builder.clauses,
            line: builder.header.line, usualType: .longText, audience: builder.audience,
            beginsRow: beginsRow)
    }
}

extension AnswerType {
    /// What such a question takes, for sentences.
    var noun: String {
        switch self {
        case .text, .longText: said("check.noun-text")
        case .choice: said("check.a-choice")
        case .several: said("check.several-choices")
        case .yesNo: said("check.yes-or")
        case .date: said("check.a-date")
        case .person: said("check.a-person")
        case .number: said("check.a-number")
        case .scale: said("check.a-number-of-a-scale")
        case .pick: said("check.a-pick-from-lists")
        }
    }

    /// Whether it takes words of the person's own.
    var isWords: Bool { self == .text || self == .longText || self == .person }
    /// Whether it has choices of the author's.
    var isChoice: Bool {
        switch self {
        case .choice, .several: true
        default: false
        }
    }

    /// The bounds of a number.
    var bounds: ClosedRange<Int>? {
        switch self {
        case .number(let range): range
        case .scale(let range, _, _): range
        default: nil
        }
    }
}
