import AnswerReading
import DialogueEngine

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
        case .few(agrees: 0, _): "nobody agreed to this; who would?"
        case .few(let agrees, let asked):
            "only \(agrees) of \(asked) agreed to this; what would the others need?"
        case .leftOut: "the group left out agreeing to this"
        }
    }

    static let changed = "something that this rests on has changed since"

    static func reason(_ details: [IdentifyingDetail]) -> String {
        "this seems to hold \(details.nouns); should it stand here?"
    }

    static func reason(_ nudge: Nudge) -> String {
        switch nudge {
        case .vague: "would a colleague know what to do?"
        case .nobodyNamed: "nobody is named yet; who will see to it?"
        case .everybodyNamed: "everybody is named, so nobody may feel asked; who will see to it?"
        case .severalNamed: "several people are named; which of them leads?"
        case .unknownToOthers: "others may not know who that is; what is the name, or the role?"
        case .past: "this date had passed when it was written down"
        case .farAway: "this date was more than a year away; what could be done sooner?"
        case .activity: "this tells what will be done; what will be different for a child?"
        case .noContact: "can anybody reach the team with this?"
        }
    }
}
