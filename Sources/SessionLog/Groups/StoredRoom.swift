import DialogueEngine
import LogFormat

/// A group session as the store has it.
public struct StoredRoom: Equatable, Sendable {
    /// The session, 32 hex digits.
    public let id: String
    /// What is known of the room.
    public let facts: RoomFacts
    /// What its members come back with, in the order they joined; who they are, the log says.
    public let people: [StoredPerson]
    /// What they say to what is not shown yet; read only where the room goes on.
    public internal(set) var staged: [Staging] = []
    /// Everything that happened.
    public let log: VerifiedLog
}

extension SessionStore {
    /// What stands beside the log of a group session; nil for a session of one person.
    ///
    /// Whether it is a group's is what its log says; what stands beside it may be changed and gone.
    ///
    /// - Parameter log: all of it, as `entries(of:)` gives it.
    /// - Throws: `noSuchSession`; `damagedSession` where log and room differ on whether it is closed.
    public func room(of id: String, log: VerifiedLog) throws(StoreProblem) -> StoredRoom? {
        guard log.isGroup else { return nil }
        let room = try read { db throws -> StoredRoom? in
            guard let key = try db.key(of: id) else { throw StoreProblem.noSuchSession(id) }
            guard let facts = try db.facts(of: key) else { return nil }
            return StoredRoom(
                id: id, facts: facts, people: try db.people(of: key), log: log)
        }
        guard let room, let room else { return nil }
        guard room.facts.isClosed == log.isClosed else {
            throw .damagedSession(
                id: id, entry: log.isClosed ? log.head.size - 1 : log.head.size,
                log.isClosed ? .roomOpen : .finishMissing)
        }
        return room
    }
}

extension Database {
    fileprivate func facts(of key: Int64) throws -> RoomFacts? {
        try first("SELECT code, closed, facts FROM rooms WHERE session = ?", [key]) {
            RoomFacts(
                code: try $0.text(at: 0), isClosed: $0.whole(at: 1) != 0,
                facts: try FactsText.facts($0.text(at: 2)))
        }
    }

    fileprivate func people(of key: Int64) throws -> [StoredPerson] {
        try rows(
            """
            SELECT member, secret, place, facts FROM people
            WHERE session = ? ORDER BY place, member
            """, [key]
        ) {
            StoredPerson(
                member: try $0.text(at: 0), secretHash: try $0.text(at: 1),
                place: $0.whole(at: 2).map { Int($0) } ?? 0,
                facts: try FactsText.facts($0.text(at: 3)))
        }
    }
}
