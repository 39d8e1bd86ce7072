import ArgumentParser
import BundledContent
import DialogueLanguage
import LineProtocol
import Messages
import SessionLog
import TerminalShell

/// Lists the briefings, and takes away imported ones.
struct Briefings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefings", abstract: said("cli-briefings.list-the-briefings-remove-one"),
        subcommands: [ListOfBriefings.self, RemoveBriefing.self],
        defaultSubcommand: ListOfBriefings.self)
}

/// Lists the briefings.
struct ListOfBriefings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: said("cli-briefings.list-the-briefings"))

    @OptionGroup var shared: SharedOptions

    func run() throws { try Say.out(BriefingTable.text(own: OwnBriefings(data: shared.folder()))) }
}

/// Takes an imported briefing away.
struct RemoveBriefing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: said("cli-briefings.remove-a-briefing-that-you"),
        discussion: said("cli-briefings.sessions-on-it-are-kept"))

    @Argument(help: .said("cli-briefings.the-briefing-such-as-m30"))
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
                    ? said("cli-briefings.comes-with-debrief-and-cant", ["id": id])
                    : said(
                        "cli-briefings.there-is-no-imported-briefing",
                        ["id": id, "command": Software.command])
            )
        }
        try own.remove(found)
        try Say.out(said("cli-briefings.is-removed-sessions", ["found": found]))
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
                hidden.contains(briefing.id.lowercased())
                ? said("cli-briefings.yours-stands-in-its-place") : ""
            return (
                briefing.id,
                said(
                    "cli-briefings.min-to-read",
                    ["about": briefing.about, "minutes": briefing.minutes, "hidden": isHidden])
            )
        }
        return rows
            + ids.map { id in
                let briefing = (try? own.bytes(id)).flatMap { Briefing.parse($0).content }
                return (
                    id,
                    briefing.map {
                        said(
                            "cli-briefings.min-to-read-yours",
                            ["about": $0.about, "minutes": $0.minutes])
                    }
                        ?? hasMistakes
                )
            }
    }

    /// The same with titles, and what the usual and the short way take.
    static func times(own: OwnBriefings) -> [WelcomeWording.Briefing] {
        let scripts = ["standard", "short"].compactMap { id in
            BundledContent.dialogues.first { $0.id == id }.flatMap {
                Script.parse($0.bytes).content
            }
        }
        let bundled = BundledContent.briefings.map { (id: $0.id, bytes: $0.bytes) }
        let all = bundled + own.ids.map { (id: $0, bytes: (try? own.bytes($0)) ?? []) }
        return all.map { file in
            guard let briefing = Briefing.parse(file.bytes).content else {
                return WelcomeWording.Briefing(id: file.id, title: hasMistakes, minutes: nil)
            }
            let times = scripts.map { WorkingTime(script: $0, briefing: briefing).minutes }
            return WelcomeWording.Briefing(
                id: file.id, title: briefing.title,
                minutes: times.count == 2 ? (times[0], times[1]) : nil)
        }
    }

    private static var hasMistakes: String {
        said("cli-briefings.has-mistakes-debrief-check-names")
    }

    /// Every id that a briefing can be begun by.
    static func ids(own: OwnBriefings) -> [String] {
        BundledContent.briefings.map(\.id) + own.ids
    }
}

/// Shows a briefing whole.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: said("cli-briefings.show-a-briefing-with-its"))

    @Argument(help: .said("cli-briefings.the-briefing-such-as-k21"))
    var id: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let file = try Library(own: OwnBriefings(data: shared.folder())).briefing(id)
        let parsed = Briefing.parse(file.bytes)
        guard let briefing = parsed.content else { throw Failure(parsed.report(file: file.id)) }
        try Say.out(PlainLayout.text(BriefingWording.lines(briefing), width: Terminal.width))
    }
}
