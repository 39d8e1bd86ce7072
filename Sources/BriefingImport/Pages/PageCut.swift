/// A gap from top to bottom through a part of the lines, with what stands on both sides of it.
struct PageCut {
    typealias Line = PageLines.Line

    private(set) var above: [Line] = []
    private(set) var left: [Line] = []
    private(set) var right: [Line] = []
    private(set) var below: [Line] = []

    /// A stretch between two lines that cross an edge.
    private struct Stretch {
        let edge: Int
        let top: Int
        let bottom: Int
        /// How far down both sides reach.
        let depth: Int
    }

    /// The cut along which both sides are longest; nil where all is one column.
    init?(_ lines: [Line]) {
        let sorted = lines.sorted { $0.box.middle < $1.box.middle }
        var best: Stretch?
        for edge in Set(lines.map(\.box.left)).sorted().dropFirst() {
            Self.divide(sorted, at: edge, &best)
        }
        guard let best else { return nil }
        for line in sorted {
            let middle = line.box.middle
            if middle <= best.top {
                above.append(line)
            } else if middle >= best.bottom {
                below.append(line)
            } else if line.box.left >= best.edge {
                right.append(line)
            } else {
                left.append(line)
            }
        }
        trim()
    }

    /// Looks at what a line straight down would part, between the lines that it would cross.
    private static func divide(_ lines: [Line], at edge: Int, _ best: inout Stretch?) {
        var start = 0
        var top = Int.min
        for end in 0...lines.count {
            let isEnd = end == lines.count
            let isCrossing = !isEnd && lines[end].box.left < edge && lines[end].box.right > edge
            guard isEnd || isCrossing else { continue }
            let bottom = isEnd ? Int.max : lines[end].box.middle
            let part = aligned(lines[start..<end], edge)
            if let depth = depth(part, edge), depth > best?.depth ?? 0 {
                best = Stretch(
                    edge: edge,
                    top: part.startIndex > start ? lines[part.startIndex - 1].box.middle : top,
                    bottom: part.endIndex < end ? lines[part.endIndex].box.middle : bottom,
                    depth: depth)
            }
            (start, top) = (end + 1, bottom)
        }
    }

    /// Without what stands apart at the head or the foot and has its columns elsewhere.
    private static func aligned(_ lines: ArraySlice<Line>, _ edge: Int) -> ArraySlice<Line> {
        var groups: [Range<Int>] = []
        var bottom = Int.min
        for place in lines.indices {
            let line = lines[place]
            if bottom == Int.min || line.box.top - bottom > line.box.height * 6 / 5 {
                groups.append(place..<place + 1)
            } else if let last = groups.last {
                groups[groups.count - 1] = last.lowerBound..<place + 1
            }
            bottom = max(bottom, line.box.bottom)
        }
        func isElsewhere(_ group: Range<Int>) -> Bool {
            let starts = lines[group].map(\.box.left).filter { $0 >= edge }
            return starts.min().map { $0 > edge + 20 } ?? false
        }
        while let first = groups.first, isElsewhere(first) { groups.removeFirst() }
        while let last = groups.last, isElsewhere(last) { groups.removeLast() }
        guard let first = groups.first, let last = groups.last else { return [] }
        return lines[first.lowerBound..<last.upperBound]
    }

    /// How far down both sides of an edge reach beside each other; nil where they do not.
    private static func depth(_ lines: ArraySlice<Line>, _ edge: Int) -> Int? {
        var sides: [[PrintedPage.Box]] = [[], []]
        for line in lines { sides[line.box.left >= edge ? 1 : 0].append(line.box) }
        guard let end = sides[0].map(\.right).max(), let size = lines.map(\.size).min(),
            sides[1].map(\.left).min() == edge
        else { return nil }
        // Many lines that begin at one place make a narrow gap a gap between columns.
        let isColumn = sides[1].count { $0.left == edge } >= 3
        guard (edge - end) * 10 >= size * (isColumn ? 2 : 6) else { return nil }
        let tops = sides.compactMap { $0.map(\.top).min() }
        let bottoms = sides.compactMap { $0.map(\.bottom).max() }
        let depth = (bottoms.min() ?? 0) - (tops.max() ?? 0)
        guard depth > 0, sides[0].contains(where: { one in sides[1].contains { one.isBeside($0) } })
        else { return nil }
        return depth
    }

    /// What stands on one side alone, and apart from the rest, is above or below both.
    private mutating func trim() {
        guard let first = left.first, let second = right.first,
            let end = left.map(\.box.bottom).max(), let last = right.map(\.box.bottom).max()
        else { return }
        let gap = ((left + right).map(\.box.height).max() ?? 0) * 3 / 2
        let top = max(first.box.top, second.box.top)
        let early =
            left.filter { $0.box.middle < top } + Self.early(right, before: top, gap: gap)
        let late = [left, right].flatMap {
            Self.late($0, after: min(end, last), gap: gap)
        }
        above += early
        below = late + below
        left.removeAll { early.contains($0) || late.contains($0) }
        right.removeAll { early.contains($0) || late.contains($0) }
    }

    /// Lines above the first on the left that are no part of the text on the right: they stand apart
    /// from it, or not at its edge.
    private static func early(_ side: [Line], before top: Int, gap: Int) -> [Line] {
        let edge = side.map(\.box.left).min() ?? 0
        var start = top
        var early: [Line] = []
        for line in side.reversed() where line.box.middle < top {
            if early.isEmpty, line.box.left <= edge + 3, start - line.box.bottom <= gap {
                start = line.box.top
            } else {
                early.insert(line, at: 0)
            }
        }
        return early
    }

    /// Lines below one of the sides that are no part of the other: they stand apart from it, or are
    /// small print below both.
    private static func late(_ side: [Line], after start: Int, gap: Int) -> [Line] {
        let usual = BoxRows.usual(side)
        var end = start
        var late: [Line] = []
        for line in side where line.box.middle >= start {
            let isSmall = line.size * 10 < usual * 9 && line.box.top >= end
            if late.isEmpty, !isSmall, line.box.top - end <= gap {
                end = line.box.bottom
            } else {
                late.append(line)
            }
        }
        return late
    }
}
