import Messages

/// What reading an author's file gave.
public struct Parsed<Content: Sendable>: Sendable {
    /// The content; nil where the findings hold an error.
    public let content: Content?
    /// Errors and warnings in the order of their places, at most a hundred.
    public let diagnostics: [Diagnostic]
    /// Whether more was found than is listed.
    public let hasMore: Bool
    /// The lines of the file.
    public let lines: [String]

    init(_ content: Content?, _ found: Findings, _ lines: [String]) {
        self.content = found.hasErrors ? nil : content
        diagnostics = found.all.sorted {
            ($0.line, $0.column, $0.code.rawValue, $0.message)
                < ($1.line, $1.column, $1.code.rawValue, $1.message)
        }
        hasMore = found.hasMore
        self.lines = lines
    }

    /// All findings as an author reads them.
    public func report(file: String) -> String {
        let all = diagnostics.map { $0.rendered(file: file, lines: lines) }.joined(separator: "\n")
        return hasMore ? "\(all)\n\(said("check.there-is-more"))\n" : all
    }
}
