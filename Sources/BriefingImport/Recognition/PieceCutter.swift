/// Cuts units at the headings within them and where a form begins.
struct PieceCutter {
    private(set) var pieces: Pieces
    private let units: Units
    private let headings: [Candidate]
    /// How many parts each line of the document has so far.
    private var parts: [UInt16]
    private var next = 0

    init(
        _ units: Units, lines: Int, _ headings: [Candidate], _ numbering: Numbering,
        _ form: FormFinder
    ) {
        self.units = units
        self.headings = headings
        parts = Array(repeating: 0, count: lines + 1)
        pieces = Pieces(units.store, room: units.count + 2 * headings.count)
        for index in units.indices {
            let isHeaded = next < headings.count && headings[next].unit == index
            if form.taken[index] {
                add(index, 0..<units.length(index), .form)
                while next < headings.count, headings[next].unit <= index { next += 1 }
            } else if let owner = numbering.owners[index] {
                add(index, 0..<units.length(index), .number(heading: owner))
            } else if numbering.isLoose(index), !isHeaded {
                add(index, 0..<units.length(index), .number(heading: nil))
            } else {
                cut(index, formAt: form.beginnings[index] ?? units.length(index))
            }
        }
    }

    private mutating func cut(_ unit: Int, formAt end: Int) {
        var at = 0
        while next < headings.count, headings[next].unit == unit {
            let heading = headings[next]
            if heading.start >= at, heading.end <= end {
                add(unit, at..<heading.start, .text)
                add(unit, heading.start..<heading.end, .heading(next))
                at = heading.end
            }
            next += 1
        }
        add(unit, at..<end, .text)
        add(unit, end..<units.length(unit), .form)
    }

    private mutating func add(_ unit: Int, _ range: Range<Int>, _ kind: Piece.Kind) {
        let base = units.stretch(unit).range.lowerBound
        let letters = units.store.bytes[base + range.lowerBound..<base + range.upperBound]
        let kept = letters.withoutEnds
        guard !kept.isEmpty else { return }
        let line = units.line(unit)
        parts[line] = parts[line] &+ 1
        pieces.append(
            Stretch(kept.startIndex..<kept.endIndex), kind, line: line, part: Int(parts[line]),
            indent: units.indent(unit), isApart: units.isApart(unit) && range.lowerBound == 0,
            beginsPage: units.beginsPage(unit))
    }
}
