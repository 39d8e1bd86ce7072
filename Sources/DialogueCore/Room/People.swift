/// Somebody's name and what they do; it stands apart from the log and can be left out or erased.
public struct Person: Equatable, Sendable {
    /// The member, such as `p2`.
    public let id: String
    /// As they want to be called.
    public let name: String
    /// Where they work; may be empty.
    public let agency: String
    /// What they do there; may be empty.
    public let work: String

    /// Says who a member is.
    public init(id: String, name: String, agency: String = "", work: String = "") {
        (self.id, self.name, self.agency, self.work) = (id, name, agency, work)
    }
}

/// The members of a group by their ids.
public struct People: Equatable, Sendable {
    /// In the order of joining.
    public private(set) var all: [Person]
    /// Those whose names are so alike that their numbers are shown with them.
    private var numbered: Set<String> = []

    /// A table of people.
    public init(_ all: [Person] = []) { self.all = all }

    /// The person; nil where the table does not say.
    public subscript(_ id: String) -> Person? { all.first { $0.id == id } }

    /// Adds somebody, or replaces what was said of them.
    public mutating func add(_ person: Person) {
        if let index = all.firstIndex(where: { $0.id == person.id }) {
            all[index] = person
        } else {
            all.append(person)
        }
    }

    /// Shows the number of a member beside the name from now on.
    public mutating func number(_ id: String) { numbered.insert(id) }

    /// What to call a member: the name, with the number where others have one like it; the number
    /// alone where no name is known.
    public func name(_ id: String) -> String {
        guard let name = self[id]?.name else { return "Member \(id.dropFirst())" }
        return numbered.contains(id) ? "\(name) (member \(id.dropFirst()))" : name
    }
}
