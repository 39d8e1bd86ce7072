/// Text in two or more columns whose lines were printed side by side.
struct Columns {
    /// The lines with columns one below the other.
    private(set) var lines: [DocumentText.Line] = []
    /// The numbers of lines that were divided.
    private(set) var divided: [Int] = []

    private let store: LetterStore

    /// At least so many blanks stand between columns.
    private static let gap = 3
    /// At least so many lines show a column before it is believed.
    private static let fewest = 4

    init(_ source: [DocumentText.Line], _ store: LetterStore) {
        self.store = store
        lines.reserveCapacity(source.count)
        var start = 0
        for index in source.indices.dropFirst() where source[index].beginsPage {
            add(source[start..<index], depth: 0)
            start = index
        }
        add(source[start...], depth: 0)
    }

    private mutating func add(_ page: ArraySlice<DocumentText.Line>, depth: Int) {
        guard depth < 4, let (column, range) = column(of: page) else { return lines += page }
        lines += page[..<range.lowerBound]
        var left: [DocumentText.Line] = []
        var right: [DocumentText.Line] = []
        for line in page[range] {
            guard let cut = cut(line, at: column) else {
                flush(&left, &right, depth)
                lines.append(line)
                continue
            }
            let ends = line.text.range
            let head = Stretch(ends.lowerBound..<cut)
            let tail = Stretch(cut..<ends.upperBound)
            if !isBlank(head), !isBlank(tail) { divided.append(line.number) }
            left.append(
                DocumentText.Line(number: line.number, text: head, beginsPage: line.beginsPage))
            right.append(DocumentText.Line(number: line.number, text: tail, beginsPage: false))
        }
        flush(&left, &right, depth)
        add(page[range.upperBound...], depth: depth + 1)
    }

    private mutating func flush(
        _ left: inout [DocumentText.Line], _ right: inout [DocumentText.Line], _ depth: Int
    ) {
        add(left[...], depth: depth + 1)
        add(right[...], depth: depth + 1)
        left.removeAll(keepingCapacity: true)
        right.removeAll(keepingCapacity: true)
    }

    private func isBlank(_ text: Stretch) -> Bool {
        store.slice(text).allSatisfy(\.isBlankByte)
    }

    private struct Found {
        var count = 0
        let first: Int
        var last: Int
    }

    /// Where the lines of a page begin their second column, and from which line to which they do;
    /// nil for text in one column.
    private func column(of page: ArraySlice<DocumentText.Line>) -> (Int, Range<Int>)? {
        var found: [Int: Found] = [:]
        for index in page.indices {
            starts(page[index]) { start in
                found[start, default: Found(first: index, last: index)].count += 1
                found[start]?.last = index
            }
        }
        let best = found.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        guard let (column, lines) = best, lines.count >= Self.fewest else { return nil }
        let range = lines.first..<lines.last + 1
        let filled = page[range].count { !isBlank($0.text) }
        let crossing = page[range].count { cut($0, at: column) == nil }
        guard lines.count * 4 >= filled, crossing * 3 <= filled else { return nil }
        return (column, range)
    }

    /// The columns, in scalars, at which text begins again after a gap.
    private func starts(_ line: DocumentText.Line, _ take: (Int) -> Void) {
        var scalars = 0
        var blanks = 0
        var hasText = false
        for byte in store.slice(line.text) where byte & 0xC0 != 0x80 {
            if byte == 0x20 {
                blanks += 1
            } else {
                if hasText, blanks >= Self.gap { take(scalars) }
                (hasText, blanks) = (true, 0)
            }
            scalars += 1
        }
    }

    /// The place of a column, if two blanks or the end of the line stand before it.
    private func cut(_ line: DocumentText.Line, at column: Int) -> Int? {
        var scalars = 0
        for place in line.text.range {
            let byte = store.bytes[place]
            guard byte & 0xC0 != 0x80 else { continue }
            if scalars >= column - 2, scalars < column, byte != 0x20 { return nil }
            if scalars == column { return place }
            scalars += 1
        }
        return line.text.range.upperBound
    }
}
