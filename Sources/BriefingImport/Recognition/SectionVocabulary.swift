/// The headings that partnerships use, as data: a line for each section that dialogues know.
///
/// The first heading of a row is the one that stands in the numbered template of seven sections.
enum SectionVocabulary {
    /// A section that dialogues know by its id.
    struct Row: Sendable {
        let id: String
        let number: Int
        let heading: String
        /// Other headings for the same thing, the likeliest first; without "the", small letters. A
        /// star stands for the name of somebody.
        let others: [String]
        /// Words that its text often has, for a section whose heading is lost.
        let cues: [String]
    }

    static let rows: [Row] = [
        Row(
            id: "background", number: 1, heading: "Background", others: HeadingPhrases.background,
            cues: []),
        Row(
            id: "safeguarding-concerns", number: 2, heading: "Safeguarding concerns",
            others: HeadingPhrases.concerns, cues: []),
        Row(
            id: "incident", number: 3, heading: "The incident", others: HeadingPhrases.incident,
            cues: []),
        Row(
            id: "review", number: 4, heading: "The review", others: HeadingPhrases.review,
            cues: [
                "review looked at", "review considered", "review focused on", "review focussed on",
            ]),
        Row(
            id: "findings", number: 5, heading: "The findings", others: HeadingPhrases.findings,
            cues: ["review found", "it was found", "learning identified"]),
        Row(
            id: "recommendations", number: 6, heading: "Recommendations",
            others: HeadingPhrases.recommendations,
            cues: ["it is recommended", "should ensure that"]),
        Row(
            id: "implementing-change", number: 7, heading: "Implementing change",
            others: HeadingPhrases.tasks,
            cues: [
                "implications for your", "you and your team", "your service/practice",
                "steps you and your team", "reflect on the", "your team will take",
                "discuss with your team", "in your team meeting", "as a team",
            ]),
    ]

    /// Headings of one word that may also begin a line: `Summary: …`.
    static let insideLines: Set<String> = [
        "context", "introduction", "overview", "summary", "concerns", "event", "learning",
        "lessons", "analysis", "recommendation", "questions", "reflection", "vulnerabilities",
        "methodology",
    ]

    /// For a heading of a row, without "the": its place, the likeliest first.
    static let order: [String: Int] = {
        var order: [String: Int] = [:]
        for row in rows {
            for (place, phrase) in row.others.enumerated() {
                let keys = Word.read(Array(phrase.utf8)).map(\.key).filter { $0 != "the" }
                order[keys.joined(separator: " "), default: place] = place
            }
        }
        return order
    }()

    /// Words that follow "The review", "The incident" and so on when these are no headings.
    static let goesOn: Set<String> = [
        "panel", "team", "group", "board", "report", "officer", "process", "meeting", "author",
        "worker", "number", "and", "of", "in", "for",
    ]

    /// Words after which a heading may go on: `Findings of the review`.
    static let joining: Set<String> = [
        "to", "of", "for", "from", "in", "and", "about", "with", "by", "on", "points", "continued",
        "cont", "contd",
    ]

    /// Words that a sentence has and a heading has not.
    static let verbs: Set<String> = [
        "is", "was", "were", "are", "had", "has", "have", "been", "should", "must", "will", "may",
        "could", "would", "can", "did", "found", "made", "said", "identified", "looked",
        "considered",
    ]

    static func row(_ id: String) -> Row? { rows.first { $0.id == id } }
    static func row(number: Int) -> Row? { rows.first { $0.number == number } }
}
