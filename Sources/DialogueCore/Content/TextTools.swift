extension StringProtocol {
    /// Without blanks and tabs at both ends; works on scalars.
    var trimmed: Substring {
        let scalars = unicodeScalars
        var start = scalars.startIndex
        var end = scalars.endIndex
        while start < end, scalars[start].isBlank { start = scalars.index(after: start) }
        while end > start, scalars[scalars.index(before: end)].isBlank {
            end = scalars.index(before: end)
        }
        return Substring(self[start..<end])
    }

    /// What follows `prefix`, without blanks at the ends, or nil; letters compare by bytes.
    func after(_ prefix: String) -> Substring? {
        guard utf8.starts(with: prefix.utf8) else { return nil }
        return self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...].trimmed
    }

    /// What follows `word` and a blank, without blanks at the ends, or nil.
    func after(word: String) -> Substring? {
        guard utf8.starts(with: word.utf8) else { return nil }
        let rest = self[utf8.index(startIndex, offsetBy: word.utf8.count)...]
        return rest.unicodeScalars.first?.isBlank == true ? rest.trimmed : nil
    }

    /// The text before and after the first `separator`, both without blanks at their ends.
    func parted(at separator: Unicode.Scalar) -> (Substring, Substring)? {
        guard let at = unicodeScalars.firstIndex(of: separator) else { return nil }
        return (self[..<at].trimmed, self[unicodeScalars.index(after: at)...].trimmed)
    }

    /// How many words stand between blanks.
    var wordCount: Int {
        var count = 0
        var isInside = false
        for byte in utf8 {
            let isBlank = byte == 0x20 || byte == 0x09
            if !isBlank, !isInside { count += 1 }
            isInside = !isBlank
        }
        return count
    }

    /// The words between blanks.
    var words: [Substring] {
        Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { Substring($0) }
    }

    /// What stands between commas, without blanks at the ends and what is empty.
    var phrases: [Substring] {
        Substring(self).unicodeScalars.split(separator: ",").map { Substring($0).trimmed }
            .filter { !$0.utf8.isEmpty }
    }

    /// Whether these bytes stand in the text as a word of their own, or as its plural.
    func holdsWord(_ word: [UInt8]) -> Bool {
        let bytes = Array(utf8)
        guard let first = word.first, bytes.count >= word.count else { return false }
        let starts = 0...(bytes.count - word.count)
        return starts.contains(where: { (start: Int) -> Bool in
            guard bytes[start] == first, bytes[start..<(start + word.count)].elementsEqual(word),
                start == 0 || !bytes[start - 1].isPartOfAWord
            else { return false }
            var end = start + word.count
            if end < bytes.count, bytes[end] == UInt8(ascii: "s") { end += 1 }
            return end == bytes.count || !bytes[end].isPartOfAWord
        })
    }

    /// Whether the bytes are the same, whatever Unicode says of equality.
    func isIdentical(to other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Unicode.Scalar {
    /// A space, a tab, or the space that word processors put where a line must not break.
    var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension UInt8 {
    var isCapital: Bool { (65...90).contains(self) }
    var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }

    fileprivate var isPartOfAWord: Bool {
        isASCIILetter || (48...57).contains(self) || self > 127
    }
}
