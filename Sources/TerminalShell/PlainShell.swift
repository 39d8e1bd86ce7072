import DialogueEngine
import LineProtocol

/// A conversation over a pipe, or in a terminal that wants plain lines; each turn is written at once.
public struct PlainShell {
    private var input: LineInput
    private var output: LineOutput
    private var conversation: PlainConversation

    /// Whether the conversation ended with something that was typed and not kept.
    public var hasLetGo: Bool { conversation.hasLetGo }

    /// A shell on standard input and output.
    public init(
        _ conversation: PlainConversation, input: LineInput = LineInput(),
        output: LineOutput = LineOutput()
    ) {
        self.conversation = conversation
        self.input = input
        self.output = output
    }

    /// Says what there is to say first, then takes line by line until the end.
    ///
    /// - Parameter respond: what follows from a line; what it throws ends the conversation.
    /// - Throws: what `respond` throws, or `LineOutput.Closed` when nobody reads any more.
    public mutating func converse(
        opening: [Effect], respond: (Input) throws -> [Effect]
    ) throws -> PlainConversation.Ending {
        try write(conversation.opening(opening).text)
        while true {
            let turn =
                switch input.nextAtOnce() {
                case .one(.end), .one(.interrupted): conversation.end()
                case .one(.tooLong): conversation.tooLong()
                case .one(.cut): conversation.cut()
                case .one(.line(let bytes)): try conversation.receive(bytes, respond)
                case .several(let bytes): try conversation.receive(atOnce: bytes, respond)
                }
            try write(turn.text)
            if let ending = turn.ending { return ending }
        }
    }

    private mutating func write(_ text: String) throws(LineOutput.Closed) {
        guard !text.isEmpty else { return }
        output.add(text)
        try output.flush()
    }
}
