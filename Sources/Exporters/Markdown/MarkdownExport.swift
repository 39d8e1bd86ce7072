import DialogueEngine
import DialogueLanguage
import Messages

/// The filled-in form, then what belongs to it, the discussion and the record.
struct MarkdownExport {
    private let record: Record
    private let details: PlanDetails
    private let meeting: MarkdownMeeting?
    private let isPlanOnly: Bool

    init(_ record: Record, withNames: Bool, isPlanOnly: Bool = false) {
        (self.record, self.isPlanOnly) = (record, isPlanOnly)
        details = PlanDetails(record.session)
        meeting = details.transcript.meeting.map {
            MarkdownMeeting(record, $0, hasNames: withNames)
        }
    }

    var bytes: [UInt8] {
        var page = MarkdownPage()
        addHead(to: &page)
        for part in details.plan.parts { MarkdownForm.add(part, to: &page) }
        if !details.plan.note.isEmpty { page.add(MarkdownText.block(details.plan.note)) }
        MarkdownLinks(details).add(to: &page)
        meeting?.addHead(to: &page)
        if isPlanOnly {
            page.add(
                said("export-export.the-discussion-is-withheld"))
        } else {
            MarkdownDiscussion(details).add(to: &page)
            meeting?.addRemarks(to: &page)
        }
        addRecord(to: &page)
        meeting?.addNames(to: &page)
        return Array(page.text.utf8)
    }

    private static func text(_ remark: LogRemark) -> String {
        let shown = remark.entries.prefix(12).map(String.init).joined(separator: ", ")
        let more =
            remark.entries.count > 12
            ? said("export-export.and-more", ["entriesCount": remark.entries.count - 12]) : ""
        let which =
            remark.entries.count == 1
            ? said("export-export.entry", ["shown": shown])
            : said("export-export.entries", ["shown": shown, "more": more])
        switch remark.kind {
        case .timeRunsBackwards:
            return
                said("export-export.times-that-run-backwards", ["which": which])
        case .otherDay:
            return
                said("export-export.dates-understood-on-another-day", ["which": which])
        }
    }

    private func addHead(to page: inout MarkdownPage) {
        let briefing = record.session.guide.briefing
        page.heading(1, details.plan.title)
        if !record.session.isFinished {
            page.add(
                meeting == nil
                    ? said("export-export.this-plan-is-not-finished")
                    : said("export-export.this-session-has-not-been"))
        }
        page.add(
            MarkdownText.inline(details.plan.publisher) + "\\\n"
                + said(
                    "export-export.briefing-title",
                    ["briefing": MarkdownText.inline("\(briefing.id): \(briefing.title)")]))
    }

    private func addRecord(to page: inout MarkdownPage) {
        let guide = record.session.guide
        let beginning = record.beginning
        func source(_ name: String, _ id: String, _ source: Beginning.Source) -> String {
            "\(name): \(MarkdownText.inline(id)), SHA-256 \(MarkdownText.inline(source.fingerprint))"
        }
        page.heading(2, said("export-export.record"))
        page.add(
            said("export-export.this-record-is-not-anonymous"))
        if meeting != nil { page.add(MarkdownMeeting.stored) }
        page.bullets([
            said("export-export.session", ["recordId": MarkdownText.inline(record.id)]),
            meeting == nil
                ? said("export-export.begun", ["when": Moment(record.began).spoken])
                : said("export-export.room-made", ["when": Moment(record.began).spoken]),
            said("export-export.last-change", ["spoken": Moment(record.changed).spoken]),
            said("export-export.entries-2", ["size": record.session.size]),
            said("export-export.receipt", ["receipt": MarkdownText.inline(record.receipt)]),
            said("export-export.chain", ["chain": MarkdownText.inline(record.chain)]),
            source(said("export-export.briefing"), guide.briefing.id, beginning.briefing),
            source(said("export-export.dialogue"), guide.script.id, beginning.dialogue),
            source(said("export-export.form"), guide.form.id, beginning.form),
            said("export-export.software", ["software": MarkdownText.inline(beginning.software)]),
        ])
        for remark in record.remarks { page.add(Self.text(remark)) }
        page.add(
            said("export-export.write-the-receipt-down", ["size": record.session.size]))
    }
}
