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
    case note, prompt, own, revealed, grouped, ungrouped, counted, objections, outcome, finished
    case closing

    // What somebody looked at
    case progress, contents, review, plan, minutes, help, concern, documents

    // The room
    case joined, left, back, lost, role, removed, locked, who, count

    // Somebody's words
    case answered, said, parked, proposed, notes, ticked
    case ideaTaken = "idea-taken"
    case draft, hand
    case privately = "private"

    // The server
    case timer, reminder, notice, receipt, waiting, ping, pong, end
    case goingDown = "going-down"
}
