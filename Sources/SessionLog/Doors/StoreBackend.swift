import DialogueEngine
import LogFormat

/// What keeps the sessions: SQLite in a folder, or memory for tests.
///
/// It moves bytes and rows and understands none of them: sealing, checking and summing up are done
/// above, once for all. `StoreContractTests` say what each has to do.
package protocol StoreBackend: AnyObject, Sendable {
    /// - Throws: why nothing may be written, where nothing may.
    func checkWritable() throws(StoreProblem)

    /// The right to write to a session, which ends when nobody refers to it any more.
    ///
    /// A backend may give it to several at once; `write` refuses whoever has not seen everything.
    ///
    /// - Throws: `inUse` at once where it is given to one alone, and somebody else has it.
    func hold(_ id: String) throws(StoreProblem) -> any StoreHold

    /// Does everything or nothing; it is on disk when this returns.
    ///
    /// - Returns: whether nothing is left in the files of what was replaced or taken away.
    /// - Throws: `conflict` for a session that does not stand where the write expects it, for one to
    ///   begin whose id was there before or whose code is taken, and where something is not there to
    ///   be taken away; `noSuchSession`; or what happened to the disk.
    @discardableResult
    func write(_ writes: [StoreWrite]) throws(StoreProblem) -> Bool

    /// Clears what is left in the files of what was replaced or taken away, as far as nobody reads.
    ///
    /// - Returns: whether nothing is left.
    func clearReplaced() -> Bool

    /// Reads a session from an entry on, as it stands at one moment, in parts that follow each other.
    ///
    /// - Returns: where it stands; nil where there is no such session.
    func read(
        _ id: String, from first: Int, withRoom: Bool, _ part: (LogBytes) throws -> Void
    ) throws(StoreProblem) -> StoredState?

    /// The last lines of a log, the last one first.
    func lastLines(of id: String, _ count: Int) throws(StoreProblem) -> [LogBytes.Line]

    /// Both ends of every log, the session that was begun last first; also without those of rooms that are
    /// not closed.
    func ends(withOpenRooms: Bool) throws(StoreProblem) -> [LogEnds]

    /// The ids that begin like this, in order.
    func ids(beginning prefix: String) throws(StoreProblem) -> [String]

    /// The rooms that are not closed, the one that was begun first first.
    func openRooms() throws(StoreProblem) -> [String]

    /// What a session was begun with, by its fingerprint; nil where it is not there.
    func content(_ fingerprint: String) throws(StoreProblem) -> [UInt8]?

    /// Takes a session and all that belongs to it alone away, and leaves a tombstone.
    func remove(_ tombstone: Tombstone) throws(StoreProblem)

    /// Sessions that were removed, and whose bytes may still be there.
    func uncleared() throws(StoreProblem) -> [String]

    /// Makes sure that no byte of these removed sessions is left.
    ///
    /// - Parameter reached: told of each step, for tests that cut it short.
    func clearRemoved(
        _ ids: [String], reached: (DeletionStep) -> Void
    ) throws(StoreProblem)

    /// What is left of removed sessions, the latest first.
    func tombstones() throws(StoreProblem) -> [Tombstone]

    /// Nothing can be asked any more.
    func close()
}

/// The right to write to a session.
package protocol StoreHold: AnyObject, Sendable {}

/// Where a session stands: whoever has not seen as much may not write.
package struct StorePosition: Equatable, Sendable {
    /// The number of its entries.
    package var entries: Int
    /// How often what stands beside its log was changed, as the backend counts it while it is held.
    package var changes: Int

    /// Before anything is there, unless told otherwise.
    package init(entries: Int = 0, changes: Int = 0) {
        (self.entries, self.changes) = (entries, changes)
    }
}

/// What is to be kept of one session in one go.
package struct StoreWrite: Sendable {
    /// A thing to be kept.
    package enum Move: Sendable {
        /// The session is new, and this is what it is begun with.
        case begin([ContentFile])
        /// Entries at the end of its log.
        case lines([SealedEntry])
        /// What members say to what is not shown yet: in place of what they said, or taken away.
        case stage([StagedRow])
        /// What is known of the room, in place of what was known.
        case room(RoomFacts)
        /// Somebody, in place of what was known of them.
        case person(StoredPerson)
    }

    /// The session.
    package let id: String
    /// Where it stands before.
    package let expecting: StorePosition
    /// In the order in which they are done.
    package var moves: [Move]

    package init(_ id: String, expecting: StorePosition, _ moves: [Move] = []) {
        (self.id, self.expecting, self.moves) = (id, expecting, moves)
    }

    /// Where the session stands afterwards.
    package var position: StorePosition {
        moves.reduce(into: expecting) { position, move in
            switch move {
            case .lines(let sealed): position.entries += sealed.count
            case .stage, .room, .person: position.changes += 1
            case .begin: break
            }
        }
    }

    /// Whether it has entries.
    package var appends: Bool { moves.contains { if case .lines = $0 { true } else { false } } }

    /// Whether something in it is to be gone for good.
    package var takesAway: Bool {
        moves.contains { move in
            guard case .stage(let rows) = move else { return false }
            return rows.contains { $0.whole == nil }
        }
    }

    /// Whether something in it may take the place of what is to be gone soon.
    package var replaces: Bool {
        moves.contains { if case .stage = $0 { true } else { false } }
    }
}

/// What a member says to what is not shown yet, as bytes.
package struct StagedRow: Equatable, Sendable {
    /// What it is said to.
    package let place: String
    /// Such as `p2`.
    package let member: String
    /// Nil takes it away.
    package let whole: [UInt8]?

    package init(place: String, member: String, whole: [UInt8]?) {
        (self.place, self.member, self.whole) = (place, member, whole)
    }
}

/// Where a session stands, and what stands beside its log.
package struct StoredState: Sendable {
    /// Where it stands.
    package let position: StorePosition
    /// Nil for a session of one person, or where it was not asked for.
    package let room: StoredRows?

    package init(position: StorePosition, room: StoredRows?) {
        (self.position, self.room) = (position, room)
    }
}

/// What stands beside the log of a room.
package struct StoredRows: Sendable {
    /// What is known of the room.
    package var facts: RoomFacts
    /// In the order in which they joined.
    package var people: [StoredPerson]
    /// In the order of places and members.
    package var staged: [StagedRow]

    package init(facts: RoomFacts, people: [StoredPerson] = [], staged: [StagedRow] = []) {
        (self.facts, self.people, self.staged) = (facts, people, staged)
    }
}

/// Both ends of a log, as they are stored.
package struct LogEnds: Sendable {
    /// The session.
    package let id: String
    /// Nil where it is missing.
    package let first: LogBytes.Line?
    /// Nil where it is missing.
    package let last: LogBytes.Line?
    /// What is known of its room; nil where it has none.
    package let room: RoomFacts?

    package init(id: String, first: LogBytes.Line?, last: LogBytes.Line?, room: RoomFacts?) {
        (self.id, self.first, self.last, self.room) = (id, first, last, room)
    }
}
