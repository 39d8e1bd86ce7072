import DialogueEngine
import SessionLog

/// A session of one person on disk: a copy takes each line, what happened is appended, and only then the
/// copy takes its place and the line is answered.
public struct SoloSession: ~Copyable {
    /// Where it stands.
    public private(set) var session: Session
    /// The entry that began it; nil for a session that goes on.
    public let first: Event?
    private let writer: SessionWriter
    /// What was only looked at since it was finished: it is kept with the next change, so that
    /// looking changes no receipt.
    private var looked: [Event] = []

    /// Begins a session; its first entry is on disk when this returns.
    public init(
        beginning content: SessionContent, in store: SessionStore, software: String
    ) throws(StoreProblem) {
        let begun = try store.begin(
            briefing: content.briefing, dialogue: content.dialogue, form: content.form,
            software: software)
        writer = begun.writer
        first = begun.first.event
        session = Session(content.guide)
        session.apply(begun.first.event)
    }

    /// Goes on with a session at the question that is open.
    ///
    /// - Throws: `StoreProblem`, or `SessionContent.Problem` if its content can't be read any more.
    public init(resuming id: String, in store: SessionStore) throws {
        let (writer, log) = try store.resume(id)
        session = try StoredSession.replay(log, in: store).session
        self.writer = writer
        first = nil
    }

    /// The session, 32 hex digits.
    public var id: String { writer.id }

    /// How many entries the record has, and its short form for writing down.
    public var receipt: (size: Int, text: String) { (writer.head.size, writer.head.receipt) }

    /// What follows from a line that somebody typed; what it changed is on disk by then.
    ///
    /// - Throws: `StoreProblem`; the line then changed nothing.
    public mutating func receive(_ input: Input, today: Today) throws(StoreProblem) -> Response {
        var ahead = session
        var response = ahead.receive(input, at: Moment(today: today))
        let events = response.said.map(\.event)
        if session.isFinished, events.allSatisfy(\.leavesFinished), ahead.says(asMuchAs: session) {
            looked += events
            response = response.unnumbered
        } else if !events.isEmpty {
            _ = try writer.append(looked + events, expecting: session.size - looked.count)
            looked = []
        }
        session = ahead
        return response
    }

    /// Offers answers of an earlier time at the questions of these ids; Return takes them.
    public mutating func offer(_ answers: [String: String]) { session.offers = answers }
}

extension Session {
    /// Whether documents of both would be the same.
    fileprivate func says(asMuchAs other: Session) -> Bool {
        ActionPlan(self) == ActionPlan(other) && Transcript(self) == Transcript(other)
    }
}

extension Response {
    /// The same as something passing: what is not kept yet has no entry.
    fileprivate var unnumbered: Response {
        var passing = self
        passing.said = []
        passing.effects = effects.map { directed in
            guard case .taken(let how, _) = directed.effect else {
                return Directed(directed.audience, directed.effect)
            }
            return Directed(directed.audience, .taken(how, entry: nil))
        }
        return passing
    }
}
