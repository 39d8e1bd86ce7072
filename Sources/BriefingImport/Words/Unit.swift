/// A piece of a line that the recognition looks at: usually the whole line.
struct Unit: Sendable {
    /// The line of the document, from 1.
    let line: Int
    /// Mended, with single blanks and none at the ends; never empty.
    var text: [UInt8]
    /// How far it is set in, in columns.
    let indent: Int
    /// Whether an empty line or a new page stands before it.
    let isApart: Bool
    /// Whether a page begins with it.
    let beginsPage: Bool
    /// How many `#` stood before it.
    var level = 0
    /// Whether all of it was emphasised.
    var isStrong = false
}

/// All units, packed: a text of a mebibyte may have half a million lines.
struct Units: RandomAccessCollection, Sendable {
    private struct Packed {
        let text: Stretch
        let line: UInt32
        let indent: UInt16
        let level: UInt8
        let flags: UInt8
    }

    private(set) var store: LetterStore
    private var records: [Packed] = []

    init(_ store: LetterStore) { self.store = store }

    var startIndex: Int { 0 }
    var endIndex: Int { records.count }

    /// A unit with a copy of its letters; in a loop it is taken out once.
    subscript(_ index: Int) -> Unit {
        let record = records[index]
        return Unit(
            line: Int(record.line), text: store[record.text], indent: Int(record.indent),
            isApart: record.flags & 1 != 0, beginsPage: record.flags & 2 != 0,
            level: Int(record.level), isStrong: record.flags & 4 != 0)
    }

    /// The letters alone.
    func text(_ index: Int) -> [UInt8] { store[records[index].text] }
    /// How many bytes the text has.
    func length(_ index: Int) -> Int { records[index].text.count }
    /// The line of the document.
    func line(_ index: Int) -> Int { Int(records[index].line) }
    /// The letters alone, counted as in the whole document.
    func letters(_ index: Int) -> ArraySlice<UInt8> { store.slice(records[index].text) }
    /// How many `#` stood before it.
    func level(_ index: Int) -> Int { Int(records[index].level) }
    /// How far it is set in, in columns.
    func indent(_ index: Int) -> Int { Int(records[index].indent) }
    /// Where its letters are kept.
    func stretch(_ index: Int) -> Stretch { records[index].text }
    /// Whether an empty line or a new page stands before it.
    func isApart(_ index: Int) -> Bool { records[index].flags & 1 != 0 }
    /// Whether a page begins with it.
    func beginsPage(_ index: Int) -> Bool { records[index].flags & 2 != 0 }

    /// Says that a line is a heading.
    mutating func raise(_ index: Int, to level: Int) {
        let old = records[index]
        records[index] = Packed(
            text: old.text, line: old.line, indent: old.indent, level: UInt8(clamping: level),
            flags: old.flags)
    }

    /// Makes room, so that growing takes no second copy.
    mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

    /// Adds a unit whose letters stand in the store already, or are to be taken in.
    mutating func append(_ unit: Unit, at place: Stretch?) {
        let stretch = place ?? store.add(unit.text)
        let flags: UInt8 =
            (unit.isApart ? 1 : 0) | (unit.beginsPage ? 2 : 0) | (unit.isStrong ? 4 : 0)
        records.append(
            Packed(
                text: stretch, line: UInt32(unit.line), indent: UInt16(clamping: unit.indent),
                level: UInt8(clamping: unit.level), flags: flags))
    }

    /// The longest line hereabouts, in bytes.
    func longest(around index: Int) -> Int {
        (Swift.max(0, index - 6)..<Swift.min(count, index + 7)).map(length).max() ?? 0
    }

    /// Whether most of the longer lines are in capitals.
    var areMostlyLoud: Bool {
        var long = 0
        var loud = 0
        for index in indices where length(index) >= 24 {
            long += 1
            if HeadingFinder.isLoud(letters(index)) { loud += 1 }
        }
        return loud >= 3 && loud * 2 > long
    }

    /// Whether a line stands between two lines of one sentence, and so is a part of it.
    func isInsideSentence(_ index: Int) -> Bool {
        guard index > 0, index + 1 < count, level(index - 1) == 0 else { return false }
        let (above, here) = (letters(index - 1), letters(index))
        guard Ends.beginsSmall(letters(index + 1)), Ends.runOn(here, letters(index + 1)),
            Marker(here) == nil, Marker(letters(index + 1)) == nil,
            !Ends.isSentenceEnd(above), !Ends.isLeadIn(above)
        else { return false }
        if Ends.isOpen(above) { return true }
        return !isApart(index) && !isApart(index + 1)
            && above.count * 2 >= longest(around: index - 1)
    }

    /// Puts a part of the units into another order.
    mutating func rearrange(_ range: Range<Int>, as order: [Int]) {
        records.replaceSubrange(range, with: order.map { records[$0] })
    }
}
