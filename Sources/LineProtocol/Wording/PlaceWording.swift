import DialogueEngine
import Messages

extension Wording {
    /// Where somebody left off, for a list of sessions: the question or section that is open.
    public static func place(of session: Session) -> String {
        let prompt = session.prompt
        let question: String =
            switch prompt.kind {
            case .list(let list) where list.isTable: list.question
            case .question, .probe, .list, .silent, .open, .thought: prompt.text
            default: ""
            }
        if !question.isEmpty { return at(question) }
        for case .section(let section) in session.returning() { return at(section.heading) }
        return place(session.progress)
    }

    private static func at(_ question: String) -> String {
        said("talk.at-the-question", ["question": PromptWording.short(question, 60)])
    }
}
