import Messages

/// One table of commands, for a terminal, a pipe, and whatever comes later.
public struct CommandEntry: Sendable {
    /// As typed after the slash.
    public let name: String
    /// What may follow it, for help; empty for nothing.
    public var arguments: String { follows?.text ?? "" }
    /// What it does, one line.
    public var summary: String { does?.text ?? "" }

    private let follows: Message?
    private let does: Message?

    init(_ name: String, _ follows: Message? = nil, _ does: Message? = nil) {
        (self.name, self.follows, self.does) = (name, follows, does)
    }

    /// All commands in the order in which help lists them; all mean something in a group.
    public static let all = forOne + forGroups

    /// Those that mean something to one person alone.
    static let forOne: [CommandEntry] = [
        .init(
            "help", Message("command-table.command"),
            Message("command-table.what-can-be-typed-here")),
        .init("concern", nil, Message("command-table.a-real-child-may")),
        .init("next", nil, Message("command-table.go-on-as-return")),
        .init("back", nil, Message("command-table.the-step-before-nothing")),
        .init(
            "edit", Message("command-table.n"), Message("command-table.list-what-can-be-changed")),
        .init(
            "row", Message("command-table.add-change-n-remove-n"),
            Message("command-table.rows-of-a-list")),
        .init("done", nil, Message("command-table.this-list-is-finished")),
        .init("skip", nil, Message("command-table.leave-this-out-no-reason")),
        .init("pause", nil, Message("command-table.have-a-break-nothing")),
        .init(
            "more", Message("command-table.first-line"),
            Message("command-table.an-answer-of-several-lines")),
        .init("editor", nil, Message("command-table.write-a-long-answer")),
        .init("redo", nil, Message("command-table.answer-the-last-question-anew")),
        .init("undo", nil, Message("command-table.bring-back-the-row")),
        .init("where", nil, Message("command-table.how-far-you")),
        .init("plan", nil, Message("command-table.the-action-plan-so-far")),
        .init("review", nil, Message("command-table.everything-answered-so-far")),
        .init(
            "read", Message("command-table.number"),
            Message("command-table.a-section-of-the-briefing")),
        .init("findings", nil, Message("command-table.what-the-review-found")),
        .init("recommendations", nil, Message("command-table.what-the-review-recommends")),
        .init("minutes", nil, Message("command-table.the-record-of-the-discussion")),
        .init("receipt", nil, Message("command-table.what-the-record-is-known-by")),
        .init("quit", nil, Message("command-table.leave-everything-is-kept")),
    ]

    private static let forGroups: [CommandEntry] = [
        .init(
            "host", Message("command-table.id-as-name-of-agency"),
            Message("command-table.open-a-room")),
        .init(
            "join", Message("command-table.code-as-name-of-agency"),
            Message("command-table.enter-a-room-join-code")),
        .init(
            "resume", Message("command-table.secret-n"),
            Message("command-table.come-back-as-who-you")),
        .init("who", nil, Message("command-table.who-is-here")),
        .init(
            "say", Message("command-table.text"),
            Message("command-table.say-something-to-everybody")),
        .init(
            "private", Message("command-table.name-text"),
            Message("command-table.a-word-to-the-facilitator")),
        .init(
            "park", Message("command-table.text"),
            Message("command-table.put-something-aside-to-come")),
        .init("hand", nil, Message("command-table.put-your-hand-up")),
        .init(
            "vote", Message("command-table.choices"), Message("command-table.vote-such-as-vote-1")),
        .init("agree", nil, Message("command-table.agree-to-the-action")),
        .init(
            "object", Message("command-table.reason"), Message("command-table.object-to-the-action")
        ),
        .init(
            "action", Message("command-table.text"),
            Message("command-table.propose-an-action-the-facilitator")),
        .init(
            "reveal", Message("command-table.now"),
            Message("command-table.show-all-answers-at-once")),
        .init(
            "group", Message("command-table.points-as-name"),
            Message("command-table.take-similar-points-as-one")),
        .init("ungroup", Message("command-table.one"), Message("command-table.take-a-group-apart")),
        .init(
            "tick", Message("command-table.maybe-one"),
            Message("command-table.what-is-parked-tick-off")),
        .init(
            "take", Message("command-table.maybe-one"),
            Message("command-table.ideas-take-one-over")),
        .init(
            "timer", Message("command-table.minutes-or-off"),
            Message("command-table.a-gentle-timer-that-everybody")),
        .init(
            "handover", Message("command-table.name"),
            Message("command-table.make-somebody-else-facilitator-you")),
        .init(
            "co", Message("command-table.name"),
            Message("command-table.make-somebody-co-facilitator")),
        .init("remove", Message("command-table.name"), Message("command-table.take-somebody-out")),
        .init("lock", nil, Message("command-table.let-nobody-else-in-again")),
        .init(
            "close", Message("command-table.now"),
            Message("command-table.end-the-session-for-everybody")),
    ]

    /// What one person alone needs most; help shows these first, and fits on one screen.
    static let most = [
        "concern", "skip", "back", "redo", "edit", "more", "plan", "read", "where", "pause", "quit",
    ]
    .compactMap { named($0) }

    /// Whether it means something to one person alone.
    public var isForOne: Bool { Self.forOne.contains { $0.name == name } }

    /// Whether a room does not have it: its members are told the receipt without asking.
    var isForOneAlone: Bool { name == "receipt" }

    /// The command of this name in any case; `n` is `next`.
    public static func named(_ name: some StringProtocol) -> CommandEntry? {
        let typed = name.lowercased()
        let lower = typed == "n" ? "next" : typed
        return byName[lower]
    }

    private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    /// As shown in help: `/row add, change N, …`.
    public var usage: String { arguments.isEmpty ? "/\(name)" : "/\(name) \(arguments)" }

    /// As it may be typed, for somebody who typed it otherwise.
    public var examples: String {
        switch name {
        case "row": said("command-table.row-add-row-change-1")
        case "edit": said("command-table.edit-or-edit-3")
        case "timer": said("command-table.timer-5-or-timer-off")
        case "group": said("command-table.group-3-7-as")
        case "vote": said("command-table.vote-1-or-vote-1")
        case "reveal", "close": said("command-table.name-or-name-now", ["name": name])
        default: usage
        }
    }
}
