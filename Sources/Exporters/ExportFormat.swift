import DialogueEngine

/// A kind of document that a record can be turned into.
///
/// The same record gives the same bytes: no clock, disk, random number or locale is asked.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// The form as the partnership knows it, for people and their offices.
    case word
    /// The filled-in form, then the discussion, as text with few marks.
    case markdown
    /// Everything, for programs; docs/exports lists the keys.
    case json
    /// The tables of the form, for spreadsheets, and what stands for the record.
    case csv

    /// One of the documents of a record, where a format has several.
    public enum Part: String, CaseIterable, Sendable {
        /// The form alone.
        case plan
        /// What was read, asked and answered on the way to it; of a group its minutes.
        case discussion
    }

    /// The usual end of a file's name, without the dot, which is what people call the format.
    public var fileExtension: String {
        switch self {
        case .word: "docx"
        case .markdown: "md"
        case .json: "json"
        case .csv: "csv"
        }
    }

    /// Whether plan and discussion are documents of their own; else one file holds what there is.
    public var hasParts: Bool { self == .word }

    /// The document, UTF-8 where it is text; what was not answered is shown as a gap.
    ///
    /// - Parameters:
    ///   - part: which document, where the format has several.
    ///   - withNames: whether the table of a group's names stands at its end. Without it
    ///     members have numbers only; what people wrote stays as it is, and may hold names.
    ///   - isPlanOnly: whether the discussion is left out of Markdown.
    ///   - hasReceipt: whether what the record is known by stands at the end of a part, and not at
    ///     the foot of its pages alone.
    public func bytes(
        _ record: Record, _ part: Part = .plan, withNames: Bool = true, isPlanOnly: Bool = false,
        hasReceipt: Bool = false
    ) -> [UInt8] {
        lazy var documents = RecordDocument(record, withNames: withNames)
        return switch self {
        case .word:
            WordExport(
                part == .plan
                    ? documents.plan(hasReceipt: hasReceipt)
                    : documents.discussion(hasReceipt: hasReceipt)
            ).bytes
        case .markdown: MarkdownExport(documents.whole(isPlanOnly: isPlanOnly)).bytes
        case .json: JSONExport(record, withNames: withNames).bytes
        case .csv: CSVExport(record).bytes
        }
    }
}
