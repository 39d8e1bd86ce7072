import ArgumentParser
import DialogueEngine
import DialogueLanguage
import LineProtocol
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Works through a briefing to an action plan.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: said("cli-run.work-through-a-briefing"),
        discussion: said("cli-run.everything-you-answer-is-kept"))

    @Argument(help: .said("cli-run.the-briefing-such-as-k21"))
    var id: String

    @Option(help: ArgumentHelp(said("cli-run.the-dialogue-standard-short"), valueName: "name"))
    var dialogue = "standard"

    @Flag(help: .said("cli-run.for-programs-json-lines"))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws { try Conversation(shared).begin(id, dialogue: dialogue, json: json) }
}

/// Goes on with a session.
struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: said("cli-run.go-on-with-a-session"))

    @OptionGroup var which: SessionArgument
    @Flag(help: .said("cli-run.for-programs-json-lines"))
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
        let days = try shared.days()
        let store = try shared.store(.readWrite)
        var solo = try SoloSession(beginning: content, in: store, software: Software.name)
        solo.offer(Profile(in: try shared.folder()).answers)
        Say.aside(wording(try shared.folder(), solo.id).begun)
        let opening = solo.session.opening()
        if json {
            return try ProgramConversation(shared).hold(solo, opening: opening, days)
        }
        try hold(solo, opening: opening, days)
    }

    /// Goes on with a session, by the beginning of its id; nil for the latest that is of no group.
    func resume(_ session: String?, json: Bool = false) throws {
        let days = try shared.days()
        let store = try shared.store(.readWrite)
        let id = try store.find(session ?? store.list().first { !$0.isGroup }?.id)
        var solo = try SoloSession(resuming: id, in: store)
        solo.offer(Profile(in: try shared.folder()).answers)
        let wording = wording(try shared.folder(), solo.id)
        Say.aside(wording.goingOn(briefing: solo.session.guide.briefing.id))
        let opening = solo.session.returning()
        if json {
            return try ProgramConversation(shared).hold(solo, opening: opening, days)
        }
        try hold(solo, opening: opening, days)
    }

    /// Takes line by line until the end, and says how to go on.
    private func hold(
        _ solo: consuming SoloSession, opening: [Effect], _ days: Days
    ) throws {
        let folder = try shared.folder()
        var profile = Profile(in: folder)
        if profile.isDamaged {
            Say.aside(ProfileWording.damaged(path: profile.path, command: Software.command))
        }
        let words = CompletionWords()
        let ids = BriefingTable.ids(own: OwnBriefings(data: folder))
        words.set(ids + solo.session.people)
        var shell = try shared.shell(words, earlier: solo.session.wordsSoFar)
        let ending = try shell.converse(opening: opening) { input in
            let told = try solo.take(input, today: days.today).told
            words.set(ids + solo.session.people)
            return told
        }
        if try profile.learn(solo.session.fieldAnswers) {
            Say.aside(ProfileWording.remembered(command: Software.command))
        }
        try say(ending, solo, folder, hasLetGo: shell.hasLetGo)
    }

    /// How it ended, and how to go on.
    private func say(
        _ ending: PlainConversation.Ending, _ solo: borrowing SoloSession, _ folder: String,
        hasLetGo: Bool
    ) throws {
        let wording = wording(folder, solo.id)
        let isLatest = (try? isLatest(solo)) ?? false
        switch ending {
        case .finished:
            Say.aside("")
            Say.aside(SessionWording.receipt(size: solo.receipt.size, text: solo.receipt.text))
            wording.complete(isLatest: isLatest).forEach(Say.aside)
            try PlanOffer(shared).make(of: solo.id)
        case .left, .cutShort:
            let words =
                solo.session.isFinished
                ? wording.cutShort(isLatest: isLatest, hasLetGo: hasLetGo)
                : wording.left(isLatest: isLatest, hasLetGo: hasLetGo)
            if ending == .cutShort { throw Failure(words, status: .cutShort) }
            Say.aside(words)
        }
    }

    private func wording(_ folder: String, _ id: String) -> SessionWording {
        SessionWording(command: Software.command, folder: folder, name: String(id.prefix(8)))
    }

    /// Whether it is the one that is meant where none is named: a complete session among all, another
    /// one among those that are not finished.
    private func isLatest(_ solo: borrowing SoloSession) throws -> Bool {
        let isFinished = solo.session.isFinished
        let all = try shared.store(.readOnly).list().filter { !$0.isGroup }
        return all.first { isFinished || !$0.isFinished && !$0.isDamaged }?.id == solo.id
    }
}
