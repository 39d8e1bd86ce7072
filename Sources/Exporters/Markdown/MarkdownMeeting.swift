import DialogueEngine
import Messages

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
        let began = record.started.map {
            said("export-meeting.began", ["spoken": Moment($0).spoken])
        }
        page.heading(2, said("export-meeting.the-meeting"))
        page.bullets([
            began ?? said("export-meeting.began-not-yet-the-group"), end,
            meeting.noticeGiven
                ? said("export-meeting.notice-given") : said("export-meeting.notice-not-given"),
        ])
        page.heading(3, said("export-meeting.who-took-part"))
        page.add(Attendance(meeting, record.people).sentences)
        let members = meeting.members.filter(\.role.speaks)
        if members.isEmpty { return }
        page.table(
            [
                said("export-meeting.member"), "Agency", "Role",
                said("export-meeting.in-the-meeting"),
            ],
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
            return said(
                "export-meeting.ended-closed-by-the-facilitator", ["spoken": Moment(ended).spoken])
        }
        return said(
            "export-meeting.ended-not-closed-the-plan", ["spoken": Moment(record.changed).spoken])
    }

    private func told(_ person: Person?, _ what: (Person) -> String) -> String {
        guard let person else { return said("export-meeting.not-kept") }
        return what(person).isEmpty
            ? said("export-meeting.not-said") : MarkdownText.cell(what(person))
    }

    private func place(_ member: Member) -> String {
        if member.isRemoved { return said("export-meeting.taken-out-of-the-room") }
        return switch member.role {
        case .facilitator: said("export-meeting.facilitator")
        case .cofacilitator: said("export-meeting.co-facilitator")
        case .participant: said("export-meeting.took-part")
        case .observer: said("export-meeting.watched")
        }
    }

    /// What was put aside, proposed and said.
    func addRemarks(to page: inout MarkdownPage) {
        let groups = [
            (said("export-meeting.parked-to-come-back"), meeting.parked),
            (said("export-meeting.ideas-for-the-plan"), meeting.proposals),
            (said("export-meeting.said-to-the-room"), meeting.spoken),
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
        page.heading(2, said("export-meeting.names"))
        guard hasNames else {
            return page.add(
                said("export-meeting.the-names-of-the-members"))
        }
        let people = meeting.members.compactMap { record.people[$0.id] }.filter { !$0.name.isEmpty }
        if people.isEmpty { return page.aside(said("export-meeting.no-names-are-kept")) }
        page.add(said("export-meeting.this-table-stands-apart"))
        page.table(
            [said("export-meeting.member"), said("export-meeting.name")],
            people.map { [$0.id.memberNumber, MarkdownText.cell($0.name)] })
    }

    /// What is stored, for those who decide who may read it.
    static var stored: String { said("export-meeting.kept-with") }
}

extension String {
    /// `2` of `p2`.
    var memberNumber: String { String(dropFirst()) }
    /// What a document calls a member; the name stands in the table of names alone.
    var memberName: String { said("export-meeting.member-number", ["memberNumber": memberNumber]) }
}
