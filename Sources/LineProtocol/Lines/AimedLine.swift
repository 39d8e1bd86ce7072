import DialogueCore

extension TypedLine {
    /// Whether it is meant for what is asked, so that it means something else once that changed.
    public var isAboutWhatIsAsked: Bool {
        switch self {
        case .input(.text), .input(.goOn): true
        case .input(.command(let command)): command.isAboutWhatIsAsked
        default: false
        }
    }
}

extension Command {
    fileprivate var isAboutWhatIsAsked: Bool {
        switch self {
        case .next, .done, .skip, .redo, .vote, .agree, .object, .reveal: true
        default: false
        }
    }
}
