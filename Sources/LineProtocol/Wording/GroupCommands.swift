import DialogueCore

/// The commands of a group, by who needs them; help lists them so.
public struct GroupCommands: Sendable {
    /// What they have in common, as a heading.
    public let title: String
    /// Usage and what it does, in the order in which help lists them.
    public let lines: [Line]

    /// A command in help.
    public struct Line: Sendable {
        /// As typed, such as `/reveal [now]`.
        public let usage: String
        /// What it does here, one line.
        public let summary: String

        /// The name without the slash.
        public var name: String {
            String(usage.unicodeScalars.dropFirst().prefix { $0 != " " }.map { Character($0) })
        }
    }

    /// What somebody of this role is told of.
    public static func lists(for role: Role) -> [GroupCommands] {
        switch role {
        case .facilitator, .cofacilitator:
            // What means something else to those who lead stands in their own list alone.
            [leading, answering.without(["skip", "pause"]), looking]
        case .participant: [answering, looking]
        case .observer: [looking]
        }
    }

    /// What somebody who is not in a room yet can do.
    public static let entering = GroupCommands(
        title: "To enter",
        [
            known("join"), known("resume"), known("host"), known("concern"),
            Line("quit", "end the connection"),
        ])

    /// Every list, for tests and documents.
    public static let all = [entering, answering, looking, leading]

    static let answering = GroupCommands(
        title: "For everyone",
        [
            Line("done", "I have finished this question"),
            Line("redo", "take back my answers to this question and write them anew"),
            Line("edit", "my answers to this question so far"),
            Line("more", "[FIRST LINE]", "an answer of several lines; a line with only . ends it"),
            Line("skip", "leave this question out; no reason is asked"), known("say"),
            known("hand"), known("private"), known("park"), known("action"), known("vote"),
            known("agree"), known("object"),
            Line("pause", "take a break for yourself; the room goes on"),
        ])

    static let looking = GroupCommands(
        title: "To look, at any time",
        [
            Line("help", "[COMMAND]", "what can be typed here; ? alone helps with the question"),
            known("who"), Line("where", "how far the room is"), known("plan"),
            Line("minutes", "the minutes so far"), known("review"), known("concern"),
            Line("quit", "leave; what you said stays, and your secret brings you back"),
        ])

    static let leading = GroupCommands(
        title: "For the facilitator",
        [
            Line("next", "go on: begin, next section, show the answers, next question; also /n"),
            known("reveal"), Line("back", "the step before; nothing is lost"),
            Line("skip", "leave this step out, for the whole room"),
            Line("edit", "[N]", "list what you can change, or change number N of that list"),
            Line("row", "add, change N, remove N or move N M", "rows of a list or of the plan"),
            Line("undo", "bring back the row that was removed last"), known("timer"),
            Line("pause", "a break for the whole room; /next goes on"), known("handover"),
            known("co"), known("remove"), known("lock"), known("close"),
        ])

    private func without(_ names: [String]) -> GroupCommands {
        GroupCommands(title: title, lines.filter { !names.contains($0.name) })
    }

    private init(title: String, _ lines: [Line]) { (self.title, self.lines) = (title, lines) }

    /// A command that means the same wherever it is known.
    private static func known(_ name: String) -> Line {
        let entry = CommandEntry.named(name)
        return Line(usage: entry?.usage ?? "/" + name, summary: entry?.summary ?? "")
    }
}

extension GroupCommands.Line {
    fileprivate init(_ name: String, _ summary: String) { self.init(name, "", summary) }

    fileprivate init(_ name: String, _ arguments: String, _ summary: String) {
        self.init(usage: arguments.isEmpty ? "/" + name : "/\(name) \(arguments)", summary: summary)
    }
}
