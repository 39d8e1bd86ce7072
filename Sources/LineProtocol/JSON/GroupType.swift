import DialogueCore

/// The type of each thing that a server sends to a program; a JSON Schema in docs has each.
public enum GroupType: String, CaseIterable, Sendable {
    // Entering
    case hello
    case secretWanted = "secret-wanted"
    case queued
    case welcome

    // Replies
    case taken, refused, held, gathering
    case passedOn = "passed-on"

    // The session
    case shown, asked, own, revealed, counted, objections, outcome, closed

    // The room
    case joined, left, back, lost, role, removed, locked, who, count

    // Somebody's words
    case answered, said, parked, proposed, draft, hand
    case privately = "private"

    // The server
    case timer, reminder, notice, receipt, waiting, ping, pong, end
    case goingDown = "going-down"
}

extension RoomEffect {
    var type: GroupType {
        switch self {
        case .shown(.refused), .refused: .refused
        case .shown: .shown
        case .asked: .asked
        case .taken: .taken
        case .joined: .joined
        case .left: .left
        case .back: .back
        case .role: .role
        case .removed: .removed
        case .locked: .locked
        case .count: .count
        case .revealed: .revealed
        case .answered: .answered
        case .said: .said
        case .parked: .parked
        case .proposed: .proposed
        case .counted: .counted
        case .objections: .objections
        case .outcome: .outcome
        case .own: .own
        case .draft: .draft
        case .closed: .closed
        }
    }
}

extension Effect {
    /// What is shown, for programs.
    var what: String {
        switch self {
        case .title: "title"
        case .part: "part"
        case .prose: "prose"
        case .section: "section"
        case .prompt: "prompt"
        case .understood: "understood"
        case .rowComplete: "row-complete"
        case .left: "note"
        case .refused: "refused"
        case .help: "help"
        case .progress: "progress"
        case .editable, .review: "review"
        case .plan: "plan"
        case .minutes: "minutes"
        case .concern: "concern"
        case .closing: "closing"
        case .finished, .quit: "end"
        }
    }
}

extension RoomPrompt.Kind {
    /// What is asked for, for programs.
    var code: String {
        switch self {
        case .lobby: "lobby"
        case .notice: "notice"
        case .page: "page"
        case .thought: "thought"
        case .silent: "silent"
        case .open: "open"
        case .curtain: "curtain"
        case .revealed: "revealed"
        case .ballot: "ballot"
        case .counted: "counted"
        case .agree: "agree"
        case .write: "write"
        case .review: "review"
        case .paused: "paused"
        case .closed: "closed"
        }
    }
}
