/// A paragraph or a point of the briefing, with where its words come from; small, as there may be
/// very many.
struct TextBlock: Equatable, Sendable {
    /// What stands before a point.
    enum Label: Equatable, Sendable {
        case number(Int32)
        case letter(UInt8)
        /// `4a`
        case lettered(Int32, UInt8)
        /// `1`, or `4a` with a letter that is not 0, of one of the agencies of its section
        case agency(Int32, UInt8, UInt8)
        case roman(Int32)

        /// Without what stood around it.
        var printed: String {
            switch self {
            case .number(let value): "\(value)"
            case .letter(let letter): [letter].text
            case .lettered(let value, let letter), .agency(let value, let letter, _):
                "\(value)" + (letter == 0 ? "" : [letter].text)
            case .roman(let value): Numeral.smallRoman(Int(value))
            }
        }

        /// By which labels rise; nil for one that can't stand before a recommendation.
        var rank: (Int32, UInt8)? {
            switch self {
            case .number(let value): (value, 0)
            case .lettered(let value, let letter), .agency(let value, let letter, _):
                (value, letter)
            case .letter, .roman: nil
            }
        }
    }

    /// What kind it is.
    enum Kind: Equatable, Sendable {
        case paragraph
        /// A point; the label is as printed, such as `3`, nil for a bullet.
        case item(label: Label?, depth: UInt8)
        /// A remark about what is lost here.
        case missing
    }

    var kind: Kind
    var text: [UInt8]
    /// Where the pieces whose words it holds stand among those of the section.
    private var first: UInt32
    private var last: UInt32
    private let firstLine: UInt32
    private var endLine: UInt32
    /// Whether an empty line stands before it.
    let isApart: Bool

    init(_ kind: Kind, _ text: some Collection<UInt8>, from line: SourceLine) {
        self.kind = kind
        self.text = Array(text)
        (first, last) = (UInt32(line.place), UInt32(line.place))
        (firstLine, endLine) = (UInt32(line.line), UInt32(line.line))
        isApart = line.isApart
    }

    /// Takes in a line that goes on with it.
    mutating func extend(with line: SourceLine, _ between: String) {
        text += between.utf8
        text += line.text
        (last, endLine) = (UInt32(line.place), UInt32(line.line))
    }

    /// Takes in the block that follows.
    mutating func extend(with block: TextBlock) {
        text += [0x20] + block.text
        (last, endLine) = (block.last, block.endLine)
    }

    var places: ClosedRange<Int> { Int(first)...Int(last) }
    /// The line on which it begins.
    var line: Int { Int(firstLine) }
    /// The line on which it ends.
    var lastLine: Int { Int(endLine) }
    var isParagraph: Bool { kind == .paragraph }
    var isItem: Bool { if case .item = kind { true } else { false } }
}
