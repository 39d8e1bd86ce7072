/// Boxes in rows: at one height a heading begins in each column that goes on there, and no line of text
/// runs across.
struct BoxRows {
    typealias Line = PageLines.Line

    /// The first row, and what stands below it.
    let first: [Line]
    let rest: [Line]

    /// How far apart the tops of headings beside each other may stand.
    private static let slack = 4

    /// - Parameter usual: the size of most letters of the page.
    init?(_ lines: [Line], _ usual: Int) {
        let columns = Self.columns(lines)
        guard columns.count > 1 else { return nil }
        let top = lines.map(\.box.top).min() ?? 0
        let edges = columns.flatMap { $0 }.filter { Self.isHeading($0, usual) }.map(\.box.top)
        let edge = Set(edges).sorted().first { edge in
            edge > top + Self.slack && Self.begins(columns, at: edge, usual)
        }
        guard let edge else { return nil }
        first = lines.filter { $0.box.top < edge - Self.slack }
        rest = lines.filter { $0.box.top >= edge - Self.slack }
    }

    /// The size of most letters.
    static func usual(_ lines: [Line]) -> Int {
        var letters: [Int: Int] = [:]
        for line in lines { letters[line.size, default: 0] += line.text.count }
        return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }

    /// Lines that stand over each other, from left to right; each column from the top down.
    private static func columns(_ lines: [Line]) -> [[Line]] {
        var columns: [[Line]] = []
        var end = Int.min
        for line in lines.sorted(by: { $0.box.left < $1.box.left }) {
            if line.box.left > end { columns.append([]) }
            columns[columns.count - 1].append(line)
            end = max(end, line.box.right)
        }
        return columns.map { $0.sorted { $0.box.top < $1.box.top } }
    }

    private static func isHeading(_ line: Line, _ usual: Int) -> Bool {
        if line.isBold || line.size * 100 >= usual * 112 { return true }
        let words = Word.read(line.text, from: NumberMark(line.text)?.end ?? 0, limit: 12)
        return Phrases.alone.match(words, at: 0)?.words.upperBound == words.count
    }

    /// Whether a line is a further one of the heading above it.
    private static func goesOn(_ line: Line, _ above: Line, _ usual: Int) -> Bool {
        line.size == above.size && isHeading(above, usual)
            && line.box.top - above.box.bottom < line.box.height / 2
    }

    /// Whether every column that goes on below a height begins there with a heading, two at least.
    private static func begins(_ columns: [[Line]], at edge: Int, _ usual: Int) -> Bool {
        var count = 0
        for column in columns {
            let above = column.prefix { $0.box.top < edge - slack }
            if let last = above.map(\.box.bottom).max(), last > edge + slack { return false }
            guard let next = column.dropFirst(above.count).first else { continue }
            // The last box may have no heading.
            if let last = above.last, next.box.top - last.box.bottom > 2 * next.box.height,
                abs(next.box.top - edge) <= next.box.height, !isHeading(next, usual)
            {
                continue
            }
            guard next.box.top <= edge + slack, isHeading(next, usual),
                !(above.last.map { goesOn(next, $0, usual) } ?? false)
            else { return false }
            if !above.isEmpty { count += 1 }
        }
        return count > 1
    }
}
