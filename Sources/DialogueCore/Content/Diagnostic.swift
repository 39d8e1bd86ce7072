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
        self.message = message
        self.mend = mend
    }

    /// Error or warning.
    public var severity: Severity { code.severity }

    /// The finding as an author reads it: `file:line:column`, the message, the line with a caret,
    /// and how to mend it.
    public func rendered(file: String, lines: [String]) -> String {
        var text = "\(file):\(line):\(column): \(severity.rawValue) \(code.rawValue): \(message)\n"
        if lines.indices.contains(line - 1) {
            let shown = lines[line - 1].unicodeScalars
            let gutter = "\(line)"
            let blank = String(repeating: " ", count: gutter.utf8.count)
            let before = shown.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
            let room = max(1, min(length, shown.count - column + 1))
            text += "  \(gutter) | \(printable(lines[line - 1]))\n"
            text += "  \(blank) | \(before)\(String(repeating: "^", count: room))\n"
        }
        return text + "  \(mend)\n"
    }
}

/// A line of an author's file, made safe to show: controls become U+FFFD, a tab stays.
func printable(_ line: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
        shown.append(scalar == "\t" || !scalar.isUnsafeToShow ? scalar : "\u{FFFD}")
    }
    return String(shown)
}

extension Unicode.Scalar {
    /// Whether it could change what a reader sees around it: a control, or a bidirectional override.
    var isUnsafeToShow: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
            || (0x2066...0x2069).contains(value)
    }
}

extension [Diagnostic] {
    /// Whether any of them keeps the file from being used.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
