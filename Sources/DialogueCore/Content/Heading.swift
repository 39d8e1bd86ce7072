/// The first line of every file that an author writes: its kind, its id and its title.
///
/// `briefing K21 — Title`; a hyphen, an en dash or a colon may stand for the dash.
struct Heading {
    let id: String
    let title: String

    /// Reads the first line that is not blank.
    static func read(
        _ kind: String, from lines: [SourceText.Line], into found: inout [Diagnostic]
    ) -> Heading? {
        guard let line = lines.first(where: { !$0.isBlank }) else {
            found.append(
                Diagnostic(
                    .unknownKind, line: 1, "This file is empty.",
                    mend: "Begin with a line such as `\(kind) my-id — Title`."))
            return nil
        }
        guard let rest = line.text.after(kind + " ") else {
            found.append(
                Diagnostic(
                    .unknownKind, line: line.number, column: line.column,
                    length: line.text.unicodeScalars.count,
                    "The first line must say that this is a \(kind).",
                    mend: "Begin with a line such as `\(kind) my-id — Title`."))
            return nil
        }
        let id = rest.unicodeScalars.prefix { !$0.isBlank && $0 != ":" }
        let title = rest[id.endIndex...].trimmed.drop { "—–-:".contains($0) }.trimmed
        guard Identifier.isValid(Substring(id)), !title.isEmpty else {
            found.append(
                Diagnostic(
                    .badIdentifier, line: line.number, column: line.column(of: Substring(id)),
                    length: id.count, "A short id and a title are needed here.",
                    mend: "Write `\(kind) my-id — Title`; ids have letters, digits, - and _."))
            return nil
        }
        return Heading(id: String(Substring(id)), title: String(title))
    }
}

/// The `name: text` lines at the head of a file.
struct Settings {
    private var values: [String: (text: String, line: Int)] = [:]

    /// Takes a line if it is a setting of one of these names; says so in `found` if it is wrong.
    mutating func take(
        _ line: SourceText.Line, known: [String], into found: inout [Diagnostic]
    ) -> Bool {
        guard let (name, text) = line.text.parted(at: ":"), Identifier.isValid(name) else {
            return false
        }
        let key = String(name)
        if !known.contains(key) {
            found.append(
                Diagnostic(
                    .unknownSetting, line: line.number, column: line.column, length: name.count,
                    "There is no setting “\(key)” here.",
                    mend: "Known here: \(known.joined(separator: ", "))."))
        } else if values[key] != nil {
            found.append(
                Diagnostic(
                    .repeatedSetting, line: line.number, column: line.column, length: name.count,
                    "“\(key)” is said twice.", mend: "Keep one of them."))
        } else {
            values[key] = (String(text), line.number)
        }
        return true
    }

    /// Adds an indented line to the setting before it.
    mutating func extend(_ key: String, with text: String) {
        values[key]?.text += " " + text
    }

    /// The text of a setting, empty if it was not made.
    subscript(_ name: String) -> String { values[name]?.text ?? "" }
    /// The line it stands on.
    func line(of name: String) -> Int? { values[name]?.line }
    /// Whether it was made.
    func has(_ name: String) -> Bool { values[name] != nil }
}
