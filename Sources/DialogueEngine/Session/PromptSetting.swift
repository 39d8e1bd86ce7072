/// What surrounds what is asked: where it stands in the dialogue, and how far people are with it.
public struct PromptSetting: Equatable, Sendable {
    /// How far the dialogue is.
    public let progress: Progress
    /// How far a group is with what everybody answers; nil elsewhere.
    public let count: TurnCount?
    /// What tells it from everything else that a room is asked; nil for one person alone.
    public let mark: String?
    /// Whether there is a step before.
    public let canGoBack: Bool
    /// Whether a row that was removed can come back.
    public let canUndo: Bool
}

extension Session {
    /// What surrounds what is asked now.
    public var setting: PromptSetting {
        PromptSetting(
            progress: progress, count: count, mark: mode == .room ? mark : nil,
            canGoBack: (try? back()) != nil, canUndo: (try? undo()) != nil)
    }

    /// The same of what a group is asked; nil for what is not asked now, such as a notice that somebody
    /// who comes late is shown.
    public func setting(of asked: Prompt) -> PromptSetting? { asked == prompt ? setting : nil }
}
