/// For whom recommendations are, where each agency has numbers of its own.
enum AgencyName {
    /// The longest name, in bytes, so that a label stays short.
    private static let limit = 24
    /// The longest line that is nothing but such a name, in bytes and in words.
    private static let line = (bytes: 60, words: 8)

    /// The name in small letters, such as `adult-social-care`; nil where there is none.
    ///
    /// - Parameter text: the line, such as `Recommendations for Adult Social Care:`.
    static func short(_ text: [UInt8]) -> String? {
        guard text.count <= line.bytes, Marker(text[...]) == nil, !Ends.isSentenceEnd(text[...])
        else { return nil }
        let keys = Word.read(text, limit: line.words + 1).map(\.key)
        guard keys.count <= line.words else { return nil }
        var kept = keys[...]
        while let first = kept.first, before.contains(first) { kept.removeFirst() }
        while let last = kept.last, behind.contains(last) { kept.removeLast() }
        var name: [UInt8] = []
        for key in kept {
            let word = key.utf8.filter { $0.isLowerByte || $0.isDigitByte }
            guard !word.isEmpty, name.count + 1 + word.count <= limit || name.isEmpty else { break }
            name += (name.isEmpty ? [] : [0x2D]) + word.prefix(limit)
        }
        return name.count >= 2 && name.contains(where: { $0.isLowerByte }) ? name.text : nil
    }

    /// The same for a line above recommendations, where it says by its words or capitals that it
    /// names somebody.
    static func above(_ text: [UInt8]) -> String? {
        let words = Word.read(text, limit: line.words + 1)
        guard let first = words.first, let last = words.last,
            before.contains(first.key) && first.key != "the" || behind.contains(last.key)
                || isAll(words)
                || words.allSatisfy({ $0.isCapital || joins.contains($0.key) })
        else { return nil }
        return short(text)
    }

    private static let before: Set<String> = [
        "for", "the", "to", "by", "all", "recommendation", "recommendations", "action", "actions",
    ]
    private static let behind: Set<String> = [
        "should", "must", "will", "to", "only", "recommendation", "recommendations", "actions",
    ]

    /// Whether words are the name of an agency and nothing else.
    static func isAll(_ words: [Word]) -> Bool {
        guard let last = words.last, words.first?.key != "for" else { return !words.isEmpty }
        if words.allSatisfy({ agencies.contains($0.key) }) { return true }
        return words.count <= 6 && bodies.contains(last.key)
            && words.allSatisfy { $0.isCapital || joins.contains($0.key) }
    }

    private static let joins: Set<String> = ["and", "of", "the", "for"]

    /// What the name of one ends in: `Fernshire Constabulary`.
    private static let bodies: Set<String> = [
        "police", "constabulary", "council", "trust", "nhs", "board", "partnership", "authority",
        "hospital", "hospitals", "school", "schools", "college", "probation", "housing", "surgery",
        "surgeries", "ambulance", "cafcass", "icb", "camhs",
    ]

    private static let agencies: Set<String> = [
        "for", "the", "and", "all", "of", "to", "agencies", "agency", "partners", "partnership",
        "police", "health", "education", "schools", "school", "council", "local", "authority",
        "authorities", "childrens", "adult", "adults", "social", "care", "services", "service",
        "nhs", "trust", "board", "integrated", "probation", "housing", "hospital", "hospitals",
        "gps", "gp", "surgeries", "nurseries", "early", "years", "help", "youth", "justice",
        "mental", "community", "safeguarding", "children", "providers", "practitioners", "managers",
        "ambulance", "fire", "voluntary", "sector", "multi-agency", "multi", "single", "national",
        "government", "commissioners", "midwifery", "maternity", "visiting", "nursing",
    ]
}
