import Messages

/// What is said to somebody who typed the name of the program and nothing else.
public struct WelcomeWording: Sendable {
    /// A briefing in the list.
    public struct Briefing: Sendable {
        /// What people type.
        public let id: String
        /// How long it takes to read, in whole minutes; nil for one with mistakes.
        public let minutes: Int?
        /// What it is called, or what is wrong with it.
        public let title: String

        /// A briefing by its id.
        public init(id: String, minutes: Int?, title: String) {
            (self.id, self.minutes, self.title) = (id, minutes, title)
        }
    }

    private let briefings: [Briefing]
    private let open: [(title: String, place: String)]
    private let command: String

    /// - Parameters:
    ///   - open: what was begun and not finished, the latest first: what it is and how far.
    ///   - command: what people type to start the program.
    public init(
        briefings: [Briefing], open: [(title: String, place: String)], command: String
    ) {
        (self.briefings, self.open, self.command) = (briefings, open, command)
    }

    /// Everything there is to choose from, and the question.
    ///
    /// - Parameter width: the columns of the terminal; a longer title is cut, unless it is narrow.
    public func lines(width: Int?) -> [SpokenLine] {
        var lines = [
            SpokenLine(.heading, "Debrief"),
            SpokenLine(.text, said("welcome.turns-a-safeguarding-briefing-into")),
            SpokenLine(.blank), SpokenLine(.heading, said("welcome.briefings")),
        ]
        let widest = briefings.map { Columns.of($0.id) }.max() ?? 0
        for briefing in briefings {
            let gap = String(repeating: " ", count: widest - Columns.of(briefing.id) + 2)
            let time = briefing.minutes.map { said("welcome.min-to-read", ["value": $0]) } ?? ""
            let row = "\(briefing.id)\(gap)\(time)\(briefing.title)"
            lines.append(SpokenLine(.point, Self.fitted(row, width)))
        }
        lines.append(SpokenLine(.blank))
        if !open.isEmpty {
            lines.append(SpokenLine(.heading, said("welcome.begun-and-not-finished")))
            for (index, session) in open.enumerated() {
                lines.append(
                    SpokenLine(.point, Self.fitted("\(index + 1)  \(session.title)", width)))
                lines.append(SpokenLine(.point, "   \(session.place)"))
            }
            lines.append(SpokenLine(.blank))
        }
        return lines + [SpokenLine(.question, question)]
    }

    private static func fitted(_ row: String, _ width: Int?) -> String {
        guard let width, width >= 60 else { return row }
        return Columns.cut(row, to: min(width, PlainLayout.readingWidth))
    }

    private var question: String {
        let begin = said("welcome.type-the-name", ["example": example])
        switch open.count {
        case 0: return said("welcome.begin-or-quit", ["begin": begin])
        case 1: return said("welcome.return-alone-goes", ["begin": begin])
        default:
            return
                said("welcome.return-alone-goes-on-with-1", ["begin": begin])
        }
    }

    private var example: String { briefings.first?.id ?? "K21" }

    /// For somebody who asked for help, or pressed Return where nothing is open.
    public var help: [SpokenLine] {
        [
            SpokenLine(
                .text,
                said("welcome.a-name-and-return-begins")),
            SpokenLine(
                .text,
                said("welcome.you-can-leave-at-any")
            ),
            SpokenLine(.text, said("welcome.quit-leaves-help-then-lists", ["command": command])),
            SpokenLine(.question, question),
        ]
    }

    /// For a line that is neither a briefing nor a number.
    ///
    /// - Parameter close: a name like it.
    public func unknown(close: String?) -> [SpokenLine] {
        let why = said("welcome.there-is-no-briefing")
        return [
            SpokenLine(
                .refused, why + (close.map { said("welcome.was-meant", ["value": $0]) } ?? "")),
            SpokenLine(.question, question),
        ]
    }
}
