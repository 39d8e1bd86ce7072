import AnswerReading
import ArgumentParser
import DialogueEngine
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            said("cli-shared-options.keep-sessions-in-this-folder"), valueName: "dir"))
    var data: String?

    @Flag(help: .said("cli-shared-options.plain-lines-for-screen-readers"))
    var plain = false

    @Option(help: ArgumentHelp(said("cli-shared-options.pretend-that-today"), valueName: "date"))
    var today: String?

    /// The day on which dates are understood, whenever it is asked for.
    func days() throws -> Days {
        guard let today else { return Surroundings.days() }
        guard case .date(let date) = DateReading.read(today, today: Surroundings.days().today.date)
        else { throw ValidationError(said("cli-shared-options.today-needs-a-date-such")) }
        return Surroundings.days(pretending: date)
    }

    /// The folder that holds the sessions.
    func folder() throws -> String { try Surroundings.folder(option: data) }

    /// What a conversation is held through.
    ///
    /// - Parameters:
    ///   - earlier: what was answered before, for the arrow keys.
    ///   - toldBefore: what is said beside recommendations that come again.
    func shell(
        _ words: CompletionWords, earlier: [String] = [], toldBefore: [ToldBefore] = []
    ) throws -> Shell {
        let folder = try folder()
        Tidying.sweep(folder)
        return Shell(
            isPlain: plain, concern: Surroundings.concern(in: folder), words: words,
            earlier: earlier, privateFolder: folder, toldBefore: toldBefore)
    }

    /// The sessions; what a crash left is swept up, and what others could read is closed to them.
    func store(_ access: StoreAccess) throws -> SessionStore {
        let folder = try folder()
        try Tidying.permissions(in: folder, for: access)
        Tidying.sweep(folder)
        let store = try SessionStore(folder: folder, access: access)
        Tidying.tell(store.finished)
        return store
    }
}

/// Names a session by its briefing, and its day where two are alike, or not at all for the latest.
struct SessionArgument: ParsableArguments {
    @Argument(help: .said("cli-shared-options.the-session"))
    var session: [String] = []

    /// The whole id.
    func id(in store: SessionStore) throws -> String { try store.find(session) }
}

extension ArgumentHelp {
    /// What an option or argument is for, out of the catalogue.
    static func said(_ id: StaticString) -> ArgumentHelp { ArgumentHelp(Messages.said(id)) }
}
