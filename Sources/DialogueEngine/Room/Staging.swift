import DialogueLanguage

/// Everything that a member says to something that is not shown yet, as it stands. Kept beside the
/// log, replaced in place, and gone once it is shown or left out.
public struct StagedAnswer: Equatable, Sendable {
    /// In the order of typing: the paragraphs of one answer, or the points of a list.
    public var answers: [Answered] = []
    /// Whether the member has finished.
    public var isReady = false
    /// Whether the member leaves it out.
    public var hasPassed = false
    /// What the member says to a row that the room agrees on.
    public var voice: Voice?

    /// What somebody says to a row.
    public enum Voice: Equatable, Sendable {
        case agrees
        /// Why, in the member's words.
        case objects(Words)
    }

    /// Nothing yet.
    public init() {}

    /// Whether there is an answer, rather than only an end.
    var isAnswered: Bool { !answers.isEmpty }
    /// Whether there is anything that others have not seen and that would be missed.
    var hasWords: Bool {
        if case .objects = voice { true } else { isAnswered }
    }
}

/// A member's answer to one thing from now on; nothing where there is none any more.
public struct Staging: Equatable, Sendable {
    /// The step, or the row that the room agrees on.
    public let place: Place
    /// Such as `p2`.
    public let member: String
    /// Nil takes it away.
    public let whole: StagedAnswer?

    /// What a member has beside the log at a place; nothing any more where it is nil.
    public init(_ place: Place, _ member: String, _ whole: StagedAnswer?) {
        (self.place, self.member, self.whole) = (place, member, whole)
    }
}

extension Session {
    /// Takes up what is kept beside the log, or what has become of it.
    public mutating func stage(_ staging: Staging) {
        state.staged[staging.place, default: [:]][staging.member] = staging.whole
        if state.staged[staging.place]?.isEmpty == true { state.staged[staging.place] = nil }
    }

    /// By member, what everybody says to a step that is not shown yet.
    func staged(_ step: Int) -> [String: StagedAnswer] {
        state.staged[Place(guide.steps[step].id)] ?? [:]
    }

    /// What a member says to it so far.
    func staged(_ place: Place, _ member: String) -> StagedAnswer {
        state.staged[place]?[member] ?? StagedAnswer()
    }

    /// Lets go of what can't be shown any more.
    mutating func dropPassed() {
        if state.staged.isEmpty { return }
        for place in state.staged.keys where !canStillBeShown(place) {
            state.staged[place] = nil
        }
    }

    private func canStillBeShown(_ place: Place) -> Bool {
        guard !state.isFinished, let step = guide.index[place.step] else { return false }
        if let number = place.row {
            return state.steps[step].index(of: number) != nil
                && state.steps[step].turn.agreements[number]?.outcome == nil
        }
        if state.steps[step].turn.isRevealed { return false }
        if ground.step == step || state.steps[step].mark == .open { return true }
        if state.steps[step].mark == .skipped { return false }
        return guide.steps.indices.contains { other in
            guard plan(other).ending == .curtain, guide.target(other) == step else { return false }
            let isAhead = other >= ground.step ?? guide.steps.count
            return isAhead || state.steps[other].mark == .open && isInPlay(other)
        }
    }

    /// What is no longer there of what was.
    func gone(since before: [Place: [String: StagedAnswer]]) -> [Staging] {
        if before.isEmpty { return [] }
        return before.flatMap { place, members in
            members.keys.filter { state.staged[place]?[$0] == nil }
                .map { Staging(place, $0, nil) }
        }.sorted { ($0.place.path, $0.member) < ($1.place.path, $1.member) }
    }

    /// Whether a decision would throw away what nobody has seen; nil where it would not.
    func unseenAnswers(after decision: Decision) -> Refusal? {
        guard !state.staged.isEmpty, !decision.events.allSatisfy(\.isRemark) else { return nil }
        var ahead = self
        for said in decision.said { ahead.apply(said.event, by: said.who) }
        ahead.dropPassed()
        let count = ahead.unseen(among: ahead.gone(since: state.staged), in: self)
        return count == 0 ? nil : .answersUnseen(count)
    }

    /// How many answers went without anybody having seen them.
    private func unseen(among gone: [Staging], in before: Session) -> Int {
        gone.count { staging in
            guard before.staged(staging.place, staging.member).hasWords,
                let step = guide.index[staging.place.step]
            else { return false }
            let turn = state.steps[step].turn
            guard let row = staging.place.row else { return !turn.isRevealed }
            return turn.agreements[row]?.outcome == nil
                && turn.agreements[row]?.objections[staging.member] == nil
        }
    }
}

extension Event {
    /// Whether it leaves the room where it is, whatever that is.
    fileprivate var isRemark: Bool {
        switch self {
        case .room(.say), .room(.park), .room(.propose), .room(.tick): true
        default: false
        }
    }
}
