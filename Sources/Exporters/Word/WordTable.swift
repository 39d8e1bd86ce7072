import OfficeFiles

/// Tables as Word has them; cells of the head are marked as such.
enum WordTable {
    /// Fields, with their labels as the heads of rows.
    static func xml(_ fields: [Field], width: Int) -> XML {
        let label = width * 2 / 5
        let rows = fields.map { field in
            row(
                [
                    cell(.ours(field.label), label, isHead: true),
                    cell(field.answer, width - label),
                ], freeLines: field.answer.runs.isEmpty ? 1 : 0)
        }
        return table([label, width - label], rows, hasHeadRow: false, name: "")
    }

    /// A frame to write in by hand.
    static func space(_ lines: Int, width: Int) -> XML {
        table([width], [row([cell(.empty, width)], freeLines: lines)], hasHeadRow: nil, name: "")
    }

    /// A table with its head, which every page repeats.
    static func xml(_ table: Table, width: Int) -> XML {
        let widths = widths(table, width)
        let head = row(
            zip(table.heads, widths).map { cell(.ours($0), $1, isHead: true) }, isHead: true)
        let rows = table.rows.map { texts in
            row(
                zip(texts, widths).map { cell($0, $1) }, isShort: isShort(texts),
                freeLines: table.freeLines)
        }
        return self.table(widths, [head] + rows, hasHeadRow: true, name: table.name)
    }

    /// Columns of long texts are wider, but far from as much wider as their texts are longer.
    private static func widths(_ table: Table, _ width: Int) -> [Int] {
        let weights = table.heads.indices.map { column -> Double in
            let texts = [Text.ours(table.heads[column])] + table.rows.map { $0[column] }
            let letters = texts.map { $0.plain.unicodeScalars.count }.max() ?? 0
            let isByHand = texts.contains { $0.runs.isEmpty }
            // Numbers of rows need next to nothing.
            let least = letters < 4 ? 1.2 : 3.4
            return isByHand ? 7.5 : min(max(Double(letters).squareRoot(), least), 7.5)
        }
        let sum = weights.reduce(0, +)
        return weights.map { Int(Double(width) * $0 / sum) }
    }

    /// - Parameter hasHeadRow: whether the head is a row; nil for a table without a head.
    private static func table(
        _ widths: [Int], _ rows: [XML], hasHeadRow: Bool?, name: String
    ) -> XML {
        let look = XML(
            "w:tblLook",
            [
                "w:val": hasHeadRow == true ? "0020" : hasHeadRow == false ? "0080" : "0000",
                "w:firstRow": hasHeadRow == true ? "1" : "0", "w:lastRow": "0",
                "w:firstColumn": hasHeadRow == false ? "1" : "0", "w:lastColumn": "0",
                "w:noHBand": "1", "w:noVBand": "1",
            ])
        let total = widths.reduce(0, +)
        let settings =
            [
                WordParagraph.value("w:tblStyle", "ActionPlan"),
                XML("w:tblW", ["w:w": "\(total)", "w:type": "dxa"]),
                XML("w:tblLayout", ["w:type": "fixed"]), look,
            ] + (name.isEmpty ? [] : [WordParagraph.value("w:tblCaption", name)])
        let grid = widths.map { XML("w:gridCol", ["w:w": "\($0)"]) }
        return XML(
            "w:tbl", [:],
            [XML("w:tblPr", [:], settings), XML("w:tblGrid", [:], grid)] + rows)
    }

    private static func row(
        _ cells: [XML], isHead: Bool = false, isShort: Bool = true, freeLines: Int = 0
    ) -> XML {
        // A centimetre for a line by hand.
        let height = XML("w:trHeight", ["w:val": "\(freeLines * 567)", "w:hRule": "atLeast"])
        let settings =
            (isShort ? [XML("w:cantSplit")] : []) + (freeLines > 0 ? [height] : [])
            + (isHead ? [XML("w:tblHeader")] : [])
        let head = settings.isEmpty ? [] : [XML("w:trPr", [:], settings)]
        return XML("w:tr", [:], head + cells)
    }

    private static func cell(_ text: Text, _ width: Int, isHead: Bool = false) -> XML {
        let size = XML("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
        return XML(
            "w:tc", [:],
            [
                XML("w:tcPr", [:], [size]),
                WordParagraph.xml(text, isHead ? .tableHead : .tableText),
            ])
    }

    /// Whether a row may be kept on one page: a long one would leave half a page empty, or not fit on any.
    private static func isShort(_ texts: [Text]) -> Bool {
        texts.allSatisfy {
            let text = $0.plain.unicodeScalars
            return text.count <= 200 && text.count { $0 == "\n" } <= 6
        }
    }
}
