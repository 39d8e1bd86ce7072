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
            SpokenLine(.text, "Turns a safeguarding briefing into changed practice."),
            SpokenLine(.blank), SpokenLine(.heading, "Briefings"),
        ]
        let widest = briefings.map { Columns.of($0.id) }.max() ?? 0
        for briefing in briefings {
            let gap = String(repeating: " ", count: widest - Columns.of(briefing.id) + 2)
            let time = briefing.minutes.map { "\($0) min to read  " } ?? ""
            let row = "\(briefing.id)\(gap)\(time)\(briefing.title)"
            lines.append(SpokenLine(.point, Self.fitted(row, width)))
        }
        lines.append(SpokenLine(.blank))
        if !open.isEmpty {
            lines.append(SpokenLine(.heading, "Begun and not finished"))
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
        let begin = "Type the name of a briefing, such as \(example), to begin with it."
        switch open.count {
        case 0: return begin + " /quit leaves."
        case 1: return "Return alone goes on with 1. \(begin) /quit leaves."
        default:
            return
                "Return alone goes on with 1, a number and Return with another. \(begin) /quit leaves."
        }
    }

    private var example: String { briefings.first?.id ?? "K21" }

    /// For somebody who asked for help, or pressed Return where nothing is open.
    public var help: [SpokenLine] {
        [
            SpokenLine(
                .text,
                "A name and Return begins with that briefing. You read it, answer questions about "
                    + "your work, and have an action plan at the end."),
            SpokenLine(
                .text,
                "You can leave at any point: everything you answered is kept, and offered here next time."
            ),
            SpokenLine(.text, "/quit leaves. `\(command) --help` then lists what else there is."),
            SpokenLine(.question, question),
        ]
    }

    /// For a line that is neither a briefing nor a number.
    ///
    /// - Parameter close: a name like it.
    public func unknown(close: String?) -> [SpokenLine] {
        let why = "There is no briefing and no number like that here."
        return [
            SpokenLine(.refused, why + (close.map { " Was \($0) meant?" } ?? "")),
            SpokenLine(.question, question),
        ]
    }
}
