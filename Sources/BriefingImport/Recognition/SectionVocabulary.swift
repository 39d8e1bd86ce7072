/// The headings that partnerships use, as data: a line for each section that dialogues know.
///
/// The first heading of a row is the one that stands in the numbered template of seven sections.
enum SectionVocabulary {
    /// A section that dialogues know by its id.
    struct Row: Sendable {
        let id: String
        let number: Int
        let heading: String
        /// Other headings for the same thing; without "the", small letters.
        let others: [String]
        /// Words that its text often has, for a section whose heading is lost.
        let cues: [String]
    }

    static let rows: [Row] = [
        Row(
            id: "background", number: 1, heading: "Background",
            others: [
                "context", "case background", "background information", "background and context",
                "about the child", "about this child", "about the family", "family background",
                "who is the child", "who was the child", "childs story", "introduction", "overview",
                "summary", "case summary", "brief summary", "summary of the case", "case overview",
                "case context", "background to the case", "background to the review",
                "case outline",
                "family circumstances", "what do we know about the child",
            ], cues: []),
        Row(
            id: "safeguarding-concerns", number: 2, heading: "Safeguarding concerns",
            others: [
                "why it matters", "why does it matter", "why this matters", "why is it important",
                "concerns", "key concerns", "what were the concerns", "what were we worried about",
                "what are we worried about", "safeguarding issues", "presenting concerns",
                "presenting issues", "risk factors", "vulnerabilities", "areas of concern",
                "safeguarding concern", "what were the risks",
            ], cues: []),
        Row(
            id: "incident", number: 3, heading: "The incident",
            others: [
                "what happened", "event", "critical incident", "serious incident",
                "significant incident",
                "what was the incident", "incident leading to the review", "key event",
                "key events",
                "trigger incident", "what happened to the child", "circumstances of the incident",
            ], cues: []),
        Row(
            id: "review", number: 4, heading: "The review",
            others: [
                "about the review", "why a review", "why did we review",
                "why we reviewed this case",
                "what the review looked at", "what did the review look at", "scope of the review",
                "review scope", "review process", "review questions", "terms of reference",
                "key lines of enquiry", "lines of enquiry", "rapid review", "how we reviewed",
                "how the review was done", "methodology", "what we looked at",
                "what did we look at",
                "focus of the review", "safeguarding practice review",
            ],
            cues: [
                "review looked at", "review considered", "review focused on", "review focussed on",
            ]),
        Row(
            id: "findings", number: 5, heading: "The findings",
            others: [
                "key findings", "main findings", "findings of the review", "review findings",
                "key learning", "learning", "learning points", "key learning points",
                "learning themes",
                "key themes", "what we learned", "what we learnt", "what have we learned",
                "what have we learnt", "what did we learn", "what was learned",
                "what the review found",
                "what did the review find", "what did we find", "what we found", "lessons learned",
                "lessons learnt", "lessons", "key lessons", "key messages", "findings and learning",
                "learning from the review", "key points", "analysis",
            ],
            cues: ["review found", "it was found", "learning identified"]),
        Row(
            id: "recommendations", number: 6, heading: "Recommendations",
            others: [
                "key recommendations", "review recommendations", "recommendations for practice",
                "practice recommendations", "what needs to change", "what must change",
                "what should change", "what needs to be different", "what will change",
                "recommended actions", "improving practice", "how can we improve",
                "how can practice improve", "implications for practice", "recommendation",
                "learning into practice", "changes needed", "what we need to do",
            ],
            cues: ["it is recommended", "should ensure that"]),
        Row(
            id: "implementing-change", number: 7, heading: "Implementing change",
            others: [
                "questions for your team", "questions for teams", "questions for you and your team",
                "questions to consider", "questions", "discussion questions",
                "reflective questions",
                "questions for reflection", "questions for discussion",
                "questions for practitioners",
                "reflection", "points for reflection", "points to consider",
                "points for discussion",
                "team discussion", "next steps", "what next", "what to do", "what to do next",
                "what should you do", "what should you do now", "what can you do",
                "what you can do",
                "what do i need to do", "over to you", "putting it into practice",
                "embedding the learning", "embedding learning", "implementing the learning",
                "implementing changes", "making a difference", "making change happen",
                "for you and your team", "taking it forward", "your turn", "think about",
                "things to consider", "what does this mean for you",
            ],
            cues: [
                "implications for your", "you and your team", "your service/practice",
                "steps you and your team", "reflect on the", "your team will take",
                "discuss with your team", "in your team meeting", "as a team",
            ]),
    ]

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
