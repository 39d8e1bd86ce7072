/// The lines of one column → paragraphs and points.
struct PageParagraphs {
    /// Some lines that belong together.
    struct Paragraph {
        var text: [UInt8]
        let size: Int
        var isBold: Bool
        var lines = 1
    }

    private(set) var all: [Paragraph] = []

    private let right: Int
    private let pitch: Int

    /// - Parameter usual: how far lines of one paragraph are apart in the document, in hundredths of
    ///   their height.
    init(_ column: [PageLines.Line], usual: Int) {
        let lines = column.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
        right = lines.map(\.box.right).max() ?? 0
        pitch = Self.pitch(lines) ?? (lines.first?.box.height ?? 0) * usual / 100
        let left = lines.map(\.box.left).min() ?? 0
        var above: PageLines.Line?
        for line in lines {
            var line = line
            defer { above = line }
            if let above, goesOn(line, above) {
                join(line)
                // So that a third line is held against the words of the first.
                if above.inner > above.box.left {
                    (line.box.left, line.inner) = (above.box.left, above.inner)
                }
            } else {
                let indent = max(0, line.box.left - left) * 2 / max(1, line.size)
                // Points inside others stand further to the right.
                let inset = Marker(line.text[...]) == nil ? 0 : min(indent, 24)
                all.append(
                    Paragraph(
                        text: Array(repeating: 0x20, count: inset) + line.text, size: line.size,
                        isBold: line.isBold))
            }
        }
    }

    /// How far lines of one paragraph are apart in most of a document, in hundredths of their height:
    /// where a line begins small, it goes on with the one above.
    static func usual(_ pages: [[PageLines.Line]]) -> Int {
        var counts: [Int: Int] = [:]
        for lines in pages {
            var above: [Int: PageLines.Line] = [:]
            for line in lines {
                if let before = above[line.box.left], let distance = distance(before, line) {
                    counts[distance * 20 / line.box.height * 5, default: 0] += 1
                }
                above[line.box.left] = line
                above[line.inner] = line
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { $0.key + 5 } ?? 110
    }

    /// The shortest distance of such lines in a column; nil where there are none.
    private static func pitch(_ lines: [PageLines.Line]) -> Int? {
        zip(lines, lines.dropFirst()).compactMap { distance($0, $1) }.min()
    }

    /// How far a line is below one that it goes on with; nil where it may begin anew.
    private static func distance(_ above: PageLines.Line, _ below: PageLines.Line) -> Int? {
        guard above.size == below.size, Ends.beginsSmall(below.text[...]),
            Marker(below.text[...]) == nil, !Ends.isSentenceEnd(above.text[...])
        else { return nil }
        let distance = below.box.top - above.box.top
        let isNear = distance * 10 > below.box.height * 8 && distance < below.box.height * 5 / 2
        return isNear ? distance : nil
    }

    private func goesOn(_ line: PageLines.Line, _ above: PageLines.Line) -> Bool {
        if line.text.contains(0x09) || above.text.contains(0x09) { return false }
        if line.size != above.size || line.isBold != above.isBold { return isSame(line, above) }
        let distance = line.box.top - above.box.top
        if distance <= 0 { return false }
        // The lines of a heading may stand further apart.
        let most = line.isBold ? 14 : 13
        let isLoose = distance * 10 > max(pitch, line.box.height) * most
        if isLoose { return false }
        if let marker = Marker(line.text[...]), begins(line, above, marker) { return false }
        if PublisherLabel.isLabelled(line.text[...]) { return false }
        // What goes on with a point stands below its words, not below its bullet.
        if above.inner > above.box.left, line.box.left + line.size / 2 < above.inner {
            return false
        }
        return !isBroken(above, before: line)
    }

    /// Whether a change of type is within a sentence: some bold words at its start or end.
    private func isSame(_ line: PageLines.Line, _ above: PageLines.Line) -> Bool {
        guard abs(line.size - above.size) * 10 <= above.size, Marker(line.text[...]) == nil,
            line.box.top > above.box.top,
            (line.box.top - above.box.top) * 10 <= max(pitch, line.box.height) * 13
        else { return false }
        return Ends.runOn(above.text[...], line.text[...]) && !isBroken(above, before: line)
    }

    /// A number at the start of a line is a label where the line above has come to its end.
    private func begins(_ line: PageLines.Line, _ above: PageLines.Line, _ marker: Marker) -> Bool {
        if case .bullet = marker.kind, marker.sign != 0x2D { return true }
        return isBroken(above, before: line) || Ends.isSentenceEnd(above.text[...])
            || Ends.isLeadIn(above.text[...]) || line.box.left < above.box.left - line.size
            || Marker(above.text[...]) != nil
    }

    /// Lines that are shorter, in bytes, are taken for a list where each ends a sentence.
    private static let narrow = 60

    /// Whether the next word would have had room in a line, so that it was ended on purpose.
    private func isBroken(_ above: PageLines.Line, before line: PageLines.Line) -> Bool {
        let letters = max(1, line.text.count { $0 & 0xC0 != 0x80 })
        let width = (line.box.right - line.box.left) / letters
        let word = line.text.prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 }
        let end = above.box.right + (word + 1) * width
        if Ends.beginsSmall(line.text[...]), !Ends.isSentenceEnd(above.text[...]),
            !Ends.isLeadIn(above.text[...])
        {
            return false
        }
        if Ends.isSentenceEnd(above.text[...]), above.text.count < Self.narrow,
            let open = all.last, Marker(open.text[...].withoutEnds) == nil
        {
            return true
        }
        return end + line.size / 2 < right
            || (Ends.isSentenceEnd(above.text[...]) || Ends.isLeadIn(above.text[...]))
                && end <= right
    }

    private mutating func join(_ line: PageLines.Line) {
        let last = all.count - 1
        // A word that may be broken here is put together where its other uses are known.
        let isOpen = all[last].text.last == 0x2D && Ends.beginsSmall(line.text[...])
        all[last].text += [isOpen ? 0x0A : 0x20] + line.text
        all[last].isBold = all[last].isBold && line.isBold
        all[last].lines += 1
    }
}
