import DialogueEngine
import LogFormat
import Synchronization

/// The group sessions of a store, each held by this process alone as long as it exists.
public final class GroupStore: Sendable {
    /// The store that the sessions are in.
    public let store: SessionStore
    private let held = Mutex(Holding())

    /// A session that only this process may write to.
    struct Held {
        let key: Int64
        var tip: LogTip
        let lock: FileLock
    }

    private struct Holding {
        var sessions: [String: Held] = [:]
        /// Rooms that are left alone until somebody wants to enter.
        var resting: Set<String> = []
        /// Rooms that can't be read; nothing in their logs gets better by looking again.
        var shut: Set<String> = []
        /// Something was replaced whose bytes may still stand between others in the file.
        var leavesCopies = true
        /// Something was replaced or taken away whose bytes may still be in the write-ahead log.
        var leavesTraces = true

        var leavesAnything: Bool { leavesCopies || leavesTraces }

        mutating func note(_ plan: GroupPlan) {
            if plan.takesAway {
                (leavesCopies, leavesTraces) = (false, true)
            } else if plan.replaces {
                (leavesCopies, leavesTraces) = (true, true)
            }
        }

        /// Whether a room is there to be taken.
        func leaves(_ id: String) -> Bool {
            sessions[id] == nil && !resting.contains(id) && !shut.contains(id)
        }
    }

    /// Holds nothing until `open` or a batch that begins a session.
    ///
    /// - Parameter store: one that may be written to.
    public init(_ store: SessionStore) { self.store = store }

    /// Keeps a batch: when this returns, everything in it is on disk.
    ///
    /// - Throws: `conflict` if a log has not as many entries as expected, or a code is taken;
    ///   `noSuchSession` for one that is not held; `unstorable`; or what happened to the disk.
    ///   Nothing was changed then.
    public func perform(_ batch: GroupBatch) throws(StoreProblem) -> GroupReceipt {
        try held.withLock { held throws(StoreProblem) in
            let time = store.clock()
            let plan = try GroupPlan(batch, held: held.sessions, time: time, store: store)
            if !batch.items.isEmpty {
                let kept = try store.write { try plan.perform(in: $0) }
                held.sessions.merge(kept) { $1 }
                held.note(plan)
            }
            if plan.takesAway || batch.clears { clear(&held) }
            return GroupReceipt(heads: plan.heads, time: time, isCleared: !held.leavesAnything)
        }
    }

    /// Clears what is left in the files of what was replaced or taken away, as far as nobody reads
    /// at this moment.
    public func clear() { held.withLock { clear(&$0) } }

    private func clear(_ held: inout Holding) {
        if held.leavesCopies {
            guard (try? store.write { try $0.rewriteStaged() }) != nil else { return }
            held.leavesCopies = false
            held.leavesTraces = true
        }
        if held.leavesTraces { held.leavesTraces = !emptyTraces() }
    }

    /// Takes every room that is not closed and not held yet: after a start, or made since by
    /// somebody else.
    ///
    /// - Returns: the rooms in the order they were begun, and why others stay shut: damaged, or
    ///   in the hands of another server. They don't keep the rest from going on.
    public func open() throws(StoreProblem) -> (rooms: [StoredRoom], problems: [StoreProblem]) {
        try held.withLock { held throws(StoreProblem) in
            clear(&held)
            let waiting = (try store.read { try $0.openRooms() } ?? [])
                .filter { held.leaves($0.id) }
            var (rooms, problems): ([StoredRoom], [StoreProblem]) = ([], [])
            for (key, id) in waiting {
                do throws(StoreProblem) {
                    rooms.append(try take(id, key, &held))
                } catch {
                    guard error.isAboutOneSession else { throw error }
                    if error.staysSo { held.shut.insert(id) }
                    problems.append(error)
                }
            }
            return (rooms, problems)
        }
    }

    private func take(
        _ id: String, _ key: Int64, _ held: inout Holding
    ) throws(StoreProblem) -> StoredRoom {
        let lock = try store.lock(id)
        let log = try store.entries(of: id)
        guard log.isGroup else { throw .damagedSession(id: id, entry: 0, .noGroup) }
        guard var room = try store.room(of: id, log: log) else { throw .noSuchSession(id) }
        room.staged = try store.read { try $0.staged(of: key) } ?? []
        held.sessions[id] = Held(key: key, tip: log.tip, lock: lock)
        return room
    }

    /// Looks at rooms that `open` has no reason to look at.
    ///
    /// - Returns: what is wrong with them: closed without an end in the log, or a group's session without a
    ///   room.
    public func lookOver() throws(StoreProblem) -> [StoreProblem] {
        let rooms = try store.read { try $0.rooms() } ?? [:]
        return try store.list().compactMap { session in
            switch rooms[session.id] {
            case true? where !session.isFinished:
                .damagedSession(id: session.id, entry: session.size, .finishMissing)
            case nil where session.beginning?.isGroup == true:
                .damagedSession(id: session.id, entry: 0, .roomMissing)
            default: nil
            }
        }
    }

    /// Lets go of a room that nobody was in for long: `open` leaves it alone, others may write to
    /// it or delete it, and `wake` takes it again.
    public func rest(_ id: String) {
        held.withLock { held in
            held.sessions[id] = nil
            held.resting.insert(id)
        }
    }

    /// Takes a room again that rests.
    ///
    /// - Throws: as `open` says of a room that stays shut.
    public func wake(_ id: String) throws(StoreProblem) -> StoredRoom {
        try held.withLock { held throws(StoreProblem) in
            guard held.resting.contains(id) else { throw .inUse(id: id) }
            guard let key = try store.read({ try $0.key(of: id) }), let key else {
                held.resting.remove(id)
                throw .noSuchSession(id)
            }
            let room = try take(id, key, &held)
            held.resting.remove(id)
            return room
        }
    }

    /// Forgets rooms that rest and were deleted meanwhile.
    ///
    /// - Returns: which.
    public func forgetDeleted() throws(StoreProblem) -> [String] {
        try held.withLock { held throws(StoreProblem) in
            let there = Set((try store.read { try $0.openRooms() } ?? []).map(\.id))
            let gone = held.resting.subtracting(there).sorted()
            held.resting.formIntersection(there)
            return gone
        }
    }

    /// Lets go of a session, so that others may write to it.
    public func release(_ id: String) { held.withLock { $0.sessions[id] = nil } }

    /// Whether what was taken away is gone from the files; somebody who reads at this moment can
    /// keep it there for a while, and a meeting does not wait for them.
    private func emptyTraces() -> Bool { (try? store.emptyWriteAheadLog(waits: false)) != nil }
}

extension StoreProblem {
    /// Whether the same will be found again until somebody does something about it.
    fileprivate var staysSo: Bool {
        switch self {
        case .damagedSession, .newerSession: true
        default: false
        }
    }

    fileprivate var isAboutOneSession: Bool {
        switch self {
        case .damagedSession, .newerSession, .inUse, .noSuchSession: true
        default: false
        }
    }
}
