import LineProtocol
import Messages

/// The documents of a folder as a table that fits into the terminal.
struct FolderTable {
    /// How many columns the terminal has; nil where there is none.
    let width: Int?

    /// A document, what it became, and how sure that is; behind a colon why.
    struct Row {
        let name: String
        var id = "-"
        var counts = ["-", "-", "-"]
        let sure: String
    }

    /// No name of a document or briefing is cut shorter.
    private static let shortest = 12

    /// The table, with why something is to be looked at below its row.
    func text(_ rows: [Row]) -> String {
        let heads = Row(
            name: said("cli-folder-import.document"), id: said("cli-folder-import.briefing"),
            counts: [
                said("cli-folder-import.sections"),
                width == nil
                    ? said("cli-folder-import.recommendations") : said("cli-folder-import.recs"),
                said("cli-folder-import.tasks"),
            ], sure: said("cli-folder-import.how-sure"))
        let all = [heads] + rows
        let sure = all.map { Self.parts($0.sure)[0].count }.max() ?? 0
        var name = all.map(\.name.count).max() ?? 0
        var id = all.map(\.id.count).max() ?? 0
        let others = heads.counts.reduce(sure + 8) { $0 + 2 + $1.count } - 4
        if let width, name + id + others >= width {
            let room = max(width - 1 - others, 2 * Self.shortest)
            id = min(id, max(Self.shortest, room * 2 / 5))
            name = min(name, max(Self.shortest, room - id))
        }
        return all.map { row in
            let counts = zip(row.counts, heads.counts).map { count, head in
                String(repeating: " ", count: head.count - count.count) + count
            }
            let parts = Self.parts(row.sure)
            let cells = [Self.cut(row.name, name), Self.cut(row.id, id)] + counts + parts.prefix(1)
            return cells.joined(separator: "  ") + "\n" + parts.dropFirst().map(why).joined()
        }.joined()
    }

    private static func parts(_ sure: String) -> [String] {
        sure.split(separator: ": ", maxSplits: 1).map(String.init)
    }

    /// Put in by a few blanks, and broken between words.
    private func why(_ text: String) -> String {
        let inset = "    "
        guard let width else { return inset + text + "\n" }
        let lines = PlainLayout.text([SpokenLine(.text, text)], width: max(20, width - inset.count))
        return lines.split(separator: "\n").map { inset + $0 + "\n" }.joined()
    }

    private static func cut(_ text: String, _ width: Int) -> String {
        text.count > width
            ? text.prefix(width - 1) + "…"
            : text + String(repeating: " ", count: width - text.count)
    }
}
