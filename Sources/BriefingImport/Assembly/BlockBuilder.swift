/// Lines of a section → paragraphs and points.
struct BlockBuilder {
    private(set) var blocks: [TextBlock] = []
    private(set) var repairs = Repairs()
    /// Pieces that held nothing but a bullet.
    private(set) var unused: [Int] = []

    /// For a place: the agency that the label there names.
    private(set) var agencies: [Int: String] = [:]

    private let layout: Layout
    /// Whether labels such as "Recommendation 4" begin points.
    private let hasLabels: Bool
    /// Places whose bullets were printed before all of them.
    private let bulleted: Set<Int>
    private var levels: [Level] = []
    private var lastNumber = 0
    private var lastLetter: UInt8 = 0x60
    private var lastLength = 0

    private struct Level {
        let indent: Int
        let sign: UInt32
        let isLetter: Bool
    }

    init(
        _ pieces: Pieces, of places: [Int], _ layout: Layout, hasLabels: Bool, _ table: TableReading
    ) {
        (self.layout, self.hasLabels) = (layout, hasLabels)
        let loose = LooseBullets(pieces, places)
        bulleted = loose.begun
        for (place, index) in places.enumerated() where !loose.marks.contains(place) {
            if table.heads.contains(index) { continue }
            SourceLine.read(table.piece(pieces[index], index), place) { add($0) }
        }
        unused = loose.marks.sorted().map { places[$0] }
        guard blocks.contains(where: \.text.isEmpty) else { return }
        blocks.removeAll(where: \.text.isEmpty)
        var isUsed = Array(repeating: false, count: places.count)
        for block in blocks { for place in block.places { isUsed[place] = true } }
        unused += places.indices.filter {
            !isUsed[$0] && !loose.marks.contains($0) && !table.heads.contains(places[$0])
        }.map { places[$0] }
    }

    private mutating func add(_ line: SourceLine) {
        if hasLabels, let label = PublisherLabel(line.text), !isOpen(line) {
            labelled(line, label)
        } else if let marker = line.marker, begins(line, marker) {
            item(line, marker)
        } else if bulleted.contains(line.place) {
            blocks.append(TextBlock(.item(label: nil, depth: 0), line.text, from: line))
        } else if blocks.isEmpty || !joins(line) {
            blocks.append(TextBlock(.paragraph, line.text, from: line))
            if !line.isApart || line.marker == nil { levels = [] }
        }
        lastLength = line.text.count
    }

    // MARK: Points

    /// Whether the paragraph before a line has not come to its end.
    private func isOpen(_ line: SourceLine) -> Bool {
        guard let last = blocks.last else { return false }
        let end = last.text.suffix(12)
        return !line.isApart && last.isParagraph && !Ends.isSentenceEnd(end) && !Ends.isLeadIn(end)
    }

    /// A point that its publisher has given a name, which may stand on a line of its own.
    private mutating func labelled(_ line: SourceLine, _ label: PublisherLabel) {
        let value = Int32(label.value)
        let own: TextBlock.Label = label.letter.map { .lettered(value, $0) } ?? .number(value)
        levels = [Level(indent: line.indent, sign: 0x30, isLetter: false)]
        lastNumber = label.value
        agencies[line.place] = label.agency
        repairs.add(
            .label, line: line.line, result: line.text.prefix(label.length).withoutEnds.text)
        blocks.append(
            TextBlock(
                .item(label: own, depth: 0), line.text.dropFirst(label.length).withoutEnds,
                from: line))
    }

    /// Whether a number or letter is a label and not a part of a sentence.
    private func begins(_ line: SourceLine, _ marker: Marker) -> Bool {
        let isOpen = isOpen(line)
        switch marker.kind {
        case .bullet:
            return
                !(isOpen && marker.sign == 0x2D && Ends.beginsSmall(line.body) && layout.isWrapped)
        case .number(let value): return value == lastNumber + 1 || value == 1 || !isOpen
        case .roman: return !isOpen
        case .letter(let letter): return letter == lastLetter + 1 || letter == 0x61 || !isOpen
        }
    }

    private mutating func item(_ line: SourceLine, _ marker: Marker) {
        let depth = depth(line, marker)
        var label: TextBlock.Label?
        switch marker.kind {
        case .bullet: break
        case .number(let value):
            label = .number(Int32(value))
            lastNumber = value
            lastLetter = 0x60
        case .letter(let letter):
            label = .letter(letter)
            lastLetter = letter
        case .roman(let value): label = .roman(Int32(value))
        }
        if marker.isCircle {
            let printed = line.text.prefix(marker.length).withoutEnds.text
            repairs.add(.label, line: line.line, result: printed)
        } else if !marker.isPlain {
            repairs.add(.bullet, line: line.line, result: marker.isLetterO ? "o" : "")
        }
        blocks.append(TextBlock(.item(label: label, depth: depth), line.body, from: line))
    }

    /// 1 for a point inside another one: set in by two columns or more, or marked differently.
    private mutating func depth(_ line: SourceLine, _ marker: Marker) -> UInt8 {
        let isLetter = if case .letter = marker.kind { true } else { false }
        let isNumber = if case .number = marker.kind { true } else { false }
        let level = Level(
            indent: line.indent, sign: isNumber ? 0x30 : marker.sign, isLetter: isLetter)
        guard let base = levels.first else {
            levels = [level]
            return 0
        }
        if isLetter, base.sign == 0x30 { return 1 }
        if base.sign == level.sign || isLetter && base.isLetter {
            if line.indent < base.indent { levels = [level] }
            return line.indent >= base.indent + 2 ? 1 : 0
        }
        if isNumber { return line.indent >= base.indent + 2 ? 1 : 0 }
        if line.indent >= base.indent + 2 || base.sign == 0x30 {
            return line.indent >= base.indent ? 1 : 0
        }
        return Self.solid.contains(base.sign) && Self.hollow.contains(level.sign) ? 1 : 0
    }

    /// The bullets of a first and a second level in a word processor.
    private static let solid: Set<UInt32> = [0x2022, 0x25CF, 0xF0B7]
    private static let hollow: Set<UInt32> = [0x6F, 0x25E6, 0x25CB]

    // MARK: Lines that go on

    /// Joins a line to the block before it, if it belongs to it.
    private mutating func joins(_ line: SourceLine) -> Bool {
        guard !blocks.isEmpty else { return false }
        // The end is copied: a slice of the text would make every addition copy the whole.
        let text = Array(blocks[blocks.count - 1].text.suffix(40))[...]
        let isItem = blocks[blocks.count - 1].isItem
        let isSmall = Ends.beginsSmall(line.text)
        let ends = Ends.isSentenceEnd(text) || Ends.isLeadIn(text)
        if text.isEmpty || text.suffix(2) == [0xC2, 0xAD] {
            join(line, "", .brokenWord)
            return true
        }
        if isSmall, text.last == 0x2D, text.dropLast().last?.isLetterByte ?? false {
            join(line, layout.keepsHyphen(text, line.text) ? "-" : "", .brokenWord)
            return true
        }
        // A year that begins a line is no label: "in the winter of / 2014. The family …".
        if Ends.isOpen(text), !line.isApart, line.text.first?.isDigitByte ?? false {
            join(line, " ", nil)
            return true
        }
        if isSmall, !ends {
            join(line, " ", line.isApart ? .brokenParagraph : nil)
            joinAround()
            return true
        }
        let isOpen = Ends.isOpen(text)
        guard !line.isApart, !Ends.isLeadIn(text), layout.isWrapped || (isItem && isOpen) else {
            return false
        }
        let isFull = lastLength * 4 >= layout.width * 3
        let isCut = isOpen || HeadMatter.isCutName(text, line.text)
        guard isFull || (!ends && (isSmall || isItem || isCut)) else { return false }
        join(line, " ", nil)
        return true
    }

    /// Joins a line that stood between two lines of one sentence to the first of them, now that
    /// the second is joined to it.
    private mutating func joinAround() {
        guard blocks.count > 1, let last = blocks.last, last.isParagraph, !last.isApart else {
            return
        }
        let above = blocks[blocks.count - 2]
        guard Ends.isOpen(above.text[...]), !Ends.isSentenceEnd(above.text[...]) else { return }
        blocks.removeLast()
        blocks[blocks.count - 1].extend(with: last)
    }

    private mutating func join(_ line: SourceLine, _ between: String, _ kind: Repair.Kind?) {
        let last = blocks.count - 1
        if kind == .brokenWord, !blocks[last].text.isEmpty {
            blocks[last].text.removeLast(blocks[last].text.last == 0x2D ? 1 : 2)
        }
        blocks[last].extend(with: line, between)
        guard let kind, kind != .brokenWord || blocks[last].text.count > line.text.count else {
            return
        }
        let isShown = kind == .brokenWord && repairs.keepsResults
        let word = isShown ? word(in: blocks[last].text, before: line.text.count) : ""
        repairs.add(kind, line: line.line, result: word)
    }

    /// The word that was joined, to be looked at; no more than a little of a very long one.
    private func word(in text: [UInt8], before length: Int) -> String {
        let place = text.count - length
        let start = text[..<place].suffix(40).lastIndex(of: 0x20).map { $0 + 1 }
        return text[(start ?? max(0, place - 40))...].prefix(80).prefix { $0 != 0x20 }.text
    }
}
