import ArgumentParser
import DialogueCore
import SessionLog

/// What `debrief` alone shows: what is unfinished, and the briefings.
struct Welcome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "welcome", abstract: "What is unfinished, and the briefings.",
        shouldDisplay: false)

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var text = "Debrief turns a safeguarding briefing into changed practice.\n"
        let open = try shared.store(.readOnly).list().filter { !$0.isFinished && !$0.isDamaged }
        if !open.isEmpty {
            text += "\nUnfinished:\n"
            for session in open.prefix(5) { text += "  " + SessionRow(session).line + "\n" }
            text += "`\(Software.command) resume` goes on with the first of them.\n"
        }
        let own = OwnBriefings(data: try shared.folder())
        text += "\nBriefings:\n" + BriefingTable.text(own: own) + "\n"
        text +=
            "`\(Software.command) run K21` begins with one. `\(Software.command) --help` shows everything else.\n"
        try Say.out(text)
    }
}
