import DialogueEngine
import Messages

/// What a record is known by.
struct ReceiptPart {
    private let record: Record
    private let isOfGroup: Bool

    init(_ record: Record, isOfGroup: Bool) { (self.record, self.isOfGroup) = (record, isOfGroup) }

    /// In one line.
    var foot: String {
        said(
            "document.foot",
            [
                "session": record.id.prefix(8), "size": record.session.size,
                "receipt": record.receipt,
            ])
    }

    var blocks: [Block] {
        let guide = record.session.guide
        let beginning = record.beginning
        func source(_ name: String, _ id: String, _ source: Beginning.Source) -> String {
            "\(name): \(id), SHA-256 \(source.fingerprint)"
        }
        let lines = [
            said("export-export.session", ["recordId": record.id]),
            isOfGroup
                ? said("export-export.room-made", ["when": Moment(record.began).spoken])
                : said("export-export.begun", ["when": Moment(record.began).spoken]),
            said("export-export.last-change", ["spoken": Moment(record.changed).spoken]),
            said("export-export.entries-2", ["size": record.session.size]),
            said("export-export.receipt", ["receipt": record.receipt]),
            said("export-export.chain", ["chain": record.chain]),
            source(said("export-export.briefing"), guide.briefing.id, beginning.briefing),
            source(said("export-export.dialogue"), guide.script.id, beginning.dialogue),
            source(said("export-export.form"), guide.form.id, beginning.form),
            said("export-export.software", ["software": beginning.software]),
        ]
        let kept = isOfGroup ? [said("export-meeting.kept-with")] : []
        let before = [said("export-export.this-record-is-not-anonymous")] + kept
        let down = said("export-export.write-the-receipt-down", ["size": record.session.size])
        let after = record.remarks.map(Self.text) + [.ours(down)]
        return [.heading(2, said("export-export.record"))]
            + before.map { .paragraph(.ours($0)) } + [.bullets(lines.map { .ours($0) })]
            + after.map { .paragraph($0) }
    }

    private static func text(_ remark: LogRemark) -> Text {
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
            return .strong(said("export-export.times-that-run-backwards"))
                + .ours(" " + said("export-export.earlier-times", ["which": which]))
        case .otherDay:
            return .strong(said("export-export.dates-understood-on-another-day"))
                + .ours(" " + said("export-export.as-if-it-were-another-day", ["which": which]))
        }
    }
}
