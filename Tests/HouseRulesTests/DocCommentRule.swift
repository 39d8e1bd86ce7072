/// Whatever is public says in a comment what it is.
enum DocCommentRule {
    static func violations(in file: File) -> [Violation] {
        let lines = file.lines
        let code = file.swift.lines
        return code.indices.filter { isPublic(code[$0]) && !explainsItself(code[$0]) }
            .filter { !hasComment(above: $0, in: lines) }
            .map { Violation(path: file.path, line: $0 + 1, says: "public, without a /// comment") }
    }

    private static func isPublic(_ line: String) -> Bool {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
        let next = words.dropFirst().first ?? ""
        // `open = …` is an assignment to something that is called open.
        if words.first == "open" { return ["class", "func", "var", "subscript"].contains(next) }
        return words.first == "public" && !["import", "extension"].contains(next)
    }

    /// What a protocol of the standard library asks for means the same everywhere.
    private static func explainsItself(_ line: String) -> Bool {
        ["func ==", "func <", "func hash(into", "var description:", "func encode(to"]
            .contains { line.contains($0) }
    }

    private static func hasComment(above index: Int, in lines: [Substring]) -> Bool {
        for line in lines[..<index].reversed() {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("///") { return true }
            if !text.hasPrefix("@") && !text.hasPrefix("#if") { return false }
        }
        return false
    }
}
