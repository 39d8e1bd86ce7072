/// A text with what stands out in it, as CommonMark.
enum MarkdownRuns {
    /// In one line of the file.
    static func inline(_ text: Text) -> String { line(text, escaped: MarkdownText.inline) }

    /// - Parameter escaped: makes a stretch of text harmless where it stands.
    static func line(_ text: Text, escaped: (String) -> String) -> String {
        text.runs.map { run in
            switch run.kind {
            case .ours: between(run.text, escaped)
            case .strong: "**\(escaped(run.text))**"
            case .quiet: "*\(escaped(run.text))*"
            case .typed: escaped(run.text)
            }
        }.joined()
    }

    /// A paragraph of its own.
    static func paragraph(_ text: Text) -> String {
        text.runs.count == 1 && text.runs[0].kind == .ours
            ? MarkdownText.block(text.plain) : inline(text)
    }

    /// What was typed keeps its lines where it comes last.
    ///
    /// - Parameters:
    ///   - first: what stands before the first line, such as `- `.
    ///   - rest: what stands before every other line.
    static func block(_ text: Text, first: String, rest: String) -> String {
        guard let last = text.runs.last, last.kind == .typed else { return first + inline(text) }
        let lead = first + inline(Text(text.runs.dropLast()))
        return MarkdownText.block(last.text, first: lead, rest: rest)
    }

    /// A stretch of ours between others: the blanks at its ends part it from them.
    private static func between(_ text: String, _ escaped: (String) -> String) -> String {
        let blank: (Unicode.Scalar) -> Bool = { $0 == " " }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !blank($0) }),
            let last = scalars.lastIndex(where: { !blank($0) })
        else { return text }
        return String(scalars[..<first]) + escaped(String(scalars[first...last]))
            + String(scalars[scalars.index(after: last)...])
    }
}
