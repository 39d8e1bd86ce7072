extension UInt8 {
    var isBlankByte: Bool { self == 0x20 || self == 0x09 }
    var isDigitByte: Bool { (0x30...0x39).contains(self) }
    var isUpperByte: Bool { (0x41...0x5A).contains(self) }
    var isLowerByte: Bool { (0x61...0x7A).contains(self) }
    /// A letter, or part of one outside ASCII.
    var isLetterByte: Bool { isUpperByte || isLowerByte || self >= 0x80 }
    /// The small letter of a capital.
    var lowered: UInt8 { isUpperByte ? self + 32 : self }
}

extension Collection<UInt8> {
    /// As text.
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
    /// Without blanks at both ends.
    var withoutEnds: ArraySlice<UInt8> { self[...].withoutEnds }
}

extension ArraySlice<UInt8> {
    /// Whether it holds a tab, or two blanks beside each other.
    var hasBlanksInRow: Bool {
        var before: UInt8 = 0
        for byte in self {
            if byte == 0x09 || (byte == 0x20 && before == 0x20) { return true }
            before = byte
        }
        return false
    }

    /// Whether these small letters stand anywhere in it, whatever its capitals.
    func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return false }
        for start in startIndex...(endIndex - wanted.count) where self[start].lowered == first {
            var length = 1
            while length < wanted.count, self[start + length].lowered == wanted[length] {
                length += 1
            }
            if length == wanted.count { return true }
        }
        return false
    }

    /// Without blanks at both ends.
    var withoutEnds: ArraySlice<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end, self[start].isBlankByte { start += 1 }
        while end > start, self[end - 1].isBlankByte { end -= 1 }
        return self[start..<end]
    }

    /// The letters at its end.
    var lastLetters: ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, self[start - 1].isLetterByte { start -= 1 }
        return self[start...]
    }

    /// As text in small letters; a short one needs no memory.
    var loweredText: String {
        String(unsafeUninitializedCapacity: count) { out in
            for (place, byte) in enumerated() { out[place] = byte.lowered }
            return count
        }
    }

    /// With one blank wherever there were several, or a tab.
    var withSingleBlanks: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(count)
        for byte in withoutEnds {
            if !byte.isBlankByte { out.append(byte) } else if out.last != 0x20 { out.append(0x20) }
        }
        return out
    }

    /// The last scalar as a number, 0 if there is none.
    var lastScalar: UInt32 {
        guard let last, last >= 0x80 else { return UInt32(last ?? 0) }
        var start = endIndex
        while start > startIndex {
            start -= 1
            if self[start] & 0xC0 != 0x80 { break }
        }
        return String(decoding: self[start...], as: UTF8.self).unicodeScalars.last?.value ?? 0
    }

    /// The first scalar as a number, 0 if there is none.
    var firstScalar: UInt32 {
        guard let first, first >= 0x80 else { return UInt32(first ?? 0) }
        return String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first?.value ?? 0
    }
}

/// Questions about the beginning and the end of a text.
enum Ends {
    /// Quotation marks and brackets that close, by which an end is looked through.
    private static func closes(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB: true
        default: false
        }
    }

    private static let opening: Set<UInt32> = [0x22, 0x27, 0x28, 0x5B, 0x2018, 0x201C, 0xAB]

    /// The last mark of the text that is no closing bracket or quotation mark.
    static func lastMark(_ text: ArraySlice<UInt8>) -> UInt32 {
        var rest = text.withoutEnds
        while !rest.isEmpty {
            let last = rest.lastScalar
            guard closes(last) else { return last }
            rest = rest.dropLast(last < 0x80 ? 1 : last < 0x800 ? 2 : 3)
        }
        return 0
    }

    /// Whether it ends as a sentence does.
    static func isSentenceEnd(_ text: ArraySlice<UInt8>) -> Bool {
        switch lastMark(text) {
        case 0x2E, 0x21, 0x3F, 0x2026: true
        default: false
        }
    }

    /// Whether it ends in a way that leads to what follows.
    static func isLeadIn(_ text: ArraySlice<UInt8>) -> Bool {
        let mark = lastMark(text)
        return mark == 0x3A || mark == 0x3B
    }

    /// Whether it begins with a small letter.
    static func beginsSmall(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first(where: { !$0.isBlankByte }) else { return false }
        return first.isLowerByte
    }

    /// Whether it stops where no sentence can: at a word such as "the", at a comma or a hyphen.
    static func isOpen(_ text: ArraySlice<UInt8>) -> Bool {
        let end = text.withoutEnds
        guard let last = end.last else { return false }
        if last == 0x2C || last == 0x2D { return true }
        let word = end.lastLetters
        return (1...Sentences.longestOpenWord).contains(word.count)
            && Sentences.openWords.contains(word.loweredText)
    }

    /// Whether a sentence runs on from one line into the next.
    static func runOn(_ above: ArraySlice<UInt8>, _ below: ArraySlice<UInt8>) -> Bool {
        (beginsSmall(below) || isOpen(above)) && Marker(below) == nil
            && !isSentenceEnd(above) && !isLeadIn(above)
    }

    /// Whether a sentence or a point could begin here: a capital, a digit, a quotation mark.
    static func beginsAnew(_ text: ArraySlice<UInt8>) -> Bool {
        let rest = text.withoutEnds
        let first = rest.firstScalar
        guard let byte = rest.first else { return false }
        return byte.isUpperByte || byte.isDigitByte || opening.contains(first)
            || Marker.isBullet(first)
            || (first >= 0xC0 && first < 0xDF)
    }
}
