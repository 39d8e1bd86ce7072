import AnswerReading
import BundledContent
import DialogueEngine
import DialogueLanguage
import LineProtocol
import SessionHost
import SessionLog
import TerminalShell

/// What there is to come back to: what is unfinished, plans, and briefings.
struct StartMenu {
    /// What was chosen.
    enum Answer: Equatable {
        case resume(String)
        case begin(String, dialogue: String)
        case plan(String)
        case leave
    }

    /// How many unfinished sessions and how many plans are shown, so that all fits on a screen.
    static let most = 3

    private let shared: SharedOptions
    private let own: OwnBriefings
    /// Sessions that can be gone on with, the latest first.
    let open: [OpenSession]
    /// Plans that are finished, the latest first.
    let plans: [FinishedPlan]

    init(_ shared: SharedOptions) throws {
        self.shared = shared
        own = OwnBriefings(data: try shared.folder())
        let store = try shared.store(.readOnly)
        let all = try store.list().filter { !$0.isDamaged }
        open = all.filter { !$0.isFinished && !$0.isGroup }.map { OpenSession($0, in: store) }
        plans = all.filter(\.isFinished).map { FinishedPlan($0, in: store) }
    }

    /// Shows it, and asks until something on it was chosen.
    ///
    /// - Parameter news: what has just happened, such as that a session was left.
    func ask(_ news: [SpokenLine]) throws -> Answer {
        var chosen = Answer.leave
        let asker = Asker(isPlain: shared.plain, words: BriefingTable.ids(own: own))
        let wording = wording
        try asker.ask(wording.lines(news: news, width: Terminal.width)) { line in
            switch choice(line) {
            case .chosen(let answer):
                chosen = answer
                return []
            case .help: return wording.help
            case .concern: return concern
            case .unknown(let close): return wording.unknown(close: close)
            }
        }
        return chosen
    }

    /// What it says.
    var wording: WelcomeWording {
        var wording = WelcomeWording(
            briefings: BriefingTable.times(own: own).map { row in
                var row = row
                row.planned = plans.first { $0.briefing == row.id }?.day
                return row
            }, open: open.prefix(Self.most).map(\.words),
            plans: plans.prefix(Self.most).map(\.words), command: Software.command,
            isPlain: shared.plain)
        wording.morePlans = max(0, plans.count - Self.most)
        return wording
    }

    /// What to do where a real child may be at risk now.
    private var concern: [SpokenLine] {
        let local = try? Surroundings.concern(in: shared.folder())
        return Wording.lines([.concern], concern: local ?? Wording.usualConcern)
    }

    /// What a line means here.
    private enum Choice {
        case chosen(Answer)
        case help
        case concern
        case unknown(close: String?)
    }

    private func choice(_ line: String) -> Choice {
        let words = line.withoutBlankEnds.unicodeScalars.split(separator: " ")
            .map { String($0).lowercased() }
        switch words.first {
        case nil: return open.first.map { .chosen(.resume($0.id)) } ?? .help
        case "?", "/help", "help", "/?": return .help
        case "/quit", "quit", "q", "exit", "/exit": return .chosen(.leave)
        case "/concern": return .concern
        default: return named(words)
        }
    }

    private func named(_ words: [String]) -> Choice {
        let numbered =
            open.prefix(Self.most).map { Answer.resume($0.id) }
            + plans.prefix(Self.most).map { Answer.plan($0.id) }
        if words.count == 1, let chosen = Ordinal(choice: words[0]).flatMap({ numbered[$0] }) {
            return .chosen(chosen)
        }
        if words.last == "resume", let first = open.first { return .chosen(.resume(first.id)) }
        // `run K21` and `debrief run K21` are what other pages tell people to type.
        let meant = words.drop { ["debrief", "run", "--dialogue"].contains($0) }
            .filter { $0 != "--dialogue" }
        if meant.first == "plan", meant.count == 2 {
            let plan = plans.first { $0.briefing.lowercased() == meant[1] }
            return plan.map { .chosen(.plan($0.id)) } ?? .unknown(close: nil)
        }
        let ids = BriefingTable.ids(own: own)
        let id = ids.first { $0.lowercased() == meant.first }
        let dialogues = BundledContent.dialogues.map(\.id)
        let dialogue = meant.count > 1 ? dialogues.first { $0 == meant[1] } : dialogues.first
        if let id, let dialogue, meant.count < 3 {
            return .chosen(.begin(id, dialogue: dialogue))
        }
        return .unknown(close: nearest(to: meant.joined(separator: " "), among: ids))
    }
}
