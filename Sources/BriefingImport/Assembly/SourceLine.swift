/// A line of a section before lines become paragraphs and points.
struct SourceLine {
    /// Which of the pieces of its section it comes from, from 0.
    let place: Int
    let line: Int
    let text: ArraySlice<UInt8>
    let marker: Marker?
    let indent: Int
    let isApart: Bool

    /// The text without its marker.
    var body: ArraySlice<UInt8> { text.dropFirst(marker?.length ?? 0) }

    /// The lines of a piece: one, or the points that were printed in one line.
    static func read(_ piece: Piece, _ place: Int, _ take: (SourceLine) -> Void) {
        var starts = InlinePoints.starts(piece.text)
        if starts.first != 0 { starts.insert(0, at: 0) }
        for index in starts.indices {
            let end = index + 1 < starts.count ? starts[index + 1] : piece.text.count
            let text = piece.text[starts[index]..<end].withoutEnds
            take(
                SourceLine(
                    place: place, line: piece.line, text: text, marker: Marker(text),
                    indent: piece.indent, isApart: index == 0 && piece.isApart))
        }
    }
}

/// Points that follow each other within one line.
enum InlinePoints {
    /// Where points begin, in bytes; empty for a line without any.
    static func starts(_ text: [UInt8]) -> [Int] {
        let bullets = signs(text)
        if !bullets.isEmpty { return bullets }
        let dashes = dashes(text)
        return dashes.isEmpty ? numbers(text) : dashes
    }

    /// Signs that are nothing but bullets; a dot in the middle of a line only where there are two.
    private static func signs(_ text: [UInt8]) -> [Int] {
        guard text.contains(where: { $0 >= 0x80 }) else { return [] }
        var found: [Int] = []
        var dots = 0
        for (index, byte) in text.enumerated() where byte >= 0xC2 {
            let scalar = text[index...].firstScalar
            guard Marker.isBullet(scalar), scalar < 0x2190 || scalar > 0x219F || index == 0 else {
                continue
            }
            guard index == 0 || text[index - 1] == 0x20 else { continue }
            if scalar == 0xB7 { dots += 1 }
            found.append(index)
        }
        return found.count == 1 && dots == 1 && found[0] != 0 ? [] : found
    }

    /// ` - ` between points, where the first stands at the beginning or after a colon.
    private static func dashes(_ text: [UInt8]) -> [Int] {
        var found: [Int] = []
        for index in text.indices.dropLast(2) where text[index] == 0x2D && text[index + 1] == 0x20 {
            guard index == 0 || text[index - 1] == 0x20 else { continue }
            let before = text[..<index].withoutEnds
            let opens = index == 0 || Ends.isLeadIn(before)
            if opens || (!found.isEmpty && Ends.beginsAnew(text[(index + 2)...])) {
                found.append(index)
            }
        }
        return found.count >= 2 ? found : []
    }

    /// `1. … 2. … 3. …` in their order from 1.
    private static func numbers(_ text: [UInt8]) -> [Int] {
        var found: [Int] = []
        var at = 0
        while at < text.count {
            guard text[at].isDigitByte, at == 0 || text[at - 1] == 0x20 else {
                at += 1
                continue
            }
            let opens = at == 0 || !found.isEmpty || Ends.isLeadIn(text[..<at].withoutEnds)
            if opens, let marker = Marker(text[at...]), case .number(found.count + 1) = marker.kind,
                Ends.beginsAnew(text[(at + marker.length)...])
            {
                found.append(at)
            }
            while at < text.count, text[at].isDigitByte { at += 1 }
        }
        return found.count >= 2 ? found : []
    }
}
