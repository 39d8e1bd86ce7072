/// Whether the answer to "who will do it?" names one person or one role.
struct PeopleCheck {
    let words: [NudgeWord]

    /// What would help; words in brackets count only where nobody is named outside them.
    var nudge: Nudge? {
        let plain = words.filter { !$0.isAside }
        if PeopleWords.unsettled.occurs(in: plain) { return .nobodyNamed }
        let nudge = Self.nudge(for: plain)
        guard nudge == .nobodyNamed || nudge == .everybodyNamed else { return nudge }
        let aside = Self.nudge(for: words.filter { $0.isAside })
        return nudge == .nobodyNamed || aside == nil ? aside : nudge
    }

    private static func nudge(for words: [NudgeWord]) -> Nudge? {
        if PeopleWords.unsettled.occurs(in: words) { return .nobodyNamed }
        let parties = PartyReader.parties(among: leaders(among: words))
        let people = parties.reduce(0) { $0 + $1.people }
        let isGroup = parties.contains { $0.isGroup }
        switch people {
        case 0: return isGroup ? .everybodyNamed : .nobodyNamed
        case 1: return isGroup ? .severalNamed : nil
        default: return .severalNamed
        }
    }

    /// What follows "led by", if anybody is said to lead.
    private static func leaders(among words: [NudgeWord]) -> ArraySlice<NudgeWord> {
        let led = words.indices.first { PeopleWords.ledBy.begins(at: $0, words) }
        guard let led, led + 2 < words.count else { return words[...] }
        return words[(led + 2)...]
    }
}
