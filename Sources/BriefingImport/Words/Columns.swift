/// Text in two or more columns whose lines were printed side by side.
enum Columns {
    /// At least so many blanks stand between columns.
    private static let gap = 3
    /// At least so many lines show a column before it is believed.
    private static let fewest = 4

    /// The lines with columns one below the other, and the numbers of lines that were divided.
    static func divide(_ lines: [DocumentText.Line]) -> ([DocumentText.Line], [Int]) {
        var out: [DocumentText.Line] = []
        var divided: [Int] = []
        var start = 0
        for index in lines.indices.dropFirst() where lines[index].beginsPage {
            add(lines[start..<index], &out, &divided, depth: 0)
            start = index
        }
        add(lines[start...], &out, &divided, depth: 0)
        return (out, divided)
    }

    private static func add(
        _ page: ArraySlice<DocumentText.Line>, _ out: inout [DocumentText.Line],
        _ divided: inout [Int],
        depth: Int
    ) {
        guard depth < 4, let (column, range) = column(of: page) else { return out += page }
        out += page[..<range.lowerBound]
        var left: [DocumentText.Line] = []
        var right: [DocumentText.Line] = []
        func flush(_ out: inout [DocumentText.Line], _ divided: inout [Int]) {
            add(left[...], &out, &divided, depth: depth + 1)
            add(right[...], &out, &divided, depth: depth + 1)
            (left, right) = ([], [])
        }
        for line in page[range] {
            guard let cut = cut(line.bytes, at: column) else {
                flush(&out, &divided)
                out.append(line)
                continue
            }
            let head = Array(line.bytes[..<cut])
            let tail = Array(line.bytes[cut...])
            let isDivided = !head.withoutEnds.isEmpty && !tail.withoutEnds.isEmpty
            if isDivided { divided.append(line.number) }
            left.append(
                DocumentText.Line(number: line.number, bytes: head, beginsPage: line.beginsPage))
            right.append(DocumentText.Line(number: line.number, bytes: tail, beginsPage: false))
        }
        flush(&out, &divided)
        add(page[range.upperBound...], &out, &divided, depth: depth + 1)
    }

    /// Where the lines of a page begin their second column, and from which line to which they do;
    /// nil for text in one column.
    private static func column(of page: ArraySlice<DocumentText.Line>) -> (Int, Range<Int>)? {
        var counts: [Int: Int] = [:]
        var ends: [Int: (first: Int, last: Int)] = [:]
        for index in page.indices {
            for start in starts(page[index].bytes) {
                counts[start, default: 0] += 1
                ends[start] = (ends[start]?.first ?? index, index)
            }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, best.value >= fewest, let span = ends[best.key] else { return nil }
        let range = span.first..<span.last + 1
        let filled = page[range].count { !$0.bytes.withoutEnds.isEmpty }
        let crossing = page[range].count { cut($0.bytes, at: best.key) == nil }
        guard best.value * 4 >= filled, crossing * 3 <= filled else { return nil }
        return (best.key, range)
    }

    /// The columns, in scalars, at which text begins again after a gap.
    private static func starts(_ bytes: [UInt8]) -> [Int] {
        var starts: [Int] = []
        var scalars = 0
        var blanks = 0
        var hasText = false
        for byte in bytes where byte & 0xC0 != 0x80 {
            if byte == 0x20 {
                blanks += 1
            } else {
                if hasText, blanks >= gap { starts.append(scalars) }
                (hasText, blanks) = (true, 0)
            }
            scalars += 1
        }
        return starts
    }

    /// The offset in bytes of a column, if two blanks or the end of the line stand before it.
    private static func cut(_ bytes: [UInt8], at column: Int) -> Int? {
        var scalars = 0
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalars >= column - 2, scalars < column, byte != 0x20 { return nil }
            if scalars == column { return index }
            scalars += 1
        }
        return bytes.count
    }
}
