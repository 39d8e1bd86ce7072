/// A paragraph or a point of the briefing, with where its words come from.
struct TextBlock: Equatable, Sendable {
    /// What kind it is.
    enum Kind: Equatable, Sendable {
        case paragraph
        /// A point; the label is as printed, such as `3`, nil for a bullet.
        case item(label: String?, depth: Int)
        /// A remark about what is lost here.
        case missing
    }

    var kind: Kind
    var text: [UInt8]
    /// The pieces whose words it holds.
    var pieces: [Int]
    /// The line on which it begins.
    let line: Int
    /// The line on which it ends.
    var lastLine: Int
    /// Whether an empty line stands before it.
    var isApart = false

    var isParagraph: Bool { kind == .paragraph }
    var isItem: Bool { if case .item = kind { true } else { false } }
}
