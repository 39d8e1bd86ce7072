import DialogueCore

/// One table of commands, for a terminal, a pipe, and whatever comes later.
public struct CommandEntry: Sendable {
    /// As typed after the slash.
    public let name: String
    /// What may follow it, for help; empty for nothing.
    public let arguments: String
    /// What it does, one line.
    public let summary: String
    /// Whether it means something to one person alone.
    public let isForOne: Bool
    /// Whether it means something in a group.
    public let isForGroup: Bool

    /// All commands in the order in which help lists them.
    public static let all: [CommandEntry] = [
        entry("help", "[COMMAND]", "what can be typed here; ? alone shows what helps now", .both),
        entry("concern", "", "a real child may be at risk now", .both),
        entry("next", "", "go on, as Return on an empty line does; /n for short", .both),
        entry("back", "", "the step before; nothing is lost", .both),
        entry("edit", "[N]", "list what can be changed, or change number N of that list", .both),
        entry("row", "add, change N, remove N or move N M", "rows of a list or table", .both),
        entry("done", "", "this list is finished", .both),
        entry("skip", "", "leave this out; no reason is asked", .both),
        entry("pause", "", "have a break; nothing is lost", .both),
        entry(
            "more", "[FIRST LINE]", "an answer of several lines; a line with only . ends it",
            .both),
        entry("editor", "", "write a long answer in your editor", .both),
        entry("redo", "", "answer the last question anew", .both),
        entry("undo", "", "bring back the row that was removed last", .both),
        entry("where", "", "how far you are", .both),
        entry("plan", "", "the action plan so far", .both),
        entry("review", "", "everything answered so far", .both),
        entry("minutes", "", "the record of the discussion so far", .both),
        entry("quit", "", "leave; everything is kept", .both),
        entry(
            "host", "ID [as NAME] [of AGENCY] [role ROLE]",
            "open a room on a briefing; you lead it", .group),
        entry(
            "join", "CODE as NAME [of AGENCY] [role ROLE]",
            "enter a room; /join CODE watch only shows it, as on a projector", .group),
        entry(
            "resume", "SECRET [N]", "come back as who you were, after a break or a lost line",
            .group),
        entry("who", "", "who is here, and who leads", .group),
        entry("say", "TEXT", "say something to everybody; it goes into the minutes", .group),
        entry(
            "private", "[@NAME] TEXT",
            "a word to the facilitator alone, or to the one who leads of that name; not kept",
            .group),
        entry("park", "TEXT", "put something aside to come back to; everybody sees it", .group),
        entry("hand", "", "put your hand up to speak", .group),
        entry("vote", "CHOICES", "vote, such as /vote 1, 3; your last vote counts", .group),
        entry("agree", "", "agree to the action on the table", .group),
        entry("object", "REASON", "object to the action on the table, and say why", .group),
        entry("action", "TEXT", "propose an action; the facilitator may take it up", .group),
        entry(
            "reveal", "[now]",
            "show all answers at once, or count the vote; now does not wait for the rest", .group),
        entry(
            "timer", "MINUTES or off",
            "a gentle timer that everybody sees; nothing stops at its end",
            .group),
        entry(
            "handover", "NAME", "make somebody else facilitator; you become co-facilitator", .group),
        entry(
            "co", "NAME", "make somebody co-facilitator, or a participant again", .group),
        entry(
            "remove", "NAME", "take somebody out of the room; what they said stays", .group),
        entry("lock", "", "let nobody else in; again opens the room", .group),
        entry(
            "close", "[now]", "end the session for everybody; now although questions are open",
            .group),
    ]

    /// What one person alone needs most; help shows these first, and fits on one screen.
    static let most = [
        "concern", "skip", "back", "redo", "edit", "more", "plan", "where", "pause", "quit",
    ]
    .compactMap { named($0) }

    private enum Use { case both, group }

    private static func entry(
        _ name: String, _ arguments: String, _ summary: String, _ use: Use
    ) -> CommandEntry {
        CommandEntry(
            name: name, arguments: arguments, summary: summary, isForOne: use == .both,
            isForGroup: true)
    }

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
