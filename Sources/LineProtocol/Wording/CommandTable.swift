/// One table of commands, for a terminal, a pipe, and whatever comes later.
public struct CommandEntry: Sendable {
    /// As typed after the slash.
    public let name: String
    /// What may follow it, for help; empty for nothing.
    public let arguments: String
    /// What it does, one line.
    public let summary: String

    init(_ name: String, _ arguments: String, _ summary: String) {
        (self.name, self.arguments, self.summary) = (name, arguments, summary)
    }

    /// All commands in the order in which help lists them; all mean something in a group.
    public static let all = forOne + forGroups

    /// Those that mean something to one person alone.
    static let forOne: [CommandEntry] = [
        .init("help", "[COMMAND]", "what can be typed here; ? alone shows what helps now"),
        .init("concern", "", "a real child may be at risk now"),
        .init("next", "", "go on, as Return on an empty line does; /n for short"),
        .init("back", "", "the step before; nothing is lost"),
        .init("edit", "[N]", "list what can be changed, or change number N of that list"),
        .init("row", "add, change N, remove N or move N M", "rows of a list or table"),
        .init("done", "", "this list is finished"),
        .init("skip", "", "leave this out; no reason is asked"),
        .init("pause", "", "have a break; nothing is lost"),
        .init("more", "[FIRST LINE]", "an answer of several lines; a line with only . ends it"),
        .init("editor", "", "write a long answer in your editor"),
        .init("redo", "", "answer the last question anew"),
        .init("undo", "", "bring back the row that was removed last"),
        .init("where", "", "how far you are"),
        .init("plan", "", "the action plan so far"),
        .init("review", "", "everything answered so far"),
        .init("minutes", "", "the record of the discussion so far"),
        .init("quit", "", "leave; everything is kept"),
    ]

    private static let forGroups: [CommandEntry] = [
        .init(
            "host", "ID [as NAME] [of AGENCY] [role ROLE]",
            "open a room on a briefing; you lead it"),
        .init(
            "join", "CODE as NAME [of AGENCY] [role ROLE]",
            "enter a room; /join CODE watch only shows it, as on a projector"),
        .init("resume", "SECRET [N]", "come back as who you were, after a break or a lost line"),
        .init("who", "", "who is here, and who leads"),
        .init("say", "TEXT", "say something to everybody; it goes into the minutes"),
        .init(
            "private", "[@NAME] TEXT",
            "a word to the facilitator alone, or to the one who leads of that name; not kept"),
        .init("park", "TEXT", "put something aside to come back to; everybody sees it"),
        .init("hand", "", "put your hand up to speak"),
        .init("vote", "CHOICES", "vote, such as /vote 1, 3; your last vote counts"),
        .init("agree", "", "agree to the action on the table"),
        .init("object", "REASON", "object to the action on the table, and say why"),
        .init("action", "TEXT", "propose an action; the facilitator may take it up"),
        .init(
            "reveal", "[now]",
            "show all answers at once, or count the vote; now does not wait for the rest"),
        .init(
            "timer", "MINUTES or off",
            "a gentle timer that everybody sees; nothing stops at its end"),
        .init("handover", "NAME", "make somebody else facilitator; you become co-facilitator"),
        .init("co", "NAME", "make somebody co-facilitator, or a participant again"),
        .init("remove", "NAME", "take somebody out of the room; what they said stays"),
        .init("lock", "", "let nobody else in; again opens the room"),
        .init("close", "[now]", "end the session for everybody; now although questions are open"),
    ]

    /// What one person alone needs most; help shows these first, and fits on one screen.
    static let most = [
        "concern", "skip", "back", "redo", "edit", "more", "plan", "where", "pause", "quit",
    ]
    .compactMap { named($0) }

    /// Whether it means something to one person alone.
    public var isForOne: Bool { Self.forOne.contains { $0.name == name } }

    /// The command of this name in any case; `n` is `next`.
    public static func named(_ name: some StringProtocol) -> CommandEntry? {
        let typed = name.lowercased()
        let lower = typed == "n" ? "next" : typed
        return all.first { $0.name == lower }
    }

    /// As shown in help: `/row add, change N, …`.
    public var usage: String { arguments.isEmpty ? "/\(name)" : "/\(name) \(arguments)" }

    /// As it may be typed, for somebody who typed it otherwise.
    public var examples: String {
        switch name {
        case "row": "/row add, /row change 1, /row remove 1 or /row move 1 2"
        case "edit": "/edit, or /edit 3"
        case "timer": "/timer 5, or /timer off"
        case "vote": "/vote 1, or /vote 1, 3"
        case "reveal", "close": "/\(name), or /\(name) now"
        default: usage
        }
    }
}
