/// What a file is, as its first bytes say; its name is not asked.
public enum DocumentKind: Equatable, Sendable {
    case text
    case pdf
    /// A Word document.
    case word
    /// A text of OpenOffice or LibreOffice.
    case openDocument
    /// Slides, of PowerPoint or LibreOffice.
    case slides
    /// Another zip archive.
    case archive
    /// A Word document as it was saved before 2007, or one with a password.
    case oldWord
    case richText
    case webPage
    /// A message, as a mail program saves it.
    case email
    case picture
    case empty

    /// Looks at the first bytes.
    public init(_ bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(1024))
        func begins(_ signature: [UInt8]) -> Bool { head.starts(with: signature) }
        if head.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }), bytes.count <= 1024 {
            self = .empty
        } else if begins(Array("PK".utf8)), head.count > 3, head[2] < 8 {
            self = Self.packed(bytes)
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

    /// What an archive holds: the names of its files stand at its end, the kind of an OpenDocument at
    /// its beginning.
    private static func packed(_ bytes: some Collection<UInt8>) -> DocumentKind {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        if head.contains("opendocument.presentation") { return .slides }
        if head.contains("opendocument.text") { return .openDocument }
        let names = Array(bytes.suffix(1 << 16))
        func holds(_ name: String) -> Bool {
            names.indices.contains {
                names[$0] == name.utf8.first && names[$0...].starts(with: name.utf8)
            }
        }
        if holds("word/document") { return .word }
        return holds("ppt/presentation") ? .slides : .archive
    }

    /// Kinds whose mark may stand after a few other bytes.
    private static func marked(_ head: [UInt8]) -> DocumentKind {
        let shown = String(decoding: head, as: UTF8.self).lowercased()
        if shown.utf8.starts(with: "%pdf-".utf8) { return .pdf }
        let start = shown.unicodeScalars.drop { $0 == "\u{FEFF}" || $0.properties.isWhitespace }
        let text = String(start.prefix(16))
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return .webPage }
        return isEmail(String(start)) ? .email : .text
    }

    /// Whether a text begins as a message does: lines such as `From:` and `Subject:` and no others.
    private static func isEmail(_ text: String) -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { line in
            line.contains { !$0.isWhitespace }
        }
        let names = lines.filter { $0.first != " " && $0.first != "\t" }.map { line in
            String(line.prefix { $0 != ":" })
        }
        let known = names.count { mailHeads.contains($0) }
        return known >= 3 && names.contains { $0 == "from" || $0 == "received" }
            && names.prefix(12).allSatisfy { !$0.contains(" ") }
    }

    private static let mailHeads: Set<String> = [
        "from", "to", "subject", "date", "cc", "received", "mime-version", "content-type",
        "message-id", "reply-to", "return-path", "sent", "delivered-to",
    ]
}
