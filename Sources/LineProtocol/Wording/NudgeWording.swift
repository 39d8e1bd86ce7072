import AnswerReading
import Messages

extension Nudge {
    /// One kind sentence that says what would help.
    public var sentence: String {
        switch self {
        case .vague:
            said("nudge.vague")
        case .nobodyNamed:
            said("nudge.nobody-named")
        case .everybodyNamed:
            said("nudge.everybody-named")
        case .severalNamed:
            said("nudge.several-named")
        case .unknownToOthers:
            said("nudge.unknown-to-others")
        case .past:
            said("nudge.past")
        case .farAway:
            said("nudge.far-away")
        case .activity:
            said("nudge.activity")
        case .noContact:
            said("nudge.no-contact")
        }
    }
}
