/// Which way a text runs.
enum Direction: Equatable {
    case leftToRight
    case rightToLeft

    /// The way of the first letter; nil for a text without letters.
    static func first(of text: String) -> Direction? {
        text.unicodeScalars.lazy.compactMap { Direction($0) }.first
    }

    /// A text cut where its direction changes. Marks and blanks between two directions go with the
    /// paragraph, as Unicode has it; digits with what stands before them.
    ///
    /// - Parameter base: the direction of the paragraph.
    static func stretches(
        of text: String, base: Direction
    ) -> [(text: Substring.UnicodeScalarView, direction: Direction)] {
        let all = text.unicodeScalars
        var found: [(text: Substring.UnicodeScalarView, direction: Direction)] = []
        var (start, current) = (all.startIndex, base)
        // Behind the last letter or digit.
        var settled = start
        func cut(at end: String.UnicodeScalarView.Index, _ next: Direction) {
            if start < end { found.append((all[start..<end], current)) }
            (start, current) = (end, next)
        }
        for index in all.indices {
            let own = Direction(all[index])
            if let own, own != current { cut(at: own == base ? settled : index, own) }
            if own != nil || all[index].properties.numericType != nil {
                settled = all.index(after: index)
            }
        }
        if current != base { cut(at: settled, base) }
        cut(at: all.endIndex, base)
        return found
    }

    /// The way of a letter; nil for what takes the way of its neighbours.
    private init?(_ scalar: Unicode.Scalar) {
        // Unicode keeps these blocks for scripts that run from right to left, also for those to come.
        switch scalar.value {
        case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            self = .rightToLeft
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .leftToRight
        }
    }
}
