import DialogueEngine
import Messages

/// Points that a room takes as one, and what those who lead come back to.
enum GroupingWording {
    static func add(_ effect: Effect, to lines: inout [SpokenLine]) {
        switch effect {
        case .grouped(let group): lines.add(.happened, text(group))
        case .ungrouped(let group):
            lines.add(.happened, said("grouping.is-taken-apart", ["group": name(group)]))
        case .ideaTaken(let number):
            lines.add(.happened, said("grouping.idea-taken", ["number": number]))
        case .ticked(let note):
            lines.add(
                .happened,
                note.isDone
                    ? said("grouping.parked-done", ["number": note.number])
                    : said("grouping.parked-open", ["number": note.number]))
            lines.add(.point, note.text ?? RoomWording.removed)
        case .notes(let kind, let notes): add(notes, kind, to: &lines)
        default: break
        }
    }

    /// A group and the numbers of its points.
    static func text(_ group: PointGroup) -> String {
        said("grouping.group-of-points", ["group": name(group), "points": list(group.points)])
    }

    /// Such as “Group 2, Not seen”.
    static func name(_ group: PointGroup) -> String {
        said(
            "grouping.group-and-name",
            ["number": group.number, "name": group.name ?? RoomWording.removed])
    }

    /// What seems to be the same, for those who lead.
    static func add(alike: [[Int]], to lines: inout [SpokenLine]) {
        for points in alike {
            lines.add(.text, said("grouping.alike", ["points": list(points)]))
        }
    }

    private static func list(_ points: [Int]) -> String {
        let all = points.map { "\($0)" }
        guard all.count > 1, let last = all.last else { return all.first ?? "" }
        return said(
            "room-prompt.names-and-last",
            ["names": all.dropLast().joined(separator: ", "), "last": last])
    }

    private static func add(_ notes: [Note], _ kind: Note.Kind, to lines: inout [SpokenLine]) {
        let isParked = kind == .parked
        if notes.isEmpty {
            let text =
                isParked ? said("grouping.nothing-parked") : said("grouping.no-ideas")
            return lines.add(.happened, text)
        }
        lines.space()
        lines.add(
            .heading,
            isParked ? said("room-minutes.parked") : said("room-minutes.ideas-for-the-plan"))
        for note in notes {
            let lead = state(of: note.number, kind, isDone: note.isDone) + " "
            lines.add(lead, point: note.text ?? RoomWording.removed, setIn: "  ")
        }
        lines.add(
            .question, isParked ? said("grouping.tick-how") : said("grouping.take-how"))
    }

    /// The number of what was put aside or proposed, and whether it is done.
    static func state(of number: Int, _ kind: Note.Kind, isDone: Bool) -> String {
        switch (kind, isDone) {
        case (_, false): said("grouping.note-open", ["number": number])
        case (.parked, true): said("grouping.note-done", ["number": number])
        case (.ideas, true): said("grouping.note-taken", ["number": number])
        }
    }
}
