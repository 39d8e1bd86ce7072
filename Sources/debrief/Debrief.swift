import ArgumentParser

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
        version: Software.name,
        subcommands: [Welcome.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Everyone",
                subcommands: [Run.self, Resume.self, Plan.self, Export.self, Sessions.self]),
            CommandGroup(name: "Briefings", subcommands: [Briefings.self, Show.self, Import.self]),
            CommandGroup(name: "Evidence", subcommands: [Delete.self]),
            CommandGroup(name: "Authors", subcommands: [Check.self, Preview.self]),
        ],
        defaultSubcommand: Welcome.self)

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Failure.exit(with: error)
        }
    }
}

/// What this software calls itself in the log and in documents.
enum Software {
    static let version = "0.1.0"
    static let name = "Debrief \(version)"
}
