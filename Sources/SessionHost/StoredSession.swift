import DialogueCore
import SessionLog

/// A session as its log tells it, for reading.
public enum StoredSession {
    /// Replays a log on the content that it was begun with.
    ///
    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    static func replay(
        _ log: VerifiedLog, in store: SessionStore
    ) throws -> (session: Session, beginning: Beginning) {
        guard case .begin(let beginning) = log.entries.first?.event else {
            throw StoreProblem.damagedSession(id: log.head.session, entry: 0, .unreadable)
        }
        func file(_ source: Beginning.Source) throws -> ContentFile {
            ContentFile(id: source.id, bytes: try store.content(source.fingerprint))
        }
        let content = try SessionContent(
            briefing: try file(beginning.briefing), dialogue: try file(beginning.dialogue),
            form: try file(beginning.form))
        let session = Session(content.guide, entries: log.entries)
        if let entry = session.misfit {
            throw StoreProblem.damagedSession(id: log.head.session, entry: entry, .impossible)
        }
        return (session, beginning)
    }

    /// The record of a session, for documents.
    ///
    /// - Throws: `StoreProblem`, or `SessionContent.Problem`.
    public static func record(of id: String, in store: SessionStore) throws -> Record {
        let log = try store.entries(of: id)
        let (session, beginning) = try replay(log, in: store)
        let room = session.isAlone ? nil : try store.room(of: id, log: log)
        return Record(
            id: id, entries: log.entries, beginning: beginning, chain: log.head.chain,
            receipt: log.head.receipt, session: session, people: People(room?.people ?? []))
    }
}

extension People {
    /// The table of people as it is kept.
    init(_ stored: [StoredPerson]) {
        self.init()
        var names = AlikeNames()
        for person in stored { add(person, among: &names) }
    }

    /// Adds somebody, with numbers where the name is like another's.
    mutating func add(_ person: StoredPerson, among names: inout AlikeNames) {
        add(
            Person(
                id: person.member, name: person.name, agency: person.agency, work: person.role))
        for id in names.add(person.name, of: person.member) { number(id) }
    }
}
