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
    public let staged: [Staging]
    /// Everything that happened.
    public let log: VerifiedLog

    /// - Throws: `damagedSession` where log and room differ on whether it is closed.
    init(_ log: VerifiedLog, _ rows: StoredRows, staged: [Staging] = []) throws(StoreProblem) {
        guard rows.facts.isClosed == log.isClosed else {
            throw .damagedSession(
                id: log.head.session, entry: log.isClosed ? log.head.size - 1 : log.head.size,
                log.isClosed ? .roomOpen : .finishMissing)
        }
        (id, facts, people) = (log.head.session, rows.facts, rows.people)
        (self.staged, self.log) = (staged, log)
    }
}

/// What somebody else has added to a room.
public struct RoomNews: Equatable, Sendable {
    /// What happened since, in order.
    public let entries: [Entry]
    /// What is known of the room by now.
    public let facts: RoomFacts
    /// What its members come back with by now.
    public let people: [StoredPerson]
    /// All that members say by now to what is not shown yet.
    public let staged: [Staging]

    /// What came since; facts, people and staged answers are all of them as they are now.
    public init(
        entries: [Entry], facts: RoomFacts, people: [StoredPerson], staged: [Staging]
    ) {
        (self.entries, self.facts, self.people, self.staged) = (entries, facts, people, staged)
    }
}

extension StoredRows {
    /// What members say to what is not shown yet.
    ///
    /// - Throws: `damagedSession` for anything that this software doesn't write.
    func stagings(of tip: LogTip) throws(StoreProblem) -> [Staging] {
        let stagings = staged.compactMap(StagedBytes.staging)
        guard stagings.count == staged.count else {
            throw .damagedSession(id: tip.session, entry: tip.size, .unreadable)
        }
        return stagings
    }
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
        let state = try backend.read(id, from: .max, withRoom: true) { _ in }
        guard let state else { throw .noSuchSession(id) }
        guard let rows = state.room else { return nil }
        return try StoredRoom(log, rows)
    }
}
