/// A heading that is counted for itself: `Key Learning 2: Information sharing`.
struct CountedHeading {
    /// The known heading in it; its phrase has the number, as each of them is another one.
    let match: Phrases.Match

    /// What stands in a phrase before such a number, and in no phrase of the table.
    static let mark = UInt8(ascii: "#")

    init?(_ unit: Unit, _ words: [Word], _ mark: NumberMark?) {
        guard mark == nil, unit.isApart || unit.level > 0, words.count <= 14,
            !Ends.isSentenceEnd(unit.text[...]), !Ends.isLeadIn(unit.text[...]),
            let found = Phrases.alone.match(words, at: 0), found.id == "findings",
            found.words.upperBound < words.count
        else { return nil }
        let number = words[found.words.upperBound]
        guard let value = Int(number.key) ?? Numeral(unit.text, at: number.start)?.value else {
            return nil
        }
        let rest = unit.text[number.end...].withoutEnds
        guard rest.isEmpty || [0x3A, 0x2D, 0x2E, 0xE2].contains(rest[rest.startIndex]) else {
            return nil
        }
        match = Phrases.Match(
            id: found.id, phrase: found.phrase + " #\(value)", isMain: false,
            words: 0..<words.count)
    }
}

extension Phrases {
    /// A heading in two languages, one behind the other: `Canfyddiadau / Findings`.
    static func inTwoLanguages(_ text: [UInt8], from start: Int) -> Match? {
        guard text.count <= 100, let cut = parting(text, start) else { return nil }
        let parts = [Array(text[start..<cut.lowerBound]), Array(text[cut.upperBound...])]
        let words = parts.map { Word.read($0, limit: 12) }
        guard !words.contains(where: \.isEmpty) else { return nil }
        let found = words.map { words in
            alone.match(words, at: 0).flatMap { $0.words.upperBound == words.count ? $0 : nil }
        }
        if let first = found[0], let second = found[1] {
            return first.id == second.id ? first.isMain ? first : second : nil
        }
        // A language that is not known has a short heading too, behind a slash or a bar.
        let other = found[0] == nil ? 0 : 1
        let isShort = words[other].count <= 5 && Marker(parts[other][...]) == nil
        let isEnded = Ends.isSentenceEnd(text[...]) || Ends.isLeadIn(text[...])
        return cut.count == 1 && isShort && !isEnded ? found[1 - other] : nil
    }

    /// Where a slash, a bar or a dash parts a line.
    private static func parting(_ text: [UInt8], _ start: Int) -> Range<Int>? {
        for at in start..<text.count {
            if text[at] == 0x2F || text[at] == 0x7C { return at..<at + 1 }
            guard text[at] == 0x20 else { continue }
            let dash = text[at...].starts(with: [0x20, 0xE2, 0x80])
            if dash, at + 4 < text.count { return at..<at + 4 }
            if text[at...].starts(with: [0x20, 0x2D, 0x20]) { return at..<at + 3 }
        }
        return nil
    }
}
