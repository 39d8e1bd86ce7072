import ArgumentParser
import DialogueEngine
import DialogueLanguage
import LineProtocol
import SessionHost
import SessionLog
import TerminalShell

/// Walks through a file as a practitioner would; nothing is stored.
struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Walk through a briefing or dialogue; nothing is stored.")

    @Argument(help: "A briefing such as K21, a dialogue such as short, or a file of either.")
    var file: String

    @Option(help: ArgumentHelp("For a dialogue: the briefing to try it on.", valueName: "id"))
    var briefing = "K21"

    @Option(help: ArgumentHelp("For a briefing: the dialogue to try it with.", valueName: "name"))
    var dialogue = "standard"

    @Flag(help: "Begin again at the end, for rehearsals.")
    var again = false

    @Flag(help: "For programs: JSON Lines on standard input and output.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let content = try content()
        let days = try shared.days()
        Say.aside("This is a preview: nothing that you type is stored.")
        for found in content.guide.diagnostics where found.isAboutTasks {
            Say.aside(found.rendered(file: "dialogue \(content.dialogue.id)", lines: []))
        }
        if json { return try ProgramConversation(shared).rehearse(content.guide, days) }
        var shell = try shared.shell(CompletionWords())
        var session = Session(content.guide)
        while true {
            let ending = try shell.converse(opening: session.opening()) { input in
                session.take(input, at: Moment(today: days.today)).told
            }
            if ending == .cutShort {
                throw Failure("The preview ended; nothing was stored.", status: .cutShort)
            }
            guard ending == .finished, again else { return }
            session = Session(content.guide)
        }
    }

    private func content() throws -> SessionContent {
        let library = Library(own: OwnBriefings(data: try shared.folder()))
        switch try library.kind(of: file) {
        case .briefing:
            return try library.content(
                briefing: library.briefing(file), dialogue: library.dialogue(dialogue))
        case .dialogue:
            return try library.content(
                briefing: library.briefing(briefing), dialogue: library.dialogue(file))
        case .form:
            throw Failure("A form is filled in by a dialogue: preview a dialogue or a briefing.")
        case nil: throw Failure("\(file): the first line must begin with `briefing` or `dialogue`.")
        }
    }
}
