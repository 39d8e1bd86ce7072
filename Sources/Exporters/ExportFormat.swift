import DialogueEngine

/// A kind of document that a record can be turned into.
///
/// The same record gives the same bytes: no clock, disk, random number or locale is asked.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// The filled-in form, then the discussion, for people and word processors.
    case markdown
    /// Everything, for programs; docs/exports lists the keys.
    case json
    /// The tables of the form, for spreadsheets, and what stands for the record.
    case csv
    /// The same as Markdown, as one page for a browser and for paper.
    case html
    /// The same for e-mail and screen readers.
    case text = "txt"
    /// The days of the plan for a calendar.
    case calendar = "ics"
    /// Which action answers what, and the plan on a time line.
    case svg

    /// The usual end of a file's name, without the dot.
    public var fileExtension: String {
        switch self {
        case .markdown: "md"
        default: rawValue
        }
    }

    /// The document, UTF-8; what was not answered is shown as a gap.
    ///
    /// - Parameters:
    ///   - withNames: whether the table of a group's names stands at its end. Without it
    ///     members have numbers only; what people wrote stays as it is, and may hold names.
    ///   - isPlanOnly: whether the discussion is left out of Markdown.
    public func bytes(
        _ record: Record, withNames: Bool = true, isPlanOnly: Bool = false
    ) -> [UInt8] {
        switch self {
        case .markdown:
            MarkdownExport(
                RecordDocument(record, withNames: withNames).whole(isPlanOnly: isPlanOnly)
            ).bytes
        case .json: JSONExport(record, withNames: withNames).bytes
        case .csv: CSVExport(record).bytes
        case .html:
            HTMLExport(
                RecordDocument(record, withNames: withNames).whole(isPlanOnly: isPlanOnly),
                pictures: Pictures.all(record)
            ).bytes
        case .text:
            PlainTextExport(
                RecordDocument(record, withNames: withNames).whole(isPlanOnly: isPlanOnly)
            ).bytes
        case .calendar: CalendarExport(record).bytes
        case .svg: Pictures.file(record)
        }
    }
}
