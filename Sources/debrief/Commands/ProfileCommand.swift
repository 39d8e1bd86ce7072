import AnswerReading
import ArgumentParser
import LineProtocol
import Messages
import SessionLog

/// Shows and changes what is remembered about the team.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: said("cli-profile.your-teams-details-which-every"),
        discussion: said("cli-profile.the-first-plan-that-asks"))

    @Option(
        help: ArgumentHelp(said("cli-profile.the-name-of-your-organisation"), valueName: "text"))
    var organisation: String?

    @Option(help: ArgumentHelp(said("cli-profile.the-team-manager"), valueName: "text"))
    var manager: String?

    @Option(help: ArgumentHelp(said("cli-profile.the-name-of-your-section"), valueName: "text"))
    var team: String?

    @Option(
        help: ArgumentHelp(said("cli-profile.how-the-partnership-can-reach"), valueName: "text"))
    var contact: String?

    @Flag(help: .said("cli-profile.forget-everything"))
    var clear = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var profile = Profile(in: try shared.folder())
        if clear {
            try profile.clear()
            return Say.aside(said("cli-profile.nothing-is-remembered-about"))
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
                    said(
                        "cli-profile.seems-to-hold-so-nothing",
                        ["field": field, "nouns": found.nouns]))
            }
            guard profile.set(field, text.withoutBlankEnds) else {
                throw Failure(
                    said("cli-profile.takes-one-line", ["field": field, "limit": Profile.limit]))
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
        Say.aside(said("cli-profile.this-stands", ["path": profile.path]))
    }
}
