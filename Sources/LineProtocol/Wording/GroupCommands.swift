import DialogueEngine
import Messages

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
    public static var entering: GroupCommands {
        GroupCommands(
            title: said("group-commands.to-enter"),
            lines: [
                known("join"), known("resume"), known("host"), known("concern"),
                .init("quit", nil, Message("group-commands.end-the-connection")),
            ])
    }

    /// Every list, for tests and documents.
    public static var all: [GroupCommands] { [entering, answering, looking, leading] }

    private static var answering: GroupCommands {
        GroupCommands(
            title: said("group-commands.for-everyone"),
            lines: [
                .init("done", nil, Message("group-commands.i-have-finished-this-question")),
                .init("redo", nil, Message("group-commands.take-back-my-answers")),
                .init("edit", nil, Message("group-commands.my-answers-to-this-question")),
                known("more"),
                .init("skip", nil, Message("group-commands.leave-this-question-out")), known("say"),
                known("hand"), known("private"), known("park"), known("action"), known("vote"),
                known("agree"), known("object"),
                .init("pause", nil, Message("group-commands.take-a-break-for-yourself")),
            ])
    }

    private static var looking: GroupCommands {
        GroupCommands(
            title: said("group-commands.to-look-at-any-time"),
            lines: [
                .init(
                    "help", Message("command-table.command"),
                    Message("group-commands.what-can-be-typed-here")),
                known("who"), .init("where", nil, Message("group-commands.how-far-the-room")),
                known("plan"),
                .init("minutes", nil, Message("group-commands.the-minutes-so-far")),
                known("review"), known("read"), known("findings"), known("recommendations"),
                known("concern"),
                .init("quit", nil, Message("group-commands.leave-what-you-said-stays")),
            ])
    }

    private static var leading: GroupCommands {
        GroupCommands(
            title: said("group-commands.for-the-facilitator"),
            lines: [
                .init(
                    "next", nil, Message("group-commands.go-on-begin-next-section")),
                known("reveal"), known("back"),
                .init("skip", nil, Message("group-commands.leave-this-step-out")),
                .init(
                    "edit", Message("command-table.n"),
                    Message("group-commands.list-what-you-can-change")),
                .init(
                    "row", Message("group-commands.add-change-n-remove-n"),
                    Message("group-commands.rows-of-a-list")),
                known("group"), known("ungroup"),
                .init("undo", nil, Message("group-commands.bring-back-or-take-apart")),
                known("tick"), known("take"), known("timer"),
                .init("pause", nil, Message("group-commands.a-break-for-the-whole")),
                known("handover"),
                known("co"), known("remove"), known("lock"), known("close"),
            ])
    }

    private func without(_ names: [String]) -> GroupCommands {
        GroupCommands(title: title, lines: lines.filter { !names.contains($0.name) })
    }

    /// A command that means the same wherever it is known.
    private static func known(_ name: String) -> CommandEntry {
        CommandEntry.named(name) ?? .init(name)
    }
}
