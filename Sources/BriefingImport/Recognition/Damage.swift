/// Something that is wrong with the document itself.
public struct Damage: Equatable, Sendable {
    /// What is wrong.
    public enum Kind: String, CaseIterable, Sendable {
        case order
        case orderOfPage
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
        case formFilled
        case formLineUnclear
        case formNotAsked
        case formLacks
        case looseNumbers
        case hiddenText
        case diagramUnread
        case numbersBegin
        case numberGap
        case numbersChanged
        case numbersOfAgencies
    }

    /// What is wrong.
    public let kind: Kind
    /// Where; nil where it concerns the whole.
    public let line: Int?
    /// The words or the section that it is about.
    public let text: String

    /// Whether it is about the action plan form and not about the text.
    public var isAboutForm: Bool {
        switch kind {
        case .formFilled, .formLineUnclear, .formNotAsked, .formLacks: true
        default: false
        }
    }

    /// Makes one.
    init(_ kind: Kind, line: Int?, text: String) {
        (self.kind, self.line, self.text) = (kind, line, text)
    }
}
