/// How long a dialogue takes with a briefing, in whole minutes.
public struct WorkingTime: Sendable {
    /// Reading the briefing.
    public let reading: Int
    /// Writing the answers.
    public let writing: Int
    /// Both.
    public var minutes: Int { reading + writing }

    /// Estimates it from the words to read and the questions to answer.
    public init(script: Script, briefing: Briefing) {
        reading = briefing.minutes
        writing = script.steps.count
    }
}
