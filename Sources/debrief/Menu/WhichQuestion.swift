import AnswerReading
import LineProtocol
import TerminalShell

/// Asks somebody with several unfinished sessions which one they go on with.
struct WhichQuestion {
    private let sessions: ArraySlice<KeptSession>
    private let isPlain: Bool

    /// - Parameter sessions: the latest first; of many, only the first can be chosen here.
    init(_ sessions: [KeptSession], isPlain: Bool) {
        (self.sessions, self.isPlain) = (sessions.prefix(9), isPlain)
    }

    /// Asks until it is plain; nil for none of them.
    func answer() throws -> KeptSession? {
        var chosen: KeptSession?
        let lines = MenuWording.which(sessions.map(\.open))
        try Asker(isPlain: isPlain, words: []).ask(lines) { line in
            let typed = line.withoutBlankEnds.lowercased()
            if typed.isEmpty {
                chosen = sessions.first
            } else if let number = Ordinal(choice: typed), let session = Array(sessions)[number] {
                chosen = session
            } else if let named = sessions.first(where: { $0.briefing.lowercased() == typed }) {
                chosen = named
            } else if !["/quit", "quit", "q", "/back", "back"].contains(typed) {
                return [MenuWording.numberOrReturn]
            }
            return []
        }
        return chosen
    }
}
