import AnswerReading
import ArgumentParser
import LineProtocol
import SessionLog

/// Shows and changes what is remembered about the team.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Your team's details, which every plan asks for.",
        discussion: """
            The first plan that asks for them fills them in; afterwards Return gives the same answers.
            An empty text forgets a field: --manager ""
            """)

    @Option(help: ArgumentHelp("The name of your organisation.", valueName: "text"))
    var organisation: String?

    @Option(help: ArgumentHelp("The team manager.", valueName: "text"))
    var manager: String?

    @Option(help: ArgumentHelp("The name of your section and team.", valueName: "text"))
    var team: String?

    @Option(help: ArgumentHelp("How the partnership can reach you.", valueName: "text"))
    var contact: String?

    @Flag(help: "Forget everything.")
    var clear = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var profile = Profile(in: try shared.folder())
        if clear {
            try profile.clear()
            return Say.aside("Nothing is remembered about your team any more.")
        }
        if profile.isDamaged {
            throw Failure(ProfileWording.damaged(path: profile.path, command: Software.command))
        }
        let given = [
            ("organisation", organisation), ("manager", manager), ("team", team),
            ("contact", contact),
        ]
        var isChanged = false
        for case (let field, let text?) in given {
            let found = field == "contact" ? [] : IdentifyingDetail.kinds(in: text)
            guard found.isEmpty else {
                throw Failure(
                    "--\(field) seems to hold \(found.nouns), so nothing was changed. How your team "
                        + "can be reached belongs into --contact.")
            }
            guard profile.set(field, text.withoutBlankEnds) else {
                throw Failure("--\(field) takes one line of at most \(Profile.limit) bytes.")
            }
            isChanged = true
        }
        if isChanged {
            _ = try shared.store(.readWrite)
            try profile.write()
        }
        if profile.answers.isEmpty {
            return Say.aside(ProfileWording.empty(command: Software.command))
        }
        for (field, label) in Profile.fields {
            try Say.out("\(label): \(profile.answers[field] ?? "–")\n")
        }
        Say.aside("This stands in \(profile.path).")
    }
}
