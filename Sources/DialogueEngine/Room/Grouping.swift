import AnswerReading
import DialogueLanguage
import Messages

/// Points of a list that a room takes as one, as everybody sees them.
public struct PointGroup: Equatable, Sendable {
    /// From 1; never used twice in a list.
    public let number: Int
    /// What the room calls it; nil where that was taken out of the record.
    public let name: String?
    /// The numbers of its points, as shown.
    public let points: [Int]
}

/// Points that are taken as one, as the log tells of them.
struct Grouping: Sendable {
    let number: Int
    /// The number of the entry that says so.
    private(set) var entry: Int
    /// Of points that were there when it was made, in their order.
    private(set) var rows: [Int]
    /// Nil once it was taken out.
    private(set) var name: Words?
    /// What it was before points were added, the last one last.
    private(set) var earlier: [(rows: [Int], name: Words?)] = []

    /// What is typed for it in a vote, such as `G2`.
    var label: String { said("group.label", ["number": number]) }

    init(_ grouped: RoomEvent.Grouped, _ name: Words?, entry: Int) {
        (number, rows, self.name, self.entry) = (grouped.number, grouped.rows, name, entry)
    }

    /// Takes other points; those that it had before are the end of an undoing.
    mutating func change(to grouped: RoomEvent.Grouped, _ name: Words?, entry: Int) {
        if earlier.last?.rows == grouped.rows {
            earlier.removeLast()
        } else {
            earlier.append((rows, self.name))
        }
        (rows, self.name, self.entry) = (grouped.rows, name, entry)
    }
}

extension RoomStep {
    mutating func group(_ grouped: RoomEvent.Grouped, _ name: Words?, entry: Int) {
        lastGrouped = entry
        if let index = groups.firstIndex(where: { $0.number == grouped.number }) {
            groups[index].change(to: grouped, name, entry: entry)
        } else {
            groups.append(Grouping(grouped, name, entry: entry))
            nextGroup = grouped.number + 1
        }
    }
}

/// What counts as one in a vote: a point, or a group of them.
struct Choice {
    /// The number of the row that stands for it.
    let row: Int
    /// Its rows that are there now.
    let rows: [Row]
    let group: Grouping?
}

extension Session {
    /// The longest name of a group, in scalars.
    public static let groupNameLimit = 80

    /// The points of a list with their groups, in the order of the list.
    func choices(of step: Int) -> [Choice] {
        let (rows, groups) = (state.steps[step].rows, state.steps[step].turn.groups)
        if groups.isEmpty { return rows.map { Choice(row: $0.number, rows: [$0], group: nil) } }
        var told: Set<Int> = []
        return rows.compactMap { row in
            guard let group = group(of: row.number, in: step) else {
                return Choice(row: row.number, rows: [row], group: nil)
            }
            guard told.insert(group.number).inserted else { return nil }
            let own = rows.filter { group.rows.contains($0.number) }
            return Choice(row: group.rows[0], rows: own, group: group)
        }
    }

    /// How many there are of them.
    func choiceCount(of step: Int) -> Int {
        state.steps[step].turn.groups.isEmpty
            ? state.steps[step].rows.count : choices(of: step).count
    }

    private func group(of row: Int, in step: Int) -> Grouping? {
        state.steps[step].turn.groups.first { $0.rows.contains(row) }
    }

    /// A point or a group as people read it; nil where nothing is left of its words.
    func shown(_ choice: Choice, _ question: Question) -> String? {
        let texts = choice.rows.compactMap { shown($0.cells[0], question) }
        guard let group = choice.group else { return texts.first }
        let points = texts.map(\.inARow).joined(separator: "; ")
        guard let name = group.name?.text else { return texts.isEmpty ? nil : points }
        return texts.isEmpty
            ? name : said("group.name-and-points", ["name": name, "points": points])
    }

    /// The groups of a list that have a point.
    func groups(of step: Int) -> [PointGroup] {
        state.steps[step].turn.groups.map { shown($0, in: step) }.filter { !$0.points.isEmpty }
    }

    /// A group as people know it now.
    func shown(_ group: Grouping, in step: Int) -> PointGroup {
        let rows = state.steps[step].rows
        return PointGroup(
            number: group.number, name: group.name?.text,
            points: rows.indices.filter { group.rows.contains(rows[$0].number) }.map { $0 + 1 })
    }

    /// The numbers of points that say much the same, without those that are in one group.
    func alikePoints(of step: Int) -> [[Int]] {
        guard let list = guide.list(step), isBeforeCount(step) else { return [] }
        let rows = state.steps[step].rows
        let sets = Likeness(rows.map { shown($0.cells[0], list.columns[0]) ?? "" }).alike
        return sets.filter { set in
            let groups = Set(set.map { group(of: rows[$0].number, in: step)?.number })
            return groups.count > 1 || groups == [nil]
        }.map { $0.map { $0 + 1 } }
    }
}

// What those who lead do with points.
extension Session {
    /// `/group 3 7 12 as Not seen`; further points join the group that is called so already.
    func group(_ numbers: [Ordinal], as name: String) throws(Refusal) -> Decision {
        let step = try listToGroup()
        if name.isEmpty { throw .groupNameMissing }
        let limit = Self.groupNameLimit
        if name.unicodeScalars.count > limit { throw .groupNameTooLong(limit) }
        let turn = state.steps[step].turn
        let known = turn.groups.first { $0.name?.text.lowercased() == name.lowercased() }
        let added = try points(numbers, in: step)
        let members = state.steps[step].rows.map(\.number).filter {
            added.contains($0) || known?.rows.contains($0) == true
        }
        if members.count < 2 { throw .onePoint }
        let grouped = RoomEvent.Grouped(number: known?.number ?? turn.nextGroup, rows: members)
        // The group is called as it was, whatever letters are small now.
        let words = known?.name ?? Words(name)
        return Decision([.room(.group(step: guide.steps[step].id, grouped, words))])
    }

    /// The rows of some numbers, each once and in no other group.
    private func points(_ numbers: [Ordinal], in step: Int) throws(Refusal) -> Set<Int> {
        let rows = state.steps[step].rows
        var found: Set<Int> = []
        for number in numbers {
            guard let row = rows[number] else { throw .noSuchRow(number, of: rows.count) }
            guard found.insert(row.number).inserted else { throw .pointTwice(number) }
            if let group = group(of: row.number, in: step) {
                throw .groupedAlready(number, group: group.number)
            }
        }
        return found
    }

    /// `/ungroup 2`
    func ungroup(_ number: Ordinal) throws(Refusal) -> Decision {
        let step = try listToGroup()
        let groups = state.steps[step].turn.groups
        guard groups.contains(where: { $0.number == number.number }) else {
            throw .noSuchGroup(number, groups.map(\.number))
        }
        return Decision([.room(.ungroup(step: guide.steps[step].id, number: number.number))])
    }

    /// `/undo` where points were grouped last, rather than a row taken out.
    func undoGroup() -> Decision? {
        guard let step = try? listToGroup(), let entry = state.steps[step].turn.lastGrouped,
            entry > state.removed.last?.entry ?? -1,
            let group = state.steps[step].turn.groups.first(where: { $0.entry == entry })
        else { return nil }
        let id = guide.steps[step].id
        let rows = state.steps[step].rows.map(\.number).filter {
            group.earlier.last?.rows.contains($0) == true
        }
        guard rows == group.earlier.last?.rows, let name = group.earlier.last?.name else {
            return Decision([.room(.ungroup(step: id, number: group.number))])
        }
        let before = RoomEvent.Grouped(number: group.number, rows: rows)
        return Decision([.room(.group(step: id, before, name))])
    }

    /// The list whose points stand before everybody, before anybody voted on them.
    private func listToGroup() throws(Refusal) -> Int {
        guard case .revealed(let step) = position, guide.list(answeredStep(step)) != nil else {
            throw .nothingToGroup
        }
        let list = answeredStep(step)
        let isVotedOn = guide.vote(onRowsOf: list).map { !countedBallots($0).isEmpty } ?? false
        guard isBeforeCount(list), !isVotedOn else { throw .votesAreIn }
        return list
    }

    /// Whether no votes on a list are counted, as far as the log tells.
    func isBeforeCount(_ list: Int) -> Bool {
        guide.vote(onRowsOf: list).map { state.steps[$0].turn.votes == nil } ?? true
    }
}

extension String {
    /// As one of several in a line.
    fileprivate var inARow: String {
        let line = unicodeScalars.map { $0 == "\n" ? " " : $0 }
        let text = String(String.UnicodeScalarView(line))
        return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }
}
