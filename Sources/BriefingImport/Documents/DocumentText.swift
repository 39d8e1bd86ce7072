/// The text of a document as numbered lines, with what its encoding was.
public struct DocumentText: Equatable, Sendable {
    /// How the bytes stood for letters.
    public enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        case windows1252 = "Windows-1252"
    }

    /// Why bytes are no text that can be imported.
    public enum Refusal: Error, Equatable {
        /// Nothing but blanks.
        case empty
        /// Not text at all.
        case binary
        /// More than `limit` bytes.
        case tooLarge
    }

    /// A line as it stands in the document.
    struct Line: Equatable, Sendable {
        /// Counts from 1.
        let number: Int
        /// UTF-8, without the line end.
        var bytes: [UInt8]
        /// Whether a page begins here.
        let beginsPage: Bool
    }

    /// The largest text that is taken, in bytes.
    public static let limit = 1 << 20

    let lines: [Line]
    /// How the bytes stood for letters.
    public let encoding: Encoding
    /// Whether marks such as `**` and backslashes are layout and not wording.
    public let isMarkdown: Bool

    /// Reads the bytes of a text.
    ///
    /// - Parameter isMarkdown: whether the file says that it is Markdown; headings and emphasis
    ///   are understood in every text.
    public init(_ bytes: [UInt8], isMarkdown: Bool = false) throws(Refusal) {
        guard bytes.count <= Self.limit else { throw .tooLarge }
        let (text, encoding) = try TextDecoding.utf8(bytes)
        (self.encoding, self.isMarkdown) = (encoding, isMarkdown)
        lines = Self.divide(text)
        if lines.allSatisfy({ $0.bytes.allSatisfy { $0 <= 0x20 } }) { throw .empty }
    }

    /// Reads a text that was taken out of a document by a program.
    public init(_ text: String, isMarkdown: Bool = false) throws(Refusal) {
        try self.init(Array(text.utf8), isMarkdown: isMarkdown)
    }

    /// The text of a line, counted from 1; empty beyond the end.
    public func line(_ number: Int) -> String {
        let found = lines.filter { $0.number == number }
        return String(decoding: found.flatMap(\.bytes), as: UTF8.self)
    }

    /// How many lines there are.
    public var count: Int { lines.last?.number ?? 0 }

    /// Lines end with LF, CRLF or CR; a form feed begins a page and ends no line.
    private static func divide(_ bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var number = 1
        var start = 0
        var beginsPage = false
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case 0x0A, 0x0D:
                lines.append(
                    Line(number: number, bytes: Array(bytes[start..<at]), beginsPage: beginsPage))
                if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
                (number, start, beginsPage) = (number + 1, at + 1, false)
            case 0x0C, 0x0B:
                if at > start {
                    lines.append(
                        Line(
                            number: number, bytes: Array(bytes[start..<at]), beginsPage: beginsPage)
                    )
                }
                (start, beginsPage) = (at + 1, true)
            default: break
            }
            at += 1
        }
        if start < bytes.count {
            lines.append(
                Line(number: number, bytes: Array(bytes[start...]), beginsPage: beginsPage))
        }
        return lines
    }
}
