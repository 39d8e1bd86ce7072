import Messages

extension SourceText {
    /// What a file is that is no text at all, by its first bytes and by NUL; nil for text.
    static func otherKind(of bytes: [UInt8]) -> String? {
        if let known = starts.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind() }
        return bytes.contains(0) ? said("check.made-of-bytes") : nil
    }

    /// What such files begin with; what it is called is said only where one is found.
    private static let starts: [(bytes: [UInt8], kind: @Sendable () -> String)] = [
        (Array("PK\u{3}\u{4}".utf8), { said("check.a-word-processors-document") }),
        ([0xD0, 0xCF, 0x11, 0xE0], { said("check.a-word-processors-document-2") }),
        (Array("{\\rtf".utf8), { said("check.a-word-processors-document-2") }),
        (Array("%PDF".utf8), { said("check.a-pdf") }),
        ([0xFF, 0xFE], { said("check.saved-as-utf-16") }),
        ([0xFE, 0xFF], { said("check.saved-as-utf-16") }),
    ]

    /// How many scalars stand before the first bytes that are not UTF-8.
    static func scalars(before bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var count = 0
        while case .scalarValue = decoder.decode(&iterator) { count += 1 }
        return count
    }
}
