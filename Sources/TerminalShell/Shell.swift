import DialogueEngine
import Glibc
import LineProtocol

/// Holds a conversation with whoever is there: a person at a terminal, or a pipe.
public enum Shell {
    /// With plain lines.
    case plain(PlainShell)
    /// With editing, history and completion.
    case readline(ReadlineShell)

    /// The shell that fits what input and output are.
    ///
    /// - Parameters:
    ///   - isPlain: whether the person wants plain lines: no colour, no drawing, no cursor movement.
    ///   - concern: the procedure of this place for a child at risk.
    ///   - words: what Tab completes.
    ///   - earlier: what was answered before, for the arrow keys; never written to a file.
    ///   - privateFolder: where a file for an editor may be.
    ///   - toldBefore: what is said beside recommendations that come again.
    public init(
        isPlain: Bool, concern: String, words: CompletionWords, earlier: [String] = [],
        privateFolder: String, toldBefore: [ToldBefore] = []
    ) {
        guard !isPlain, ReadlineTerminal.isPossible else {
            Interruption.prepare()
            var conversation = PlainConversation(concern: concern, width: Terminal.width)
            conversation.style = isPlain ? .heard : .plain
            conversation.toldBefore = toldBefore
            self = .plain(PlainShell(conversation))
            return
        }
        var conversation = PlainConversation(concern: concern, hasEditor: Editor.command != nil)
        conversation.toldBefore = toldBefore
        self = .readline(
            ReadlineShell(
                conversation, style: Terminal.style, words: words, earlier: earlier,
                privateFolder: privateFolder))
    }

    /// Whether the conversation ended with something that was typed and not kept.
    public var hasLetGo: Bool {
        switch self {
        case .plain(let shell): shell.hasLetGo
        case .readline(let shell): shell.hasLetGo
        }
    }

    /// Says what there is to say first, then takes line by line until the end.
    ///
    /// - Parameter respond: what follows from a line; what it throws ends the conversation.
    /// - Throws: what `respond` throws, or `LineOutput.Closed` when nobody reads any more.
    public mutating func converse(
        opening: [Effect], respond: (Input) throws -> [Effect]
    ) throws -> PlainConversation.Ending {
        switch self {
        case .readline(let shell): return try shell.converse(opening: opening, respond: respond)
        case .plain(var shell):
            defer { self = .plain(shell) }
            return try shell.converse(opening: opening, respond: respond)
        }
    }
}
