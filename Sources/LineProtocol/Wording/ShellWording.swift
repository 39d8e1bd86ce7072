/// What is said about the terminal itself.
public enum ShellWording {
    /// Before the program rests, so that it can be found again.
    public static let resting = SpokenLine(
        .text, "Debrief is waiting. Everything you sent is kept. Type fg and Return to come back.")
    /// Ctrl-C with something half typed.
    public static let unsent = SpokenLine(
        .happened, "What you are typing is not kept yet: Return sends it. Ctrl-C once more leaves.")
    /// Ctrl-D with something half typed, where it takes nothing away.
    public static let halfTyped = SpokenLine(
        .happened, "Return sends what you are typing; Ctrl-C twice leaves without it.")
    /// A text that was not taken is not lost.
    static let bringBack = SpokenLine(.text, "(The arrow key ↑ brings back what you typed.)")
    /// A line was longer than what is asked could ever need.
    public static let tooLong = SpokenLine(
        .refused, "That line is too long. Please type it again, in fewer words.")
    /// A screen that is not the whole of what is said.
    static let more = SpokenLine(.text, "(There is more: Return goes on.)")
    /// Something was typed although there is more to read.
    static let readOn = SpokenLine(
        .refused,
        "There is more to read first, so that was not kept. Return shows it; ↑ brings it back.")
    /// Help was asked for although there is more to read.
    static let helpWithPages = SpokenLine(
        .text,
        "Return shows the next screen. At the last one you can type your answer, and ? shows what "
            + "helps with it. /pause, /quit and /concern work at once.")
    /// Several lines came at once, and nothing says that they were pasted.
    public static func atOnce(_ count: Int) -> SpokenLine {
        SpokenLine(
            .question, "That was \(count) lines at once. Keep them as one answer? (yes or no)")
    }
    /// Something else was typed where that is asked.
    public static let yesOrNo = SpokenLine(
        .refused, "Please answer yes or no; nothing of what came at once is lost meanwhile.")
    /// Input ended before that was answered.
    static let atOnceNotKept = SpokenLine(
        .refused, "The lines that came at once were not kept: nobody said what they are.")
    /// Lines that were to be answers of their own, and something else is asked first.
    static func notTaken(_ count: Int) -> SpokenLine {
        SpokenLine(
            .refused,
            count == 1
                ? "This line was not taken, because something else is asked first:"
                : "These \(count) lines were not taken, because something else is asked first:")
    }
    /// An answer of several lines begins.
    static let writeOn = SpokenLine(
        .happened,
        "Write on, line by line. A line with only “.” keeps it all, /redo throws it away.")
    /// Ctrl-S.
    public static let nothingToSave = SpokenLine(
        .happened, "There is no need to save: whatever you send with Return is kept at once.")
    /// Ctrl-V.
    public static let howToPaste = SpokenLine(
        .happened, "To paste, press Ctrl-Shift-V or the right mouse button.")
    /// The editor was closed without a text.
    public static let nothingWritten = SpokenLine(
        .happened, "Nothing was written, so the question is still open.")
    /// The editor could not be used.
    public static let editorFailed = SpokenLine(
        .refused,
        "The editor did not work, so nothing was kept. /more takes an answer of several lines.")
}
