/// What is said around a conversation: where it is kept, how to go on with it, and what it leaves.
public struct SessionWording: Sendable {
    private let command: String
    private let folder: String
    private let name: String

    /// - Parameters:
    ///   - command: what people type to start the program.
    ///   - folder: where sessions are kept.
    ///   - name: the beginning of the session's id.
    public init(command: String, folder: String, name: String) {
        (self.command, self.folder, self.name) = (command, folder, name)
    }

    /// Before the first question.
    public var begun: String {
        "Your answers are kept on this computer, in \(folder), as session \(name)."
    }

    /// Before the question that is open.
    public func goingOn(briefing: String) -> String {
        "Going on with session \(name) on \(briefing)."
    }

    /// The person left before the end.
    ///
    /// - Parameters:
    ///   - isLatest: whether the program offers this session first when it is started alone.
    ///   - hasLetGo: whether something that was typed is not kept, as was just said.
    public func left(isLatest: Bool, hasLetGo: Bool) -> String {
        (hasLetGo ? "Everything else you answered is kept. " : "Everything you answered is kept. ")
            + (isLatest
                ? "To go on, type `\(command)`; Return then takes you back to this place."
                : "`\(command) resume \(name)` goes on from here.")
    }

    /// The plan is complete: what can be done with it, and where it is for how long.
    ///
    /// - Parameter isLatest: whether commands mean this session where none is named.
    public func complete(isLatest: Bool) -> [String] {
        let which = isLatest ? "" : " " + name
        return [
            "`\(command) export\(which)` makes a document of the plan and all your answers, "
                + "`\(command) resume\(which)` changes them.",
            "Everything is kept on this computer, in \(folder), until you delete it: "
                + "`\(command) delete \(name)`.",
        ]
    }

    /// A complete session was looked at again, and input ended.
    public func cutShort(isLatest: Bool, hasLetGo: Bool) -> String {
        (hasLetGo ? "Everything else is kept." : "Everything so far is kept.")
            + " `\(command) resume\(isLatest ? "" : " " + name)` changes it."
    }

    /// The short form of the record, for writing down.
    ///
    /// - Parameter size: how many entries the record has.
    public static func receipt(size: Int, text: String) -> String {
        "Receipt: \(size) entries, \(text). Note it down beside the plan if you like: it proves later "
            + "that nobody has changed what you recorded today."
    }
}
