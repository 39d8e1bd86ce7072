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
        var isBlank: Bool { text.isEmpty }
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

    /// All lines, comments and blank ones too.
    let lines: [Line]
    /// All lines as they stand in the file, for showing.
    let raw: [String]
    /// What is wrong with the bytes themselves.
    let diagnostics: [Diagnostic]

    /// Splits at LF or CRLF; a BOM at the start is left out.
    init(_ bytes: [UInt8]) {
        var found: [Diagnostic] = []
        if bytes.count > Self.limit {
            found.append(
                Diagnostic(
                    .tooLarge, line: 1, "This file is larger than 1 MiB.",
                    mend: "Divide it into several files."))
        }
        let kept = bytes.prefix(Self.limit)
        let body = kept.starts(with: [0xEF, 0xBB, 0xBF]) ? kept.dropFirst(3) : kept
        var lines: [Line] = []
        var raw: [String] = []
        for slice in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let number = lines.count + 1
            let ends = slice.last == 0x0D ? slice.dropLast() : slice
            let shown = String(decoding: ends, as: UTF8.self)
            if String(validating: ends, as: UTF8.self) == nil {
                found.append(Self.notText(number, in: shown))
            }
            if let control = Self.control(in: shown, line: number) { found.append(control) }
            raw.append(shown)
            lines.append(Self.line(number, ends, shown))
        }
        (self.lines, self.raw, self.diagnostics) = (lines, raw, Array(found.prefix(20)))
    }

    /// The lines that a parser reads: no comments.
    var content: [Line] { lines.filter { !$0.isComment } }

    private static func line(_ number: Int, _ bytes: ArraySlice<UInt8>, _ shown: String) -> Line {
        var indent = 0
        var margin = 0
        for byte in bytes {
            if byte == 0x20 { indent += 1 } else if byte == 0x09 { indent += 4 - indent % 4 } else { break }
            margin += 1
        }
        let text = String(decoding: bytes.dropFirst(margin).trimmedEnd, as: UTF8.self)
        return Line(number: number, indent: indent, margin: margin, text: text)
    }

    private static func notText(_ number: Int, in shown: String) -> Diagnostic {
        let scalars = shown.unicodeScalars
        let place = scalars.firstIndex(of: "\u{FFFD}") ?? scalars.startIndex
        return Diagnostic(
            .notText, line: number, column: scalars.distance(from: scalars.startIndex, to: place) + 1,
            "These bytes are not UTF-8 text.", mend: "Save the file as plain text, encoding UTF-8.")
    }

    private static func control(in shown: String, line: Int) -> Diagnostic? {
        let scalars = shown.unicodeScalars
        let found = scalars.firstIndex { $0 != "\t" && $0.isUnsafeToShow }
        guard let found else { return nil }
        let hex = String(scalars[found].value, radix: 16, uppercase: true)
        return Diagnostic(
            .controlCharacter, line: line,
            column: scalars.distance(from: scalars.startIndex, to: found) + 1,
            "An invisible control character (U+\(hex)) stands here.", mend: "Delete it.")
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmedEnd: ArraySlice<UInt8> {
        var end = endIndex
        while end > startIndex, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
        return self[startIndex..<end]
    }
}
