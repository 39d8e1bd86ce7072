/// What stands in a document for people, in its order.
///
/// Every format for people is made from it, so that none can say what another does not.
struct Document: Equatable, Sendable {
    /// As printed at its head, and what programs call it.
    let title: String
    /// What it is about, for the properties of a file.
    let subject: String
    /// Whose it is, for the properties of a file; empty where nobody said.
    let author: String
    /// Milliseconds since 1970-01-01T00:00:00Z at which what it says was begun, and last changed; nil
    /// where nothing happened yet.
    let began, changed: Int64?
    /// Below the title.
    let blocks: [Block]
    /// At the foot of every page; empty for nothing.
    let foot: String

    /// The language of what is ours, as BCP 47 has it.
    static let language = "en-GB"
}

/// A block of a document: from one end of a line to another.
enum Block: Equatable, Sendable {
    /// Of level 2 or 3; the title is of level 1.
    case heading(Int, String)
    case paragraph(Text)
    /// A remark of ours about what stands beside it.
    case note(String)
    /// What was asked, in the words of an author.
    case question(String)
    /// What somebody answered, or what stands in its place.
    case answer(Text)
    /// The head of a form: each label with its answer.
    case fields([Field])
    /// A list that is numbered from 1.
    case points([Text])
    case bullets([Text])
    /// What several people said, one below the other.
    case remarks([Remark])
    case table(Table)
    /// Room for so many lines that somebody writes by hand.
    case space(Int)
    /// What follows stands on a new page, upright or on its side. A paragraph stands before it.
    case newPage(isWide: Bool)
}

/// A field of a form.
struct Field: Equatable, Sendable {
    let label: String
    let answer: Text
}

/// What somebody in a group said.
struct Remark: Equatable, Sendable {
    /// Who or what it is; nil where nothing is said of that.
    let name: String?
    /// More about it; may be empty.
    let note: String
    let text: Text
}

/// A table with a head.
struct Table: Equatable, Sendable {
    /// What it is called where only its shape shows, such as for a screen reader.
    let name: String
    let heads: [String]
    /// A text for each head.
    let rows: [[Text]]
    /// Whether it is the table of the form, whose cells hold sentences: it wants a page on its side.
    var isWide = false
    /// How many lines are kept free in empty cells, for writing by hand.
    var freeLines = 0
}
