/// Something that the person, or the system, did.
public enum TerminalEvent: Equatable, Sendable {
    /// The first letter of a line, where that is wanted.
    case began
    /// A line; one that was pasted may hold line ends.
    case line([UInt8])
    /// Several lines that came at once although the terminal did not say that they were pasted.
    case lines([UInt8])
    /// Ctrl-D on an empty line.
    case end
    /// Ctrl-C, with what was typed by then and not sent.
    case interrupted(unsent: String)
    /// The window was closed, or the system asked the program to end.
    case stopped
    /// The window has another size now.
    case resized
    /// A key that a person pressed out of habit, and that does nothing here.
    case hint(Hint)
    /// The editor that was asked for is closed.
    case edited(Editor.Edited)
    /// `leave` was called.
    case left

    /// Keys that a person may press out of habit.
    public enum Hint: Equatable, Sendable {
        /// Ctrl-S.
        case save
        /// Ctrl-V.
        case paste
        /// Ctrl-D behind something half typed.
        case end
    }
}
