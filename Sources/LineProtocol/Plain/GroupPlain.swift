/// The plain dialect of a group: every line begins with what kind of line it is.
///
/// `# ` a heading, `| ` text, `? ` what is asked, `* ` something happened, `! ` something was
/// refused, and a person's words after their name. That beginning is always ours.
enum GroupPlain {
    /// Complete lines, LF at the end of each; an empty line is one with only a bar.
    static func text(_ lines: [SpokenLine]) -> String {
        var text = ""
        for line in lines { text += mark(line.kind) + line.text.withoutControls + "\n" }
        return text
    }

    private static func mark(_ kind: SpokenLine.Kind) -> String {
        switch kind {
        case .heading: "# "
        case .text, .point, .cue: "| "
        case .blank: "|"
        case .question: "? "
        case .happened: "* "
        case .refused: "! "
        case .person: ""
        }
    }
}
