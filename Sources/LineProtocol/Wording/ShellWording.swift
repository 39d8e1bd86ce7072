import Messages

/// What is said about the terminal itself.
public enum ShellWording {
    /// Before the program rests, so that it can be found again.
    public static var resting: SpokenLine {
        SpokenLine(
            .text, said("shell.debrief-is-waiting-everything-you"))
    }
    /// Ctrl-C with something half typed.
    public static var unsent: SpokenLine {
        SpokenLine(
            .happened, said("shell.what-you-are-typing"))
    }
    /// Ctrl-D with something half typed, where it takes nothing away.
    public static var halfTyped: SpokenLine {
        SpokenLine(
            .happened, said("shell.return-sends-what-you"))
    }
    /// A text that was not taken is not lost.
    static var bringBack: SpokenLine { SpokenLine(.text, said("shell.the-arrow-key-brings-back")) }
    /// A line was longer than what is asked could ever need.
    public static var tooLong: SpokenLine {
        SpokenLine(
            .refused, said("shell.that-line-is-too-long"))
    }
    /// A screen that is not the whole of what is said.
    static var more: SpokenLine { SpokenLine(.text, said("shell.there-is-more-return-goes")) }
    /// Somebody would remove a row where no list is open.
    static var removeElsewhere: SpokenLine {
        SpokenLine(.refused, said("refusal.remove-where-the-list-is"))
    }
    /// Somebody took all words out of a line that began with their answer.
    static var emptied: SpokenLine { SpokenLine(.text, said("shell.an-empty-line-keeps")) }
    /// Something was typed for a question that was not in sight yet.
    static var typedEarly: SpokenLine { SpokenLine(.text, said("shell.typed-early")) }
    /// The answer that stands is in the line that is typed.
    static var standsInTheLine: SpokenLine {
        SpokenLine(.text, said("shell.it-stands-in-the-line"))
    }
    /// The answer that stands takes more rows than a line can have on this screen.
    static var tooLongToStand: SpokenLine {
        SpokenLine(.text, said("shell.it-is-too-long-for-the-line"))
    }
    /// Several lines came at once, and nothing says that they were pasted.
    public static func atOnce(_ count: Int) -> SpokenLine {
        SpokenLine(
            .question, said("shell.that-was-lines-at-once", ["count": count]))
    }
    /// Something else was typed where that is asked.
    public static var yesOrNo: SpokenLine {
        SpokenLine(
            .refused, said("shell.please-answer-yes"))
    }
    /// Input ended before that was answered.
    static var atOnceNotKept: SpokenLine {
        SpokenLine(
            .refused, said("shell.the-lines-that-came"))
    }
    /// Lines that were to be answers of their own, and something else is asked first.
    static func notTaken(_ count: Int) -> SpokenLine {
        SpokenLine(
            .refused,
            said("shell.lines-not-taken", ["count": count]))
    }
    /// An answer of several lines begins.
    static var writeOn: SpokenLine {
        SpokenLine(
            .happened,
            said("shell.write-on-line-by-line"))
    }
    /// Ctrl-S.
    public static var nothingToSave: SpokenLine {
        SpokenLine(
            .happened, said("shell.there-is-no-need"))
    }
    /// Ctrl-V.
    public static var howToPaste: SpokenLine {
        SpokenLine(
            .happened, said("shell.to-paste-press-ctrl-shift"))
    }
    /// The editor was closed without a text.
    public static var nothingWritten: SpokenLine {
        SpokenLine(
            .happened, said("shell.nothing-was-written"))
    }
    /// The editor could not be used.
    public static var editorFailed: SpokenLine {
        SpokenLine(
            .refused,
            said("shell.the-editor-did-not-work"))
    }
}
