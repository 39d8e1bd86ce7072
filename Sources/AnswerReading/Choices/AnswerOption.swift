/// Something that can be chosen.
public struct AnswerOption: Equatable, Sendable {
    /// What to type, such as `1`, `R4a` or `L2`.
    public let label: String
    /// As shown.
    public let text: String
    /// What the log keeps.
    public let id: String
    /// What it is one of, in small letters, such as recommendation or learning point; empty for an
    /// answer that an author offers.
    package let kind: String
    /// Its number among those, such as `4a`.
    package let number: String
    /// Other labels that mean it, such as the numbers of points that make a group.
    package let alsoCalled: [String]
    /// Whether it says that none of the others fits.
    public let excludesRest: Bool

    /// Something with a label; what it is one of, for what has a number of its own.
    package init(
        label: String, text: String, id: String, kind: String = "", number: String = "",
        alsoCalled: [String] = [], excludesRest: Bool = false
    ) {
        (self.label, self.text, self.id) = (label, text, id)
        (self.kind, self.number, self.excludesRest) = (kind, number, excludesRest)
        self.alsoCalled = alsoCalled
    }
}
