import AnswerReading
import ArgumentParser
import DialogueEngine
import SessionHost
import SessionLog
import TerminalShell

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Keep sessions in this folder.", valueName: "dir"))
    var data: String?

    @Flag(help: "Plain lines for screen readers: no colour, no drawing.")
    var plain = false

    @Option(help: ArgumentHelp("Pretend that today is this date.", valueName: "date"))
    var today: String?

    /// The day on which dates are understood, whenever it is asked for.
    func days() throws -> Days {
        guard let today else { return Surroundings.days() }
        guard case .date(let date) = DateReading.read(today, today: Surroundings.days().today.date)
        else { throw ValidationError("--today needs a date such as 2027-01-31.") }
        return Surroundings.days(pretending: date)
    }

    /// The folder that holds the sessions.
    func folder() throws -> String { try Surroundings.folder(option: data) }

    /// What a conversation is held through.
    func shell(_ words: CompletionWords) throws -> Shell {
        let folder = try folder()
        Tidying.sweep(folder)
        return Shell(
            isPlain: plain, concern: Surroundings.concern(in: folder), words: words,
            privateFolder: folder)
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

/// Names a session by any unique beginning of its id, or not at all for the latest.
struct SessionArgument: ParsableArguments {
    @Argument(help: "The beginning of the session's id; the latest session if left out.")
    var session: String?

    /// The whole id.
    func id(in store: SessionStore) throws -> String { try store.find(session) }
}
