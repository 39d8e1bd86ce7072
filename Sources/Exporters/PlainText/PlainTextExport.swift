import Messages

/// A document as plain text, for e-mail and screen readers: no drawing, and no row wider than 72 columns
/// but for a word that is.
///
/// Whatever people wrote is set in by four blanks, what is ours by less, so that no answer looks like
/// a heading.
struct PlainTextExport {
    private let document: Document

    init(_ document: Document) { self.document = document }

    private static let width = 72
    /// A mail may not have a line of a thousand bytes; a scalar has four at most.
    private static let longest = 200

    var bytes: [UInt8] {
        let parts = [document.title] + document.blocks.map(Self.text)
        let foot = document.foot.isEmpty ? [] : [Self.rows(document.foot, by: 0)]
        return Array(((parts + foot).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
    }

    private static func text(_ block: Block) -> String {
        switch block {
        case .heading(2, let title): "\n" + rows(title, by: 0)
        case .heading(_, let title), .note(let title), .question(let title): rows(title, by: 0)
        case .paragraph(let text): mixed(text)
        case .answer(let text): answer(text)
        case .fields(let fields):
            fields.map { named($0.label, $0.answer) }.joined(separator: "\n\n")
        case .points(let texts):
            texts.enumerated().map { named("\($0 + 1).", $1) }.joined(separator: "\n\n")
        case .bullets(let texts): texts.map(mixed).joined(separator: "\n\n")
        case .remarks(let remarks):
            remarks.enumerated().map { remark($1, number: $0 + 1) }.joined(separator: "\n\n")
        case .table(let table): rows(of: table)
        // Nobody writes by hand on a text file.
        case .space, .newPage: ""
        }
    }

    /// A text below the line that names it.
    private static func named(_ name: String, _ text: Text) -> String {
        rows(name, by: 2) + "\n" + answer(text)
    }

    /// What stands in the place of an answer is ours, and so set in by less.
    private static func answer(_ text: Text) -> String {
        text.isGap ? rows("(\(text.plain))", by: 2) : rows(text.plain, by: 4)
    }

    /// Where nobody is named, a number tells one remark from the next.
    private static func remark(_ remark: Remark, number: Int) -> String {
        let name = remark.name ?? "\(number)."
        return named(remark.note.isEmpty ? name : "\(name) (\(remark.note))", remark.text)
    }

    /// Ours with what somebody typed in it: that stands below.
    private static func mixed(_ text: Text) -> String {
        let head = Text(Array(text.runs.prefix { $0.kind != .typed })).plain
        let typed = Text(Array(text.runs.drop { $0.kind != .typed })).plain
        return [head.isEmpty ? "" : rows(head, by: 2), typed.isEmpty ? "" : rows(typed, by: 4)]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The rows of a table one below the other, each with the heads.
    private static func rows(of table: Table) -> String {
        table.rows.enumerated().map { index, row in
            let lines = zip(table.heads, row).map(named)
            let number = said("text.row-of", ["number": index + 1, "count": table.rows.count])
            return (table.isWide ? [rows(number, by: 0)] : []) + lines
        }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private static func rows(_ text: String, by margin: Int) -> String {
        let blanks = String(repeating: " ", count: margin)
        return TextRows(text, width: width - margin, longest: longest).rows
            .map { $0.isEmpty ? "" : blanks + $0 }.joined(separator: "\n")
    }
}
