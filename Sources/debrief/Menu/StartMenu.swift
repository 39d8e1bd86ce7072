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
    /// Whether something on it was done before: then Return leaves.
    private let hasBeenHere: Bool
    private let own: OwnBriefings
    /// Sessions that can be gone on with, the latest first.
    let open: [KeptSession]
    /// Plans that are finished, the latest first.
    let plans: [KeptSession]

    init(_ shared: SharedOptions, hasBeenHere: Bool = false) throws {
        (self.shared, self.hasBeenHere) = (shared, hasBeenHere)
        own = OwnBriefings(data: try shared.folder())
        let store = try shared.store(.readOnly)
        (open, plans) = try KeptSession.all(in: store)
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
            case .numberFirst: return wording.numberFirst
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
            }, open: open.prefix(Self.most).map(\.open),
            plans: plans.prefix(Self.most).map(\.plan), command: Software.command,
            isPlain: shared.plain)
        wording.morePlans = max(0, plans.count - Self.most)
        wording.returnLeaves = hasBeenHere
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
        /// What is done with a plan, where no plan is named.
        case numberFirst
    }

    private func choice(_ line: String) -> Choice {
        let words = line.withoutBlankEnds.unicodeScalars.split(separator: " ")
            .map { String($0).lowercased() }
        switch words.first {
        case nil where hasBeenHere: return .chosen(.leave)
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
        if meant.count == 1, Self.ofPlans.contains(meant[0]) { return .numberFirst }
        return briefing(meant)
    }

    /// What people type who want something of a plan.
    private static let ofPlans: Set = [
        "plan", "plans", "open", "export", "document", "change", "edit", "delete", "remove",
    ]

    /// A briefing, and the way that is wanted.
    private func briefing(_ meant: [String]) -> Choice {
        let ids = BriefingTable.ids(own: own)
        let id = ids.first { $0.lowercased() == meant.first }
        let dialogues = BundledContent.dialogues.map(\.id)
        let dialogue = meant.count > 1 ? dialogues.first { $0 == meant[1] } : dialogues.first
        if let id, let dialogue, meant.count < 3 {
            return .chosen(.begin(id, dialogue: dialogue))
        }
        // Each word may be a little off.
        let closeID = id ?? meant.first.flatMap { nearest(to: $0, among: ids) }
        guard meant.count == 2, let closeID else {
            return .unknown(close: nearest(to: meant.joined(separator: " "), among: ids))
        }
        let closeWay = dialogue ?? nearest(to: meant[1], among: dialogues)
        return .unknown(close: closeWay.map { "\(closeID) \($0)" } ?? closeID)
    }
}
