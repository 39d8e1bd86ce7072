import Messages

/// The places of the steps of a dialogue by their names.
struct StepIndex {
    private var places: [String: Int] = [:]
    /// Where the answers to a step are first shown by a step of their own, by the place of it.
    private var reveals: [Int: Int] = [:]

    /// The place of a step; `task-2` is one of those that `ask each task` asks.
    subscript(_ name: String) -> Int? {
        if let place = places[name] { return place }
        return TaskName.number(name) == nil ? nil : places[TaskName.each]
    }

    /// Remembers where the first step of a name stands.
    mutating func add(_ name: String, _ place: Int) {
        if places[name] == nil { places[name] = place }
    }

    /// Remembers that a step shows the answers to an earlier one.
    mutating func addReveal(of name: String, at place: Int) {
        if let target = self[name], reveals[target] == nil { reveals[target] = place }
    }

    /// Says so where a step looks at answers before the room has seen them.
    func checkSight(
        of target: Int, _ name: Substring, _ line: SourceText.Line, at place: Int,
        into found: inout Findings
    ) {
        guard let reveal = reveals[target], place <= reveal else { return }
        found.add(
            .lookBeforeReveal, line, at: name,
            said("check.the-answers-to-are-shown", ["name": name]),
            mend: said("check.move-this-behind-reveal", ["name": name]))
    }
}
