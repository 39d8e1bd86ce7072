import DialogueEngine
import Messages

/// How many took part, and from where.
struct Attendance {
    private let speakers: Int
    private let watchers: Int
    private let agencies: [(name: String, count: Int)]
    private let untold: Int

    init(_ meeting: Meeting, _ people: People) {
        let speaking = meeting.members.filter { $0.role.speaks && !$0.isRemoved }
        var agencies: [(name: String, count: Int)] = []
        for name in speaking.compactMap({ people[$0.id]?.agency }) where !name.isEmpty {
            if let index = agencies.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
                agencies[index].count += 1
            } else {
                agencies.append((name, 1))
            }
        }
        speakers = speaking.count
        watchers = meeting.members.count { !$0.role.speaks }
        untold = speaking.count - agencies.reduce(0) { $0 + $1.count }
        self.agencies = agencies
    }

    /// `5 people took part: 3 from Fernshire Council, 1 who did not say from where.`
    var sentences: String {
        if speakers == 0 { return said("export-attendance.nobody-took-part-yet") }
        var parts = agencies.map {
            said("export-attendance.from", ["count": $0.count, "name": $0.name])
        }
        if untold > 0 {
            parts.append(said("export-attendance.whose-agency-is-not-said", ["untold": untold]))
        }
        let head = said("export-attendance.people", ["count": speakers])
        let text = agencies.isEmpty ? head + "." : head + ": \(parts.joined(separator: ", "))."
        if watchers == 0 { return text }
        return text + said("export-attendance.watched", ["count": watchers])
    }
}
