import Messages

/// The `name: text` lines at the head of a file.
struct Settings {
    /// The names that a file of this kind has.
    let known: [String]
    /// A guess is one whose name was mistyped, so that the right one may still follow.
    private var values: [String: (text: String, line: SourceText.Line, isGuess: Bool)] = [:]
    /// The setting that an indented line goes on; empty where there is none.
    private var open: String?

    init(known: [String]) { self.known = known }

    /// Whether a line looks like a setting.
    static func isSetting(_ line: SourceText.Line) -> Bool {
        line.text.parted(at: ":").map { Identifier.isValid($0.0) } ?? false
    }

    /// Takes a line if it is a setting; says so in `found` if it is not one of these, or twice there.
    mutating func take(_ line: SourceText.Line, into found: inout Findings) -> Bool {
        guard let (name, text) = line.text.parted(at: ":"), Identifier.isValid(name) else {
            return false
        }
        var key = String(name)
        if !known.contains(key) {
            let close = nearest(to: name, among: known)
            found.add(
                .unknownSetting, line, at: name, said("check.there-is-no-here", ["name": name]),
                mend: close.map { said("check.was-meant-2", ["value": $0]) }
                    ?? said(
                        "check.known-here",
                        ["known": known.map { "`\($0):`" }.joined(separator: ", ")]))
            // What was meant is not also missing.
            key = close ?? key
            values[key] = values[key] ?? (String(text), line, true)
        } else if let first = values[key], !first.isGuess {
            found.add(
                .repeatedSetting, line, at: name,
                said(
                    "check.stands-in-line-already", ["name": name, "lineNumber": first.line.number]),
                mend: said("check.keep-one-of-them")
            )
            key += " again"
        } else {
            values[key] = (String(text), line, false)
        }
        open = key
        return true
    }

    /// Adds an indented line to the setting before it; false where there is none.
    mutating func extend(with line: SourceText.Line) -> Bool {
        guard let open else { return false }
        values[open]?.text += " " + line.text
        return true
    }

    /// Takes a line that is no setting: what is indented below it belongs to no setting.
    mutating func end() { open = nil }

    /// The text of a setting, empty if it was not made.
    subscript(_ name: String) -> String { values[name]?.text ?? "" }
    /// The line it stands on.
    func line(of name: String) -> SourceText.Line? { values[name]?.line }
    /// Whether it was made.
    func has(_ name: String) -> Bool { values[name] != nil }
}
