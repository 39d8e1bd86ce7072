import DialogueEngine
import LineProtocol
import TestSupport

/// What a terminal in plain lines should get: the same conversation in memory, byte by byte.
struct PlainModel {
    private var session: Session
    private let today: Today
    private var conversation: PlainConversation
    /// What was said last, with the line ends of a terminal.
    private(set) var text = ""
    private(set) var ending: PlainConversation.Ending?

    /// The conversation of a golden file on a terminal with this many columns.
    ///
    /// - Parameter isHeard: whether somebody asked for lines to listen to.
    init(_ golden: Golden, columns: Int, isHeard: Bool) throws {
        session = Session(try golden.guide())
        today = golden.today
        conversation = golden.conversation(width: columns)
        if isHeard { conversation.style = .heard }
        text = Self.onTerminal(conversation.opening(session.opening()).text)
    }

    /// A line is typed; what the terminal then gets, beginning with its own echo.
    mutating func enter(_ line: String) -> String {
        var session = session
        let turn = conversation.receive(Array(line.utf8)) { input in
            session.receive(input, at: Moment(today: today)).told
        }
        self.session = session
        ending = turn.ending
        text = Self.onTerminal(line + "\n" + turn.text)
        return text
    }

    private static func onTerminal(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
}
