/// What a heading that is in no table is about, going by the words in it.
///
/// No phrase can be all that partnerships think of; "How was the learning gathered?" still says that it is
/// about the review. It counts only where nothing better is known.
enum HeadingSense {
    /// The section that it is about; nil where its words say nothing.
    static func section(_ words: [Word]) -> String? {
        let keys = words.map(\.key)
        guard (1...longest).contains(keys.count) else { return nil }
        return rows.first { row in
            row.signs.contains { sign in
                sign.allSatisfy(keys.contains)
            }
        }?.id
    }

    /// The longest such heading, in words.
    private static let longest = 10

    /// Words that stand in a heading together, in any order; the first row that fits counts.
    private static let rows: [(id: String, signs: [[String]])] = [
        row(
            "implementing-change", "questions team", "questions you", "questions practice",
            "think team", "reflect", "reflective", "reflection", "discuss", "can you", "your team",
            "your service", "your practice", "next steps"),
        row(
            "recommendations", "recommendations", "recommended", "differently", "needs change",
            "need change", "must change", "should change", "will change", "what change",
            "improvements", "do better", "actions"),
        row(
            "findings", "learned", "learnt", "lessons", "findings", "review found", "review find",
            "key learning", "main learning", "themes", "learning points", "review tell",
            "review showed"),
        row(
            "review", "how review", "why review", "about review", "review done", "scope review",
            "purpose review", "how learning gathered", "how learning", "why learning review",
            "how looked", "how find out", "safeguarding review", "practice review",
            "learning review"),
        row(
            "safeguarding-concerns", "worried", "worry", "worries", "worrying", "concerns",
            "concerned", "warning signs", "safeguarding issues", "risks", "risk", "vulnerabilities"),
        row(
            "incident", "happened", "circumstances", "death", "died", "incident", "homicide",
            "killed"),
        row(
            "background", "who was", "who is", "who were", "about family", "story", "background",
            "life before", "family history", "context"),
    ]

    private static func row(_ id: String, _ signs: String...) -> (String, [[String]]) {
        (id, signs.map { $0.split(separator: " ").map(String.init) })
    }
}
