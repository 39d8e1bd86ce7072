/// Lines of a page → stretches that are read one after another: columns, boxes, headings beside
/// their texts.
struct PageColumns {
    typealias Line = PageLines.Line

    /// Stretches of one column each, in the order of reading.
    private(set) var stretches: [[Line]] = []
    /// The names of the columns of a table that may go on with the next page.
    private(set) var openTable: [Line]?
    /// The cells that go on with the last row of the page before.
    private(set) var rest: [[UInt8]]?

    /// The size of most letters.
    private let size: Int

    /// How often a stretch is divided again.
    private static let deepest = 12
    /// So many lines of one page are laid out; more are read from the top down.
    private static let most = 600

    /// - Parameter table: the names of the columns of a table at the end of the page before.
    init(_ lines: [Line], table: [Line]? = nil) {
        size = BoxRows.usual(lines)
        guard lines.count <= Self.most else {
            stretches = [lines]
            return
        }
        if let table, let rest = PageTable(lines, goingOn: table) {
            stretches.append(rest.rows)
            self.rest = rest.rest
            if rest.below.isEmpty { openTable = table }
            lay(rest.below, depth: 0)
        } else {
            lay(lines, depth: 0)
        }
    }

    private mutating func lay(_ lines: [Line], depth: Int) {
        guard !lines.isEmpty else { return }
        if let table = PageTable(lines) {
            lay(table.above, depth: depth + 1)
            stretches.append(table.rows)
            openTable = table.below.isEmpty ? table.names : nil
            return lay(table.below, depth: depth + 1)
        }
        guard depth < Self.deepest, let cut = PageCut(lines) else {
            return stretches.append(lines)
        }
        lay(cut.above, depth: depth + 1)
        if let rows = BoxRows(cut.left + cut.right, size) {
            for row in [rows.first, rows.rest + cut.below] { lay(row, depth: depth + 1) }
            return
        }
        let beside = HeadingsBeside(cut.left, cut.right)
        for (left, right) in beside?.pairs ?? [(cut.left, cut.right)] {
            lay(left, depth: depth + 1)
            lay(right, depth: depth + 1)
        }
        lay((beside?.rest ?? []) + cut.below, depth: depth + 1)
    }
}
