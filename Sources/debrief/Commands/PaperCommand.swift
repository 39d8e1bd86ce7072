import ArgumentParser
import DialogueEngine
import Exporters
import Messages
import SessionHost

extension Paper.Format: ExpressibleByArgument {}

/// Makes a copy of a briefing for those who would rather write by hand.
struct PaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: said("cli-paper.make-a-copy-for-writing-by-hand"),
        discussion: said("cli-paper.what-stands-in-it"))

    @Argument(help: .said("cli-run.the-briefing-such-as-k21"))
    var id: String

    @Option(help: ArgumentHelp(said("cli-run.the-dialogue-standard-short"), valueName: "name"))
    var dialogue = "standard"

    @Option(help: ArgumentHelp(said("cli-paper.the-format"), valueName: "format"))
    var format = Paper.Format.word

    @Option(help: ArgumentHelp(said("cli-export.a-file-or-folder"), valueName: "path"))
    var output: String?

    @Flag(help: .said("cli-export.overwrite-files-that-are-there"))
    var force = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let library = Library(own: OwnBriefings(data: try shared.folder()))
        let content = try library.content(
            briefing: library.briefing(id), dialogue: library.dialogue(dialogue))
        let paper = Paper(content.guide)
        let bytes = paper.bytes(format)
        if output == "-" { return try Say.out(bytes) }
        let place = DocumentPlace(output: output)
        let path = try place.path(paper.name(format), isForced: force, isOnly: true).path
        try Disk.write(bytes, to: path, replacing: force)
        try Say.out(Disk.absolute(path) + "\n")
    }
}
