import DialogueEngine
import Messages

/// What the minutes of a group say beside its answers.
struct MeetingPart {
    private let record: Record
    private let meeting: Meeting
    private let hasNames: Bool

    init(_ record: Record, _ meeting: Meeting, hasNames: Bool) {
        (self.record, self.meeting, self.hasNames) = (record, meeting, hasNames)
    }

    /// When it was, how it ended, and who took part.
    var head: [Block] {
        let began =
            record.started.map { said("export-meeting.began", ["spoken": Moment($0).spoken]) }
            ?? said("export-meeting.began-not-yet-the-group")
        let notice =
            meeting.noticeGiven
            ? said("export-meeting.notice-given") : said("export-meeting.notice-not-given")
        let heads: [Block] = [
            .heading(2, said("export-meeting.the-meeting")),
            .bullets([.ours(began), .ours(end), .ours(notice)]),
            .heading(3, said("export-meeting.who-took-part")),
            .paragraph(.ours(Attendance(meeting, record.people).sentences)),
        ]
        let members = meeting.members.filter(\.role.speaks)
        return members.isEmpty ? heads : heads + [.table(table(of: members))]
    }

    private func table(of members: [Member]) -> Table {
        Table(
            name: said("export-meeting.who-took-part"),
            heads: [
                said("export-meeting.member"), said("export-meeting.agency"),
                said("export-meeting.role"), said("export-meeting.in-the-meeting"),
            ],
            rows: members.map { member in
                let person = record.people[member.id]
                return [
                    .ours(member.id.memberNumber), told(person, \.agency), told(person, \.work),
                    .ours(place(member)),
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

    private func told(_ person: Person?, _ what: (Person) -> String) -> Text {
        guard let person else { return .quiet(said("export-meeting.not-kept")) }
        return what(person).isEmpty
            ? .quiet(said("export-meeting.not-said")) : .typed(what(person))
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
    var remarks: [Block] {
        let groups = [
            (
                said("export-meeting.parked-to-come-back"), meeting.parked,
                said("export-meeting.done")
            ),
            (
                said("export-meeting.ideas-for-the-plan"), meeting.proposals,
                said("export-meeting.taken-over")
            ),
            (said("export-meeting.said-to-the-room"), meeting.spoken, ""),
        ]
        return groups.filter { !$0.1.isEmpty }.flatMap { title, remarks, done -> [Block] in
            let said = remarks.map { remark in
                let notes = [remark.part, remark.isDone ? done : ""].filter { !$0.isEmpty }
                return Remark(
                    name: remark.who.memberName, note: notes.joined(separator: ", "),
                    text: .typed(orRemoved: remark.text))
            }
            return [.heading(3, title), .remarks(said)]
        }
    }

    /// The one place that says who the members are.
    var names: [Block] {
        let heading = Block.heading(2, said("export-meeting.names"))
        guard hasNames else {
            return [heading, .paragraph(.ours(said("export-meeting.the-names-of-the-members")))]
        }
        let people = meeting.members.compactMap { record.people[$0.id] }.filter { !$0.name.isEmpty }
        if people.isEmpty { return [heading, .note(said("export-meeting.no-names-are-kept"))] }
        let table = Table(
            name: said("export-meeting.names"),
            heads: [said("export-meeting.member"), said("export-meeting.name")],
            rows: people.map { [.ours($0.id.memberNumber), .typed($0.name)] })
        return [
            heading, .paragraph(.ours(said("export-meeting.this-table-stands-apart"))),
            .table(table),
        ]
    }
}

extension String {
    /// `2` of `p2`.
    var memberNumber: String { String(dropFirst()) }
    /// What a document calls a member; the name stands in the table of names alone.
    var memberName: String { said("export-meeting.member-number", ["memberNumber": memberNumber]) }
}
