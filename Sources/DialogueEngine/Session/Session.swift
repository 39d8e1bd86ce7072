/// A session: its content and where it stands. A value; pure and deterministic.
///
/// `receive` decides and applies ahead; whoever called it appends what happened, and only then tells it.
/// What could not be appended is taken back by going on with the value from before.
public struct Session: Sendable {
    /// The content that it runs on.
    public let guide: Guide
    /// Whether one person uses it, or a room.
    public let mode: Mode
    var state: State
    /// Where in the dialogue it is, lobby and breaks aside; always follows from the state.
    private(set) var ground = Position.review
    /// Which steps are in play; always follows from the state.
    var inPlay: [Bool] = []
    /// Whether the person said that a real child may be at risk. Never part of the log.
    var isStopped = false
    /// What Return answers at questions of these ids where the author says nothing: from a profile.
    /// Never part of the log before somebody takes it.
    public var offers: [String: String] = [:]
    /// An earlier answer that was offered, and that somebody would not have. Never part of the log.
    var declined: Offer?
    /// Whether somebody was asked for a stronger row of a list. Never part of the log.
    var hasAskedForStronger = false
    /// An answer that the person is asked about before it is kept. Never part of the log.
    var held: HeldAnswer?
    /// What somebody alone typed last, where they were asked whether it is a question. Never part of the
    /// log.
    var questioned: String?
    /// A text of several lines, while its author is asked whether each is a row. Never part of the log.
    var several: String?
    /// What one who leads was asked before the room goes on. Never part of the log.
    var confirming: Confirmation?
    /// An answer for the room that others who lead look at first. Never part of the log.
    var draft: Draft?

    /// A session before its first event.
    public init(_ guide: Guide, mode: Mode = .alone) {
        self.guide = guide
        self.mode = mode
        state = State(guide)
        inPlay = Array(repeating: false, count: guide.steps.count)
        locate()
    }

    /// A session as its log tells it, of one person or of a group, as its first entry says.
    public init(_ guide: Guide, entries: some Collection<Entry>) {
        self.init(guide, entries: entries, until: entries.count)
    }

    /// The same as far as some of its entries go, knowing all of them.
    init(_ guide: Guide, entries: some Collection<Entry>, until count: Int) {
        var mode = Mode.alone
        if case .begin(let beginning) = entries.first?.event, beginning.isGroup { mode = .room }
        self.init(guide, mode: mode)
        read(entries, until: count)
    }

    /// Goes on to where some entries of a log go, knowing all of them.
    mutating func read(_ entries: some Collection<Entry>, until count: Int) {
        noteEntered(entries.lazy.map(\.event))
        for entry in entries.prefix(count) { fold(entry.event, by: entry.who) }
        locate()
    }

    /// Looks through a whole log before it is folded: where words are gone, what comes later tells.
    mutating func noteEntered(_ events: some Sequence<Event>) {
        for (number, event) in events.enumerated() {
            state.entered.note(event, at: spot(of: event), number: number)
        }
    }

    /// Takes what happened into the state. Events that do not fit change nothing.
    public mutating func apply(_ event: Event, by who: String? = nil) {
        fold(event, by: who)
        locate()
    }

    /// Finds out what is in play, and where the person or the room is.
    mutating func locate() {
        findOutWhatIsInPlay()
        ground = located()
    }

    /// How many entries its log has.
    public var size: Int { state.size }
    /// The number of the first entry that can't have happened, such as one about a row that is not
    /// there; nil where all can. No session of this program has one: its log was made elsewhere.
    public var misfit: Int? { state.misfit }
    /// Whether the person said that everything is complete.
    public var isFinished: Bool { state.isFinished }

    // MARK: Taking a line

    /// Takes a line of somebody: decides, applies, and tells what to append and then to say.
    ///
    /// The caller keeps the session as it was until what was said is on disk, and throws this one
    /// away where that fails: nothing is told before.
    ///
    /// - Parameter speaker: a member of the room, such as `p2`; somebody alone is `Member.alone`.
    public mutating func receive(
        _ input: Input, by speaker: String = Member.alone.id, at moment: Moment
    ) -> Response {
        let (before, counted, staged, first) = (position, count, state.staged, state.size)
        var decision = decision(on: input, by: speaker, at: moment)
        decision.sign(by: mode == .alone ? nil : speaker, in: self)
        askFirst(&decision, Insisting(input), by: speaker, at: moment)
        takeHeld(&decision, input)
        questioned = decision.questions
        takeSeveral(&decision, input)
        var response = Response(said: decision.said)
        response.misfit = decision.misfit
        if let stops = decision.stops { isStopped = stops }
        if let declines = decision.declines { declined = declines }
        if decision.asksForStronger { hasAskedForStronger = true }
        if !decision.events.isEmpty, !decision.reply.contains(where: \.isTaken) {
            response.effects.append(Directed(.member(speaker), .taken(.steered, entry: first)))
        }
        for effect in decision.reply { response.effects.append(Directed(.member(speaker), effect)) }
        response.effects += decision.told
        for said in response.said { response.effects += follow(said) }
        if !decision.events.isEmpty { dropPassed() }
        for staging in decision.staged { stage(staging) }
        response.staged = decision.staged.isEmpty ? gone(since: staged) : decision.staged
        if position != before { confirming = nil }
        response.effects += noteDraft(decision, by: speaker, at: moment)
        response.effects += asked(after: decision, from: before, by: speaker)
        response.effects += counts(since: counted)
        return response
    }

    /// What is asked after a line: of everybody where something came about, of whoever typed where
    /// they may have lost it.
    private func asked(
        after decision: Decision, from before: Position, by speaker: String
    ) -> [Directed] {
        if decision.reply.contains(.quit) { return [] }
        if case .finish? = decision.events.last { return [] }
        if decision.stops == true { return [Directed(.member(speaker), .asked(prompt))] }
        if position != before || decision.events.contains(where: isAskedAfter) {
            let asked = Directed(.everyone, .asked(prompt))
            return decision.shownOnce.map { [Directed(.everyone, .revealed($0)), asked] } ?? [asked]
        }
        // What can be undone from now on is for those who lead.
        if decision.events.contains(where: \.groups) {
            return [Directed(.leaders, .asked(prompt))]
        }
        let isAnswered = mode == .room && !decision.reply.isEmpty
        if decision.reminds {
            var reminder = prompt
            reminder.isReminder = true
            return [Directed(.member(speaker), .asked(reminder))]
        }
        guard decision.repeatsPrompt, !isAnswered else { return [] }
        return (view + [.asked(prompt)]).map { Directed(.member(speaker), $0) }
    }
}

extension Event {
    fileprivate var groups: Bool {
        switch self {
        case .room(.group), .room(.ungroup): true
        default: false
        }
    }
}

extension Effect {
    fileprivate var isTaken: Bool { if case .taken = self { true } else { false } }
}
