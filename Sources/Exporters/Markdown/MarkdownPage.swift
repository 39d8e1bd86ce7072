import DialogueEngine
import Messages

/// A Markdown document as it grows: blocks parted by an empty line.
struct MarkdownPage {
    private(set) var text = ""

    /// Markup that is ready; what people or authors wrote in it is escaped already.
    mutating func add(_ block: String) {
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

    /// An author's text in bold.
    mutating func bold(_ text: String) { add(MarkdownText.block(text, mark: "**")) }

    /// A line of our own.
    mutating func aside(_ text: String) { add("*\(text)*") }

    mutating func bullets(_ items: [String]) {
        if !items.isEmpty { add(items.map { "- " + $0 }.joined(separator: "\n")) }
    }

    /// Something that somebody in a group said.
    struct Item {
        /// Who or what it is; nil where nothing is said of that.
        let name: String?
        /// More about it; may be empty.
        let note: String
        /// As typed; nil where it was taken out of the record.
        let text: String?
    }

    /// What several people said, one below the other, as a quotation: so it never runs together with
    /// a list of ours. Their words are never in bold or italics.
    mutating func list(_ items: [Item]) {
        let lines = items.map { item in
            let note = item.note.isEmpty ? "" : " (\(MarkdownText.inline(item.note)))"
            let lead = item.name.map { "> - **\(MarkdownText.inline($0))**\(note): " } ?? "> - "
            guard let text = item.text else { return lead + "*\(Self.gap(.removed))*" }
            return MarkdownText.block(text, first: lead, rest: ">   ")
        }
        if !lines.isEmpty { add(lines.joined(separator: "\n")) }
    }

    /// A table whose cells are markup that is ready.
    mutating func table(_ heads: [String], _ rows: [[String]]) {
        let lines = [heads, heads.map { _ in "---" }] + rows
        add(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    /// An answer as a quotation: only answers stand in quotations, so nothing of ours looks like one.
    mutating func answer(_ cell: ActionPlan.Cell) {
        if cell.state == .answered {
            add(MarkdownText.block(cell.shown, first: "> ", rest: "> "))
        } else {
            aside(Self.gap(cell.state))
        }
    }

    /// What stands in the place of an answer that is not there.
    static func gap(_ state: ActionPlan.Cell.State) -> String {
        switch state {
        case .answered: ""
        case .skipped: said("export-page.left-out")
        case .open: said("export-page.not-answered")
        case .removed: said("export-page.removed-from-the-record")
        }
    }
}
