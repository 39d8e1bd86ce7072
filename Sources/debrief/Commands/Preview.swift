import ArgumentParser
import DialogueEngine
import DialogueLanguage
import LineProtocol
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Walks through a file as a practitioner would; nothing is stored.
struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: said("cli-preview.walk-through-a-briefing"))

    @Argument(help: .said("cli-preview.a-briefing-such-as-k21"))
    var file: String

    @Option(help: ArgumentHelp(said("cli-preview.for-a-dialogue-the-briefing"), valueName: "id"))
    var briefing = "K21"

    @Option(help: ArgumentHelp(said("cli-preview.for-a-briefing-the-dialogue"), valueName: "name"))
    var dialogue = "standard"

    @Flag(help: .said("cli-preview.begin-again-at-the-end"))
    var again = false

    @Flag(help: .said("cli-preview.for-programs-json-lines"))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let content = try content()
        let days = try shared.days()
        Say.aside(said("cli-preview.this-is-a-preview-nothing"))
        for found in content.guide.diagnostics where found.isAboutTasks {
            Say.aside(
                found.rendered(
                    file: said("cli-preview.dialogue", ["dialogueId": content.dialogue.id]),
                    lines: []))
        }
        if json { return try ProgramConversation(shared).rehearse(content.guide, days) }
        var shell = try shared.shell(CompletionWords())
        var session = Session(content.guide)
        while true {
            let ending = try shell.converse(opening: session.opening()) { input in
                session.receive(input, at: Moment(today: days.today)).told + session.ahead
            }
            if ending == .cutShort {
                throw Failure(said("cli-preview.the-preview-ended-nothing"), status: .cutShort)
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
            throw Failure(said("cli-preview.a-form-is-filled"))
        case nil: throw Failure(said("cli-preview.the-first-line-must-begin", ["file": file]))
        }
    }
}
