import Messages

/// A file that an author wrote, as numbered lines, with what is wrong with its bytes.
struct SourceText {
    /// A line without its indentation and its trailing blanks.
    struct Line: Equatable {
        /// Counts from 1.
        let number: Int
        /// How many columns of blanks stand before the text; a tab goes to the next multiple of 4.
        let indent: Int
        /// How many scalars those blanks are.
        let margin: Int
        /// The text; empty for a blank line.
        let text: String

        /// Nothing but blanks.
        var isBlank: Bool { text.utf8.isEmpty }
        /// Left out by every parser.
        var isComment: Bool { text.utf8.starts(with: "//".utf8) }
        /// The column at which the text starts.
        var column: Int { margin + 1 }
        /// The column of a part of the text.
        func column(of part: Substring) -> Int {
            column + text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex)
        }
    }

    /// The largest file an author can hand in, in bytes.
    static let limit = 1 << 20
    /// The longest line, in bytes.
    static let lineLimit = 1 << 14

    /// All lines, comments and blank ones too; none where the file is no text at all.
    private(set) var lines: [Line] = []
    /// All lines as they stand in the file, for showing.
    private(set) var raw: [String] = []
    /// What is wrong with the bytes themselves.
    private(set) var found = Findings()
    /// Whether there is anything to read.
    let isReadable: Bool
    private var badLines: [(number: Int, column: Int)] = []

    /// Divides it at LF, at CRLF, or at CR where there is no LF; a BOM at the start is left out.
    init(_ bytes: [UInt8]) {
        if let kind = Self.otherKind(of: bytes) {
            isReadable = false
            found.add(
                .notText, line: 1, said("check.this-file-is-not-plain", ["kind": kind]),
                mend: said("check.save-it-as-plain-text"))
            return
        }
        isReadable = bytes.count <= Self.limit
        if !isReadable {
            found.add(
                .tooLarge, line: 1, said("check.this-file-is-larger"),
                mend: said("check.divide-it-into-several-files"))
            return
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let end: UInt8 = body.contains(0x0A) ? 0x0A : 0x0D
        for slice in body.split(separator: end, omittingEmptySubsequences: false) {
            add(end == 0x0A && slice.last == 0x0D ? slice.dropLast() : slice)
        }
        reportBadLines()
    }

    /// The lines that a parser reads: no comments.
    var content: [Line] { lines.filter { !$0.isComment } }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        let number = lines.count + 1
        var kept = bytes
        var text: String?
        if bytes.count > Self.lineLimit {
            found.add(
                .tooLarge, line: number, said("check.this-line-is-longer"),
                mend: said("check.break-it-into-several-lines"))
            kept = bytes.prefix(Self.lineLimit)
        } else {
            text = String(validating: bytes, as: UTF8.self)
            if text == nil { badLines.append((number, Self.scalars(before: bytes) + 1)) }
        }
        let shown = text ?? String(decoding: kept, as: UTF8.self)
        checkHidden(kept, shown, number)
        raw.append(shown)
        lines.append(Line(number, kept, shown))
    }

    private mutating func checkHidden(_ bytes: ArraySlice<UInt8>, _ shown: String, _ number: Int) {
        guard bytes.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 > 0x7E }) else { return }
        let scalars = shown.unicodeScalars
        guard let at = scalars.firstIndex(where: { $0 != "\t" && $0.isHidden }) else { return }
        let hex = String(scalars[at].value, radix: 16, uppercase: true)
        let name = String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
        found.add(
            .controlCharacter, line: number,
            column: scalars.distance(from: scalars.startIndex, to: at) + 1,
            said("check.a-character-that-cant", ["name": name]),
            mend: said("check.delete-it"))
    }

    private mutating func reportBadLines() {
        guard let first = badLines.first else { return }
        let others = badLines.count - 1
        let more =
            others == 0 ? "" : said("check.nor-in-other-lines", ["count": others])
        found.add(
            .notText, line: first.number, column: first.column,
            said("check.these-bytes-are-not-utf", ["more": more]),
            mend: said("check.save-the-file-as-plain"))
    }
}

extension SourceText.Line {
    /// A line by its bytes, without those that end it, and the same as text where that is there already.
    init(_ number: Int, _ bytes: ArraySlice<UInt8>, _ shown: String? = nil) {
        var indent = 0
        var margin = 0
        var start = bytes.startIndex
        while start < bytes.endIndex, let blank = bytes[start...].blank {
            indent += blank.isTab ? 4 - indent % 4 : 1
            margin += 1
            start += blank.bytes
        }
        var end = bytes.endIndex
        while end > start, let blank = bytes[start..<end].lastBlank { end -= blank }
        let whole = end - start == bytes.count ? shown : nil
        self.init(
            number: number, indent: indent, margin: margin,
            text: whole ?? String(decoding: bytes[start..<end], as: UTF8.self))
    }
}

extension ArraySlice<UInt8> {
    /// The blank, tab or no-break space at the start.
    fileprivate var blank: (bytes: Int, isTab: Bool)? {
        if first == 0x20 || first == 0x09 { return (1, first == 0x09) }
        return starts(with: [0xC2, 0xA0]) ? (2, false) : nil
    }

    /// How many bytes the blank at the end has; nil where there is none.
    fileprivate var lastBlank: Int? {
        if last == 0x20 || last == 0x09 { return 1 }
        return count > 1 && last == 0xA0 && self[endIndex - 2] == 0xC2 ? 2 : nil
    }
}
