/// The text of a document as numbered lines, with what its encoding was.
public struct DocumentText: Equatable, Sendable {
    /// How the bytes stood for letters.
    public enum Encoding: String, Sendable {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        case windows1252 = "Windows-1252"
    }

    /// Something that was left out when the text was taken out of a document.
    public enum LeftOut: Sendable {
        /// Text that the document's program hides.
        case hiddenText
        /// A diagram whose texts could not be read.
        case diagrams
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

    /// A line as it stands in the document; small, as a text may have very many.
    struct Line: Equatable, Sendable {
        /// Its letters, without the line end.
        var text: Stretch
        private let mark: UInt32

        init(number: Int, text: Stretch, beginsPage: Bool) {
            self.text = text
            mark = UInt32(number) << 1 | (beginsPage ? 1 : 0)
        }

        /// Counts from 1.
        var number: Int { Int(mark >> 1) }
        /// Whether a page begins here.
        var beginsPage: Bool { mark & 1 == 1 }
    }

    /// The largest text that is taken, in bytes.
    public static let limit = 1 << 20

    /// All of it as UTF-8.
    let bytes: [UInt8]
    /// How the bytes stood for letters.
    public let encoding: Encoding
    /// Whether marks such as `**` and backslashes are layout and not wording.
    public let isMarkdown: Bool
    /// What the document has and the text has not.
    public let leftOut: Set<LeftOut>
    /// How many lines there are.
    public let count: Int

    /// Reads the bytes of a text.
    ///
    /// - Parameters:
    ///   - isMarkdown: whether the file says that it is Markdown; headings and emphasis are
    ///     understood in every text.
    ///   - leftOut: what the program that took the text out has left out.
    public init(
        _ bytes: [UInt8], isMarkdown: Bool = false, leftOut: Set<LeftOut> = []
    ) throws(Refusal) {
        guard bytes.count <= Self.limit else { throw .tooLarge }
        (self.bytes, encoding) = try TextDecoding.utf8(bytes)
        self.isMarkdown = isMarkdown
        self.leftOut = leftOut
        if self.bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
        var count = 0
        Self.divide(self.bytes) { count = $0.number }
        self.count = count
    }

    /// Reads a text that was taken out of a document by a program.
    public init(_ text: String, isMarkdown: Bool = false) throws(Refusal) {
        try self.init(Array(text.utf8), isMarkdown: isMarkdown)
    }

    /// How many pages there are, as form feeds part them.
    public var pages: Int { bytes.count { $0 == 0x0C } + 1 }

    /// The lines, or their parts where a page begins within one.
    var lines: [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(count)
        Self.divide(bytes) { lines.append($0) }
        return lines
    }

    /// The text of a line, counted from 1; empty beyond the end.
    public func line(_ number: Int) -> String {
        var found: [UInt8] = []
        Self.divide(bytes) { if $0.number == number { found += bytes[$0.text.range] } }
        return found.text
    }

    /// Lines end with LF, CRLF or CR; a form feed begins a page and ends no line.
    private static func divide(_ bytes: [UInt8], _ take: (Line) -> Void) {
        var number = 1
        var start = 0
        var beginsPage = false
        func add(_ end: Int) {
            take(Line(number: number, text: Stretch(start..<end), beginsPage: beginsPage))
        }
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case 0x0A, 0x0D:
                add(at)
                if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
                (number, start, beginsPage) = (number + 1, at + 1, false)
            case 0x0C, 0x0B:
                if at > start { add(at) }
                (start, beginsPage) = (at + 1, true)
            default: break
            }
            at += 1
        }
        if start < bytes.count { add(bytes.count) }
    }
}
