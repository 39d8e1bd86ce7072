import Messages

/// Somebody's name and what they do, as the openings of a log tell it.
public struct Person: Equatable, Sendable {
    /// The member, such as `p2`.
    public let id: String
    /// As they want to be called.
    public internal(set) var name: String
    /// Where they work; may be empty.
    public internal(set) var agency: String
    /// What they do there; may be empty.
    public internal(set) var work: String

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

    /// The people that a log tells of.
    public init(_ entries: some Sequence<Entry>) {
        self.init()
        for entry in entries { note(entry.event, by: entry.who) }
    }

    /// Takes what somebody says of themselves, on entering or later. Words that were taken out
    /// say nothing.
    public mutating func note(_ event: Event, by who: String?) {
        guard let who, case .room(let event) = event, let words = event.words else { return }
        var person = self[who] ?? Person(id: who, name: "")
        switch event {
        case .join: (person.agency, person.work) = words.work
        case .name: person.name = words.text
        default: return
        }
        add(person)
    }

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
        guard let name = self[id]?.name, !name.isEmpty else {
            return said("people.member", ["number": id.dropFirst()])
        }
        return numbered.contains(id)
            ? said("people.name-and-number", ["name": name, "number": id.dropFirst()]) : name
    }
}

extension Person {
    /// What the log says when they enter: where they work and what they do, then their name where
    /// they have one. The two are apart, so that a record can be given on without names.
    func introduction(as role: Role) -> [RoomEvent] {
        let joined = RoomEvent.join(role, Words.work(agency: agency, work: work))
        return name.isEmpty ? [joined] : [joined, .name(Words(name))]
    }
}

extension Words {
    /// An agency, and on a second line what somebody does there; either may be empty.
    public static func work(agency: String, work: String) -> Words {
        Words(work.isEmpty ? agency : agency + "\n" + work)
    }

    /// Reads what `work(agency:work:)` makes.
    var work: (agency: String, work: String) {
        let lines = text.unicodeScalars.split(
            separator: "\n", maxSplits: 1, omittingEmptySubsequences: false
        ).map { String($0) }
        return (lines.first ?? "", lines.count > 1 ? lines[1] : "")
    }
}
