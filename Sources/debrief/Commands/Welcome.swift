import ArgumentParser
import Glibc
import LineProtocol
import SessionLog
import TerminalShell

/// What `debrief` alone shows: what is unfinished, and the briefings; at a terminal it asks.
struct Welcome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "welcome", abstract: "What is unfinished, and the briefings.",
        shouldDisplay: false)

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let own = OwnBriefings(data: try shared.folder())
        let open = try unfinished()
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            return try Say.out(plain(open, own, shared.store(.readOnly)))
        }
        switch try WelcomeQuestion(shared, open: rows(open), own: own).answer() {
        case .resume(let id): try Conversation(shared).resume(id)
        case .begin(let id): try Conversation(shared).begin(id, dialogue: "standard")
        case .leave: break
        }
    }

    private func unfinished() throws -> [SessionSummary] {
        try shared.store(.readOnly).list()
            .filter { !$0.isFinished && !$0.isDamaged && !$0.isGroup }
    }

    /// As many as are shown, with how far each is.
    private func rows(_ open: [SessionSummary]) throws -> [OpenSession] {
        guard !open.isEmpty else { return [] }
        let store = try shared.store(.readOnly)
        return open.prefix(WelcomeQuestion.most).map { OpenSession($0, in: store) }
    }

    /// For a program, or a file: nothing is asked.
    private func plain(
        _ open: [SessionSummary], _ own: OwnBriefings, _ store: SessionStore
    ) -> String {
        var text = "Debrief turns a safeguarding briefing into changed practice.\n"
        if !open.isEmpty {
            text += "\nUnfinished:\n"
            for row in SessionRow.rows(open.prefix(5), in: store) {
                text += "  " + row.line(width: nil) + "\n"
            }
            text += "`\(Software.command) resume` goes on with the first of them.\n"
        }
        text += "\nBriefings:\n" + BriefingTable.text(own: own) + "\n"
        return text
            + "`\(Software.command) run K21` begins with one. `\(Software.command) --help` shows everything else.\n"
    }
}
