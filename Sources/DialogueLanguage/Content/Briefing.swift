import AnswerReading

/// A seven-minute briefing: one page about what happened to a child and what a review found.
///
/// Headings and their number are data; other partnerships use others.
public struct Briefing: Equatable, Sendable {
    /// How people name it, such as `K21`.
    public let id: String
    /// Its title in our words.
    public let title: String
    /// The partnership that published the original.
    public let publisher: String
    /// What the original is called.
    public let source: String
    /// The file that it was imported from, in the publisher's wording; empty for one that was retold.
    public let imported: String
    /// One line for a list of briefings.
    public let about: String
    /// What kind of harm it describes, in general terms; shown before anything else.
    public let notice: String
    /// The id of the form that the publisher asks for.
    public let form: String
    /// The sections in the order in which they are read.
    public let sections: [Section]
    /// What the publisher asks of teams, in its order; each is asked as a question of its own.
    public let tasks: [Task]
    /// Abbreviations and terms with their meaning.
    public let glossary: [Term]
    /// What an author or auditor should know about the text.
    public let notes: [String]

    /// What stands for a publisher whom an imported document does not name.
    public static let unknownPublisher = "unknown"
    /// What stands for a line about an imported briefing that nobody has written.
    public static let unwrittenAbout = "nobody has written a line about it yet"
    /// How a notice begins that was put together from words of the text.
    public static let guessedNotice = "Going by its words"
    /// The notice of an imported document that says nothing of its text.
    static let plainNotice = "This briefing is about harm to a child."

    /// A headed part of the text.
    public struct Section: Equatable, Sendable {
        /// As printed, such as `01`; may be empty.
        public let number: String
        /// The name by which dialogues refer to it, such as `safeguarding-concerns`.
        public let id: String
        /// As printed, without the number.
        public let heading: String
        /// The text.
        public let blocks: [Block]
    }

    /// A paragraph or a point of a list.
    public enum Block: Equatable, Sendable {
        case paragraph(String)
        case item(Item)
        /// Something that the original lacks, in the author's words.
        case missing(String)

        /// The text whatever it is.
        public var text: String {
            switch self {
            case .paragraph(let text), .missing(let text): text
            case .item(let item): item.text
            }
        }
    }

    /// A point of a list.
    public struct Item: Equatable, Sendable {
        /// `1`, `2a`; nil for a bullet.
        public let label: String?
        /// 0 for the list itself, 1 for a list inside it.
        public let depth: Int
        /// The text.
        public let text: String
        /// Of a recommendation, for whom it is, where that is not every team that reads it.
        public internal(set) var audience: String?

        /// The section whose points are recommendations.
        package static let section = "recommendations"
    }

    /// Something that the publisher asks of teams: a point of the section `implementing-change`.
    public struct Task: Equatable, Sendable {
        /// The name of its question, such as `task-1` where the author gives none.
        public let id: String
        /// As numbered in the text, or the next number that is free.
        public let number: Int
        /// The words in which it is asked; paragraphs are parted by an empty line.
        public let text: String
        /// What to think of.
        public let hints: [String]
        /// What an answer could look like.
        public let examples: [String]
    }

    /// A term and its meaning.
    public struct Term: Equatable, Sendable {
        /// Such as `MARAC`.
        public let term: String
        /// Such as `multi-agency risk assessment conference`.
        public internal(set) var meaning: String
    }

    /// The section with this id.
    public func section(_ id: String) -> Section? { sections.first { $0.id == id } }

    /// The terms of the glossary that a section uses.
    public func terms(in section: String) -> [Term] {
        terms(of: self.section(section)?.blocks.map(\.text) ?? [])
    }

    /// The terms of the glossary that texts use.
    func terms(of texts: [String]) -> [Term] {
        let plain = texts.map { $0.lowercased() }
        return glossary.filter { term in
            let wanted = Array(term.term.lowercased().utf8)
            return plain.contains { $0.holdsWord(wanted) }
        }
    }

    /// The numbered points of the section `recommendations`, in their order; bullets are numbered
    /// by their place.
    public var recommendations: [Item] {
        var count = 0
        return (section(Item.section)?.blocks ?? []).compactMap { block in
            guard case .item(let item) = block else { return nil }
            count += 1
            return Item(
                label: item.label ?? "\(count)", depth: item.depth, text: item.text,
                audience: item.audience)
        }
    }

    /// How many words a reader reads.
    public var wordCount: Int {
        sections.reduce(0) { $0 + $1.wordCount }
    }

    /// How fast people read about something hard, in words a minute.
    public static let readingSpeed = 180

    /// How long it takes to read, in whole minutes, at least 1.
    public var minutes: Int { Self.minutes(words: wordCount) }

    static func minutes(words: Int) -> Int { max(1, (words + readingSpeed / 2) / readingSpeed) }
}

extension Briefing.Section {
    /// Whether its points are recommendations.
    public var isRecommendations: Bool { id == Briefing.Item.section }

    /// How many words a reader reads.
    package var wordCount: Int { heading.wordCount + blocks.reduce(0) { $0 + $1.text.wordCount } }
}
