/// The places of the steps of a dialogue by their names.
struct StepIndex {
    private var places: [String: Int] = [:]

    /// The place of a step; `task-2` is one of those that `ask each task` asks.
    subscript(_ name: String) -> Int? {
        if let place = places[name] { return place }
        return TaskName.number(name) == nil ? nil : places[TaskName.each]
    }

    /// Remembers where the first step of a name stands.
    mutating func add(_ name: String, _ place: Int) {
        if places[name] == nil { places[name] = place }
    }
}
