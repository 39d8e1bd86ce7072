import Messages

/// What the room says by what people type elsewhere, said by the buttons of a page.
enum ButtonWords {
    private static let texts = Dictionary(
        uniqueKeysWithValues: PageWords.texts.map { ($0.id, $0.text) })
    private static let others = [
        "row add": "row-add", "row change": "change", "row remove": "take-out",
        "close now": "close-now", "resume": "come-back", "host": "lead",
    ]
    private static let ofLeaders = ["skip": "skip-all", "pause": "pause-all"]

    /// A text with the names of buttons for commands.
    static func pressed(_ text: String, _ leads: Bool) -> String {
        let command =
            /(^|[\s(,:])([Tt]ype )?\/(?:(row add|row change|row remove)(?: \d+)?|(close now|[a-z]+)(?: or Return)?)/
        return text.replacing(command) { match in
            let name = String(match.output.3 ?? match.output.4 ?? "")
            let id = (leads ? ofLeaders[name] : nil) ?? others[name] ?? name
            guard let words = texts[id] else { return String(match.output.0) }
            let press = said("page-word.press")
            let verb = match.output.2.map { $0 == "Type " ? "\(press) " : "\(press.lowercased()) " }
            return "\(match.output.1)\(verb ?? "")“\(words)”"
        }
    }

    /// What a button for a command says.
    static func of(_ command: String, leads: Bool) -> String {
        texts[(leads ? ofLeaders[command] : nil) ?? command] ?? command
    }
}
