/// The answers to a question, as everybody sees them.
public struct Revealed: Equatable, Sendable {
    /// The step.
    public let step: String
    /// The question.
    public let question: String
    /// What a row is called where the answers are rows of a list; nil for answers.
    public let rowName: String?
    /// In the order in which they are shown.
    public let answers: [RevealedAnswer]
    /// What the room takes as one of them.
    public var groups: [PointGroup] = []
    /// The numbers of points that say much the same, for those who lead.
    public internal(set) var alike: [[Int]] = []
    /// How many left it out.
    public let passed: Int
    /// How many answers there were that are in no record; nil where they are.
    public var unkept: Int?
    /// Whether so few were asked that a number could tell who.
    var isOfFew = false
    /// Whether the numbers are kept from whoever looks: a screen that everybody sees.
    public internal(set) var hidesNumbers = false
}

/// One answer as everybody sees it.
public struct RevealedAnswer: Equatable, Sendable {
    /// The member; nil where answers carry no names.
    public let who: String?
    /// The numbers of its entries in the log.
    public let entries: [Int]
    /// As shown; nil where it was taken out of the record.
    public let text: String?
}
