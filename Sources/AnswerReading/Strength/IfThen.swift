/// Plans for what could get in the way, of the form “If the duty desk is short, then …”.
public enum IfThen {
    /// The longest beginning that is offered, in bytes.
    private static let limit = 70

    /// Whether a text is such a plan already.
    public static func isOne(_ text: String) -> Bool {
        let words = NudgeWord.split(text).map(\.text)
        guard let start = words.firstIndex(where: { ["if", "when", "whenever"].contains($0) })
        else { return false }
        // “If” with something behind a comma is one without its “then”.
        return words[start...].contains("then")
            || start == 0 && text.utf8.contains(UInt8(ascii: ","))
    }

    /// The words of an obstacle as they could stand behind “if”: “the duty desk is short”.
    ///
    /// - Returns: nil where the words are no clause that can stand behind “if”.
    public static func clause(from obstacle: String) -> String? {
        let clause = firstClause(obstacle)
        let words = clause.words.map { String($0) }
        guard words.count > 2, clause.utf8.count <= limit else { return nil }
        let plain = words.map { $0.lowercased().filter { $0 != "'" && $0 != "\u{2019}" } }
        guard let verb = plain.firstIndex(where: verbs.contains), verb > 0,
            !plain.contains(where: unsure.contains), !starters.contains(plain[0])
        else { return nil }
        let first = lowered.contains(plain[0]) ? plain[0] : words[0]
        return ([first] + words.dropFirst()).joined(separator: " ")
    }

    /// What stands before the first sign, or before a second thought.
    private static func firstClause(_ text: String) -> Substring {
        let line = text.unicodeScalars.prefix { !",;:.!?\n(".unicodeScalars.contains($0) }
        var words = Substring(line).words[...]
        for joint in [["and", "who"], ["and", "we"], ["so"], ["but"], ["because"]] {
            let starts = words.indices.first { start in
                words[start...].starts(with: joint) { $0.lowercased() == $1 }
            }
            if let starts { words = words[..<starts] }
        }
        return Substring(words.joined(separator: " "))
    }

    private static let verbs: WordSet = """
        is are isnt arent has have hasnt havent cant cannot does doesnt do dont gets get goes go
        leaves leave stays stay falls fall runs run comes come changes change says say forgets
        forget belongs belong depends depend costs cost seems knows know works work lacks lack
        loses lose wants want needs need refuses refuse takes take closes close breaks break
        """
    private static let unsure: WordSet = "may might could would should will if when whether not"
    private static let starters: WordSet = "what who how why where this that which it nothing"
    /// First words that are written small inside of a sentence; any other may be a name.
    private static let lowered: WordSet = """
        the a an we our they their there staff people nobody no someone somebody everybody another
        other some too many most new managers parents schools families time money workload colleagues
        """
}
