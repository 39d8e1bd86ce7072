/// Whether a measure of success names what was done, and whether it names what changed.
enum ActivityCheck {
    /// How many words may stand between a child and what changes for them.
    private static let reach = 8

    static func namesActivity(_ words: [NudgeWord]) -> Bool {
        if words.count <= 3, words.contains(where: { ActivityWords.done.contains($0.text) }) {
            return true
        }
        return ActivityWords.activities.occurs(in: words)
    }

    static func namesChange(_ words: [NudgeWord]) -> Bool {
        if ActivityWords.outcomes.occurs(in: words) { return true }
        return words.indices.contains { at in
            guard isChild(at, words), !isSubject(at, words) else { return false }
            let near = max(0, at - reach)...min(words.count - 1, at + reach)
            return near.contains { ActivityWords.changes.contains(words[$0].text) }
        }
    }

    private static func isChild(_ at: Int, _ words: [NudgeWord]) -> Bool {
        let text = words[at].text
        let next = at + 1 < words.count ? words[at + 1] : nil
        let isYoung = at > 0 && words[at - 1].text == "young"
        guard
            ActivityWords.children.contains(text)
                || (isYoung && ActivityWords.youngPeople.contains(text))
        else { return false }
        guard let next, !next.opens else { return true }
        return !ActivityWords.namesOfThings.contains(next.text)
    }

    /// Whether the child is what a session or a paper is about.
    private static func isSubject(_ at: Int, _ words: [NudgeWord]) -> Bool {
        (max(1, at - 4)..<max(1, at)).contains { index in
            ActivityWords.about.contains(words[index].text)
                && ActivityWords.subjects.contains(words[index - 1].text)
        }
    }
}
