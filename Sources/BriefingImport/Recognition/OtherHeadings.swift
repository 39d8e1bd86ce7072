/// Headings beside the seven that dialogues know, as data.
enum OtherHeadings {
    /// A heading that opens a section of its own, and what it is called in the file.
    static let rows: [(id: String, phrases: [String])] = [
        ("good-practice", practice), ("timeline", timeline), ("voice", voice),
        ("resources", resources), (tail, tails), ("glossary", glossary),
    ]

    /// The id of what stands at the end of a page and is no text of the briefing.
    static let tail = "tail"

    /// What went well.
    static let practice = [
        "what worked well", "what did agencies do well", "what did services do well",
        "what went well", "good practice", "effective practice",
        "examples of good practice", "areas of good practice", "good practice identified",
        "what was good", "what was working well", "strengths", "positive practice",
        "notable practice", "evidence of good practice", "best practice",
        "strengths and good practice", "arfer da", "arfer effeithiol", "what did we do well",
        "what was done well",
    ]

    /// When what happened.
    static let timeline = [
        "timeline", "key dates", "chronology", "timeline of events", "sequence of events",
        "key events timeline", "llinell amser", "significant dates",
    ]

    /// What the child, the adult or the family said.
    static let voice = [
        "voice of the child", "the voice of the child", "childs voice", "lived experience",
        "childs lived experience", "lived experience of the child", "voice of the family",
        "family views", "views of the family", "what did the family say", "what the family said",
        "voice of the adult", "voice of the person", "what was life like for *",
        "a day in the life of *", "day in the life", "making safeguarding personal", "tribute",
        "in memory of *",
    ]

    /// What there is to read.
    static let resources = [
        "resources", "further resources", "useful resources", "tools and resources",
        "resources and tools", "resources and support", "training", "training and resources",
        "further reading", "useful documents", "policies and procedures", "local policies",
        "links to resources", "guidance and resources", "relevant guidance", "legislation",
        "adnoddau",
    ]

    /// Where a page ends and the text does not go on.
    static let tails = [
        "references", "page headers and footers", "where can i find out more",
        "where to find out more", "where can i get help", "where to get help",
        "where to go for help", "bibliography", "sources", "endnotes",
        "footnotes", "helpline", "helplines",
        "support", "sources of support", "get help", "getting help", "support and helplines",
        "contact", "contacts", "contact us", "contact details for the partnership",
        "for more information", "for further information", "more information",
        "further information", "find out more", "useful links", "useful contacts",
        "useful websites", "links", "website", "websites", "follow us", "social media",
        "publication date", "date of publication", "date published", "published",
        "acknowledgements", "disclaimer", "copyright", "feedback", "give us your feedback",
        "tell us what you think", "have your say", "concerned",
        "worried about a child", "worried about an adult", "concerned about a child",
        "concerned about an adult", "how to get in touch", "get in touch", "cysylltu â ni",
        "rhagor o wybodaeth",
        "mwy o wybodaeth", "cyfeiriadau",
    ]

    /// Terms and abbreviations.
    static let glossary = [
        "glossary", "glossary of terms", "abbreviations", "acronyms", "key terms", "terms used",
        "list of abbreviations", "abbreviations used", "acronyms used",
        "abbreviations and acronyms", "geirfa", "jargon buster", "terminology", "definitions",
    ]
}
