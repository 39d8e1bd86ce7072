/// A question that a command met with, until whoever typed it types it again.
struct Confirmation: Sendable {
    let who: String
    let position: Position
    let command: Insisting
    let why: Refusal
    /// When it was asked, in milliseconds of which only how much has passed matters.
    let time: Int64
}

/// A command that is a yes to its own question when it is typed again, and to no other's.
enum Insisting: Sendable {
    case next, reveal, skip, close, other

    init(_ input: Input) {
        self =
            switch input {
            case .command(.next): .next
            case .command(.skip): .skip
            case .command(.reveal): .reveal
            case .command(.close): .close
            default: .other
            }
    }
}

/// What `/next` would do, where an empty line does not.
public enum NextStep: Equatable, Sendable {
    case begin
    case endBreak
    /// Shows what was answered.
    case showAnswers
    /// Goes on to the next step; the answers are shown later, or were at once.
    case leaveQuestion
    case countVotes
    case keepTies
    /// Shows what was objected to a row.
    case showObjections(RowName)
    /// Closes the agreement on a row.
    case closeAgreement(RowName)
    /// Keeps what was written for the room.
    case keepAnswer
    case endList
    /// Nothing: the list wants more rows than it has.
    case wantsRows(Int, of: Int)
    /// Keeps an answer of whoever types, which nobody else who leads has looked at.
    case keepDraft
    /// Nothing: the question wants an answer.
    case wantsAnswer
    /// Nothing: everything was asked.
    case everythingAsked
}

extension Session {
    /// How long after its question a second `/next` says yes, in milliseconds: one that was typed
    /// twice at once says nothing.
    static let confirmingTime: Int64 = 2000

    /// Puts a question in place of a decision that wants a yes first: the same command, typed again
    /// after a while. Asked the same again, the first time counts.
    mutating func askFirst(
        _ decision: inout Decision, _ command: Insisting, by speaker: String, at moment: Moment
    ) {
        guard decision.asks != nil || !state.staged.isEmpty else { return }
        let asked = confirming.flatMap {
            $0.who == speaker && $0.command == command && $0.position == position ? $0 : nil
        }
        func timeAsked(_ why: Refusal) -> Int64? {
            asked.flatMap { why.isCovered(by: $0.why) ? $0.time : nil }
        }
        func isOpen(_ why: Refusal) -> Bool {
            timeAsked(why).map { moment.time - $0 < Self.confirmingTime } ?? true
        }
        let asks = decision.asks.flatMap { isOpen($0) ? $0 : nil }
        guard let why = asks ?? unseenAnswers(after: decision), isOpen(why) else { return }
        confirming = Confirmation(
            who: speaker, position: position, command: command, why: why,
            time: timeAsked(why) ?? moment.time)
        decision = .refuse(why)
    }

    /// An empty line: for those who lead it goes on where nothing is asked.
    func nothingTyped(by member: Member, at moment: Moment) throws(Refusal) -> Decision {
        guard member.role.leads else { throw .nothingTyped(nil) }
        if let draft = standingDraft, draft.by != member.id {
            return try keep(draft, by: member.id, at: moment)
        }
        guard let step = nextStep else { return try next(by: member.id, at: moment) }
        throw .nothingTyped(step)
    }

    /// What `/next` does where something is asked; nil where it only goes on.
    private var nextStep: NextStep? {
        if standingDraft != nil { return .keepDraft }
        switch position {
        case .page, .revealed, .finished: return nil
        case .counted(let step): return state.steps[step].turn.tied.isEmpty ? nil : .keepTies
        case .lobby: return .begin
        case .paused: return .endBreak
        case .turn(let step):
            return isOpenAtOnce(step) || hasCurtain(step) ? .leaveQuestion : .showAnswers
        case .curtain: return .showAnswers
        case .ballot: return .countVotes
        case .agreeing(_, let place):
            return hiddenObjections(to: place).isEmpty
                ? .closeAgreement(rowName(place)) : .showObjections(rowName(place))
        case .nudge, .allRows: return .keepAnswer
        case .list(let step):
            let (have, want) = rowCount(of: step)
            return have < want ? .wantsRows(have, of: want) : .endList
        case .question(let spot):
            if spot.isProbe { return .leaveQuestion }
            let isThere = slot(at: spot)?.isGiven == true || fallback(at: spot) != nil
            return isThere ? .keepAnswer : .wantsAnswer
        case .review: return .everythingAsked
        }
    }
}

extension Refusal {
    /// Whether a yes to an earlier question is one to this too: it is the same, and of no more people
    /// than were said then.
    fileprivate func isCovered(by earlier: Refusal) -> Bool {
        switch (earlier, self) {
        case (.someAreWriting(let said, _), .someAreWriting(let count, _)),
            (.someAreSilent(let said, _), .someAreSilent(let count, _)),
            (.answersUnseen(let said), .answersUnseen(let count)):
            count <= said
        default: earlier == self
        }
    }
}
