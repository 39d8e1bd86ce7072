/// Text of a person or an author as CommonMark that reads back as the same text.
///
/// Works on scalars: a mark is escaped whatever combines with it. An ordinary sentence stays as it is.
enum MarkdownText {
    /// A line in the middle of a line of the file, such as a label.
    static func inline(_ text: String) -> String {
        lines(text).map { escaped($0, startsLine: false, isCell: false) }.joined(separator: "<br>")
    }

    /// A cell of a table.
    static func cell(_ text: String) -> String {
        lines(text).map { escaped($0, startsLine: false, isCell: true) }.joined(separator: "<br>")
    }

    /// Paragraphs of their own; one empty line parts paragraphs, every other end of a line is kept.
    ///
    /// - Parameters:
    ///   - first: what stands before the first line, such as `> ` or `1. `.
    ///   - rest: what stands before every other line.
    ///   - mark: what stands around each paragraph, such as `**`.
    static func block(
        _ text: String, first: String = "", rest: String = "", mark: String = ""
    ) -> String {
        let lines = lines(text)
        var out = first + mark
        for (index, line) in lines.enumerated() {
            if parts(index, lines) {
                out += mark + "\n" + rest.withoutBlankEnd + "\n" + rest + mark
                continue
            }
            if index > 0, !parts(index - 1, lines) { out += "\\\n" + rest }
            out += escaped(line, startsLine: true, isCell: false)
        }
        return out + mark
    }

    /// Whether an empty line stands alone between two others.
    private static func parts(_ index: Int, _ lines: [Substring.UnicodeScalarView]) -> Bool {
        index > 0 && index < lines.count - 1 && lines[index].isEmpty
            && !lines[index - 1].isEmpty && !lines[index + 1].isEmpty
    }

    /// The lines of a text; ends of lines at its own ends belong to the line beside them, since
    /// no reader keeps a break there.
    private static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
        let all = text.unicodeScalars
        let isBreak: (Unicode.Scalar) -> Bool = { $0 == "\n" }
        guard let from = all.firstIndex(where: { !isBreak($0) }),
            let to = all.lastIndex(where: { !isBreak($0) })
        else { return [all[...]] }
        var lines = all[from...to].split(separator: "\n", omittingEmptySubsequences: false)
        lines[0] = all[..<lines[0].endIndex]
        lines[lines.count - 1] = all[lines[lines.count - 1].startIndex...]
        return lines
    }

    private static func escaped(
        _ line: Substring.UnicodeScalarView, startsLine: Bool, isCell: Bool
    ) -> String {
        MarkdownLine(line, isCell: isCell).escaped(startsLine: startsLine)
    }
}

extension String {
    fileprivate var withoutBlankEnd: String {
        let scalars = unicodeScalars
        guard let last = scalars.lastIndex(where: { $0 != " " }) else { return "" }
        return String(scalars[...last])
    }
}
