import ArgumentParser
import DialogueEngine
import LineProtocol
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// What `debrief` alone shows: the start menu, to which everything that it leads to comes back.
struct Welcome: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "welcome", abstract: said("cli-welcome.what-is-unfinished"),
        shouldDisplay: false)

    @OptionGroup var shared: SharedOptions

    func run() throws {
        guard Surroundings.hasSomebody else {
            return try Say.out(plain())
        }
        var news: [SpokenLine] = []
        var hasBeenHere = false
        while true {
            let menu = try StartMenu(shared, hasBeenHere: hasBeenHere)
            let answer = try menu.ask(news)
            if answer == .leave { return }
            hasBeenHere = true
            do {
                news = try perform(answer, of: menu)
            } catch let failure as Failure where failure.status != .cutShort {
                news = [SpokenLine(.refused, failure.message)]
            } catch let problem as SessionContent.Problem {
                news = [SpokenLine(.refused, problem.description)]
            } catch let problem as StoreProblem {
                news = [SpokenLine(.refused, problem.description)]
            }
        }
    }

    /// Does what was chosen.
    ///
    /// - Returns: what the menu then says first.
    private func perform(_ answer: StartMenu.Answer, of menu: StartMenu) throws -> [SpokenLine] {
        let conversation = Conversation(shared, isFromMenu: true)
        switch answer {
        case .leave: return []
        case .resume(let id): return try conversation.resume([id]).map { [$0] } ?? []
        case .plan(let id):
            guard let plan = menu.plans.first(where: { $0.id == id }) else { return [] }
            return try shared.named { try PlanMenu(plan, shared).ask() }
        case .begin(let id, let dialogue):
            if let begun = menu.open.first(where: { $0.briefing == id }) {
                switch try BegunQuestion(begun.open, isPlain: shared.plain).answer() {
                case .back: return []
                case .goOn: return try conversation.resume([begun.id]).map { [$0] } ?? []
                case .anew: break
                }
            }
            return try conversation.begin(id, dialogue: dialogue).map { [$0] } ?? []
        }
    }

    /// For a program, or a file: nothing is asked.
    private func plain() throws -> String {
        let own = OwnBriefings(data: try shared.folder())
        let store = try shared.store(.readOnly)
        let open = try store.list().filter { !$0.isFinished && !$0.isDamaged && !$0.isGroup }
        var text = said("cli-welcome.debrief-turns-a-safeguarding-briefing")
        if !open.isEmpty {
            text += "\n" + said("cli-welcome.unfinished") + "\n"
            for row in try SessionRow.rows(open.prefix(5), in: store) {
                text += "  " + row.line(width: nil) + "\n"
            }
            text += said("cli-welcome.goes-on", ["command": Software.command]) + "\n"
        }
        text += "\n" + said("cli-welcome.briefings") + "\n" + BriefingTable.text(own: own) + "\n"
        return text
            + said("cli-welcome.begins", ["command": Software.command]) + "\n"
    }
}
