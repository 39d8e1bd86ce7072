import DialogueCore

/// A conversation with one person in plain lines, as a pure machine: a line in, text out.
///
/// Whenever an answer is awaited the text ends in `> `.
public struct PlainConversation: Sendable {
    /// How a conversation ended.
    public enum Ending: Equatable, Sendable {
        /// The dialogue is complete.
        case finished
        /// The person left; everything is kept.
        case left
        /// Input ended, or a signal came, before the end.
        case cutShort
    }

    /// What follows from a line.
    public struct Turn: Equatable, Sendable {
        /// What to print; empty while an answer of several lines goes on.
        public let text: String
        /// Set once the conversation is over.
        public var ending: Ending?
    }

    /// What stands at the end of everything that awaits an answer.
    public static let prompt = "> "

    private var reader = LineReader()
    private let concern: String
    private let width: Int?

    /// A conversation before its first line.
    ///
    /// - Parameters:
    ///   - concern: the procedure of this place for a child at risk.
    ///   - width: where lines are broken between words; nil for nowhere, as a pipe wants it.
    public init(concern: String = Wording.usualConcern, width: Int? = nil) {
        (self.concern, self.width) = (concern, width)
    }

    /// Whether an answer of several lines is being written.
    public var isGathering: Bool { reader.isGathering }

    /// What is said first.
    public func opening(_ effects: [Effect]) -> String { text(effects) + Self.prompt }

    /// What follows from a line of bytes without its line end.
    ///
    /// - Parameter take: what the session says to it; what it throws is passed on.
    public mutating func take<Problem: Error>(
        _ bytes: some Collection<UInt8>, _ take: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        let wasGathering = reader.isGathering
        switch reader.take(bytes) {
        case nil, .more: return Turn(text: wasGathering ? "" : Self.begin)
        case .refused(let why): return Turn(text: Self.refusal(why))
        case .editor: return Turn(text: Self.refusal(.noEditor))
        case .input(let typed):
            let effects = try take(typed)
            let ending = Self.ending(effects)
            return Turn(text: text(effects) + (ending == nil ? Self.prompt : ""), ending: ending)
        }
    }

    /// What follows from a line that was too long to be kept.
    public func tooLong() -> Turn { Turn(text: Self.refusal(.tooLong(limit: Session.answerLimit))) }

    /// What is said when input ends before the dialogue does.
    public mutating func end() -> Turn {
        guard case .refused(let why) = reader.end() else {
            return Turn(text: "\n", ending: .cutShort)
        }
        return Turn(text: "\n! \(RefusalWording.text(why))\n", ending: .cutShort)
    }

    private static let begin =
        "* Write on, line by line. A line with only “.” keeps it all, /redo throws it away.\n"

    private static func ending(_ effects: [Effect]) -> Ending? {
        if effects.contains(.quit) { return .left }
        return effects.contains(.finished) ? .finished : nil
    }

    private static func refusal(_ why: LineRefusal) -> String {
        "! \(RefusalWording.text(why))\n\(prompt)"
    }

    private func text(_ effects: [Effect]) -> String {
        PlainLayout.text(Wording.lines(effects, concern: concern), width: width)
    }
}
