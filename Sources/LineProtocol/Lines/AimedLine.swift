import DialogueEngine

extension TypedLine {
    /// Whether it is meant for what is asked, so that it means something else once that changed.
    public var isAboutWhatIsAsked: Bool {
        guard case .input(let input) = self else { return false }
        return switch input {
        case .text, .goOn, .command(.next), .command(.done), .command(.skip), .command(.redo),
            .command(.vote), .command(.agree), .command(.object), .command(.reveal),
            .command(.group), .command(.ungroup), .command(.take):
            true
        case .command, .held: false
        }
    }
}
