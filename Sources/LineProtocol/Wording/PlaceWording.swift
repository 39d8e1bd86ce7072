import DialogueEngine
import Messages

extension Wording {
    /// Where somebody left off, for a list of sessions: the question that is open, else the part.
    public static func place(of session: Session) -> String {
        let prompt = session.prompt
        let question: String =
            switch prompt.kind {
            case .list(let list) where list.isTable: list.question
            case .question, .probe, .list, .silent, .open, .thought: prompt.text
            default: ""
            }
        guard !question.isEmpty else { return place(session.progress) }
        return said("talk.at-the-question", ["question": PromptWording.short(question, 60)])
    }
}
