/// A number that somebody typed, or that stands in a log, is read with its range, and nobody counts
/// with it: `-9223372036854775808 - 1` would end the program, and every room on it.
enum NumberRule {
    /// The folders whose code reads what people and programs send; the readers stand apart.
    static let folders = [
        "Sources/AnswerReading/", "Sources/DialogueLanguage/", "Sources/DialogueEngine/",
        "Sources/LineProtocol/", "Sources/SessionHost/", "Sources/TerminalShell/",
        "Sources/debrief/", "Sources/BriefingImport/Mending/",
    ]
    static let readers = "Sources/AnswerReading/Numbers/"

    static func violations(in file: File) -> [Violation] {
        guard folders.contains(where: { file.path.hasPrefix($0) }),
            !file.path.hasPrefix(readers)
        else { return [] }
        let lines = file.swift.lines
        return lines.indices.compactMap { index in
            let next = lines.dropFirst(index + 1).first ?? ""
            return problem(lines[index], next: next).map {
                Violation(path: file.path, line: index + 1, says: $0)
            }
        }
    }

    private static func problem(_ line: String, next: String) -> String? {
        let mayRead = line.contains("Int(") && !line.contains(", in: ")
        if mayRead, readsText(line, isCondition: isCondition(line, next: next)) {
            return "reads a number without its range: use Ordinal, or Int(text, in: range)"
        }
        if line.contains(" - 1") || line.contains(" + 1"), countsWithANumber(line) {
            return "counts with a number that people see: use Ordinal.index(in:)"
        }
        return nil
    }

    /// Whether a line belongs to an `if`, `guard` or `while`, where `let a = Int(b)` may fail.
    private static func isCondition(_ line: String, next: String) -> Bool {
        let words = line.split { !$0.isLetter }
        return ["if", "guard", "while"].contains { word in words.contains { $0 == word } }
            || line.hasSuffix(",") || line.hasSuffix("else {")
            || next.drop { $0 == " " }.hasPrefix("else")
    }

    private static func readsText(_ line: String, isCondition: Bool) -> Bool {
        let isBound = isCondition && line.contains(/\blet \w+ = Int\(/)
        return isBound || line.contains(/\{ Int\((String\()?\$0\)+ \}/)
            || line.contains(/\bInt\([^()]*(\([^()]*\)[^()]*)*\) ?(\?\?|[!=]= nil|\.map|\.flatMap)/)
    }

    private static func countsWithANumber(_ line: String) -> Bool {
        line.contains(/\b(number|ordinal|typed|choice|picked)(\.number)? - 1\b/)
            || line.contains(/\bordinal\.number [-+]\s/)
    }
}
