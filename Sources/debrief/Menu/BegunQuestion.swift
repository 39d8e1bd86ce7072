import LineProtocol
import TerminalShell

/// Asks somebody who wants to begin with a briefing that they have begun already.
struct BegunQuestion {
    /// What they want.
    enum Answer {
        case goOn, anew, back
    }

    private let isPlain: Bool
    private let open: WelcomeWording.Open

    init(_ open: WelcomeWording.Open, isPlain: Bool) { (self.open, self.isPlain) = (open, isPlain) }

    /// Asks until it is plain.
    func answer() throws -> Answer {
        var answer = Answer.back
        try Asker(isPlain: isPlain, words: []).ask(MenuWording.isBegun(open)) { line in
            switch line.withoutBlankEnds.lowercased() {
            case "", "1", "resume", "on", "go on": answer = .goOn
            case "new", "anew", "2", "begin": answer = .anew
            case "/quit", "quit", "q", "/back", "back": answer = .back
            default: return [MenuWording.onOrAnew]
            }
            return []
        }
        return answer
    }
}
