import DialogueCore
import SessionLog

/// A session of one person on disk: every line is decided, appended, applied, and only then answered.
public struct SoloSession: ~Copyable {
    /// Where it stands.
    public private(set) var session: Session
    private let writer: SessionWriter

    /// Begins a session; its first entry is on disk when this returns.
    public init(
        beginning content: SessionContent, in store: SessionStore, software: String
    ) throws(StoreProblem) {
        let begun = try store.begin(
            briefing: content.briefing, dialogue: content.dialogue, form: content.form,
            software: software)
        writer = begun.writer
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
    }

    /// The session, 32 hex digits.
    public var id: String { writer.id }

    /// How many entries the record has, and its short form for writing down.
    public var receipt: (size: Int, text: String) { (writer.head.size, writer.head.receipt) }

    /// What to say to a line that somebody typed; what it changed is on disk by then.
    ///
    /// - Throws: `StoreProblem`; the line then changed nothing.
    public mutating func take(_ input: Input, today: Today) throws(StoreProblem) -> [Effect] {
        let position = session.size
        return try session.take(input, today: today) { (events) throws(StoreProblem) in
            _ = try writer.append(events, expecting: position)
        }
    }
}
