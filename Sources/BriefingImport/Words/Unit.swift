/// A piece of a line that the recognition looks at: usually the whole line.
struct Unit: Sendable {
    /// The line of the document, from 1.
    let line: Int
    /// Mended, with single blanks and none at the ends; never empty.
    var text: [UInt8]
    /// How far it is set in, in columns.
    var indent: Int
    /// Whether an empty line or a new page stands before it.
    var isApart: Bool
    /// Whether a page begins with it.
    let beginsPage: Bool
    /// How many `#` stood before it.
    var level = 0
    /// Whether all of it was emphasised.
    var isStrong = false

    /// The text as a string.
    var shown: String { text.text }
}

/// Lines → units: letters mended, columns taken apart, Markdown understood.
struct UnitReader {
    private(set) var units: [Unit] = []
    private(set) var repairs: [Repair] = []
    /// Lines of blanks and invisible letters that nobody can see.
    private(set) var invisible: [Int] = []

    init(_ document: DocumentText) {
        var mended = document.lines
        for index in mended.indices {
            mended[index].bytes = LineRepair.mend(
                mended[index].bytes, line: mended[index].number, into: &repairs)
        }
        let (cells, divided) = Columns.divide(mended)
        for line in divided { repairs.append(Repair(kind: .column, line: line, result: "")) }
        var isApart = true
        for cell in cells {
            if cell.beginsPage { isApart = true }
            add(cell, isApart: isApart, isMarkdown: document.isMarkdown)
            isApart = cell.bytes.withoutEnds.isEmpty
        }
        invisible = zip(document.lines, mended).filter { line, mended in
            mended.bytes.withoutEnds.isEmpty && !line.bytes.withoutEnds.isEmpty
        }.map { $0.0.number }
    }

    private mutating func add(_ cell: DocumentText.Line, isApart: Bool, isMarkdown: Bool) {
        let trimmed = cell.bytes.withoutEnds
        guard !trimmed.isEmpty else { return }
        var indent = 0
        for byte in cell.bytes[..<trimmed.startIndex] {
            indent += byte == 0x09 ? 4 - indent % 4 : 1
        }
        // Most lines need no mending, and share the bytes of the document.
        let isPlain = trimmed.count == cell.bytes.count && !cell.bytes.hasBlanksInRow
        var unit = Unit(
            line: cell.number, text: isPlain ? cell.bytes : trimmed.withSingleBlanks,
            indent: indent, isApart: isApart,
            beginsPage: cell.beginsPage)
        if unit.text.count != trimmed.count {
            repairs.append(Repair(kind: .blanks, line: cell.number, result: ""))
        }
        if Markup.takeOff(&unit, escapes: isMarkdown) {
            repairs.append(Repair(kind: .markup, line: cell.number, result: ""))
        }
        if unit.text.isEmpty { unit.text = trimmed.withSingleBlanks }
        units.append(unit)
    }
}

/// Marks of Markdown that are layout: `##` before a heading, `**` around words.
enum Markup {
    /// Takes them off; true if there were any.
    static func takeOff(_ unit: inout Unit, escapes: Bool) -> Bool {
        let before = unit.text.count
        let hashes = unit.text.prefix { $0 == 0x23 }.count
        if (1...6).contains(hashes), unit.text.count > hashes, unit.text[hashes] == 0x20 {
            unit.level = hashes
            unit.text = Array(unit.text[...].dropFirst(hashes).withoutEnds)
        }
        for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] { takeOffPairs(of: mark, &unit) }
        if escapes {
            takeOffSingles(&unit)
            takeOffBackslashes(&unit)
        }
        return unit.text.count != before
    }

    /// Takes off `**` where they come in pairs around words.
    private static func takeOffPairs(of mark: UInt8, _ unit: inout Unit) {
        let text = unit.text
        guard text.count > 4 else { return }
        var places: [Int] = []
        var at = 0
        while at + 1 < text.count {
            if text[at] == mark, text[at + 1] == mark {
                places.append(at)
                at += 1
            }
            at += 1
        }
        guard places.count >= 2, places.count % 2 == 0 else { return }
        if mark == 0x5F, text.contains(where: { $0 == mark }), text.allSatisfy({ !$0.isLetterByte })
        {
            return
        }
        unit.isStrong = places.count == 2 && places[0] == 0 && places[1] + 2 == text.count
        var out: [UInt8] = []
        var next = 0
        for (index, byte) in text.enumerated() {
            if next < places.count, index == places[next] + 1 {
                next += 1
            } else if next < places.count, index == places[next] {
                continue
            } else {
                out.append(byte)
            }
        }
        if !out.withoutEnds.isEmpty { unit.text = Array(out.withoutEnds) }
    }

    /// Takes off `*` and `_` around words: an opening one before a letter, a closing one after.
    private static func takeOffSingles(_ unit: inout Unit) {
        let text = unit.text
        var dropped: Set<Int> = []
        var open: Int?
        for index in text.indices where text[index] == 0x2A || text[index] == 0x5F {
            guard index == 0 || text[index - 1] != 0x5C else { continue }
            let isInside = { (byte: UInt8) in byte.isLetterByte || byte.isDigitByte }
            let before = index > 0 && isInside(text[index - 1])
            let after = index + 1 < text.count && isInside(text[index + 1])
            if let start = open, text[start] == text[index], !after {
                dropped.formUnion([start, index])
                open = nil
            } else if after, !before {
                open = index
            }
        }
        if !dropped.isEmpty {
            unit.text = text.indices.filter { !dropped.contains($0) }.map { text[$0] }
        }
    }

    /// `\#` means `#` in Markdown.
    private static func takeOffBackslashes(_ unit: inout Unit) {
        guard unit.text.contains(0x5C) else { return }
        var out: [UInt8] = []
        for (index, byte) in unit.text.enumerated() {
            let next = index + 1 < unit.text.count ? unit.text[index + 1] : 0x20
            let isMark = (0x21...0x7E).contains(next) && !next.isDigitByte && !next.isLetterByte
            if byte == 0x5C, isMark, out.last != 0x5C || index == 0 { continue }
            out.append(byte)
        }
        unit.text = out
    }
}
