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

    /// The text before and after the first `separator`, both without blanks at their ends.
    func parted(at separator: Unicode.Scalar) -> (Substring, Substring)? {
        guard let at = unicodeScalars.firstIndex(of: separator) else { return nil }
        return (self[..<at].trimmed, self[unicodeScalars.index(after: at)...].trimmed)
    }

    /// The words between blanks.
    var words: [Substring] {
        Substring(self).unicodeScalars.split(whereSeparator: \.isBlank).map { Substring($0) }
    }

    /// Whether the bytes are the same, whatever Unicode says of equality.
    func isIdentical(to other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Unicode.Scalar {
    var isBlank: Bool { self == " " || self == "\t" }
    var isDigit: Bool { ("0"..."9").contains(self) }
}

/// Rules for the short names by which files, sections and steps are known.
enum Identifier {
    /// Letters a to z, digits, `-` and `_`, beginning with a letter; at most 40.
    static func isValid(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
        return isLetter(first)
            && text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// A heading as an identifier: lower case, words joined by `-`, no leading "the".
    static func slug(_ heading: some StringProtocol) -> String {
        var words: [String] = [""]
        for scalar in heading.lowercased().unicodeScalars {
            if scalar.isASCII, scalar.properties.isAlphabetic || scalar.isDigit {
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if words.last != "" {
                words.append("")
            }
        }
        words.removeAll { $0.isEmpty }
        if words.count > 1, words.first == "the" { words.removeFirst() }
        return words.joined(separator: "-")
    }
}
