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

    /// The usual end of a file's name, without the dot.
    public var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .json: "json"
        case .csv: "csv"
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
        }
    }
}
