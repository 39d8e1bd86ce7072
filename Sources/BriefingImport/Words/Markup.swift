/// Marks of Markdown that are layout: `##` before a heading, `**` around words.
enum Markup {
    /// Whether there may be any: a cheap look before the letters are copied.
    static func mayStand(in text: ArraySlice<UInt8>, escapes: Bool) -> Bool {
        text.contains {
            $0 == 0x23 || $0 == 0x2A || $0 == 0x5F || $0 == 0x7C || (escapes && $0 == 0x5C)
        }
    }

    /// Takes them off; true if there were any.
    static func takeOff(_ unit: inout Unit, escapes: Bool) -> Bool {
        let before = unit.text.count
        let hashes = unit.text.prefix { $0 == 0x23 }.count
        if (1...6).contains(hashes), unit.text.count > hashes, unit.text[hashes] == 0x20 {
            unit.level = hashes
            unit.text = Array(unit.text[...].dropFirst(hashes).withoutEnds)
        }
        takeOffRow(&unit)
        for mark in [UInt8(ascii: "*"), UInt8(ascii: "_")] { takeOffPairs(of: mark, &unit) }
        if escapes {
            takeOffSingles(&unit)
            takeOffBackslashes(&unit)
        }
        return unit.text.count != before
    }

    /// `| a | b |` is a row of a table: the outer bars go, a dash stands for the inner ones.
    private static func takeOffRow(_ unit: inout Unit) {
        let bar = UInt8(ascii: "|")
        let text = unit.text
        guard text.count > 4, text.first == bar, text.last == bar,
            text.contains(where: \.isLetterByte)
        else { return }
        let cells = text.split(separator: bar).map(\.withoutEnds).filter { !$0.isEmpty }
        guard text.count(where: { $0 == bar }) > 2 else { return }
        unit.text = Array(cells.joined(separator: Array(" - ".utf8)))
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
