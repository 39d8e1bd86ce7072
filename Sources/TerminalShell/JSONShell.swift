import DialogueEngine
import LineProtocol

/// A conversation with a program in JSON Lines; each turn is written at once.
public struct JSONShell {
    private var input = LineInput(limit: JSONRequest.limit)
    private var output = LineOutput()
    private let conversation: JSONConversation

    /// A shell on standard input and output.
    public init(_ conversation: JSONConversation) { self.conversation = conversation }

    /// Sends what there is to send first, then takes line by line until the end.
    ///
    /// - Parameters:
    ///   - opening: what is sent first.
    ///   - respond: what follows from a line; what it throws ends the conversation.
    /// - Throws: what `respond` throws, or `LineOutput.Closed` when nobody reads any more.
    public mutating func converse(
        opening: (JSONConversation) -> JSONConversation.Turn,
        respond: (Input) throws -> JSONConversation.Answer
    ) throws -> PlainConversation.Ending {
        try write(opening(conversation))
        while true {
            let turn =
                switch input.next() {
                case .end, .interrupted: conversation.end()
                case .tooLong, .cut: conversation.tooLong()
                case .line(let bytes): try conversation.receive(bytes, respond)
                }
            try write(turn)
            if let ending = turn.ending { return ending }
        }
    }

    private mutating func write(_ turn: JSONConversation.Turn) throws(LineOutput.Closed) {
        output.add(turn.bytes)
        try output.flush()
    }
}
