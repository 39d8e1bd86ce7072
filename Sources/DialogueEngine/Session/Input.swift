import AnswerReading

/// What somebody typed, after the shell divided lines, recognised commands and looked names up.
public enum Input: Equatable, Sendable {
    /// An answer, opaque, without blanks at its ends, never empty.
    case text(String)
    /// Return on an empty line.
    case goOn
    case command(Command)
    /// What to do with an answer that is held back.
    case held(HeldAnswer.Choice)
}

/// The commands that mean something to a session; members are named by their ids.
public enum Command: Equatable, Sendable {
    /// Help, about a command where one is named.
    case help(String?)
    case next
    case back
    /// The list of what can be changed, or a number of it.
    case edit(Ordinal?)
    /// One field of a number of that list, such as `when`.
    case editField(Ordinal, String)
    case row(RowCommand)
    case done
    case skip
    case pause
    case redo
    case undo
    case whereAmI
    case plan
    case review
    case minutes
    /// A section of the briefing by its number, or the list of its sections.
    case read(Ordinal?)
    case findings
    case recommendations
    case concern
    /// What the record is known by; whoever keeps the log answers it.
    case receipt
    case quit

    // In a room.
    case say(String)
    case park(String)
    case vote(String)
    case agree
    case object(String)
    /// An idea for the plan, for the facilitator to take up.
    case propose(String)
    /// Points that are shown, by their numbers, and what the room calls them as one.
    case group([Ordinal], String)
    case ungroup(Ordinal)
    /// What was put aside, as done or open again; nil lists it.
    case tick(Ordinal?)
    /// An idea for the plan, as the answer that is asked for; nil lists them.
    case take(Ordinal?)
    /// `now`: although some are still writing.
    case reveal(now: Bool)
    case handover(String)
    case co(String)
    case remove(String)
    case lock
    /// `now`: although questions are still open.
    case close(now: Bool)

    /// Rows of the list that is open, by their number as shown.
    public enum RowCommand: Equatable, Sendable {
        case add
        case change(Ordinal)
        case remove(Ordinal)
        case move(Ordinal, to: Ordinal)
    }
}

extension Input {
    /// The words in it that would be kept as somebody's own; nil for a line without.
    var words: String? {
        switch self {
        case .text(let words), .command(.say(let words)), .command(.park(let words)),
            .command(.propose(let words)), .command(.object(let words)),
            .command(.group(_, let words)):
            words
        case .goOn, .held, .command: nil
        }
    }

    /// The same with other words.
    func saying(_ words: String) -> Input {
        switch self {
        case .command(.say): .command(.say(words))
        case .command(.park): .command(.park(words))
        case .command(.propose): .command(.propose(words))
        case .command(.object): .command(.object(words))
        case .command(.group(let points, _)): .command(.group(points, words))
        case .text, .goOn, .held, .command: .text(words)
        }
    }
}
