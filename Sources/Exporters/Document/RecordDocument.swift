import AnswerReading
import DialogueEngine
import Messages

/// The documents that one record gives.
struct RecordDocument {
    let record: Record
    let details: PlanDetails
    private let meeting: MeetingPart?

    /// - Parameter withNames: whether the table of a group's names stands in what tells of the meeting.
    init(_ record: Record, withNames: Bool) {
        self.record = record
        details = PlanDetails(record.session)
        meeting = details.transcript.meeting.map { MeetingPart(record, $0, hasNames: withNames) }
    }

    /// The form as the partnership knows it, and nothing else.
    ///
    /// - Parameter hasReceipt: whether it ends with what the record is known by.
    func plan(hasReceipt: Bool) -> Document {
        document(
            details.plan.title,
            unfinished + [dated] + FormPart(details.plan).blocks
                + (hasReceipt ? receipt.blocks : []))
    }

    /// What was read, asked and answered, and what the actions answer.
    ///
    /// - Parameter hasReceipt: whether it ends with what the record is known by.
    func discussion(hasReceipt: Bool) -> Document {
        let title =
            meeting == nil
            ? said("document.record-of-the-discussion") : said("document.minutes")
        return document(
            title,
            unfinished + [dated] + team + (meeting?.head ?? [])
                + DiscussionPart(details, isBelowPlan: false).blocks + (meeting?.remarks ?? [])
                + LinksPart(details, isAboveMinutes: false).blocks
                + (hasReceipt ? receipt.blocks : []) + (meeting?.names ?? []))
    }

    /// The plan with everything that belongs to it.
    ///
    /// - Parameter isPlanOnly: whether the discussion is left out, and that is said.
    func whole(isPlanOnly: Bool) -> Document {
        let discussion =
            isPlanOnly
            ? [
                .paragraph(
                    .strong(said("export-export.the-discussion-is-withheld"))
                        + .ours(" " + said("export-export.why-it-is-withheld")))
            ]
            : DiscussionPart(details, isBelowPlan: true).blocks + (meeting?.remarks ?? [])
        return document(
            details.plan.title,
            unfinished + [publisher] + FormPart(details.plan).blocks
                + LinksPart(details, isAboveMinutes: true).blocks + (meeting?.head ?? [])
                + discussion + receipt.blocks + (meeting?.names ?? []))
    }

    private func document(_ title: String, _ blocks: [Block]) -> Document {
        Document(
            title: title, subject: Self.briefing(record), author: details.team, began: record.began,
            changed: record.changed, blocks: blocks, foot: receipt.foot)
    }

    private var receipt: ReceiptPart { ReceiptPart(record, isOfGroup: meeting != nil) }

    private var unfinished: [Block] {
        if record.session.isFinished { return [] }
        let isAlone = meeting == nil
        let what =
            isAlone
            ? said("export-export.this-plan-is-not-finished")
            : said("export-export.this-session-has-not-been")
        let all =
            isAlone
            ? said("export-export.what-is-missing") : said("export-export.both-are-valid")
        return [.paragraph(.strong(what) + .ours(" " + all))]
    }

    private var publisher: Block { .paragraph(.ours(source)) }

    /// The same with the day, which a document that is handed in has to show by itself.
    private var dated: Block {
        .paragraph(
            .ours(source + "\n" + said("document.date", ["day": record.day.written])))
    }

    private var source: String {
        details.plan.publisher + "\n"
            + said("export-export.briefing-title", ["briefing": Self.briefing(record)])
    }

    private var team: [Block] {
        let fields = FormPart(details.plan).blocks.prefix { block in
            if case .fields = block { true } else { false }
        }
        return Array(fields)
    }

    private static func briefing(_ record: Record) -> String {
        let briefing = record.session.guide.briefing
        return "\(briefing.id): \(briefing.title)"
    }
}
