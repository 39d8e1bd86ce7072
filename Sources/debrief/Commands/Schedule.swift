import ArgumentParser
import DialogueEngine
import DialogueLanguage
import SessionHost
import SessionLog

/// Prepares the room of a meeting, so that its code can be sent to people beforehand.
struct Schedule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Prepare the room of a meeting.",
        discussion: """
            Type it on the computer that runs the server, with the same data \
            folder. A server that runs takes the room up within a few seconds; \
            otherwise the next start does.
            """)

    @Argument(help: "The briefing, such as K21.")
    var id: String

    @Option(
        help: ArgumentHelp("When, such as \"2026-12-03 10:00\".", valueName: "time"))
    var at: String

    @Option(
        help: ArgumentHelp("The code that people join with; else one is made.", valueName: "code"))
    var code: String?

    @Option(help: ArgumentHelp("The dialogue: standard, short, or a file.", valueName: "name"))
    var dialogue = "standard"

    @Flag(help: "Make a secret for this room alone, in place of the host secret.")
    var ownSecret = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let time = try MeetingTime(at, days: shared.days())
        let folder = try shared.folder()
        let library = Library(own: OwnBriefings(data: folder))
        let content = try library.content(
            briefing: library.briefing(id), dialogue: library.dialogue(dialogue))
        let source = GroupContentSource(library: library, dialogue: dialogue)
        let code = try self.code.map { try RoomCode.checked($0, briefings: source.briefings) }
        let chosen = code ?? Symbols.code(SessionStore.systemRandom)
        let secret = ownSecret ? Symbols.secret(SessionStore.systemRandom) : nil
        let room = PreparedRoom(
            id: Symbols.session(SessionStore.systemRandom), code: chosen, content: content,
            software: Software.name, time: time.text, ownSecret: secret)
        try keep(room, code: chosen)
        let briefing = content.guide.briefing
        try Say.out(
            Self.announcement(
                briefing: "\(briefing.id) · \(briefing.title)", time: time.text, code: chosen,
                secret: secret))
        Say.aside(
            "The room is kept in \(folder). The server has to be started with that folder, today or "
                + "on the day.")
    }

    private func keep(_ room: PreparedRoom, code: String) throws {
        let store = try GroupStore(shared.store(.readWrite))
        do {
            try store.perform(GroupBatch([room.item]))
        } catch {
            guard case .conflict = error else { throw error }
            throw Failure(
                "Another meeting has the code \(code). Choose a different one, or leave --code "
                    + "out.")
        }
    }

    private static func announcement(
        briefing: String, time: String, code: String, secret: String?
    ) -> String {
        """
        \(briefing)
        \(time)
        The code of the room: \(code)

        Tell people the day, the address of the server and the code. They come in with
            \(Software.command) join ADDRESS \(code) --as "THEIR NAME" --of "AGENCY" --role "ROLE"
        You lead the meeting: enter with
            \(Software.command) join ADDRESS
        then type /host \(code) as YOUR NAME, and \(secretWords(secret)).

        """
    }

    private static func secretWords(_ secret: String?) -> String {
        guard let secret else { return "the host secret" }
        return """
            the secret of this room:
                \(secret)
            Write it down: it is shown this once, and the host secret enters this room only while
            nobody leads it
            """
    }
}

/// What people may choose as the code of a room.
enum RoomCode {
    /// The code in small letters.
    static func checked(_ typed: String, briefings: [String]) throws -> String {
        let code = typed.lowercased()
        let symbols = code.utf8.filter { $0 != UInt8(ascii: "-") }
        let isPlain = symbols.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard isPlain, (6...40).contains(symbols.count) else {
            throw Failure(
                "A code has 8 to 40 letters from a to z and digits, with hyphens if you like, such "
                    + "as school-dec-3. Who knows it can come in, so make it hard to guess.")
        }
        if GuessableCode.isOne(symbols) {
            throw Failure(
                "\(typed) is easy to guess, and who guesses it can come in. Choose at least 8 letters "
                    + "and digits that are no row and not the same few, such as school-dec-3; or "
                    + "leave --code out, and one is made.")
        }
        guard !briefings.contains(where: { $0.lowercased() == code }) else {
            throw Failure("\(typed) is the name of a briefing. Choose another code.")
        }
        return code
    }
}
