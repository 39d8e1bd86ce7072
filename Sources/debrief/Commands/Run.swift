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

    func run() throws { _ = try Conversation(shared).begin(id, dialogue: dialogue, json: json) }
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

    func run() throws { _ = try Conversation(shared).resume(which.session, json: json) }
}
