import ArgumentParser
import Glibc
import LineProtocol
import Messages
import SessionLog
import TerminalShell

/// What `debrief` alone shows: what is unfinished, and the briefings; at a terminal it asks.
struct Welcome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "welcome", abstract: said("cli-welcome.what-is-unfinished"),
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
        var text = said("cli-welcome.debrief-turns-a-safeguarding-briefing")
        if !open.isEmpty {
            text += "\n" + said("cli-welcome.unfinished") + "\n"
            for row in SessionRow.rows(open.prefix(5), in: store) {
                text += "  " + row.line(width: nil) + "\n"
            }
            text += said("cli-welcome.goes-on", ["command": Software.command]) + "\n"
        }
        text += "\n" + said("cli-welcome.briefings") + "\n" + BriefingTable.text(own: own) + "\n"
        return text
            + said("cli-welcome.begins", ["command": Software.command]) + "\n"
    }
}
