import DialogueEngine
import DialogueLanguage
import SessionLog

/// A session as its log tells it, for reading.
public enum StoredSession {
    /// Replays a log on the content that it was begun with.
    ///
    /// - Parameter count: of how many of its last entries it says what is told.
    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    static func replay(
        _ log: VerifiedLog, in store: SessionStore, on shelf: ContentShelf = ContentShelf(),
        tellingLast count: Int = 0
    ) throws -> (session: Session, beginning: Beginning, told: [Directed]) {
        guard case .begin(let beginning) = log.entries.first?.event else {
            throw StoreProblem.damagedSession(id: log.head.session, entry: 0, .unreadable)
        }
        let content = try shelf.content(of: beginning, in: store)
        let (session, told) = Session.read(
            from: beginning.isGroup ? content.blankRoom : Session(content.guide),
            entries: log.entries, tellingLast: count)
        if let entry = session.misfit {
            throw StoreProblem.damagedSession(id: log.head.session, entry: entry, .impossible)
        }
        return (session, beginning, told)
    }

    /// The record as somebody sees it who is not given some of its words.
    ///
    /// - Parameter withheld: whether the words of an entry are left out.
    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    public static func record(
        _ log: VerifiedLog, in store: SessionStore, withheld: (Entry, Form) -> Bool
    ) throws -> Record {
        let (session, beginning, _) = try replay(log, in: store)
        let entries = log.entries.map { entry in
            withheld(entry, session.guide.form)
                ? Entry(
                    number: entry.number, time: entry.time, who: entry.who,
                    event: entry.event.redacted) : entry
        }
        return Record(
            id: log.head.session, entries: entries, beginning: beginning, chain: log.head.chain,
            receipt: log.head.receipt, session: Session(session.guide, entries: entries),
            people: People(naming: entries))
    }

    /// The record of a session, for documents.
    ///
    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    public static func record(of id: String, in store: SessionStore) throws -> Record {
        let log = try store.entries(of: id)
        let (session, beginning, _) = try replay(log, in: store)
        // A room that says otherwise than its log is damaged.
        _ = try store.room(of: id, log: log)
        return Record(
            id: id, entries: log.entries, beginning: beginning, chain: log.head.chain,
            receipt: log.head.receipt, session: session, people: People(naming: log.entries))
    }
}

extension People {
    /// The people that a log tells of, with numbers where names are alike.
    init(naming entries: some Sequence<Entry>) {
        self.init()
        var names = AlikeNames()
        for entry in entries { note(entry.event, by: entry.who, among: &names) }
    }

    /// Takes what an entry tells of somebody, with numbers where a name is like another's.
    mutating func note(_ event: Event, by who: String?, among names: inout AlikeNames) {
        note(event, by: who)
        guard case .room(.name(let words?)) = event, let who else { return }
        for id in names.add(words.text, of: who) { number(id) }
    }
}
