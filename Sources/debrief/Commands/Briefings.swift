import ArgumentParser
import BundledContent
import DialogueLanguage
import LineProtocol
import SessionLog
import TerminalShell

/// Lists the briefings, and takes away imported ones.
struct Briefings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefings", abstract: "List the briefings; remove one that you imported.",
        subcommands: [ListOfBriefings.self, RemoveBriefing.self],
        defaultSubcommand: ListOfBriefings.self)
}

/// Lists the briefings.
struct ListOfBriefings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the briefings.")

    @OptionGroup var shared: SharedOptions

    func run() throws { try Say.out(BriefingTable.text(own: OwnBriefings(data: shared.folder()))) }
}

/// Takes an imported briefing away.
struct RemoveBriefing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a briefing that you imported.",
        discussion: "Sessions on it are kept, with the text they were held on.")

    @Argument(help: "The briefing, such as M30.")
    var id: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let own = OwnBriefings(data: try shared.folder())
        guard let found = own.id(id) else {
            let isBundled = BundledContent.briefings.contains {
                $0.id.lowercased() == id.lowercased()
            }
            throw Failure(
                isBundled
                    ? "\(id) comes with Debrief and can't be removed."
                    : "There is no imported briefing “\(id)”. `\(Software.command) briefings` lists them."
            )
        }
        try own.remove(found)
        try Say.out("\(found) is removed. Sessions on it are kept.\n")
    }
}

/// The briefings with a line each.
enum BriefingTable {
    /// The bundled ones, then those that were imported into this place.
    static func text(own: OwnBriefings) -> String {
        let rows = rows(own: own)
        let width = rows.map(\.id.utf8.count).max() ?? 0
        return rows.map { row in
            "  \(row.id)\(String(repeating: " ", count: width - row.id.utf8.count))  \(row.about)\n"
        }.joined()
    }

    /// The same in two columns: the id, and a line about it with the time it takes.
    static func rows(own: OwnBriefings) -> [(id: String, about: String)] {
        let ids = own.ids
        let hidden = Set(ids.map { $0.lowercased() })
        let bundled = BundledContent.briefings.compactMap { BriefingCard($0.bytes) }
        let rows = bundled.map { briefing in
            let isHidden =
                hidden.contains(briefing.id.lowercased()) ? "; yours stands in its place" : ""
            return (briefing.id, "\(briefing.about) (\(briefing.minutes) min to read\(isHidden))")
        }
        return rows
            + ids.map { id in
                let briefing = (try? own.bytes(id)).flatMap { Briefing.parse($0).content }
                return (
                    id,
                    briefing.map { "\($0.about) (\($0.minutes) min to read; yours)" }
                        ?? hasMistakes
                )
            }
    }

    /// The same with titles and times instead of what they are about.
    static func titles(own: OwnBriefings) -> [WelcomeWording.Briefing] {
        let bundled = BundledContent.briefings.compactMap { BriefingCard($0.bytes) }.map {
            WelcomeWording.Briefing(id: $0.id, minutes: $0.minutes, title: $0.title)
        }
        return bundled
            + own.ids.map { id in
                let briefing = (try? own.bytes(id)).flatMap { Briefing.parse($0).content }
                return WelcomeWording.Briefing(
                    id: id, minutes: briefing?.minutes, title: briefing?.title ?? hasMistakes)
            }
    }

    private static let hasMistakes = "has mistakes: `debrief check` names them (yours)"

    /// Every id that a briefing can be begun by.
    static func ids(own: OwnBriefings) -> [String] {
        BundledContent.briefings.map(\.id) + own.ids
    }
}

/// Shows a briefing whole.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a briefing, with its glossary.")

    @Argument(help: "The briefing, such as K21, or a briefing file.")
    var id: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let file = try Library(own: OwnBriefings(data: shared.folder())).briefing(id)
        let parsed = Briefing.parse(file.bytes)
        guard let briefing = parsed.content else { throw Failure(parsed.report(file: file.id)) }
        try Say.out(PlainLayout.text(BriefingWording.lines(briefing), width: Terminal.width))
    }
}
