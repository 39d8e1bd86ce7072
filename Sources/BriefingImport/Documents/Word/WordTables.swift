import OfficeFiles

extension WordText {
    /// A table: by rows, by columns below a row of headings, or as rows of recommendations.
    mutating func addTable(_ table: WordPlace) {
        let rows = Self.rows(table)
        if let first = rows.first, isOfRecommendations(first, table) {
            for row in rows { addRecommendation(row) }
            return
        }
        var at = 0
        while at < rows.count {
            let below = at + 1 < rows.count ? rows[at + 1] : []
            if isHead(rows[at], below) {
                for (title, text) in zip(rows[at], below) {
                    walk(title)
                    walk(text)
                }
                at += 2
            } else {
                for cell in rows[at] { walk(cell) }
                at += 1
            }
        }
    }

    /// The cells of each row that was not deleted; one that goes on from the row above is not there again.
    private static func rows(_ table: WordPlace) -> [[WordPlace]] {
        table.all({ $0.name == "w:tr" }, notBelow: { $0.name == "w:tbl" })
            .filter { $0.element.own("w:trPr")?.own("w:del") == nil }
            .map { row in
                row.all({ $0.name == "w:tc" }, notBelow: { $0.name == "w:tr" }).filter {
                    $0.element.own("w:tcPr")?.setting("vMerge") != "continue"
                }
            }
    }

    /// What columns are called beside recommendations.
    private static let columns: Set = [
        "no", "ref", "#", "lead", "owner", "agency", "timescale", "timescales", "deadline",
        "status", "responsible", "responsibility", "due", "rag", "by when", "by whom", "when",
        "who", "date", "who will do it", "target date", "lead agency", "lead officer",
    ]

    private mutating func isOfRecommendations(_ head: [WordPlace], _ table: WordPlace) -> Bool {
        let names = head.map { plain($0).lowercased() }
        let hasColumn = names.contains { Self.columns.contains($0.barely) }
        return names.count > 1 && hasColumn && names.allSatisfy { $0.unicodeScalars.count < 60 }
            && table.all { $0.name == "w:tbl" }.isEmpty
    }

    /// A row in one line, with tabs between its cells.
    private mutating func addRecommendation(_ row: [WordPlace]) {
        let texts = row.map { cell in
            let marks = cell.paragraphs.map { self.marks.mark($0.element) }
            let text = plain(cell).swapping("\t", for: " ")
            let mark = marks.first.map { $0.stripped == "-" ? "" : $0 } ?? ""
            return mark + text
        }
        if texts.contains(where: { !$0.isEmpty }) { add(texts.joined(separator: "\t")) }
    }

    /// Whether a row has the headings of the texts in the row below.
    private mutating func isHead(_ row: [WordPlace], _ below: [WordPlace]) -> Bool {
        let titled = row.filter { !plain($0).isEmpty }
        guard titled.count > 1, below.count == row.count else { return false }
        return titled.allSatisfy { isTitle($0) } && below.contains { isText($0) }
            && !below.contains { isTitle($0) && !isText($0) }
    }

    /// The texts of the paragraphs of a cell that have any.
    private mutating func texts(_ cell: WordPlace) -> [String] {
        cell.paragraphs.map { words($0).text.stripped }.filter { !$0.isEmpty }
    }

    /// A cell in one line.
    private mutating func plain(_ cell: WordPlace) -> String {
        texts(cell).joined(separator: " ").swapping("\n", for: " ")
    }

    private mutating func isTitle(_ cell: WordPlace) -> Bool {
        let texts = texts(cell)
        guard texts.count == 1, let text = texts.first else { return false }
        return text.unicodeScalars.count <= 80
            && !".,;".unicodeScalars.contains { $0 == text.unicodeScalars.last }
    }

    private mutating func isText(_ cell: WordPlace) -> Bool {
        let texts = texts(cell)
        let isListed = cell.paragraphs.contains {
            $0.element.own("w:pPr")?.own("w:numPr") != nil
        }
        return texts.count > 1
            || texts.contains { text in
                text.unicodeScalars.count > 60 || text.unicodeScalars.last == "." || isListed
            }
    }
}

extension String {
    /// Without the marks that stand at the ends of headings.
    fileprivate var barely: String {
        let marks = " .:?".unicodeScalars
        let isInk: (Unicode.Scalar) -> Bool = { !marks.contains($0) }
        guard let first = unicodeScalars.firstIndex(where: isInk),
            let last = unicodeScalars.lastIndex(where: isInk)
        else { return "" }
        return String(unicodeScalars[first...last])
    }
}
