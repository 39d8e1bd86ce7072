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
    /// The same for a browser, a telephone and paper: one page.
    case html
    /// That page on paper. Its bytes are the page, which another program makes the document of.
    case pdf
    /// The same for e-mail and screen readers.
    case text = "txt"
    /// The days of the plan for a calendar.
    case calendar = "ics"
    /// Which action answers what, and the plan on a time line.
    case svg

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
        default: rawValue
        }
    }

    /// Whether plan and discussion are documents of their own; else one file holds what there is.
    public var hasParts: Bool { [.word, .html, .pdf, .text].contains(self) }

    /// Those that are made here from beginning to end.
    public static var whole: [ExportFormat] { allCases.filter { $0 != .pdf } }

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
        let documents = RecordDocument(record, withNames: withNames)
        lazy var document =
            part == .plan
            ? documents.plan(hasReceipt: hasReceipt) : documents.discussion(hasReceipt: hasReceipt)
        return switch self {
        case .word: WordExport(document).bytes
        case .markdown: MarkdownExport(documents.whole(isPlanOnly: isPlanOnly)).bytes
        case .json: JSONExport(record, withNames: withNames).bytes
        case .csv: CSVExport(record).bytes
        case .html, .pdf: HTMLExport(document, pictures: Pictures.all(record)).bytes
        case .text: PlainTextExport(document).bytes
        case .calendar: CalendarExport(record).bytes
        case .svg: Pictures.file(record)
        }
    }
}
