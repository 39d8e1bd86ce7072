/// Runs of words → lines: what stands beside each other with no more than a blank between.
enum PageLines {
    /// A line of one column.
    struct Line: Equatable, Sendable {
        var box: PrintedPage.Box
        var text: [UInt8]
        let size: Int
        var isBold: Bool
        /// Where the words behind a bullet or a number begin.
        var inner: Int

        init(box: PrintedPage.Box, text: [UInt8], size: Int, isBold: Bool, inner: Int? = nil) {
            (self.box, self.text, self.size, self.isBold) = (box, text, size, isBold)
            self.inner = inner ?? box.left
        }
    }

    /// The lines of a page, from the top down and from left to right.
    static func read(_ runs: [PrintedPage.Run]) -> [Line] {
        var rows: [[PrintedPage.Run]] = []
        var seen: [[UInt8]: [PrintedPage.Box]] = [:]
        let runs = runs.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
        for run in runs where !isShadow(run, &seen) {
            let isBeside = rows.last?.contains { near($0.box, run.box) } ?? false
            if isBeside { rows[rows.count - 1].append(run) } else { rows.append([run]) }
        }
        return rows.flatMap { lines($0.sorted { $0.box.left < $1.box.left }) }
    }

    /// Whether two runs stand on one line: their middles are nearly level.
    private static func near(_ one: PrintedPage.Box, _ other: PrintedPage.Box) -> Bool {
        abs(one.middle - other.middle) * 3 <= min(one.height, other.height)
    }

    /// Whether the same words were printed here already, as for a shadow.
    private static func isShadow(
        _ run: PrintedPage.Run, _ seen: inout [[UInt8]: [PrintedPage.Box]]
    ) -> Bool {
        let isAgain = (seen[run.text] ?? []).suffix(20).contains {
            abs($0.left - run.box.left) <= 3 && abs($0.top - run.box.top) <= 3
        }
        if !isAgain { seen[run.text, default: []].append(run.box) }
        return isAgain
    }

    private static func lines(_ row: [PrintedPage.Run]) -> [Line] {
        var lines: [Line] = []
        for run in row {
            let isBullet = run.isSymbol && run.text.count <= 4
            let text = isBullet ? bullet : LetterSpacing.closed(run.text)
            let line = Line(box: run.box, text: text, size: run.size, isBold: run.isBold)
            guard let last = lines.last, run.box.left - last.box.right <= room(last, run.size)
            else {
                lines.append(line)
                continue
            }
            let place = lines.count - 1
            let gap = run.box.left - last.box.right
            let isNumber = isNumber(last.text)
            let isMark = isMark(last.text) || isNumber
            let isWide = gap * 8 > min(last.size, run.size)
            var box = last.box.joined(run.box)
            // The next line stands as far below the heading as below its smaller letters.
            if isNumber { (box.top, box.bottom) = (run.box.top, run.box.bottom) }
            lines[place] = Line(
                box: box, text: last.text + (isWide || isMark ? [0x20] : []) + text,
                size: isMark ? run.size : last.size,
                isBold: isMark ? run.isBold : last.isBold && run.isBold,
                inner: isMark && !isNumber ? run.box.left : last.inner)
        }
        return lines
    }

    /// Whether a text is the number of a heading, which may be of a larger type.
    private static func isNumber(_ text: [UInt8]) -> Bool {
        text.count <= 2 && text.allSatisfy { $0.isDigitByte }
    }

    private static let bullet: [UInt8] = Array("•".utf8)

    /// How far to the right a run may stand that goes on with a line; a bullet, or the number of a
    /// point, stands further off.
    private static func room(_ line: Line, _ size: Int) -> Int {
        let letter = min(line.size, size)
        return isMark(line.text) ? letter * 4 : letter * 7 / 10
    }

    /// Whether a text is nothing but what stands before a point.
    static func isMark(_ text: [UInt8]) -> Bool {
        guard text.count <= 6 else { return false }
        if Marker.isBullet(text[...].firstScalar), text.count <= 3 { return true }
        if text == [0x2D] || text == [0x6F] || text == [0x2A] { return true }
        guard let last = text.last, last == 0x2E || last == 0x29 else { return false }
        return Marker((text + Array(" x".utf8))[...]) != nil
    }
}
