extension StringProtocol {
    /// Without blanks and tabs at both ends; works on scalars.
    package var trimmed: Substring {
        let scalars = unicodeScalars
        var start = scalars.startIndex
        var end = scalars.endIndex
        while start < end, scalars[start].isBlank { start = scalars.index(after: start) }
        while end > start, scalars[scalars.index(before: end)].isBlank {
            end = scalars.index(before: end)
        }
        return Substring(self[start..<end])
    }

    /// How many words stand between blanks.
    package var wordCount: Int {
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
    package var words: [Substring] {
        Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { Substring($0) }
    }

    /// The text as a sentence quotes it: in one line, and at most 60 scalars of it.
    package var quotable: String {
        let words = Substring(self).unicodeScalars.split { $0.isBlank || $0 == "\n" }
        let line = words.map { Substring($0) }.joined(separator: " ")
        return line.unicodeScalars.count <= 60
            ? line : String(line.unicodeScalars.prefix(58)) + " …"
    }

    /// Whether the bytes are the same, whatever Unicode says of equality.
    package func isIdentical(to other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}

extension String {
    /// Whether the bytes are the same; of whole texts these lie in one piece.
    package func isIdentical(to other: String) -> Bool {
        let same = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { left.elementsEqual($0) }
        }
        return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}

extension Unicode.Scalar {
    /// A space, a tab, or the space that word processors put where a line must not break.
    package var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
    /// Whether it is one of 0 to 9; digits of other scripts are none.
    package var isDigit: Bool { ("0"..."9").contains(self) }
}

extension UInt8 {
    /// Whether it is one of A to Z.
    package var isCapital: Bool { (65...90).contains(self) }
    /// Whether it is a letter without accents.
    package var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
