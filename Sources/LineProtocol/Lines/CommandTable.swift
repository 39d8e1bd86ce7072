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
        entry("help", "[COMMAND]", "what can be typed here; `?` alone shows what helps now", .both),
        entry("next", "", "go on, as Return on an empty line does", .both),
        entry("back", "", "the step before; nothing is lost", .both),
        entry("edit", "[N]", "list what can be changed, or change number N of that list", .both),
        entry("row", "add | change N | remove N | move N M", "rows of a list or table", .both),
        entry("done", "", "this list is finished", .both),
        entry("skip", "", "leave this out; no reason is asked", .both),
        entry("pause", "", "stop for a while; nothing is lost", .both),
        entry(
            "more", "[FIRST LINE]", "an answer of several lines; a line with only `.` ends it",
            .both),
        entry("editor", "", "write a long answer in your editor", .both),
        entry("redo", "", "answer the last question anew", .both),
        entry("undo", "", "bring back the row that was removed last", .both),
        entry("where", "", "how far you are", .both),
        entry("plan", "", "the action plan so far", .both),
        entry("review", "", "everything answered so far", .both),
        entry("minutes", "", "the record of the discussion so far", .both),
        entry("concern", "", "a real child may be at risk now", .both),
        entry("quit", "", "leave; everything is kept", .both),
        entry("host", "ID [as NAME]", "begin a session for a group", .group),
        entry("join", "CODE as NAME", "enter a group's session", .group),
        entry("resume", "SECRET", "come back to a group's session", .group),
        entry("who", "", "who is here", .group),
        entry("say", "TEXT", "speak to the room", .group),
        entry("private", "TEXT", "a word to the facilitator alone", .group),
        entry("park", "TEXT", "put something into the parking lot", .group),
        entry("hand", "", "ask to speak", .group),
        entry("vote", "CHOICES", "vote where the step asks for it", .group),
        entry("agree", "", "agree to the action that is open", .group),
        entry("object", "REASON", "object to the action that is open", .group),
        entry("action", "", "propose an action", .group),
        entry("reveal", "", "show everybody's answers", .group),
        entry("timer", "MINUTES", "a soft timer", .group),
        entry("handover", "NAME", "make somebody else facilitator", .group),
        entry("co", "NAME", "make somebody co-facilitator", .group),
        entry("remove", "NAME", "take somebody out of the room", .group),
        entry("lock", "", "let nobody else in", .group),
        entry("close", "", "end the session", .group),
    ]

    private enum Use { case both, group }

    private static func entry(
        _ name: String, _ arguments: String, _ summary: String, _ use: Use
    ) -> CommandEntry {
        CommandEntry(
            name: name, arguments: arguments, summary: summary, isForOne: use == .both,
            isForGroup: true)
    }

    /// The command of this name in any case.
    public static func named(_ name: some StringProtocol) -> CommandEntry? {
        let lower = name.lowercased()
        return all.first { $0.name == lower }
    }

    /// As shown in help: `/row add | change N | …`.
    public var usage: String { arguments.isEmpty ? "/\(name)" : "/\(name) \(arguments)" }
}
