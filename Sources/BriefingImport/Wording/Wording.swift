import DialogueCore

/// What the import says inside the briefing file; British English, plain, kind, short.
enum Wording {
    /// A kind of harm, in general terms.
    enum Harm: String, CaseIterable {
        case death = "a child's death, or danger to life"
        case sexual = "sexual harm"
        case exploitation = "exploitation"
        case violence = "violence or injury"
        case domestic = "abuse at home"
        case neglect = "neglect"
        case selfHarm = "self-harm"
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

    static func notice(_ harms: [Harm]) -> String {
        let start = "This briefing is about harm to a child."
        guard !harms.isEmpty else { return start }
        return start + " \(Briefing.guessedNotice), it speaks of "
            + harms.map(\.rawValue).joined(separator: "; ") + "."
    }

    static func leftOut(_ placement: ImportReport.Placement) -> String {
        "Left out of the sections, from line \(placement.line): \(placement.text)"
    }

    static func more(_ count: Int) -> String {
        "\(count) more lines were left out of the sections."
    }
}
