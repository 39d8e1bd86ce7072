import DialogueEngine
import LineProtocol
import Synchronization

/// Words that Tab completes: ids, and names that were used in this session.
public final class CompletionWords: Sendable {
    private let words = Mutex<[String]>([])

    /// No words yet.
    public init() {}

    /// Puts other words in place of those that are there.
    public func set(_ new: [String]) { words.withLock { $0 = new } }

    /// The words.
    public var all: [String] { words.withLock { $0 } }
}

/// A conversation in a terminal, with editing, history, completion and an editor.
public final class ReadlineShell {
    private let terminal: ReadlineTerminal
    private var conversation: ScreenConversation
    private var ending: PlainConversation.Ending?
    /// What was half typed when Ctrl-C was pressed last.
    private var warnedOf: String?
    /// What the editor was opened with.
    private var page: EditorPage?
    /// What was written in it and not taken.
    private var draft = ""

    /// Whether the conversation ended with something that was typed and not kept.
    public var hasLetGo: Bool { conversation.hasLetGo }

    /// A shell on the terminal.
    ///
    /// - Parameters:
    ///   - earlier: what the arrow keys bring back from the beginning, the oldest first.
    ///   - privateFolder: where a file for the editor may be.
    public init(
        _ conversation: PlainConversation, style: PlainLayout.Style, words: CompletionWords,
        earlier: [String], privateFolder: String
    ) {
        self.conversation = ScreenConversation(conversation, style: style, size: Terminal.size)
        terminal = ReadlineTerminal(privateFolder: privateFolder, earlier: earlier) {
            LineCompletion($0, words: words.all)
        }
    }

    /// Says what there is to say first, then takes line by line until the end.
    ///
    /// - Parameter respond: what follows from a line; what it throws ends the conversation.
    /// - Throws: what `respond` throws; the terminal is then as it was before.
    public func converse(
        opening: [Effect], respond: (Input) throws -> [Effect]
    ) throws -> PlainConversation.Ending {
        ending = nil
        _ = conversation.resized(to: Terminal.size)
        _ = show(conversation.opening(opening))
        try terminal.run { event in try self.next(event, respond) }
        return ending ?? .cutShort
    }

    private func next(
        _ event: TerminalEvent, _ respond: (Input) throws -> [Effect]
    ) throws -> ReadlineTerminal.Next {
        switch event {
        case .line(let bytes):
            warnedOf = nil
            return show(try conversation.receive(bytes, respond))
        case .lines(let bytes):
            warnedOf = nil
            return show(try conversation.receive(atOnce: bytes, respond))
        case .edited(let outcome): return try edited(outcome, respond)
        case .resized:
            let turn = conversation.resized(to: Terminal.size)
            terminal.repaint(turn.text)
            return .goOn
        case .interrupted(let unsent)
        where !unsent.isEmpty && unsent != warnedOf && !conversation.isStopped:
            warnedOf = unsent
            return aside(ShellWording.unsent)
        case .began: return .goOn
        case .hint(.save): return aside(ShellWording.nothingToSave)
        case .hint(.paste): return aside(ShellWording.howToPaste)
        case .hint(.end): return aside(ShellWording.halfTyped)
        case .end, .interrupted, .stopped, .left: return show(conversation.end())
        }
    }

    private func edited(
        _ outcome: Editor.Edited, _ respond: (Input) throws -> [Effect]
    ) throws -> ReadlineTerminal.Next {
        switch outcome {
        case .text(let file):
            let bytes = page?.answer(in: file) ?? file
            if bytes.allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) {
                return show(conversation.say([ShellWording.nothingWritten]))
            }
            var isTaken = false
            let turn = try conversation.receive(answer: bytes) { input in
                isTaken = true
                return try respond(input)
            }
            draft = isTaken ? "" : String(decoding: bytes, as: UTF8.self)
            return show(turn)
        case .tooLong:
            let why = LineRefusal.tooLong(limit: Session.answerLimit)
            return show(conversation.say([SpokenLine(.refused, RefusalWording.text(why))]))
        case .failed: return show(conversation.say([ShellWording.editorFailed]))
        case .stopped: return show(conversation.end())
        }
    }

    private func show(_ turn: ScreenConversation.Turn) -> ReadlineTerminal.Next {
        if !turn.text.isEmpty { terminal.post(turn.text) }
        terminal.ask(turn.prompt, conversation.isStopped ? .forgotten : .remembered)
        terminal.stand(turn.words ?? "")
        ending = turn.ending
        if let page = turn.editor {
            self.page = draft.isEmpty ? page : page.with(draft)
            return .edit(self.page?.text ?? "")
        }
        return turn.ending == nil ? .goOn : .leave
    }

    /// Something that no answer led to, above the line that is open.
    private func aside(_ line: SpokenLine) -> ReadlineTerminal.Next {
        terminal.post(PlainLayout.text([line], width: Terminal.width))
        return .goOn
    }
}
