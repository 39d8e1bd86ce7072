import DialogueCore
import StrictJSON

/// A conversation with one program in JSON Lines, as a pure machine: a line in, lines out.
///
/// The first line out for each line in is its reply; logged entries and what is shown follow.
public struct JSONConversation: Sendable {
    /// What a line led to: the number of the first event, the events, what to say, and how far the
    /// person is.
    public typealias Outcome = (
        first: Int, events: [Event], effects: [Effect], progress: Progress
    )

    /// What follows from a line.
    public struct Turn: Equatable, Sendable {
        /// The objects, one a line.
        public let objects: [JSON]
        /// Set once the conversation is over.
        public let ending: PlainConversation.Ending?

        /// The bytes to send.
        public var bytes: [UInt8] { objects.flatMap { $0.bytes + [0x0A] } }
    }

    private let concern: String
    private let folder: String?

    /// A conversation before its first line.
    ///
    /// - Parameters:
    ///   - concern: the procedure of this place for a child at risk.
    ///   - folder: where the session is kept; nil where it is not.
    public init(concern: String = Wording.usualConcern, folder: String? = nil) {
        (self.concern, self.folder) = (concern, folder)
    }

    /// What is sent first.
    ///
    /// - Parameters:
    ///   - session: the id of the session; nil where nothing is stored.
    ///   - first: the entry that began it; nil for one that goes on.
    public func opening(
        software: String, session: String?, first: Event?, _ effects: [Effect],
        _ progress: Progress
    ) -> Turn {
        let hello: JSON = [
            "type": "hello", "protocol": "json", "version": 1, "software": .string(software),
            "session": session.map { .string($0) } ?? .null,
        ]
        let begun = first.map { [JSON(entry: 0, $0)] } ?? []
        return Turn(objects: [hello] + begun + shown(effects, progress), ending: nil)
    }

    /// What follows from a line of bytes without its line end.
    ///
    /// - Parameter take: what the session says to it; what it throws is passed on.
    public func take<Problem: Error>(
        _ bytes: [UInt8], _ take: (Input) throws(Problem) -> Outcome
    ) throws(Problem) -> Turn {
        let request = JSONRequest(bytes)
        switch request.input {
        case .failure(let why):
            return Turn(objects: [JSONReply(why).object(id: request.id)], ending: nil)
        case .success(let input):
            let outcome = try take(input)
            let reply = JSONReply(
                first: outcome.first, events: outcome.events, effects: outcome.effects)
            let entries = outcome.events.enumerated().map {
                JSON(entry: outcome.first + $0.offset, $0.element)
            }
            let objects =
                [reply.object(id: request.id)] + entries
                + shown(outcome.effects, outcome.progress)
            return Turn(objects: objects, ending: Self.ending(outcome.effects))
        }
    }

    /// What follows from a line that was too long to be kept.
    public func tooLong() -> Turn {
        let reply = JSONReply(.tooLong(limit: JSONRequest.limit))
        return Turn(objects: [reply.object(id: nil)], ending: nil)
    }

    /// What is sent when input ends before the dialogue does.
    public func end() -> Turn {
        Turn(objects: [["type": "end", "how": "cut-short"]], ending: .cutShort)
    }

    /// What is said, with the end last.
    private func shown(_ effects: [Effect], _ progress: Progress) -> [JSON] {
        let isEnd = { (effect: Effect) in effect == .finished || effect == .quit }
        return (effects.filter { !isEnd($0) } + effects.filter(isEnd))
            .compactMap { JSON($0, concern: concern, folder: folder, progress: progress) }
    }

    private static func ending(_ effects: [Effect]) -> PlainConversation.Ending? {
        if effects.contains(.quit) { return .left }
        return effects.contains(.finished) ? .finished : nil
    }
}
