import ArgumentParser
import DialogueEngine
import DialogueLanguage
import Exporters
import Glibc
import Messages
import SessionHost
import SessionLog

/// Prepares the room of a meeting, so that its code can be sent to people beforehand.
struct Schedule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: said("cli-schedule.prepare-the-room"),
        discussion: said("cli-schedule.type-it-on-the-computer"))

    @Argument(help: .said("cli-schedule.the-briefing-such-as-k21"))
    var id: String

    @Option(
        help: ArgumentHelp(said("cli-schedule.when-such-as-2026-12"), valueName: "time"))
    var at: String

    @Option(
        help: ArgumentHelp(said("cli-schedule.the-code-that-people-join"), valueName: "code"))
    var code: String?

    @Option(help: ArgumentHelp(said("cli-schedule.the-dialogue-standard-short"), valueName: "name"))
    var dialogue = "standard"

    @Flag(help: .said("cli-schedule.make-a-secret"))
    var ownSecret = false

    @Option(help: ArgumentHelp(said("cli-schedule.link"), valueName: "link"))
    var link: String?

    @Option(help: ArgumentHelp(said("cli-schedule.ics"), valueName: "file"))
    var ics: String?

    @Option(help: ArgumentHelp(said("cli-schedule.minutes"), valueName: "number"))
    var minutes = 90

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (5...600).contains(minutes) else {
            throw ValidationError(said("cli-schedule.minutes-from-to"))
        }
        if let ics, access(ics, F_OK) == 0 {
            throw ValidationError(said("cli-schedule.there-is-a-file", ["file": ics]))
        }
    }

    func run() throws {
        let link = try ServeOptions.pageLink(link)
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
        try invite(to: room.id, code: chosen, time, link?.room(chosen))
        Say.aside(
            said("cli-schedule.the-room-is-kept", ["folder": folder]))
    }

    /// What people are sent, as text and for calendars.
    private func invite(
        to room: String, code: String, _ time: MeetingTime, _ link: String?
    ) throws {
        let way =
            link.map { said("cli-schedule.come-in-by-link", ["link": $0]) }
            ?? said("cli-schedule.come-in-by-code", ["code": code])
        let text = said("cli-schedule.invitation", ["time": time.text, "way": way])
        if link != nil {
            try Say.out(said("cli-schedule.to-send", ["text": text]))
        } else {
            Say.aside(said("cli-schedule.with-link"))
        }
        guard let ics else { return }
        let invitation = Invitation(
            id: room, summary: said("cli-schedule.summary"), description: text, link: link,
            made: SessionStore.systemClock(), begins: time.begins, minutes: minutes)
        try Disk.write(invitation.bytes, to: ics, replacing: false)
        Say.aside(said("cli-schedule.invitation-is-in", ["file": Disk.absolute(ics)]))
    }

    private func keep(_ room: PreparedRoom, code: String) throws {
        let store = try GroupStore(shared.store(.readWrite))
        do {
            try store.perform(GroupBatch([room.item]))
        } catch {
            guard case .conflict = error else { throw error }
            throw Failure(
                said("cli-schedule.another-meeting-has-the-code", ["code": code]))
        }
    }

    private static func announcement(
        briefing: String, time: String, code: String, secret: String?
    ) -> String {
        said(
            "cli-schedule.the-code-of-the-room",
            [
                "briefing": briefing, "time": time, "code": code, "command": Software.command,
                "secret": secretWords(secret),
            ])
    }

    private static func secretWords(_ secret: String?) -> String {
        guard let secret else { return said("cli-schedule.the-host-secret") }
        return said("cli-schedule.the-secret-of-this-room", ["secret": secret])
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
                said("cli-schedule.a-code-has-8"))
        }
        if GuessableCode.isOne(symbols) {
            throw Failure(
                said("cli-schedule.is-easy-to-guess", ["typed": typed]))
        }
        guard !briefings.contains(where: { $0.lowercased() == code }) else {
            throw Failure(said("cli-schedule.is-the-name", ["typed": typed]))
        }
        return code
    }
}
