import DialogueCore

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
        case .skipped: "left out"
        case .open: "not answered"
        case .removed: "removed from the record"
        }
    }
}
