import DialogueCore

/// What belongs to a prompt beside the question, for those who hear it: what they can do, how far
/// it is.
struct PromptScene {
    /// Whether whoever hears it writes the answer, and so sees the one that stands, and the default.
    let isWriter: Bool
    let commands: [String]
    let progress: Progress?
    /// How far a group is; nil for those who are not told.
    let count: TurnCount?

    /// A prompt is the same for everybody; whoever writes here sees what stands there, too.
    init(_ asked: Prompt, for hearer: Hearer) {
        let setting = hearer.setting
        if let role = hearer.role {
            isWriter =
                asked.kind.isWriting
                && (role.leads || asked.answerer == .anyone && role.speaks)
            commands = setting.map { CommandsNow.group(at: asked, $0, for: role) } ?? []
            count = setting?.count.flatMap { $0.isShown(to: role) ? $0 : nil }
        } else {
            (isWriter, count) = (true, nil)
            commands = setting.map { CommandsNow.alone(at: asked, $0) } ?? []
        }
        progress = setting?.progress
    }
}

extension Prompt.Kind {
    /// Whether somebody writes here what stands for all.
    public var isWriting: Bool {
        switch self {
        case .question, .probe, .nudge, .list: true
        default: false
        }
    }
}
