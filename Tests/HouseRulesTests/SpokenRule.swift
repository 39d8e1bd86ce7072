/// Sentences for people stand in one place, so that all of them can be read through as a whole.
enum SpokenRule {
    /// Where a conversation is decided and carried, and nothing is said.
    static let silent = [
        "AnswerReading/", "DialogueEngine/", "LineProtocol/Lines/", "LineProtocol/Plain/",
        "LineProtocol/JSON/", "LineProtocol/Host/", "SessionHost/", "TerminalShell/",
    ].map { "Sources/" + $0 }

    static func violations(in file: File) -> [Violation] {
        guard silent.contains(where: file.path.hasPrefix) else { return [] }
        // A capital, three words at least, and the sign that ends a sentence.
        let sentence = /"[A-Z][^"]* [^"]* [^"]*[.?!]"/
        return file.lines.enumerated().compactMap { number, line in
            let isComment = line.drop { $0 == " " }.hasPrefix("//")
            return isComment || line.firstMatch(of: sentence) == nil
                ? nil
                : Violation(
                    path: file.path, line: number + 1,
                    says: "a sentence for people, which belongs in Sources/LineProtocol/Wording")
        }
    }
}
