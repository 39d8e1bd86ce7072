import AnswerReading
import DialogueEngine
import DialogueLanguage
import LineProtocol
import TerminalShell

/// What somebody wants who typed `debrief` and nothing else.
struct WelcomeQuestion {
    /// What was chosen.
    enum Answer: Equatable {
        case resume(String)
        case begin(String)
        case leave
    }

    /// How many unfinished sessions are shown.
    static let most = 5

    private let shared: SharedOptions
    private let open: [OpenSession]
    private let own: OwnBriefings

    init(_ shared: SharedOptions, open: [OpenSession], own: OwnBriefings) {
        (self.shared, self.open, self.own) = (shared, open, own)
    }

    /// Shows what there is, and asks until something on it was chosen.
    func answer() throws -> Answer {
        var chosen = Answer.leave
        let asker = Asker(isPlain: shared.plain, words: BriefingTable.ids(own: own))
        let wording = WelcomeWording(
            briefings: BriefingTable.titles(own: own), open: open.map { ($0.title, $0.place) },
            command: Software.command)
        try asker.ask(wording.lines(width: Terminal.width)) { line in
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
        let text = line.withoutBlankEnds
        if text.isEmpty { return open.first.map { .chosen(.resume($0.id)) } ?? .help }
        if ["?", "/help", "help", "/?"].contains(text.lowercased()) { return .help }
        if ["/quit", "quit", "q", "exit", "/exit"].contains(text.lowercased()) {
            return .chosen(.leave)
        }
        if text.lowercased() == "/concern" { return .concern }
        if let session = Ordinal(choice: text).flatMap({ open[$0] }) {
            return .chosen(.resume(session.id))
        }
        let words = text.unicodeScalars.split(separator: " ").map { String($0).lowercased() }
        if words.last == "resume", let first = open.first { return .chosen(.resume(first.id)) }
        // `run K21` and `debrief run K21` are what other pages tell people to type.
        let ids = BriefingTable.ids(own: own)
        if words.dropLast().allSatisfy({ $0 == "debrief" || $0 == "run" }),
            let id = ids.first(where: { $0.lowercased() == words.last })
        {
            return .chosen(.begin(id))
        }
        return .unknown(close: nearest(to: text, among: ids))
    }
}
