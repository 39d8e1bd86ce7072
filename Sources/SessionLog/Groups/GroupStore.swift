import DialogueCore
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
        /// Something was taken away whose bytes may still be in the files.
        var leavesTraces = true
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
            held.sessions = try store.write { try plan.perform(in: $0) }
            held.leavesTraces = held.leavesTraces || plan.takesAway
            if held.leavesTraces { held.leavesTraces = !clearTraces() }
            return GroupReceipt(heads: plan.heads, time: time)
        }
    }

    /// Takes every room that is not closed and not held yet: after a start, or made since by
    /// somebody else.
    ///
    /// - Returns: the rooms in the order they were begun, and why others stay shut: damaged, or
    ///   in the hands of another server. They don't keep the rest from going on.
    public func open() throws(StoreProblem) -> (rooms: [StoredRoom], problems: [StoreProblem]) {
        try held.withLock { held throws(StoreProblem) in
            if held.leavesTraces { held.leavesTraces = !clearTraces() }
            let waiting = (try store.read { try $0.openRooms() } ?? [])
                .filter { held.sessions[$0.id] == nil }
            var (rooms, problems): ([StoredRoom], [StoreProblem]) = ([], [])
            for (key, id) in waiting {
                do throws(StoreProblem) {
                    let lock = try store.lock(id)
                    let log = try store.entries(of: id)
                    guard let room = try store.room(of: id, log: log) else { continue }
                    held.sessions[id] = Held(key: key, tip: log.tip, lock: lock)
                    rooms.append(room)
                } catch {
                    guard error.isAboutOneSession else { throw error }
                    problems.append(error)
                }
            }
            return (rooms, problems)
        }
    }

    /// Lets go of a session, so that others may write to it.
    public func release(_ id: String) { held.withLock { $0.sessions[id] = nil } }

    /// Whether what was taken away is gone from the files; somebody who reads at this moment can
    /// keep it there for a while.
    private func clearTraces() -> Bool { (try? store.emptyWriteAheadLog()) != nil }
}

extension StoreProblem {
    fileprivate var isAboutOneSession: Bool {
        switch self {
        case .damagedSession, .newerSession, .inUse, .noSuchSession: true
        default: false
        }
    }
}
