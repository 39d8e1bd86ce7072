/// A question that `/next` met with, until whoever typed it types it again.
struct Confirmation: Sendable {
    let who: String
    let position: RoomPosition
    let why: RoomRefusal
    /// When it was asked, in milliseconds since 1970.
    let time: Int64
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
    /// Nothing: the question wants an answer.
    case wantsAnswer
    /// Nothing: everything was asked.
    case everythingAsked
}

extension Session {
    /// How long after its question a second `/next` says yes, in milliseconds: one that was typed
    /// twice at once says nothing.
    static let confirmingTime: Int64 = 2000

    /// Whether somebody was asked exactly this a while ago.
    func isConfirmed(_ why: RoomRefusal, by speaker: Speaker, at moment: Moment) -> Bool {
        guard let asked = confirming, asked.who == speaker.member, asked.why == why,
            asked.position == roomPosition
        else { return false }
        return moment.time - asked.time >= Self.confirmingTime
    }

    /// Notes what somebody was asked; asked the same again, the first time counts.
    mutating func noteConfirming(
        _ decision: RoomDecision, from before: RoomPosition, by speaker: Speaker, at moment: Moment
    ) {
        if roomPosition != before { confirming = nil }
        guard let why = decision.asks else { return }
        if let asked = confirming, asked.who == speaker.member, asked.why == why { return }
        confirming = Confirmation(
            who: speaker.member, position: roomPosition, why: why, time: moment.time)
    }

    /// An empty line: for those who lead it goes on where nothing is asked.
    func nothingTyped(
        by speaker: Speaker, _ member: Member, at moment: Moment
    ) -> RoomDecision {
        guard member.role.leads else { return .refuse(.nothingTyped(nil), speaker) }
        if let draft = standingDraft { return keep(draft, by: speaker, at: moment) }
        guard let step = nextStep else { return next(by: speaker, at: moment) }
        return .refuse(.nothingTyped(step), speaker)
    }

    /// What `/next` does where something is asked; nil where it only goes on.
    private var nextStep: NextStep? {
        switch roomPosition {
        case .page, .revealed, .closed: return nil
        case .counted(let step): return state.steps[step].turn.tied.isEmpty ? nil : .keepTies
        case .lobby: return .begin
        case .paused: return .endBreak
        case .turn(let step, let isOpen):
            return isOpen || hasCurtain(step) ? .leaveQuestion : .showAnswers
        case .curtain: return .showAnswers
        case .ballot: return .countVotes
        case .agreeing(_, let place):
            let agreement = agreement(at: place)
            return agreement.objects > 0 && !agreement.isRevealed
                ? .showObjections(rowName(place)) : .closeAgreement(rowName(place))
        case .writing(let position, _): return nextStep(at: position)
        case .review: return .everythingAsked
        }
    }

    private func nextStep(at position: Position) -> NextStep {
        switch position {
        case .nudge: .keepAnswer
        case .list: .endList
        case .question(let spot) where spot.isProbe: .leaveQuestion
        case .question(let spot):
            slot(at: spot)?.isGiven == true || fallback(at: spot) != nil
                ? .keepAnswer : .wantsAnswer
        case .page, .review, .finished: .wantsAnswer
        }
    }
}
