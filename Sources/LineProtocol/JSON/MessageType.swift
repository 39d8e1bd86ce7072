import DialogueCore

/// The type of each thing that a program is told; a JSON Schema in docs has each.
public enum MessageType: String, CaseIterable, Sendable {
    // Entering
    case hello
    case secretWanted = "secret-wanted"
    case queued
    case welcome

    // Replies
    case taken, refused, held, gathering
    case passedOn = "passed-on"

    // The session
    case title, part, prose, section
    case understood
    case rowComplete = "row-complete"
    case note, prompt, own, revealed, counted, objections, outcome, finished, closing

    // What somebody looked at
    case progress, review, plan, minutes, help, concern

    // The room
    case joined, left, back, lost, role, removed, locked, who, count

    // Somebody's words
    case answered, said, parked, proposed, draft, hand
    case privately = "private"

    // The server
    case timer, reminder, notice, receipt, waiting, ping, pong, end
    case goingDown = "going-down"
}

extension Effect {
    var type: MessageType {
        switch self {
        case .title: .title
        case .part: .part
        case .prose: .prose
        case .section: .section
        case .understood: .understood
        case .rowComplete: .rowComplete
        case .left: .note
        case .answered: .answered
        case .said: .said
        case .parked: .parked
        case .proposed: .proposed
        case .revealed: .revealed
        case .counted: .counted
        case .objections: .objections
        case .outcome: .outcome
        case .joined: .joined
        case .departed: .left
        case .back: .back
        case .role: .role
        case .removed: .removed
        case .locked: .locked
        case .finished: .finished
        case .closing: .closing
        case .taken: .taken
        case .refused: .refused
        case .help: .help
        case .progress: .progress
        case .editable, .review: .review
        case .plan: .plan
        case .minutes: .minutes
        case .own: .own
        case .concern: .concern
        case .quit: .end
        case .asked: .prompt
        case .count: .count
        case .draft: .draft
        }
    }
}
