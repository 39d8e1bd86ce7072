/// Lines of a page → stretches that are read one after another: columns, boxes, headings beside
/// their texts.
struct PageColumns {
    typealias Line = PageLines.Line

    /// Stretches of one column each, in the order of reading.
    private(set) var stretches: [[Line]] = []

    /// How often a stretch is divided again.
    private static let deepest = 12
    /// So many lines of one page are laid out; more are read from the top down.
    private static let most = 600

    init(_ lines: [Line]) {
        if lines.count > Self.most {
            stretches = [lines]
        } else {
            lay(lines, depth: 0)
        }
    }

    private mutating func lay(_ lines: [Line], depth: Int) {
        guard !lines.isEmpty else { return }
        if let table = PageTable(lines) {
            lay(table.above, depth: depth + 1)
            stretches.append(table.rows)
            return lay(table.below, depth: depth + 1)
        }
        guard depth < Self.deepest, let cut = PageCut(lines) else {
            return stretches.append(lines)
        }
        lay(cut.above, depth: depth + 1)
        let beside = HeadingsBeside(cut.left, cut.right)
        for (left, right) in beside?.pairs ?? [(cut.left, cut.right)] {
            lay(left, depth: depth + 1)
            lay(right, depth: depth + 1)
        }
        lay((beside?.rest ?? []) + cut.below, depth: depth + 1)
    }
}
