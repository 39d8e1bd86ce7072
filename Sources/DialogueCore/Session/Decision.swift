/// What follows from a line, before it is applied.
struct Decision {
    /// What happened; nothing if the line was refused or only asked for something.
    var said: [Said] = []
    /// What is kept beside the log.
    var staged: [Staging] = []
    /// To whoever typed, before all that follows from what happened.
    var reply: [Effect] = []
    /// Passing things for others.
    var told: [Directed] = []
    /// What everybody sees now and never again.
    var shownOnce: Revealed?
    /// Whether whoever typed is asked anew although nothing happened.
    var repeatsPrompt = false
    /// Whether the exercise stops, or goes on after a stop; nil for no change.
    var stops: Bool?
    /// What a command is asked first, until it is typed again.
    var asks: (Insisting, Refusal)?
    /// What becomes of an answer that is held back.
    var holding = Holding.same
    /// What becomes of an answer that others who lead look at first.
    var drafting = Drafting.same
    /// The kind of an event that could not be, where this is a refusal in its place.
    var misfit: String?

    enum Holding: Equatable {
        case same
        indirect case hold(HeldAnswer)
        case drop
    }

    enum Drafting {
        case same
        indirect case begin(Draft)
        case keep
        case drop
    }

    init() {}

    /// Something happened; whose it is stands in `said` where others take part, see `signed`.
    init(_ events: [Event], reply: [Effect] = []) {
        (said, self.reply) = (events.map { Said($0, by: nil) }, reply)
    }

    init(said: [Said], reply: Effect) { (self.said, self.reply) = (said, [reply]) }

    /// - Parameter asksAgain: whether the question is shown again, for somebody who may have lost it.
    static func refuse(_ why: Refusal, asksAgain: Bool = false) -> Decision {
        var decision = show(.refused(why))
        decision.repeatsPrompt = asksAgain
        return decision
    }

    static func show(_ effect: Effect) -> Decision { Decision([], reply: [effect]) }

    /// Shows the question again, with what becomes of an answer that is held back.
    static func askAgain(_ holding: Holding = .same) -> Decision {
        var decision = Decision()
        (decision.repeatsPrompt, decision.holding) = (true, holding)
        return decision
    }

    /// Keeps an answer beside the log.
    static func keep(_ staging: Staging, _ taken: Effect.Taken) -> Decision {
        var decision = show(.taken(taken, entry: nil))
        decision.staged = [staging]
        return decision
    }

    /// The same, as what somebody said.
    func signed(by who: String) -> Decision {
        var decision = self
        decision.said = said.map { Said($0.event, by: who) }
        return decision
    }

    /// Becomes a refusal where what it led to can't be.
    mutating func check(in session: Session) {
        guard let kind = session.misfit(said) else { return }
        self = .refuse(.mistakeOfOurs)
        misfit = kind
    }
}
