import AnswerReading

/// A line that looks like a command without its slash, such as `back` or `remove 3`.
struct CommandWord: Equatable, Sendable {
    /// The command as it is typed.
    let command: String

    /// Reads a line; nil for an answer.
    init?(_ line: String) {
        let words = line.lowercased().words.map { String($0) }
        let name = words.joined(separator: " ")
        if let command = Self.names[name] {
            self.command = command
        } else if words.count == 2, let number = Ordinal(words[1]), number.isPossible,
            let command = Self.numbered[words[0]]
        {
            self.command = "\(command) \(number)"
        } else {
            return nil
        }
    }

    private static let names = [
        "back": "/back", "go back": "/back", "previous": "/back", "skip": "/skip",
        "skip this": "/skip", "stop": "/quit", "leave": "/quit", "next": "/next",
        "continue": "/next", "done": "/done", "undo": "/undo", "redo": "/redo", "edit": "/edit",
        "pause": "/pause", "plan": "/plan", "review": "/review", "where": "/where",
        "findings": "/findings", "recommendations": "/recommendations",
        "concern": "/concern", "child at risk": "/concern", "child at risk now": "/concern",
        "a child at risk": "/concern", "a child is at risk": "/concern",
        "a child is at risk now": "/concern", "child is at risk": "/concern",
        "a real child is at risk": "/concern", "a child may be at risk": "/concern",
        "child in danger": "/concern", "a child is in danger": "/concern", "999": "/concern",
    ]
    private static let numbered = [
        "remove": "/row remove", "delete": "/row remove", "edit": "/edit", "read": "/read",
    ]
}
