import Messages

/// What is said around a conversation: that it is kept, how to go on with it, and what it leaves.
public struct SessionWording: Sendable {
    private let command: String
    private let name: String

    /// - Parameters:
    ///   - command: what people type to start the program.
    ///   - name: what people call the session.
    public init(command: String, name: String) { (self.command, self.name) = (command, name) }

    /// Before the first question.
    public static var begun: String { said("session.your-answers-are-kept") }

    /// Before the question that is open.
    public static func goingOn(briefing: String) -> String {
        said("session.going-on-with-session", ["briefing": briefing])
    }

    /// The person left before the end.
    ///
    /// - Parameters:
    ///   - isLatest: whether the program offers this session first when it is started alone.
    ///   - hasLetGo: whether something that was typed is not kept, as was just said.
    public func left(isLatest: Bool, hasLetGo: Bool) -> String {
        (hasLetGo
            ? said("session.everything-else-you-answered")
            : said("session.everything-you-answered-is-kept"))
            + (isLatest
                ? said("session.to-go-on-type-return", ["command": command])
                : said("session.resume-goes-on-from-here", ["command": command, "name": name]))
    }

    /// The plan is complete: what can be done with it, and where it is for how long.
    ///
    /// - Parameter isLatest: whether commands mean this session where none is named.
    public func complete(isLatest: Bool) -> [String] {
        let which = isLatest ? "" : " " + name
        return [
            said("session.export-makes-a-document", ["command": command, "which": which]),
            said("session.everything-is-kept", ["command": command, "name": name]),
        ]
    }

    /// A complete session was looked at again, and input ended.
    public func cutShort(isLatest: Bool, hasLetGo: Bool) -> String {
        let which = isLatest ? "" : " " + name
        return hasLetGo
            ? said("session.cut-short-otherwise", ["command": command, "which": which])
            : said("session.cut-short", ["command": command, "which": which])
    }

    /// The short form of the record, for writing down.
    ///
    /// - Parameter size: how many entries the record has.
    public static func receipt(size: Int, text: String) -> String {
        said("session.receipt-entries-note-it-down", ["size": size, "text": text])
    }
}
