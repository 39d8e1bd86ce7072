import AnswerReading

/// The names under which a dialogue speaks of tasks that it can't know, since a briefing sets them.
enum TaskName {
    /// Stands for every task that no other question asks.
    static let each = "each task"
    /// The section of a briefing that sets them.
    static let section = "implementing-change"

    /// The name of a task that its briefing gives none.
    static func of(_ number: Int) -> String { "task-\(number)" }

    /// The number in such a name; nil for every other name.
    static func number(_ name: some StringProtocol) -> Int? {
        name.after("task-").flatMap { Int($0, in: 1...999) }.flatMap { number in
            name.isIdentical(to: of(number)) ? number : nil
        }
    }
}
