import AnswerReading
import Messages

extension Nudge {
    /// One kind sentence that says what would help.
    public var sentence: String {
        switch self {
        case .vague:
            said("nudge.could-a-colleague-start")
        case .nobodyNamed:
            said("nudge.actions-that-have-somebodys-name")
        case .everybodyNamed:
            said("nudge.when-a-whole-group")
        case .severalNamed:
            said("nudge.more-than-one-is-named")
        case .unknownToOthers:
            said("nudge.whoever-reads-this-plan-may")
        case .past:
            said("nudge.that-day-has-already-gone")
        case .farAway:
            said("nudge.that-is-more")
        case .activity:
            said("nudge.this-shows-that-something")
        case .noContact:
            said("nudge.could-somebody-reach-you")
        }
    }
}
