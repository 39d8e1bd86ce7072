import ArgumentParser
import DialogueEngine
import EvidencePack
import Messages
import SessionLog

/// Makes a pack that somebody else can check.
struct Evidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: said("cli-evidence.make-a-signed-record"),
        discussion: said("cli-evidence.a-pack-is-a-folder"))

    @Option(help: ArgumentHelp(said("cli-evidence.a-folder"), valueName: "path"))
    var output: String

    @Flag(help: .said("cli-evidence.leave-out-what-the-members"))
    var withoutNames = false

    @Flag(help: .said("cli-evidence.leave-out-what-was-said"))
    var planOnly = false

    @Option(
        help: ArgumentHelp(
            said("cli-evidence.sign-with-this-ed25519-key"),
            valueName: "file"))
    var key: String?

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let id = try which.id(in: store)
        let key = try key.map(SigningKey.init(path:)) ?? .own(in: shared.folder())
        let maker = PackMaker(
            store: store, key: key,
            omission: .init(names: withoutNames, discussion: planOnly))
        let path = output.hasSuffix("/") ? String(output.dropLast()) : output
        let made = try maker.make(id, at: path)
        try Say.out(Disk.absolute(path) + "\n")
        Say.aside(
            said(
                "cli-evidence.receipt-entries",
                ["size": made.record.session.size, "receipt": made.record.receipt]))
        if made.withheld > 0 {
            Say.aside(
                said("cli-evidence.withheld-the-words-of-entries", ["withheld": made.withheld]))
        }
        if planOnly {
            Say.aside(said("cli-evidence.the-kinds-of-entries-their"))
        }
        if withoutNames {
            Say.aside(said("cli-evidence.without-names-is-not-anonymous"))
        }
        Say.aside(
            said("cli-evidence.whoever-checks-it-needs", ["command": Software.command]))
    }
}
