import DialogueEngine

/// The commands of a group, by who needs them; help lists them so.
public struct GroupCommands: Sendable {
    /// What they have in common, as a heading.
    public let title: String
    /// What they are and do here, in the order in which help lists them.
    public let lines: [CommandEntry]

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
        lines: [
            known("join"), known("resume"), known("host"), known("concern"),
            .init("quit", "", "end the connection"),
        ])

    /// Every list, for tests and documents.
    public static let all = [entering, answering, looking, leading]

    private static let answering = GroupCommands(
        title: "For everyone",
        lines: [
            .init("done", "", "I have finished this question"),
            .init("redo", "", "take back my answers to this question and write them anew"),
            .init("edit", "", "my answers to this question so far"), known("more"),
            .init("skip", "", "leave this question out; no reason is asked"), known("say"),
            known("hand"), known("private"), known("park"), known("action"), known("vote"),
            known("agree"), known("object"),
            .init("pause", "", "take a break for yourself; the room goes on"),
        ])

    private static let looking = GroupCommands(
        title: "To look, at any time",
        lines: [
            .init("help", "[COMMAND]", "what can be typed here; ? alone helps with the question"),
            known("who"), .init("where", "", "how far the room is"), known("plan"),
            .init("minutes", "", "the minutes so far"), known("review"), known("concern"),
            .init("quit", "", "leave; what you said stays, and your secret brings you back"),
        ])

    private static let leading = GroupCommands(
        title: "For the facilitator",
        lines: [
            .init(
                "next", "", "go on: begin, next section, show the answers, next question; also /n"),
            known("reveal"), known("back"),
            .init("skip", "", "leave this step out, for the whole room"),
            .init("edit", "[N]", "list what you can change, or change number N of that list"),
            .init("row", "add, change N, remove N or move N M", "rows of a list or of the plan"),
            known("undo"), known("timer"),
            .init("pause", "", "a break for the whole room; /next goes on"), known("handover"),
            known("co"), known("remove"), known("lock"), known("close"),
        ])

    private func without(_ names: [String]) -> GroupCommands {
        GroupCommands(title: title, lines: lines.filter { !names.contains($0.name) })
    }

    /// A command that means the same wherever it is known.
    private static func known(_ name: String) -> CommandEntry {
        CommandEntry.named(name) ?? .init(name, "", "")
    }
}
