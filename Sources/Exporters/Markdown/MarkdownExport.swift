import DialogueEngine
import DialogueLanguage

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
                "**The discussion is withheld.** What was said on the way to the plan is not here.")
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
        let more = remark.entries.count > 12 ? " and \(remark.entries.count - 12) more" : ""
        let which = remark.entries.count == 1 ? "entry \(shown)" : "entries \(shown)\(more)"
        switch remark.kind {
        case .timeRunsBackwards:
            return
                "**Times that run backwards:** \(which) of the log carry an earlier time than the "
                + "entry before. The clock of that computer was set back in between; the order of the "
                + "entries is the order in which they were written."
        case .otherDay:
            return
                "**Dates understood on another day:** in \(which) of the log a date such as “next "
                + "Friday” was understood as if it were another day than the one on which it was typed."
        }
    }

    private func addHead(to page: inout MarkdownPage) {
        let briefing = record.session.guide.briefing
        page.heading(1, details.plan.title)
        if !record.session.isFinished {
            page.add(
                meeting == nil
                    ? "**This plan is not finished.** What is missing is shown as missing."
                    : "**This session has not been closed.** The plan and the minutes are valid all "
                        + "the same; what is missing is shown as missing.")
        }
        page.add(
            MarkdownText.inline(details.plan.publisher) + "\\\nBriefing "
                + MarkdownText.inline("\(briefing.id): \(briefing.title)"))
    }

    private func addRecord(to page: inout MarkdownPage) {
        let guide = record.session.guide
        let beginning = record.beginning
        func source(_ name: String, _ id: String, _ source: Beginning.Source) -> String {
            "\(name): \(MarkdownText.inline(id)), SHA-256 \(MarkdownText.inline(source.fingerprint))"
        }
        page.heading(2, "Record")
        page.add(
            "This record is not anonymous: what people wrote, and who is named in it, can tell who they "
                + "are. Keep it where only people who need it can read it.")
        if meeting != nil { page.add(MarkdownMeeting.stored) }
        page.bullets([
            "Session: \(MarkdownText.inline(record.id))",
            "\(meeting == nil ? "Begun" : "Room made"): \(Moment(record.began).spoken)",
            "Last change: \(Moment(record.changed).spoken)",
            "Entries: \(record.session.size)",
            "Receipt: \(MarkdownText.inline(record.receipt))",
            "Chain: \(MarkdownText.inline(record.chain))",
            source("Briefing", guide.briefing.id, beginning.briefing),
            source("Dialogue", guide.script.id, beginning.dialogue),
            source("Form", guide.form.id, beginning.form),
            "Software: \(MarkdownText.inline(beginning.software))",
        ])
        for remark in record.remarks { page.add(Self.text(remark)) }
        page.add(
            "Write the receipt down: it stands for all \(record.session.size) entries, and if one of "
                + "them were changed later, the receipt would be a different one.")
    }
}
