import AnswerReading
import DialogueEngine
import Messages

/// Why something in the plan deserves a second look; put kindly, for the people who wrote it.
enum LookAgain {
    /// The reasons at one answer: what was kept against advice, and what rests on something changed.
    static func reasons(_ cell: ActionPlan.Cell) -> [String] {
        guard cell.state == .answered else { return [] }
        let details = cell.identifying.isEmpty ? [] : [reason(cell.identifying)]
        return cell.nudges.map(reason) + details + (cell.isAgain ? [changed] : [])
    }

    /// The reason at a row that the room was asked about.
    static func reason(_ doubt: ActionPlan.Doubt) -> String {
        switch doubt {
        case .few(agrees: 0, _): said("export-look-again.nobody-agreed")
        case .few(let agrees, let asked):
            said("export-look-again.only-of-agreed", ["agrees": agrees, "asked": asked])
        case .leftOut: said("export-look-again.the-group-left-out-agreeing")
        }
    }

    static var changed: String { said("export-look-again.something-that-this-rests") }

    static func reason(_ details: [IdentifyingDetail]) -> String {
        said("export-look-again.this-seems-to-hold-should", ["nouns": details.nouns])
    }

    static func reason(_ nudge: Nudge) -> String {
        switch nudge {
        case .vague: said("export-look-again.would-a-colleague-know")
        case .nobodyNamed: said("export-look-again.nobody-is-named-yet")
        case .everybodyNamed: said("export-look-again.everybody-is-named-so-nobody")
        case .severalNamed: said("export-look-again.several-people-are-named")
        case .unknownToOthers: said("export-look-again.others-may-not-know")
        case .past: said("export-look-again.this-date-had-passed")
        case .farAway: said("export-look-again.this-date-was-more")
        case .activity: said("export-look-again.this-tells-what-will")
        case .noContact: said("export-look-again.can-anybody-reach-the-team")
        }
    }
}
