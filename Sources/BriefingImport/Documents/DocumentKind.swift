/// What a file is, as its first bytes say; its name is not asked.
public enum DocumentKind: Equatable, Sendable {
    case text
    case pdf
    /// A zip archive, which a Word document is.
    case archive
    /// A Word document as it was saved before 2007.
    case oldWord
    case richText
    case webPage
    case picture
    case empty

    /// Looks at the first bytes.
    public init(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(1024))
        func begins(_ signature: [UInt8]) -> Bool { head.starts(with: signature) }
        if head.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }), bytes.count <= 1024 {
            self = .empty
        } else if begins(Array("PK".utf8)), head.count > 3, head[2] < 8 {
            self = .archive
        } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWord
        } else if begins([0xFF, 0xD8, 0xFF]) || begins([0x89, 0x50, 0x4E, 0x47])
            || begins(Array("GIF8".utf8)) || begins(Array("II*\0".utf8))
            || begins(Array("MM\0*".utf8))
            || (begins(Array("RIFF".utf8)) && head.dropFirst(8).starts(with: "WEBP".utf8))
            || head.dropFirst(4).starts(with: "ftyp".utf8)
        {
            self = .picture
        } else if begins(Array("{\\rtf".utf8)) {
            self = .richText
        } else {
            self = Self.marked(head)
        }
    }

    /// Kinds whose mark may stand after a few other bytes.
    private static func marked(_ head: [UInt8]) -> DocumentKind {
        let shown = String(decoding: head, as: UTF8.self).lowercased()
        if shown.utf8.starts(with: "%pdf-".utf8) { return .pdf }
        let start = shown.unicodeScalars.drop { $0 == "\u{FEFF}" || $0.properties.isWhitespace }
        let text = String(start.prefix(16))
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") ? .webPage : .text
    }
}
