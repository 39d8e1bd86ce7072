/// Lines → units: letters mended, columns taken apart, Markdown understood.
struct UnitReader {
    private(set) var units = Units(LetterStore([]))
    private(set) var repairs = Repairs()
    /// Lines of blanks and invisible letters that nobody can see.
    private(set) var invisible: [Int] = []

    init(_ document: DocumentText) {
        var lines = document.lines
        var store = LetterStore(document.bytes)
        for index in lines.indices {
            if let mended = mended(lines[index], store) { lines[index].text = store.add(mended) }
        }
        let table = TableRows(lines, store).rows
        for index in table {
            let row = TableRows.row(store.slice(lines[index].text))
            lines[index].text = store.add(row)
        }
        let columns = Columns(lines, store)
        lines = []
        units = Units(store)
        store = LetterStore([])
        units.reserve(columns.lines.count)
        for line in columns.divided { repairs.add(.column, line: line) }
        var isApart = true
        for cell in columns.lines {
            if cell.beginsPage { isApart = true }
            let read = unit(cell, isApart: isApart, isMarkdown: document.isMarkdown)
            if !isApart { underline(cell) }
            if let (unit, place) = read { units.append(unit, at: place) }
            isApart = read == nil
        }
    }

    /// A line of `=` or `-` under one that is as long makes that a heading.
    private mutating func underline(_ cell: DocumentText.Line) {
        let rule = units.store.slice(cell.text).withoutEnds
        guard rule.count > 3, let sign = rule.first, sign == 0x3D || sign == 0x2D,
            rule.allSatisfy({ $0 == sign }), let last = units.indices.last,
            units.isApart(last), units.level(last) == 0,
            abs(units.text(last).text.unicodeScalars.count - rule.count) <= 2
        else { return }
        units.raise(last, to: sign == 0x3D ? 1 : 2)
    }

    /// A line without what is no wording; nil where nothing is to be mended.
    private mutating func mended(_ line: DocumentText.Line, _ store: LetterStore) -> [UInt8]? {
        let bytes = store.slice(line.text)
        if bytes.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x09 }) { return nil }
        let mended = LineRepair.mend(bytes, line: line.number, into: &repairs)
        if mended.withoutEnds.isEmpty, !bytes.withoutEnds.isEmpty { invisible.append(line.number) }
        return mended.elementsEqual(bytes) ? nil : mended
    }

    /// What stands in a line, and where if it stays there; nil for an empty one.
    ///
    /// The unit has no letters where they stay: a slice that is alive while the store takes in
    /// others would make it copy itself.
    private mutating func unit(
        _ cell: DocumentText.Line, isApart: Bool, isMarkdown: Bool
    ) -> (Unit, Stretch?)? {
        let bytes = units.store.slice(cell.text)
        let trimmed = bytes.withoutEnds
        guard !trimmed.isEmpty else { return nil }
        var indent = 0
        for byte in bytes[..<trimmed.startIndex] { indent += byte == 0x09 ? 4 - indent % 4 : 1 }
        var unit = Unit(
            line: cell.number, text: [], indent: indent, isApart: isApart,
            beginsPage: cell.beginsPage)
        let isSpaced = trimmed.hasBlanksInRow
        if !isSpaced, !Markup.mayStand(in: trimmed, escapes: isMarkdown) {
            return (unit, Stretch(trimmed.startIndex..<trimmed.endIndex))
        }
        let plain = isSpaced ? trimmed.withSingleBlanks : Array(trimmed)
        unit.text = plain
        if plain.count != trimmed.count { repairs.add(.blanks, line: cell.number) }
        if Markup.takeOff(&unit, escapes: isMarkdown) { repairs.add(.markup, line: cell.number) }
        if unit.text.isEmpty { unit.text = plain }
        return (unit, nil)
    }
}
