import ArgumentParser
import Messages

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

    func run() throws {
        let conversation = Conversation(shared)
        if !json, let begun = try begun {
            switch try BegunQuestion(begun.open, isPlain: shared.plain).answer() {
            case .back: return
            case .goOn: return _ = try conversation.resume([begun.id])
            case .anew: break
            }
        }
        _ = try conversation.begin(id, dialogue: dialogue, json: json)
    }

    /// What is unfinished on this briefing, where somebody can be asked about it.
    private var begun: KeptSession? {
        get throws {
            guard Surroundings.hasSomebody else { return nil }
            return try KeptSession.all(in: shared.store(.readOnly)).open.first {
                $0.briefing.lowercased() == id.lowercased()
            }
        }
    }
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

    func run() throws {
        var session = which.session
        if !json, session.isEmpty, Surroundings.hasSomebody {
            let open = try KeptSession.all(in: shared.store(.readOnly)).open
            if open.count > 1 {
                guard let chosen = try WhichQuestion(open, isPlain: shared.plain).answer() else {
                    return
                }
                session = [chosen.id]
            }
        }
        _ = try Conversation(shared).resume(session, json: json)
    }
}
