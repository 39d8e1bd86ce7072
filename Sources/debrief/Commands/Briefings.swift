import ArgumentParser
import BundledContent
import DialogueCore
import LineProtocol

/// Lists the briefings.
struct Briefings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefings", abstract: "List the briefings.")

    @OptionGroup var shared: SharedOptions

    func run() throws { try Say.out(BriefingTable.text()) }
}

/// The briefings with a line each.
enum BriefingTable {
    static func text() -> String {
        let briefings = BundledContent.briefings.compactMap { Briefing.parse($0.bytes).content }
        let width = briefings.map(\.id.utf8.count).max() ?? 0
        return briefings.map { briefing in
            let id = briefing.id + String(repeating: " ", count: width - briefing.id.utf8.count)
            return "  \(id)  \(briefing.about) (\(briefing.minutes) min to read)\n"
        }.joined()
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
        let file = try Library().briefing(id)
        let parsed = Briefing.parse(file.bytes)
        guard let briefing = parsed.content else { throw Failure(parsed.report(file: file.id)) }
        try Say.out(PlainLayout.text(BriefingWording.lines(briefing)))
    }
}
