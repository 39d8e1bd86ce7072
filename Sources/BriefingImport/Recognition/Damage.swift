/// Something that is wrong with the document itself.
public struct Damage: Equatable, Sendable {
    /// What is wrong.
    public enum Kind: String, CaseIterable, Sendable {
        case order
        case numberTwice
        case looseNumber
        case headingTwice
        case headingMissing
        case headingMisread
        case sectionEmpty
        case sectionMissing
        case cutOff
        case noStop
        case noise
        case woven
        case standTogether
        case crowded
        case looseNumbers
    }

    /// What is wrong.
    public let kind: Kind
    /// Where; nil where it concerns the whole.
    public let line: Int?
    /// The words or the section that it is about.
    public let text: String

    /// Makes one.
    init(_ kind: Kind, line: Int?, text: String) {
        (self.kind, self.line, self.text) = (kind, line, text)
    }
}
