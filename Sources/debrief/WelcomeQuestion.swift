import BundledContent
import DialogueCore
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
        try asker.ask(lines) { line in
            switch choice(line) {
            case .chosen(let answer):
                chosen = answer
                return []
            case .help: return [SpokenLine(.question, question)]
            case .unknown(let close):
                let why = "There is no briefing and no number like that here."
                return [
                    SpokenLine(.refused, why + (close.map { " Was \($0) meant?" } ?? "")),
                    SpokenLine(.question, question),
                ]
            }
        }
        return chosen
    }

    private var lines: [SpokenLine] {
        var lines = [
            SpokenLine(.heading, "Debrief"),
            SpokenLine(.text, "Turns a safeguarding briefing into changed practice."),
            SpokenLine(.blank), SpokenLine(.heading, "Briefings"),
        ]
        for row in BriefingTable.rows(own: own) {
            lines.append(SpokenLine(.point, "• \(row.id): \(row.about)"))
        }
        lines.append(SpokenLine(.blank))
        if !open.isEmpty {
            lines.append(SpokenLine(.heading, "Begun and not finished"))
            for (index, session) in open.enumerated() {
                lines.append(SpokenLine(.point, "\(index + 1)  \(session.title)"))
                lines.append(SpokenLine(.point, "   \(session.place)"))
            }
            lines.append(SpokenLine(.blank))
        }
        return lines + [SpokenLine(.question, question)]
    }

    private var question: String {
        let begin = "Type the name of a briefing, such as \(example), to begin with it."
        switch open.count {
        case 0: return begin + " /quit leaves."
        case 1: return "Return goes on where you left off. \(begin) /quit leaves."
        default:
            return "Return goes on with 1, a number with another one. \(begin) /quit leaves."
        }
    }

    private var example: String { BundledContent.briefings.first?.id ?? "K21" }

    /// What a line means here.
    private enum Choice {
        case chosen(Answer)
        case help
        case unknown(close: String?)
    }

    private func choice(_ line: String) -> Choice {
        let text = line.withoutBlankEnds
        if text.isEmpty { return open.first.map { .chosen(.resume($0.id)) } ?? .help }
        if ["?", "/help", "help"].contains(text.lowercased()) { return .help }
        if ["/quit", "quit", "q", "exit", "/exit"].contains(text.lowercased()) {
            return .chosen(.leave)
        }
        if let number = Int(text), open.indices.contains(number - 1) {
            return .chosen(.resume(open[number - 1].id))
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
