/// The first screen of lines.
struct Page {
    /// The lines, with the one that had to be divided as two.
    private(set) var lines: [SpokenLine]
    /// How many of them stand on the screen.
    private(set) var count = 0
    /// What is printed.
    private(set) var text = ""

    private static let more = SpokenLine(.text, "(There is more: Return goes on.)")

    init(_ all: [SpokenLine], size: ScreenConversation.Size, style: PlainLayout.Style) {
        lines = all
        count = all.count
        // One row is the prompt's.
        if height(lines[...], size.columns) > size.rows - 1 {
            while lines.first?.kind == .blank { lines.removeFirst() }
            divide(size)
        }
        let shown = count < lines.count ? lines[..<count] + [Self.more] : lines[...]
        text = PlainLayout.text(Array(shown), width: size.columns, style: style)
    }

    /// Ends the screen before a blank line, else between two lines, else inside of a long one.
    private mutating func divide(_ size: ScreenConversation.Size) {
        let columns = size.columns
        // Where there is more, the last line says so.
        let room = size.rows - 1 - height([Self.more], columns)
        var used = 0
        var best = (atBlank: 0, anywhere: 0)
        for (index, line) in lines.enumerated() {
            let height = height([line], columns)
            if used + height > room {
                if used + height < size.rows, index == lines.count - 1 { break }
                return end(at: index, used: used, best: best, room: room, columns: columns)
            }
            used += height
            let isAboveBlank = index + 1 < lines.count && lines[index + 1].kind == .blank
            if isAboveBlank, used * 2 >= room { best.atBlank = index + 1 }
            if line.kind != .heading, line.kind != .blank, used * 3 >= room * 2 {
                best.anywhere = index + 1
            }
        }
        count = lines.count
    }

    private mutating func end(
        at index: Int, used: Int, best: (atBlank: Int, anywhere: Int), room: Int, columns: Int
    ) {
        count = best.atBlank > 0 ? best.atBlank : best.anywhere
        if count > 0 { return }
        let rows = PlainLayout.rows(lines[index], width: columns)
        var fit = 0
        while fit < rows.count,
            PlainLayout.height(of: rows[...fit], columns: columns) <= room - used
        { fit += 1 }
        // What is too high for any screen is shown all the same.
        guard fit > 0 || index == 0 else { return count = index }
        count = index + 1
        fit = max(1, fit)
        guard fit < rows.count else { return }
        divide(index, below: rows[..<fit], inset: rows[fit].prefix { $0 == " " })
    }

    /// Makes two lines of one, so that these rows are the first; their ends may be inside of words.
    private mutating func divide(
        _ index: Int, below rows: ArraySlice<String>, inset: Substring
    ) {
        let (kind, text) = (lines[index].kind, lines[index].text.withoutControls.unicodeScalars)
        let mark = PlainLayout.rows(SpokenLine(kind, ""), width: nil)[0]
        // Rows hold what the text holds, apart from blanks.
        var left = Self.inked(rows.joined()) - Self.inked(mark)
        var end = text.startIndex
        while left > 0, end < text.endIndex {
            if !Self.isBlank(text[end]) { left -= 1 }
            end = text.index(after: end)
        }
        lines[index] = SpokenLine(kind, String(text[..<end]))
        let rest = String(text[end...].drop(while: Self.isBlank))
        lines.insert(SpokenLine(.text, inset + rest), at: index + 1)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }

    private static func inked(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isBlank($1) ? 0 : 1) }
    }

    private func height(_ lines: ArraySlice<SpokenLine>, _ columns: Int) -> Int {
        lines.reduce(0) { sum, line in
            sum + PlainLayout.height(of: PlainLayout.rows(line, width: columns), columns: columns)
        }
    }
}
