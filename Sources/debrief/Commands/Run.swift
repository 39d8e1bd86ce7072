import ArgumentParser
import DialogueCore
import LineProtocol
import SessionHost
import SessionLog
import TerminalShell

/// Works through a briefing to an action plan.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Work through a briefing to an action plan.",
        discussion: "Everything you answer is kept at once; leave with /quit whenever you like.")

    @Argument(help: "The briefing, such as K21, or a briefing file.")
    var id: String

    @Option(help: ArgumentHelp("The dialogue: standard, short, or a file.", valueName: "name"))
    var dialogue = "standard"

    @Flag(help: "For programs: JSON Lines on standard input and output.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws { try Conversation(shared).begin(id, dialogue: dialogue, json: json) }
}

/// Goes on with a session.
struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a session where you left off.")

    @OptionGroup var which: SessionArgument
    @Flag(help: "For programs: JSON Lines on standard input and output.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws { try Conversation(shared).resume(which.session, json: json) }
}

/// Holds a conversation with the person at the terminal or pipe.
struct Conversation {
    private let shared: SharedOptions

    init(_ shared: SharedOptions) { self.shared = shared }

    /// Begins a session on a briefing.
    func begin(_ briefing: String, dialogue: String, json: Bool = false) throws {
        let library = Library(own: OwnBriefings(data: try shared.folder()))
        let content = try library.content(
            briefing: library.briefing(briefing), dialogue: library.dialogue(dialogue))
        let today = try shared.day()
        let store = try shared.store(.readWrite)
        var solo = try SoloSession(beginning: content, in: store, software: Software.name)
        solo.offer(Profile(in: try shared.folder()).answers)
        Say.aside(
            "Your answers are kept on this computer, in \(try shared.folder()), as session "
                + "\(solo.id.prefix(8)).")
        let opening = solo.session.opening()
        if json {
            return try ProgramConversation(shared).hold(solo, opening: opening, today: today)
        }
        try hold(solo, opening: opening, today: today)
    }

    /// Goes on with a session, by the beginning of its id; nil for the latest.
    func resume(_ session: String?, json: Bool = false) throws {
        let today = try shared.day()
        let store = try shared.store(.readWrite)
        var solo = try SoloSession(resuming: store.find(session), in: store)
        solo.offer(Profile(in: try shared.folder()).answers)
        Say.aside(
            "Going on with session \(solo.id.prefix(8)) on \(solo.session.guide.briefing.id).")
        let opening = solo.session.returning()
        if json {
            return try ProgramConversation(shared).hold(solo, opening: opening, today: today)
        }
        try hold(solo, opening: opening, today: today)
    }

    /// Takes line by line until the end, and says how to go on.
    private func hold(
        _ solo: consuming SoloSession, opening: [Effect], today: Today
    ) throws {
        let folder = try shared.folder()
        var profile = Profile(in: folder)
        if profile.isDamaged {
            Say.aside(ProfileWording.damaged(path: profile.path, command: Software.command))
        }
        let words = CompletionWords()
        let ids = BriefingTable.ids(own: OwnBriefings(data: folder))
        words.set(ids + solo.session.people)
        var shell = try shared.shell(words)
        let ending = try shell.converse(opening: opening) { input in
            let effects = try solo.take(input, today: today)
            words.set(ids + solo.session.people)
            return effects
        }
        if try profile.learn(solo.session.fieldAnswers) {
            Say.aside(ProfileWording.remembered(command: Software.command))
        }
        try say(ending, solo, folder)
    }

    /// How it ended, and how to go on.
    private func say(
        _ ending: PlainConversation.Ending, _ solo: borrowing SoloSession, _ folder: String
    ) throws {
        let name = solo.id.prefix(8)
        switch ending {
        case .finished:
            let receipt = solo.receipt
            Say.aside(
                "Receipt: \(receipt.size) entries, \(receipt.text). Whoever notes it down can prove a later change."
            )
            Say.aside(
                ClosingWording.keeping(
                    name: String(name), folder: folder, command: Software.command))
        case .left:
            Say.aside(
                "Everything you answered is kept. `\(Software.command) resume \(name)` goes on from here."
            )
        case .cutShort:
            let how = solo.session.isFinished ? "changes it" : "goes on from here"
            throw Failure(
                "Everything so far is kept. `\(Software.command) resume \(name)` \(how).",
                status: .cutShort)
        }
    }
}
