/// A table of recommendations on a page: its rows as lines with tabs between the cells.
struct PageTable {
    typealias Line = PageLines.Line

    let above: [Line]
    let rows: [Line]
    let below: [Line]
    /// The names of the columns, where they stand.
    let names: [Line]
    /// The cells that go on with the last row of the page before.
    private(set) var rest: [[UInt8]]?

    init?(_ lines: [Line]) {
        let sorted = lines.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
        guard let (names, rest) = Self.names(sorted) else { return nil }
        let top = names.map(\.box.top).min() ?? 0
        let (body, below) = Self.parted(rest.filter { $0.box.middle > top }, names)
        guard !body.isEmpty else { return nil }
        above = sorted.filter { $0.box.middle < top }
        (self.names, self.below) = (names, below)
        rows = [Self.row(names.map { [$0] })] + Self.rows(body, names).map(Self.row)
    }

    /// The rows at the head of a page that go on with a table of the page before.
    init?(_ lines: [Line], goingOn names: [Line]) {
        let sorted = lines.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
        guard Self.names(sorted) == nil, let first = sorted.first else { return nil }
        var moved = names
        for place in moved.indices {
            (moved[place].box.top, moved[place].box.bottom) = (first.box.top - 1, first.box.top)
        }
        let (body, below) = Self.parted(sorted, moved)
        let columns = Set(body.map { Self.column($0, names) })
        // A single cell goes on where its text does.
        guard columns.count > 1 || columns.first ?? 0 > 0 && Ends.beginsSmall(first.text[...])
        else { return nil }
        (above, self.names, self.below) = ([], names, below)
        var found = Self.rows(body, names)
        if found[0][Self.leading(names)].isEmpty { rest = found.removeFirst().map(Self.text) }
        rows = found.isEmpty ? [] : [Self.row(names.map { [$0] })] + found.map(Self.row)
    }

    /// A row with the cells that go on with it on the next page.
    static func row(_ row: Line, with rest: [[UInt8]]) -> Line {
        let cells = row.text.split(separator: 0x09, omittingEmptySubsequences: false).map {
            Array($0)
        }
        guard cells.count == rest.count else { return row }
        var whole = row
        let joined = zip(cells, rest).map { $0 + ($0.isEmpty || $1.isEmpty ? [] : [0x20]) + $1 }
        whole.text = Array(joined.joined(separator: [0x09]))
        return whole
    }

    /// The lines that stand in columns below their names, and those below the table.
    private static func parted(_ lines: [Line], _ names: [Line]) -> ([Line], [Line]) {
        var body: [Line] = []
        var rest: [Line] = []
        var end = names.map(\.box.bottom).max() ?? 0
        let size = names.map(\.size).max() ?? 0
        for line in lines {
            let isInside =
                fits(line, names) && line.box.top - end <= line.box.height * 2
                && line.size * 100 < size * 112
            if rest.isEmpty, isInside {
                body.append(line)
                end = max(end, line.box.bottom)
            } else {
                rest.append(line)
            }
        }
        return (body, rest)
    }

    // MARK: Columns

    /// The names of the columns, each of one line or two, and the lines that are none of them.
    private static func names(_ lines: [Line]) -> ([Line], [Line])? {
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[start].box.isBeside(lines[end].box) { end += 1 }
            let row = lines[start..<end].sorted { $0.box.left < $1.box.left }
            if row.count > 1, let (names, more) = whole(row, lines[end...]) {
                return (names, lines.filter { !row.contains($0) && !more.contains($0) })
            }
            start = end
        }
        return nil
    }

    /// Names that are broken within their cells put together with the lines below them.
    private static func whole(_ row: [Line], _ rest: ArraySlice<Line>) -> ([Line], [Line])? {
        if TableCells.columns(row.map { $0.text[...] }) != nil { return (row, []) }
        var names = row
        var taken: [Line] = []
        for place in names.indices {
            let name = names[place]
            let next = rest.first {
                abs($0.box.left - name.box.left) <= 3
                    && $0.box.top - name.box.bottom < name.box.height
            }
            guard let next, !TableCells.isKnown(name.text[...]) else { continue }
            for between in [[], [0x20]] as [[UInt8]] {
                let text = name.text + between + next.text
                guard TableCells.isKnown(text[...]) else { continue }
                names[place].text = text
                names[place].box = name.box.joined(next.box)
                taken.append(next)
                break
            }
        }
        return TableCells.columns(names.map { $0.text[...] }) == nil ? nil : (names, taken)
    }

    private static func column(_ line: Line, _ names: [Line]) -> Int {
        names.lastIndex { $0.box.left <= line.box.left + line.size } ?? 0
    }

    /// Whether a line stands within a column.
    private static func fits(_ line: Line, _ names: [Line]) -> Bool {
        let column = column(line, names)
        guard line.box.left + line.size >= names[0].box.left else { return false }
        return column + 1 == names.count
            || line.box.right <= names[column + 1].box.left + line.size / 2
    }

    // MARK: Rows

    /// The column with which a row begins.
    private static func leading(_ names: [Line]) -> Int {
        let kinds = TableCells.columns(names.map { $0.text[...] })?.map(\.kind) ?? []
        return kinds.first == .number ? 0 : kinds.lastIndex { $0 == .other } ?? 0
    }

    private static func text(_ cell: [Line]) -> [UInt8] {
        Array(cell.map(\.text).joined(separator: [0x20])).map { $0 == 0x09 ? 0x20 : $0 }
    }

    /// The lines of each row, by column. A row begins with a line of the first column, or, where
    /// that is the text itself, with one beside which another cell begins.
    private static func rows(_ body: [Line], _ names: [Line]) -> [[[Line]]] {
        let leading = leading(names)
        var tops: [Int] = []
        var last = Int.min
        for line in body where column(line, names) == leading {
            if tops.isEmpty || line.box.top - last > line.box.height / 2 || leading == 0 {
                tops.append(line.box.top - line.box.height / 2)
            }
            last = line.box.bottom
        }
        // What stands above the first of them goes on from the page before.
        if let first = body.first, tops.first.map({ first.box.top < $0 }) ?? true {
            tops.insert(first.box.top - first.box.height, at: 0)
        }
        var rows = Array(
            repeating: Array(repeating: [Line](), count: names.count), count: tops.count)
        for line in body {
            let row = tops.lastIndex { line.box.top >= $0 } ?? 0
            rows[row][column(line, names)].append(line)
        }
        return rows.filter { $0.contains { !$0.isEmpty } }
    }

    /// A row as one line.
    private static func row(_ cells: [[Line]]) -> Line {
        let all = cells.flatMap { $0 }
        let text = Array(cells.map(text).joined(separator: [0x09]))
        let box = all.dropFirst().reduce(all[0].box) { $0.joined($1.box) }
        return Line(box: box, text: text, size: all[0].size, isBold: false)
    }
}
