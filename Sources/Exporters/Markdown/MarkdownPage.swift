/// A Markdown document as it grows: blocks parted by an empty line.
struct MarkdownPage {
    private(set) var text = ""

    /// A block with everything in it.
    mutating func add(_ block: Block) {
        switch block {
        case .heading(let level, let title): heading(level, title)
        case .paragraph(let text): add(MarkdownRuns.paragraph(text))
        case .note(let text): aside(text)
        case .question(let text): add(MarkdownText.block(text, mark: "**"))
        case .answer(let text): answer(text)
        case .fields(let fields): for field in fields { add(field) }
        case .points(let points):
            add(
                points.enumerated().map { Self.point($0 + 1, $1) }.joined(separator: "\n"))
        case .bullets(let items):
            add(
                items.map { MarkdownRuns.block($0, first: "- ", rest: "  ") }
                    .joined(separator: "\n"))
        case .remarks(let remarks): add(remarks.map(Self.line).joined(separator: "\n"))
        case .table(let table): add(table)
        // Nobody writes by hand on a text file.
        case .space, .newPage: break
        }
    }

    /// Markup that is ready; what people or authors wrote in it is escaped already.
    private mutating func add(_ block: String) {
        if !text.isEmpty { text += "\n" }
        text += block + "\n"
    }

    mutating func heading(_ level: Int, _ title: String) {
        let marks = String(repeating: "#", count: level)
        // A reader takes `#` at the end of a heading for a part of the markup.
        let plain = MarkdownText.inline(title)
        let shown = plain.utf8.last == UInt8(ascii: "#") ? plain.dropLast() + "\\#" : plain[...]
        add("\(marks) \(shown)")
    }

    private mutating func aside(_ text: String) { add(MarkdownRuns.inline(.quiet(text))) }

    /// Only what people said stands in quotations, so nothing of ours looks like it.
    private mutating func answer(_ text: Text) {
        add(
            text.isGap
                ? MarkdownRuns.inline(text)
                : MarkdownText.block(text.plain, first: "> ", rest: "> "))
    }

    private mutating func add(_ field: Field) {
        let name = MarkdownRuns.inline(.strong(field.label))
        guard !field.answer.isGap, field.answer.plain.unicodeScalars.contains("\n") else {
            return add("\(name): \(MarkdownRuns.inline(field.answer))")
        }
        add(name)
        answer(field.answer)
    }

    private static func point(_ number: Int, _ text: Text) -> String {
        let first = "\(number). "
        let rest = String(repeating: " ", count: first.utf8.count)
        return MarkdownRuns.block(text, first: first, rest: rest)
    }

    /// As a quotation, so that it never runs together with a list of ours; their words are never in
    /// bold or italics.
    private static func line(_ remark: Remark) -> String {
        let note = remark.note.isEmpty ? "" : " (\(MarkdownText.inline(remark.note)))"
        let lead = remark.name.map { "> - **\(MarkdownText.inline($0))**\(note): " } ?? "> - "
        return MarkdownRuns.block(remark.text, first: lead, rest: ">   ")
    }

    private mutating func add(_ table: Table) {
        let heads = table.heads.map(MarkdownText.cell)
        let rows = table.rows.map { row in
            row.map { MarkdownRuns.line($0, escaped: MarkdownText.cell) }
        }
        let lines = [heads, heads.map { _ in "---" }] + rows
        add(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }
}
