/// A table of recommendations on a page: its rows as lines with tabs between the cells.
struct PageTable {
    let above: [PageLines.Line]
    let rows: [PageLines.Line]
    let below: [PageLines.Line]

    init?(_ lines: [PageLines.Line]) {
        let sorted = lines.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
        guard let head = Self.head(sorted) else { return nil }
        let bottom = head.map(\.box.bottom).max() ?? 0
        let top = head.map(\.box.top).min() ?? 0
        var body: [PageLines.Line] = []
        var rest: [PageLines.Line] = []
        var end = bottom
        for line in sorted where line.box.middle > bottom {
            let isInside = Self.fits(line, head) && line.box.top - end <= line.box.height * 2
            if rest.isEmpty, isInside {
                body.append(line)
                end = max(end, line.box.bottom)
            } else {
                rest.append(line)
            }
        }
        guard !body.isEmpty else { return nil }
        above = sorted.filter { $0.box.middle < top }
        below = rest
        rows = [Self.row([head])] + Self.rows(body, head).map(Self.row)
    }

    /// The lines that are the names of the columns.
    private static func head(_ lines: [PageLines.Line]) -> [PageLines.Line]? {
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[start].box.isBeside(lines[end].box) { end += 1 }
            let row = lines[start..<end].sorted { $0.box.left < $1.box.left }
            if row.count > 1, TableCells.columns(row.map { $0.text[...] }) != nil { return row }
            start = end
        }
        return nil
    }

    private static func column(_ line: PageLines.Line, _ head: [PageLines.Line]) -> Int {
        head.lastIndex { $0.box.left <= line.box.left + line.size } ?? 0
    }

    /// Whether a line stands within a column.
    private static func fits(_ line: PageLines.Line, _ head: [PageLines.Line]) -> Bool {
        let column = column(line, head)
        guard line.box.left + line.size >= head[0].box.left else { return false }
        return column + 1 == head.count
            || line.box.right <= head[column + 1].box.left + line.size / 2
    }

    /// The lines of each row, by column. A row begins with a line of the first column, or, where
    /// that is the text itself, with one beside which another cell begins.
    private static func rows(
        _ body: [PageLines.Line], _ head: [PageLines.Line]
    ) -> [[[PageLines.Line]]] {
        let kinds = TableCells.columns(head.map { $0.text[...] })?.map(\.kind) ?? []
        let leading = kinds.first == .number ? 0 : (kinds.lastIndex { $0 == .other } ?? 0)
        var tops: [Int] = []
        var last = Int.min
        for line in body where column(line, head) == leading {
            if tops.isEmpty || line.box.top - last > line.box.height / 2 || leading == 0 {
                tops.append(line.box.top - line.box.height / 2)
            }
            last = line.box.bottom
        }
        if tops.isEmpty { tops = [body[0].box.top - body[0].box.height] }
        var rows = Array(
            repeating: Array(repeating: [PageLines.Line](), count: head.count), count: tops.count)
        for line in body {
            let row = tops.lastIndex { line.box.top >= $0 } ?? 0
            rows[row][column(line, head)].append(line)
        }
        return rows
    }

    private static func row(_ head: [[PageLines.Line]]) -> PageLines.Line {
        let cells = head.count == 1 ? head[0].map { [$0] } : head
        let all = cells.flatMap { $0 }
        let text = cells.map { cell in
            Array(cell.map(\.text).joined(separator: [0x20])).map { $0 == 0x09 ? 0x20 : $0 }
        }.joined(separator: [0x09])
        let box = all.dropFirst().reduce(all[0].box) { $0.joined($1.box) }
        return PageLines.Line(box: box, text: Array(text), size: all[0].size, isBold: false)
    }
}
