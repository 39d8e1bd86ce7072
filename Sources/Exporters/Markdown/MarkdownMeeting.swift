import DialogueEngine

/// What the minutes of a group say beside its answers.
struct MarkdownMeeting {
    private let record: Record
    private let meeting: Meeting
    private let hasNames: Bool

    init(_ record: Record, _ meeting: Meeting, hasNames: Bool) {
        (self.record, self.meeting, self.hasNames) = (record, meeting, hasNames)
    }

    /// When it was, how it ended, and who took part.
    func addHead(to page: inout MarkdownPage) {
        let began = record.started.map { "Began: \(Moment($0).spoken)" }
        page.heading(2, "The meeting")
        page.bullets([
            began ?? "Began: *not yet; the group is still arriving*", end,
            "Content notice: \(meeting.noticeGiven ? "given" : "*not given*")",
        ])
        page.heading(3, "Who took part")
        page.add(Attendance(meeting, record.people).sentences)
        let members = meeting.members.filter(\.role.speaks)
        if members.isEmpty { return }
        page.table(
            ["Member", "Agency", "Role", "In the meeting"],
            members.map { member in
                let person = record.people[member.id]
                return [
                    member.id.memberNumber, told(person, \.agency), told(person, \.work),
                    place(member),
                ]
            })
    }

    private var end: String {
        if let ended = record.ended {
            return "Ended: closed by the facilitator, \(Moment(ended).spoken)"
        }
        return "Ended: *not closed.* The plan and these minutes are valid all the same; the last "
            + "entry is of \(Moment(record.changed).spoken)"
    }

    private func told(_ person: Person?, _ what: (Person) -> String) -> String {
        guard let person else { return "*not kept*" }
        return what(person).isEmpty ? "*not said*" : MarkdownText.cell(what(person))
    }

    private func place(_ member: Member) -> String {
        if member.isRemoved { return "taken out of the room" }
        return switch member.role {
        case .facilitator: "facilitator"
        case .cofacilitator: "co-facilitator"
        case .participant: "took part"
        case .observer: "watched"
        }
    }

    /// What was put aside, proposed and said.
    func addRemarks(to page: inout MarkdownPage) {
        let groups = [
            ("Parked, to come back to", meeting.parked), ("Ideas for the plan", meeting.proposals),
            ("Said to the room", meeting.spoken),
        ]
        for (title, remarks) in groups where !remarks.isEmpty {
            page.heading(3, title)
            page.list(
                remarks.map { remark in
                    MarkdownPage.Item(
                        name: remark.who.memberName, note: remark.part, text: remark.text)
                })
        }
    }

    /// The one place that says who the members are.
    func addNames(to page: inout MarkdownPage) {
        page.heading(2, "Names")
        guard hasNames else {
            return page.add(
                "The names of the members were left out of this document. They are kept with the "
                    + "record, apart from what was said.")
        }
        let people = meeting.members.compactMap { record.people[$0.id] }.filter { !$0.name.isEmpty }
        if people.isEmpty { return page.aside("No names are kept with this record.") }
        page.add("This table stands apart, so that a document can be made without it.")
        page.table(
            ["Member", "Name"],
            people.map { [$0.id.memberNumber, MarkdownText.cell($0.name)] })
    }

    /// What is stored, for those who decide who may read it.
    static let stored = """
        Kept with it are the names, agencies and roles that the members gave; who gave which answer, \
        where answers carry names; who agreed, objected, parked or proposed something or spoke to the \
        room. Answers without names and votes are kept without saying whose they are, but what \
        somebody wrote can tell. Words to the facilitator alone are not kept.
        """
}

extension String {
    /// `2` of `p2`.
    var memberNumber: String { String(dropFirst()) }
    /// What a document calls a member; the name stands in the table of names alone.
    var memberName: String { "Member \(memberNumber)" }
}
