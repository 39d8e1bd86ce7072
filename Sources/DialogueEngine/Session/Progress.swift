/// How far the person is.
public struct Progress: Equatable, Sendable {
    /// The title of the part, may be empty.
    public let part: String
    /// The number of this question or page among those in play, from 1.
    public let step: Int
    /// How many are in play.
    public let steps: Int
    /// The number of the section being read, and how many there are; nil outside of the reading.
    public let section: (number: Int, of: Int)?

    public static func == (left: Progress, right: Progress) -> Bool {
        left.part == right.part && left.step == right.step && left.steps == right.steps
            && left.section?.number == right.section?.number
    }
}
