import Messages

/// One thing found in a file that an author wrote: where it is, what is wrong and how to mend it.
///
/// Lines and columns count from 1; a column counts Unicode scalars.
public struct Diagnostic: Equatable, Sendable {
    /// How much it matters: an error keeps the file from being used, a warning does not.
    public enum Severity: String, Sendable {
        case error
        case warning
    }

    /// The number under which docs/diagnostics explains this kind of finding.
    public let code: Code
    /// Where it starts.
    public let line: Int
    /// Where it starts in its line.
    public let column: Int
    /// How many scalars the mark below the line covers, at least 1.
    public let length: Int
    /// What is wrong, one sentence.
    public let message: String
    /// What to do about it, one sentence.
    public let mend: String

    /// Makes a finding; the severity follows from the code.
    public init(
        _ code: Code, line: Int, column: Int = 1, length: Int = 1, _ message: String, mend: String
    ) {
        self.code = code
        self.line = line
        self.column = max(1, column)
        self.length = max(1, length)
        self.message = sayable(message)
        self.mend = sayable(mend)
    }

    /// Whether it is about tasks of a briefing that a dialogue asks.
    public var isAboutTasks: Bool { code == .taskNotInBriefing || code == .taskNameTaken }

    /// Error or warning.
    public var severity: Severity { code.severity }

    /// The finding as an author reads it: `file:line:column`, the message, the line with a caret,
    /// and how to mend it.
    ///
    /// - Parameter lines: the lines of the file; of a long one, the part around the caret is shown.
    public func rendered(file: String, lines: [String]) -> String {
        let kind = severity == .error ? said("check.error") : said("check.warning")
        var text = "\(file):\(line):\(column): \(kind) \(code.rawValue): \(message)\n"
        if lines.indices.contains(line - 1) {
            let quote = Quote(lines[line - 1], column: column, length: length)
            let gutter = "\(line)"
            let blank = String(repeating: " ", count: gutter.utf8.count)
            text += "  \(gutter) | \(quote.text)\n  \(blank) | \(quote.mark)\n"
        }
        return text + "  \(mend)\n"
    }
}

extension [Diagnostic] {
    /// Whether any of them keeps the file from being used.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
