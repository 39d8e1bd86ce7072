/// What follows from a line, before it is applied.
struct Decision {
    /// What whoever typed did; nothing if the line was refused or only asked for something.
    var events: [Event] = []
    /// What others said, and stands before that in the log: it comes to light by it.
    var shown: [Said] = []
    /// Whose the events are, where that is not whoever typed.
    var author: String?
    /// Both for the log, once all is decided.
    private(set) var said: [Said] = []
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
    /// Whether they are reminded of what is asked: of the last line of it, where it is long.
    var reminds = false
    /// What they typed, where they were asked whether it is a question.
    var questions: String?
    /// A text of several lines, where its author is asked whether each is a row.
    var several: String?
    /// Whether whoever typed is asked for a stronger row of a list, which happens once.
    var asksForStronger = false
    /// Whether the exercise stops, or goes on after a stop; nil for no change.
    var stops: Bool?
    /// An offer that whoever typed would not have.
    var declines: Offer?
    /// What is asked first, until the same command is typed again.
    var asks: Refusal?
    /// What becomes of an answer that is held back.
    var holding = Waiting<HeldAnswer>.same
    /// What becomes of an answer that others who lead look at first.
    var drafting = Waiting<Draft>.same
    /// The kind of an event that could not be, where this is a refusal in its place.
    var misfit: String?

    /// What becomes of an answer that waits for a word of somebody.
    enum Waiting<Answer> {
        case same
        indirect case begin(Answer)
        case drop
    }

    init(_ events: [Event] = [], reply: [Effect] = []) {
        (self.events, self.reply) = (events, reply)
    }

    static func refuse(_ why: Refusal) -> Decision {
        var decision = show(.refused(why))
        switch why {
        // Whoever typed that may have lost the question.
        case .answerWanted, .tooFewRows, .choiceWanted, .notARole: decision.repeatsPrompt = true
        default: break
        }
        return decision
    }

    static func show(_ effect: Effect) -> Decision { Decision([], reply: [effect]) }

    /// Shows the question again, with what becomes of an answer that is held back.
    static func askAgain(_ holding: Waiting<HeldAnswer> = .same) -> Decision {
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

    /// Puts names to what happened; whoever is alone has none in the log. Becomes a refusal where
    /// something of it can't be.
    mutating func sign(by speaker: String?, in session: Session) {
        said = events.map { Said($0, by: author ?? speaker) }
        if !shown.isEmpty { said = shown + said }
        var ahead = session
        for (index, said) in said.enumerated() {
            guard ahead.fits(said.event) else {
                self = .refuse(.mistakeOfOurs)
                misfit = said.event.fields.kind
                return
            }
            // The rows of a list that was pasted name the entries before them, and so does an idea in a row that is
            // begun for it.
            guard index + 1 < self.said.count else { continue }
            if session.mode == .alone || said.event.isMove { ahead.fold(said.event) }
        }
    }
}

extension Event {
    fileprivate var isMove: Bool { if case .move = self { true } else { false } }
}
