/// Blocks of a document as elements of HTML.
enum HTMLBlocks {
    static func add(_ blocks: [Block], to page: inout Markup) {
        var level = 1
        for block in blocks {
            if case .heading(let own, _) = block { level = own }
            page.newLine()
            add(block, below: level, to: &page)
        }
    }

    /// - Parameter level: of the heading above, so that no level is left out.
    private static func add(_ block: Block, below level: Int, to page: inout Markup) {
        switch block {
        case .heading(let own, let title): page.element("h\(own)", [:], title)
        case .paragraph(let text): page.element("p") { add(text, to: &$0) }
        case .note(let text): page.element("p", ["class": "note"], text)
        case .question(let text):
            page.element("h\(level + 1)", ["class": "question"], text)
        case .answer(let text): page.element("blockquote") { add(text, to: &$0) }
        case .fields(let fields): add(fields, to: &page)
        case .points(let texts): add(texts, in: "ol", to: &page)
        case .bullets(let texts): add(texts, in: "ul", to: &page)
        case .remarks(let remarks): add(remarks, to: &page)
        case .table(let table): add(table, to: &page)
        case .space(let lines):
            page.element("div", ["class": "space", "style": "height: \(lines * 2)rem"], "")
        // A wide table has pages of its own.
        case .newPage: break
        }
    }

    private static func add(_ text: Text, to page: inout Markup) {
        for run in text.runs {
            switch run.kind {
            case .ours: page.add(run.text)
            case .strong: page.element("strong", [:], run.text)
            case .quiet: page.element("span", ["class": "gap"], run.text)
            case .typed: page.element("bdi", ["class": "typed"], run.text)
            }
        }
    }

    private static func add(_ texts: [Text], in list: String, to page: inout Markup) {
        page.element(list) { page in
            for text in texts {
                page.newLine()
                page.element("li") { add(text, to: &$0) }
            }
        }
    }

    private static func add(_ remarks: [Remark], to page: inout Markup) {
        let texts = remarks.map { remark -> Text in
            let note = remark.note.isEmpty ? "" : " (\(remark.note))"
            return remark.name.map { .strong($0) + .ours(note + ": ") + remark.text } ?? remark.text
        }
        add(texts, in: "ul", to: &page)
    }

    private static func add(_ fields: [Field], to page: inout Markup) {
        page.element("table", ["class": "fields"]) { page in
            page.element("tbody") { page in
                for field in fields {
                    page.newLine()
                    page.element("tr") { page in
                        page.element("th", ["scope": "row"], field.label)
                        page.element("td") { add(field.answer, to: &$0) }
                    }
                }
            }
        }
    }

    private static func kind(of table: Table) -> String {
        (table.isWide ? "actions" : "rows") + (table.freeLines > 0 ? " by-hand" : "")
    }

    private static func add(_ table: Table, to page: inout Markup) {
        page.element(
            "table", ["class": kind(of: table), "aria-label": table.name]
        ) { page in
            page.element("thead") { page in
                page.element("tr") { page in
                    for head in table.heads { page.element("th", ["scope": "col"], head) }
                }
            }
            page.newLine()
            page.element("tbody") { page in
                for row in table.rows {
                    page.element("tr") { page in add(row, under: table.heads, to: &page) }
                    page.newLine()
                }
            }
        }
    }

    private static func add(_ row: [Text], under heads: [String], to page: inout Markup) {
        for (index, (head, text)) in zip(heads, row).enumerated() {
            if index == 0 {
                page.element("th", ["scope": "row", "data-label": head]) { add(text, to: &$0) }
            } else {
                page.element("td", ["data-label": head]) { add(text, to: &$0) }
            }
        }
    }
}
