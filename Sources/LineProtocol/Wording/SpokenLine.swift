/// A line that the bot says, with what kind of line it is.
public struct SpokenLine: Equatable, Sendable {
    /// What eyes and programs should know of a line.
    public enum Kind: String, Sendable {
        /// A heading.
        case heading
        /// Text to read.
        case text
        /// Text that belongs below the line before it.
        case point
        /// What is asked.
        case question
        /// Something happened.
        case happened
        /// Something was not taken, and why.
        case refused
        /// What somebody in a group said, after their name.
        case person
        /// What whoever leads could say now.
        case cue
        /// An empty line.
        case blank
    }

    /// What kind of line it is.
    public let kind: Kind
    /// The text, without controls.
    public let text: String
    /// The same for whoever listens, without signs that are for the eye; nil where it has none.
    public let heard: String?

    /// Makes a line; LF in the text divides nothing, callers divide before.
    ///
    /// - Parameter heard: the same without signs such as a bullet, which a screen reader reads out.
    public init(_ kind: Kind, _ text: String = "", heard: String? = nil) {
        (self.kind, self.text, self.heard) = (kind, text, heard)
    }
}

extension String {
    /// With a full stop, unless somebody's words end with one already, such as `Fay L.`
    var stopped: String { hasSuffix(".") ? self : self + "." }

    /// Divided at LF, with empty lines.
    var parts: [String] {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
}

extension [SpokenLine] {
    /// Adds a text of one or more lines; what follows of a point is set in.
    mutating func add(_ kind: SpokenLine.Kind, _ text: String) {
        add(kind, text, setIn: kind == .point ? "  " : "")
    }

    /// Adds a text behind a sign that is for the eye alone, such as a bullet.
    mutating func add(_ kind: SpokenLine.Kind, sign: String, _ text: String, inset: String = "") {
        let first = count
        add(kind, inset + sign + text)
        self[first] = SpokenLine(
            kind, self[first].text, heard: inset + (text.parts.first ?? ""))
    }

    /// Adds a label and somebody's words behind it; no line of them looks like another's.
    mutating func add(_ label: String, words: String) { add(.text, label + words, setIn: "  ") }

    private mutating func add(_ kind: SpokenLine.Kind, _ text: String, setIn inset: String) {
        for (index, line) in text.parts.enumerated() {
            let lead = index == 0 ? "" : inset
            append(line.isEmpty ? SpokenLine(.blank) : SpokenLine(kind, lead + line))
        }
    }

    /// Adds words behind a lead; what follows of them is set in, also where a line is empty.
    mutating func add(_ lead: String, point text: String, setIn inset: String) {
        for (index, line) in text.parts.enumerated() {
            append(SpokenLine(.point, (index == 0 ? lead : inset) + line))
        }
    }

    /// A person's words; every line of them begins with the name.
    mutating func add(speaker name: String, _ text: String) {
        for line in text.parts { append(SpokenLine(.person, "\(name): \(line)")) }
    }

    /// Adds an empty line unless there is one already.
    mutating func space() {
        if last?.kind != .blank { append(SpokenLine(.blank)) }
    }
}
