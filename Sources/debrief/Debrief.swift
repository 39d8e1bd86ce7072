import ArgumentParser
import DialogueLanguage
import Messages

/// The command line.
@main
struct Debrief: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: said("cli-debrief.turns-a-safeguarding-briefing-into"),
        discussion: said("cli-debrief.start-with-debrief-briefings"),
        version: Software.described,
        subcommands: [Welcome.self],
        groupedSubcommands: [
            CommandGroup(
                name: said("cli-debrief.group-everyone"),
                subcommands: [
                    Run.self, Resume.self, Plan.self, Export.self, Sessions.self,
                    ProfileCommand.self,
                ]),
            CommandGroup(
                name: said("cli-debrief.group-groups"),
                subcommands: [Serve.self, Join.self, Schedule.self, HostSecretCommand.self]),
            CommandGroup(
                name: said("cli-debrief.group-briefings"),
                subcommands: [Briefings.self, Show.self, Import.self, PaperCommand.self]),
            CommandGroup(
                name: said("cli-debrief.group-evidence"),
                subcommands: [
                    Evidence.self, Verify.self, KeyCommand.self, ReceiptCommand.self, Delete.self,
                ]),
            CommandGroup(
                name: said("cli-debrief.group-authors"), subcommands: [Check.self, Preview.self]),
        ],
        defaultSubcommand: Welcome.self)

    static func main() {
        Memory.keepPrivate()
        do {
            try Translation.choose()
            let arguments = arranged(Array(CommandLine.arguments.dropFirst()))
            try refuseUnknownCommand(arguments.first)
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            Failure.exit(with: error)
        }
    }
}

extension Debrief {
    /// Options that every command has may stand before the command too.
    static func arranged(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var front: [String] = []
        while let word = rest.first, let name = word.split(separator: "=").first,
            ["--data", "--today", "--plain"].contains(name)
        {
            front.append(rest.removeFirst())
            if name == word, name != "--plain", let value = rest.popFirst() { front.append(value) }
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + front + Array(rest[end...])
    }

    /// A first word that is no command would be taken for an argument of the welcome.
    private static func refuseUnknownCommand(_ first: String?) throws {
        guard let word = first, !word.hasPrefix("-") else { return }
        let groups = configuration.groupedSubcommands.flatMap(\.subcommands)
        let known = (groups + configuration.ungroupedSubcommands).compactMap {
            $0.configuration.commandName
        }
        if known.contains(word) || word == "help" { return }
        let close =
            nearest(to: word, among: known).map { said("cli-debrief.was-meant", ["value": $0]) }
            ?? ""
        throw Failure(
            said(
                "cli-debrief.there-is-no-command-help",
                ["word": word, "close": close, "command": Software.command]),
            status: .wrongCommandLine)
    }
}
