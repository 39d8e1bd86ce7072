import DialogueLanguage

/// What the import says inside the briefing file; British English, plain, kind, short.
enum Wording {
    /// A kind of harm, in general terms.
    enum Harm: String, CaseIterable {
        case death = "a death, or danger to life"
        case sexual = "sexual harm"
        case exploitation = "exploitation"
        case violence = "violence or injury"
        case domestic = "abuse at home"
        case neglect = "neglect"
        case selfHarm = "self-harm"
        case racism = "racism or hate"
        case drugs = "drugs or alcohol"
    }

    static let restOfSentence = "the end of this sentence"
    static let textOfSection = "the text of this section"
    static let noPublisher = Briefing.unknownPublisher
    static let actionPlan = "Action plan"
    static let actions = "Actions"
    static let imported =
        "This text was imported from a document and not retold: the wording is the publisher's."

    static func title(_ code: String) -> String { "Briefing \(code)" }
    static func about(_ source: String) -> String {
        source.isEmpty
            ? "Imported; \(Briefing.unwrittenAbout)."
            : "Imported from “\(source)”; \(Briefing.unwrittenAbout)."
    }

    static func notice(_ harms: Harms) -> String {
        let who =
            switch harms.person {
            case .child: " to a child"
            case .adult: " to an adult"
            case .somebody: " to somebody"
            }
        let kinds = harms.kinds.map { kind in
            kind == .death && harms.person == .child
                ? "a child's death, or danger to life" : kind.rawValue
        }
        if kinds.isEmpty { return "\(Briefing.guessedNotice), this briefing is about harm\(who)." }
        return "This briefing is about harm\(who). \(Briefing.guessedNotice), it speaks of "
            + "\(kinds.joined(separator: "; "))."
    }

    static func leftOut(_ placement: ImportReport.Placement) -> String {
        "Left out of the sections, from line \(placement.line): \(placement.text)"
    }

    static func more(_ count: Int) -> String {
        "\(count) more lines were left out of the sections."
    }
}
