import AnswerReading
import DialogueEngine
import DialogueLanguage

extension Prompt {
    /// Whether its answer is better corrected than typed anew; a word or two that was just asked about is not.
    var standsInTheLine: Bool {
        if case .nudge = kind, (words ?? "").wordCount < 4 { return false }
        return takesText
    }

    /// Whether rows can be removed here.
    var isOfAList: Bool {
        if case .list = kind { return true }
        return row != nil
    }

    /// Whether all answers are checked.
    var isCheck: Bool { if case .review = kind { true } else { false } }

    /// Whether a number means one of all answers.
    var isOfAllAnswers: Bool { isCheck || kind == .finished }

    /// Whether what is typed is an answer to it.
    var takesText: Bool {
        switch kind {
        case .question, .probe, .nudge, .held: true
        case .list(let list): list.rows.count < list.maximum
        default: false
        }
    }
}

extension AnswerType {
    /// Whether a bare number can be an answer.
    var isCounted: Bool {
        switch self {
        case .text, .longText, .person: false
        case .choice, .several, .yesNo, .date, .number, .scale, .pick: true
        }
    }
}

extension Effect {
    /// What this asks.
    var asks: Prompt? { if case .asked(let prompt) = self { prompt } else { nil } }

    /// Whether an answer that is not kept yet is asked about; nil where this asks nothing.
    var asksAboutHeld: Bool? {
        guard case .asked(let prompt) = self else { return nil }
        return if case .held = prompt.kind { true } else { false }
    }
}
