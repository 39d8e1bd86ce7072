/// A gentle check of an answer: something that often goes wrong with action plans.
///
/// A nudge never blocks. The checks look at words, so they can miss things and be mistaken; they
/// are tuned to stay silent when in doubt.
public enum Nudge: String, CaseIterable, Sendable {
    /// The action does not say what somebody would do.
    case vague
    /// Nobody is named, or an organisation instead of a person.
    case nobodyNamed = "nobody-named"
    /// A whole group is named.
    case everybodyNamed = "everybody-named"
    /// Two or more are named, and it stays open who leads.
    case severalNamed = "several-named"
    /// Somebody is named whom only the writer knows: me, my manager.
    case unknownToOthers = "unknown-to-others"
    /// The date is before today.
    case past
    /// The date is more than a year after today.
    case farAway = "far-away"
    /// Success is measured by what was done instead of by what changed for a child.
    case activity
    /// Nothing in contact details looks like a number, an address or a place.
    case noContact = "no-contact"
}

extension Nudge {
    /// Whether an action is vague, such as “raise awareness”.
    ///
    /// One or two words are vague unless they begin with a step that somebody can take or name a
    /// thing that somebody can make.
    public static func vague(in text: String) -> Bool {
        VagueCheck(words: NudgeWord.split(text)).isVague
    }

    /// Whether nobody could be reached by what was given as contact details: no `@`, fewer than five
    /// digits, and at most one word of two letters or more.
    public static func leadsToNobody(in text: String) -> Bool {
        let words = NudgeWord.split(text).map(\.text)
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        let named = words.count { $0.unicodeScalars.count { $0.properties.isAlphabetic } > 1 }
        return digits < 5 && named < 2 && !text.unicodeScalars.contains("@")
    }

    /// What would help about the people named for an action; nil for one person or one role. A day
    /// in place of somebody names nobody.
    ///
    /// Names can't be told from other words for certain: what is neither a known role, group nor
    /// organisation counts as a name. Where one is said to lead, or the others only help, one
    /// counts as named.
    public static func people(in text: String) -> Nudge? {
        PeopleCheck(words: NudgeWord.split(PeopleCheck.withoutDay(text))).nudge
    }

    /// What would help about a date; nil from today to the same day next year.
    public static func date(_ date: CalendarDate, today: CalendarDate) -> Nudge? {
        if date < today { return .past }
        return date > today.adding(months: 12) ? .farAway : nil
    }

    /// Whether success is measured by an activity alone, such as “training delivered”.
    ///
    /// An answer that also names a change for a child, a young person or a family is not.
    public static func activity(in text: String) -> Bool {
        let words = NudgeWord.split(text)
        return ActivityCheck.namesActivity(words) && !ActivityCheck.namesChange(words)
    }
}
