import ArgumentParser
import DialogueLanguage

/// The command line.
@main
struct Debrief: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Turns a safeguarding briefing into changed practice: read, reflect, plan.",
        discussion: """
            Start with:
              debrief briefings     which briefings there are
              debrief run K21       work through one, to an action plan
              debrief resume        go on where you left off
              debrief plan          the action plan on screen
              debrief export        the plan and the discussion as documents
            """,
        version: Software.described,
        subcommands: [Welcome.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Everyone",
                subcommands: [
                    Run.self, Resume.self, Plan.self, Export.self, Sessions.self,
                    ProfileCommand.self,
                ]),
            CommandGroup(
                name: "Groups",
                subcommands: [Serve.self, Join.self, Schedule.self, HostSecretCommand.self]),
            CommandGroup(name: "Briefings", subcommands: [Briefings.self, Show.self, Import.self]),
            CommandGroup(
                name: "Evidence",
                subcommands: [
                    Evidence.self, Verify.self, KeyCommand.self, ReceiptCommand.self, Delete.self,
                ]),
            CommandGroup(name: "Authors", subcommands: [Check.self, Preview.self]),
        ],
        defaultSubcommand: Welcome.self)

    static func main() {
        Memory.keepPrivate()
        do {
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
        let close = nearest(to: word, among: known).map { "Was \($0) meant? " } ?? ""
        throw Failure(
            "There is no command “\(word)”. \(close)`\(Software.command) --help` lists them.",
            status: .wrongCommandLine)
    }
}
