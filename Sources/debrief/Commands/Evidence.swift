import ArgumentParser
import DialogueEngine
import EvidencePack
import SessionLog

/// Makes a pack that somebody else can check.
struct Evidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Make a signed record of a session that somebody else can check.",
        discussion: """
            A pack is a folder or a zip file: the record, the documents, and a first page that says how \
            to check it. It is signed with a key that is made at first use, or with your own.
            """)

    @Option(help: ArgumentHelp("A folder that is not there yet, or a zip file.", valueName: "path"))
    var output: String

    @Flag(help: "Leave out what the members of a group are called.")
    var withoutNames = false

    @Flag(help: "Leave out what was said on the way to the plan.")
    var planOnly = false

    @Option(
        help: ArgumentHelp(
            "Sign with this Ed25519 key; its .pub where an agent or a token holds it.",
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
        Say.aside("Receipt: \(made.record.session.size) entries, \(made.record.receipt)")
        if made.withheld > 0 {
            Say.aside("Withheld: the words of \(made.withheld) entries; withheld.jsonl lists them.")
        }
        if planOnly {
            Say.aside("The kinds of entries, their times and members' numbers remain visible.")
        }
        if withoutNames {
            Say.aside("Without names is not anonymous: what people wrote can tell who they are.")
        }
        Say.aside(
            "Whoever checks it needs your line from `\(Software.command) key show`, handed over by "
                + "another way than the pack.")
    }
}
