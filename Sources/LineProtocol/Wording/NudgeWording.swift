import AnswerReading

extension Nudge {
    /// One kind sentence that says what would help.
    public var sentence: String {
        switch self {
        case .vague:
            "Could a colleague start on this tomorrow, or would it help to say what exactly "
                + "somebody will do?"
        case .nobodyNamed:
            "Actions that have somebody's name or role beside them get done more often: "
                + "who could take this one?"
        case .everybodyNamed:
            "When a whole group is named, each may think that another will do it: "
                + "who could see it through?"
        case .severalNamed:
            "More than one is named here: which of them leads, so that all know whom to ask?"
        case .unknownToOthers:
            "Whoever reads this plan may not know who that is: what is the name, or the role?"
        case .past:
            "That day has already gone: is there a day still to come that you would rather aim for?"
        case .farAway:
            "That is more than a year away: would a nearer day, if only for a first step, "
                + "keep it in sight?"
        case .activity:
            "This shows that something was done: what would be different for a child, "
                + "and how would you notice?"
        case .noContact:
            "Could somebody reach you with that, or would a telephone number or an e-mail address "
                + "help?"
        }
    }
}
