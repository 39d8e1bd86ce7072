import AnswerReading
import DialogueLanguage

// What the briefing says, wherever somebody is.
extension Session {
    /// A section by its number, or the list of sections.
    func read(_ number: Ordinal?) -> Effect {
        guard let number else { return .contents(guide.briefing.sections) }
        return guide.briefing.section(numbered: number).map { .section($0) }
            ?? .refused(.noSuchSection(number, of: guide.briefing.sections.count))
    }

    /// A section that dialogues know by its name.
    func read(named id: String) -> Effect {
        guide.briefing.shown(id).map { .section($0) } ?? .refused(.sectionMissing)
    }

    /// Puts the findings above what asks about them first.
    func addFindings(to prompt: inout Prompt, at step: Int) {
        guard guide.isAboutFindings[step], !guide.findings.isEmpty else { return }
        prompt.isAboutFindings = true
        let first = guide.steps.indices.first { guide.isAboutFindings[$0] && isInPlay($0) }
        if first == step { prompt.findings = guide.findings }
    }

    /// What follows from a line that asks something back; nil for an answer, and for one that was sent
    /// again after that.
    func answerBack(_ text: String) -> Decision? {
        guard questioned?.isIdentical(to: text) != true, let asked = TypedQuestion(text) else {
            return nil
        }
        var terms: [Briefing.Term] = []
        if case .meaning(let word) = asked { terms = guide.briefing.terms(explaining: word) }
        switch position {
        case .question, .nudge, .list: break
        case .page where !terms.isEmpty: break
        default: return nil
        }
        var decision = Decision.refuse(.questionTyped(terms, isPage: !position.isWriting))
        decision.questions = text
        return decision
    }
}
