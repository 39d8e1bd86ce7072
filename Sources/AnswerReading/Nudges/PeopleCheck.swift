/// Whether the answer to "who will do it?" names one person or one role.
struct PeopleCheck {
    let words: [NudgeWord]

    /// What would help; words in brackets count only where nobody is named outside them.
    var nudge: Nudge? {
        let plain = words.filter { !$0.isAside }
        if PeopleWords.unsettled.occurs(in: plain) { return .nobodyNamed }
        let nudge = Self.nudge(for: plain)
        if nudge == nil, isKnownToWriter { return .unknownToOthers }
        guard nudge == .nobodyNamed || nudge == .everybodyNamed else { return nudge }
        let aside = Self.nudge(for: words.filter { $0.isAside })
        return nudge == .nobodyNamed || aside == nil ? aside : nudge
    }

    /// Whether the one who is named is “me” or “my manager”, and nothing tells who that is.
    private var isKnownToWriter: Bool {
        guard let first = words.first, !words.contains(where: \.isAside) else { return false }
        let rest = words.dropFirst()
        if PeopleWords.writer.contains(first.text) {
            return rest.first?.gap ?? .blank == .blank
        }
        guard first.text == "my" else { return false }
        let person = rest.prefix { word in
            !PeopleWords.verbs.contains(word.text) && !PeopleWords.helpers.contains(word.text)
                && !PeopleWords.cuts.contains(word.text) && word.gap < .comma
        }
        let next = rest.dropFirst(person.count).first
        return Described(person.map(\.text)) == .role && next?.gap ?? .blank == .blank
    }

    /// An answer without the day that it is, or that it begins with after “by”.
    static func withoutDay(_ text: String) -> String {
        let words = Substring(text).words
        let follows = words.first?.lowercased() == "by"
        let rest = words.dropFirst(follows ? 1 : 0)
        for count in stride(from: min(rest.count, 6), to: 0, by: -1)
        where follows || count == rest.count {
            let phrase = rest.prefix(count).joined(separator: " ")
            if isDay(phrase, follows: follows) {
                return rest.dropFirst(count).joined(separator: " ")
            }
        }
        return text
    }

    /// Which day it is makes no difference to whether something is one.
    private static let someDay = CalendarDate(year: 2026, month: 1, day: 1) ?? CalendarDate.first

    /// A month alone is a day only after “by”, and short words such as Sun are more often names.
    private static func isDay(_ phrase: String, follows: Bool) -> Bool {
        let isShort = phrase.utf8.count < 5 && !phrase.utf8.contains { (48...57).contains($0) }
        let plain =
            phrase.utf8.last.map { ",:;".utf8.contains($0) } ?? false
            ? String(phrase.dropLast()) : phrase
        switch DateReading.read(plain, today: someDay) {
        case .date: return follows || !isShort
        case .impossible(.eitherWeek): return true
        case .impossible(.noDay), .unclear: return false
        case .impossible: return follows
        }
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
