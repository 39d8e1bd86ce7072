import AnswerReading

extension StringProtocol {
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
        // Bytes are faster to look through, and one of ASCII is a part of no other scalar.
        let place =
            separator.isASCII
            ? utf8.firstIndex(of: UInt8(ascii: separator))
            : unicodeScalars.firstIndex(of: separator)
        guard let at = place else { return nil }
        return (self[..<at].trimmed, self[unicodeScalars.index(after: at)...].trimmed)
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
}

extension UInt8 {
    fileprivate var isPartOfAWord: Bool {
        isASCIILetter || (48...57).contains(self) || self > 127
    }
}
