import AnswerReading
import Messages

/// The first line of every file that an author writes: its kind, its id and its title.
///
/// `briefing K21 — Title`; a hyphen, an en dash or a colon may stand for the dash.
struct Heading {
    let id: String
    let title: String
    let line: SourceText.Line

    /// Reads the first line that is not blank.
    ///
    /// - Parameter isContent: whether a line that is no setting says something by itself, so that it
    ///   is read even where the first line is missing.
    /// - Returns: the heading, nil where it is wrong, and the lines that follow it.
    static func read(
        _ kind: String, from source: SourceText, into found: inout Findings,
        isContent: (SourceText.Line) -> Bool
    ) -> (Heading?, ArraySlice<SourceText.Line>) {
        guard source.isReadable else { return (nil, []) }
        let rest = source.content.drop(while: \.isBlank)
        guard let line = rest.first else {
            found.add(
                .unknownKind, line: 1, said("check.this-file-is-empty"),
                mend: said("check.begin-with-a-line-such", ["kind": kind]))
            return (nil, [])
        }
        let word = Substring(line.text.words.first ?? "")
        if word == kind { return (heading(kind, line, into: &found), rest.dropFirst()) }
        let isMistyped = nearest(to: word, among: [kind]) != nil
        if isMistyped {
            found.add(
                .unknownKind, line, at: word, said("check.the-first-line-begins", ["word": word]),
                mend: said("check.write-in-small-letters", ["kind": kind]))
        } else {
            found.add(
                .unknownKind, line, said("check.the-first-line-does", ["kind": kind]),
                mend: said("check.begin-with-a-line-such", ["kind": kind]))
        }
        let saysSomething = isContent(line) || Settings.isSetting(line)
        return (nil, !isMistyped && saysSomething ? rest : rest.dropFirst())
    }

    private static func heading(
        _ kind: String, _ line: SourceText.Line, into found: inout Findings
    ) -> Heading? {
        let rest = line.text.after(word: kind) ?? ""
        var end = rest.utf8.firstIndex { !Identifier.isPart($0) } ?? rest.endIndex
        // In `K21- Title` the hyphen is the dash.
        if end < rest.endIndex, rest.utf8[..<end].last == 45 { end = rest.utf8.index(before: end) }
        let id = rest[..<end]
        let tail = rest[end...].trimmed
        let title = tail.unicodeScalars.drop { "—–-:".unicodeScalars.contains($0) }
        let isParted = title.startIndex > tail.startIndex
        func mend() -> String {
            said("check.write-my-id-title", ["kind": kind, "rule": Identifier.rule])
        }
        if !Identifier.isValid(id) || (!isParted && !tail.utf8.isEmpty) {
            let marked = isParted || tail.utf8.isEmpty ? id : rest
            found.add(
                .badIdentifier, line, at: marked, said("check.this-is-not-an-id"),
                mend: mend())
            return nil
        }
        let words = Substring(title).trimmed
        if words.utf8.isEmpty {
            found.add(.badIdentifier, line, said("check.a-title-is-missing-after"), mend: mend())
            return nil
        }
        return Heading(id: String(id), title: String(words), line: line)
    }
}
