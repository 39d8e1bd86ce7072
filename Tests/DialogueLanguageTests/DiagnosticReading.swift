import DialogueLanguage

/// Reads what a test writes as an author would, and tells what was found.
enum Reading {
    static func dialogue(_ text: String) -> Parsed<Script> { Script.parse(Array(text.utf8)) }
    static func briefing(_ text: String) -> Parsed<Briefing> { Briefing.parse(Array(text.utf8)) }
    static func form(_ text: String) -> Parsed<Form> { Form.parse(Array(text.utf8)) }

    /// A dialogue of which only the steps matter.
    static func steps(_ text: String) -> Parsed<Script> { dialogue("dialogue d — D\n" + text) }

    /// A briefing of which only the sections matter.
    static func sections(_ text: String) -> Parsed<Briefing> {
        briefing(head + text)
    }

    /// What stands above the sections of a briefing; five lines.
    static let head = "briefing b — B\npublisher: p\nsource: s\nabout: a\nnotice: n\n"

    /// A question of the name `q` with these options and these lines below it.
    static func question(_ options: String, _ lines: String...) -> Question? {
        let below = lines.map { "  \($0)\n" }.joined()
        let script = steps("ask q \(options)\n  What?\n" + below).content
        guard case .ask(let question) = script?.step("q")?.kind else { return nil }
        return question
    }
}

extension Parsed {
    /// What was found, as `line:column code`.
    var places: [String] {
        diagnostics.map { "\($0.line):\($0.column) \($0.code.rawValue)" }
    }

    /// What was found, as codes.
    var codes: [String] { diagnostics.map(\.code.rawValue) }
}
