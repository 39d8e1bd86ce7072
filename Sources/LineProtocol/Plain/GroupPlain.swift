import DialogueCore

/// The plain dialect of a group: every line begins with what kind of line it is.
///
/// `# ` a heading, `| ` text, `? ` what is asked, `* ` something happened, `! ` something was
/// refused, and a person's words after their name. That beginning is always ours.
public enum GroupPlain {
    /// Complete lines, LF at the end of each.
    ///
    /// - Parameters:
    ///   - role: of those who are told.
    ///   - concern: the procedure of this place for a child at risk.
    public static func text(
        _ effect: Effect, for role: Role, people: People,
        concern: String = Wording.usualConcern
    ) -> String {
        text(RoomWording.lines(effect, for: role, people: people, concern: concern))
    }

    /// Complete lines, LF at the end of each; an empty line is one with only a bar.
    public static func text(_ lines: [SpokenLine]) -> String {
        var text = ""
        for line in lines { text += mark(line.kind) + line.text.withoutControls + "\n" }
        return text
    }

    private static func mark(_ kind: SpokenLine.Kind) -> String {
        switch kind {
        case .heading: "# "
        case .text, .point: "| "
        case .blank: "|"
        case .question: "? "
        case .happened: "* "
        case .refused: "! "
        case .person: ""
        }
    }
}
