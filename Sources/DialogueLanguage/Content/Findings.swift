/// Gathers what is wrong with a file, up to a limit: nobody mends more than that at once.
struct Findings {
    /// How many findings are kept.
    static let limit = 100

    private(set) var all: [Diagnostic] = []
    /// Whether an error was found, kept or not.
    private(set) var hasErrors = false
    /// Whether more was found than is kept.
    private(set) var hasMore = false

    /// Adds a finding that marks a part of a line, or all of its text.
    ///
    /// Its words are put together only where there is still room for it, so a file that is wrong
    /// in every line costs no more than one that is wrong in a hundred.
    mutating func add(
        _ code: Diagnostic.Code, _ line: SourceText.Line, at part: Substring? = nil,
        _ message: @autoclosure () -> String, mend: @autoclosure () -> String
    ) {
        guard hasRoom(for: code) else { return }
        let marked = part.flatMap { $0.utf8.isEmpty ? nil : $0 } ?? Substring(line.text)
        all.append(
            Diagnostic(
                code, line: line.number, column: line.column(of: marked),
                length: marked.unicodeScalars.count, message(), mend: mend()))
    }

    /// Adds a finding by the numbers of its place.
    mutating func add(
        _ code: Diagnostic.Code, line: Int, column: Int = 1, _ message: @autoclosure () -> String,
        mend: @autoclosure () -> String
    ) {
        guard hasRoom(for: code) else { return }
        all.append(Diagnostic(code, line: line, column: column, message(), mend: mend()))
    }

    private mutating func hasRoom(for code: Diagnostic.Code) -> Bool {
        if code.severity == .error { hasErrors = true }
        if all.count >= Self.limit { hasMore = true }
        return all.count < Self.limit
    }

    /// Whether anything of this kind was found.
    func contains(_ code: Diagnostic.Code) -> Bool { all.contains { $0.code == code } }
}
