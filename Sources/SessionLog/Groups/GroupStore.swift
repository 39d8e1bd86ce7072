import DialogueEngine
import LogFormat
import Synchronization

/// The group sessions of a store that this process leads.
public final class GroupStore: Sendable {
    /// The store that the sessions are in.
    public let store: SessionStore
    private let held = Mutex(Holding())

    /// A session that this process may write to, as far as it has seen it.
    struct Held {
        var tip: LogTip
        var position: StorePosition
        let hold: any StoreHold
    }

    private struct Holding {
        var sessions: [String: Held] = [:]
        /// Rooms that are left alone until somebody wants to enter.
        var resting: Set<String> = []
        /// Rooms that can't be read; nothing in their logs gets better by looking again.
        var shut: Set<String> = []

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
    @discardableResult
    public func perform(_ batch: GroupBatch) throws(StoreProblem) -> GroupReceipt {
        try perform([batch])[0].get()
    }

    /// Keeps batches with one sync, each wholly or not at all: one that can't be kept takes no other
    /// with it, as long as the disk works.
    ///
    /// - Parameter batches: no two of them of the same session.
    /// - Returns: what became of each, in order.
    public func perform(_ batches: [GroupBatch]) -> [Result<GroupReceipt, StoreProblem>] {
        held.withLock { held in
            let time = store.clock()
            var answers = Answers(repeating: nil, count: batches.count)
            while answers.contains(where: { $0 == nil }) {
                perform(batches, &answers, at: time, &held)
            }
            return answers.compactMap(\.self)
        }
    }

    private typealias Answers = [Result<GroupReceipt, StoreProblem>?]

    /// Answers all that have no answer yet, or the first one that stands in the way of the others.
    private func perform(
        _ batches: [GroupBatch], _ answers: inout Answers, at time: Int64, _ held: inout Holding
    ) {
        var plans: [(index: Int, plan: GroupPlan)] = []
        var refused: [(index: Int, why: StoreProblem)] = []
        var ahead: [String: Held] = [:]
        for index in batches.indices where answers[index] == nil {
            do throws(StoreProblem) {
                let plan = try GroupPlan(batches[index], at: time, in: store) {
                    ahead[$0] ?? held.sessions[$0]
                }
                ahead.merge(plan.held) { $1 }
                plans.append((index, plan))
            } catch {
                refused.append((index, error))
            }
        }
        do throws(StoreProblem) {
            let isCleared = try store.backend.write(plans.flatMap(\.plan.writes))
            held.sessions.merge(ahead) { $1 }
            for (index, plan) in plans {
                answers[index] = .success(
                    GroupReceipt(heads: plan.heads, time: time, isCleared: isCleared))
            }
        } catch {
            // What stood in the way of others may have been in the way of nothing but that batch.
            let culprit = error.session.flatMap { id in plans.first { $0.plan.held[id] != nil } }
            if let culprit { return answers[culprit.index] = .failure(error) }
            for (index, _) in plans { answers[index] = .failure(error) }
        }
        for (index, why) in refused { answers[index] = .failure(why) }
    }

    /// Reads what somebody else has added to a session that this process leads as well.
    ///
    /// - Returns: nil where there is nothing that this process has not seen.
    /// - Throws: `damagedSession` where it does not follow from what was seen before.
    public func readOn(_ id: String) throws(StoreProblem) -> RoomNews? {
        try held.withLock { held throws(StoreProblem) in
            guard let known = held.sessions[id] else { throw .noSuchSession(id) }
            let (log, state) = try store.read(id, after: known.tip, withRoom: true)
            guard state.position != known.position else { return nil }
            guard let rows = state.room else { throw .noSuchSession(id) }
            let staged = try rows.stagings(of: log.tip)
            held.sessions[id]?.tip = log.tip
            held.sessions[id]?.position = state.position
            return RoomNews(
                entries: log.entries, facts: rows.facts, people: rows.people, staged: staged)
        }
    }

    /// Clears what is left in the files of what was replaced or taken away, as far as nobody reads
    /// at this moment.
    ///
    /// - Returns: whether nothing is left.
    @discardableResult
    public func clear() -> Bool { held.withLock { _ in store.backend.clearReplaced() } }

    /// Takes every room that is not closed and not held yet: after a start, or made since by
    /// somebody else.
    ///
    /// - Returns: the rooms in the order they were begun, and why others stay shut: damaged, or
    ///   in the hands of another server. They don't keep the rest from going on.
    public func open() throws(StoreProblem) -> (rooms: [StoredRoom], problems: [StoreProblem]) {
        try held.withLock { held throws(StoreProblem) in
            _ = store.backend.clearReplaced()
            let waiting = try store.backend.openRooms().filter { held.leaves($0) }
            var (rooms, problems): ([StoredRoom], [StoreProblem]) = ([], [])
            for id in waiting {
                do throws(StoreProblem) {
                    rooms.append(try lead(id, &held))
                } catch {
                    guard error.session != nil else { throw error }
                    if error.staysSo { held.shut.insert(id) }
                    problems.append(error)
                }
            }
            return (rooms, problems)
        }
    }

    private func lead(_ id: String, _ held: inout Holding) throws(StoreProblem) -> StoredRoom {
        let hold = try store.backend.hold(id)
        let (log, state) = try store.read(id, withRoom: true)
        guard log.isGroup else { throw .damagedSession(id: id, entry: 0, .noGroup) }
        guard let rows = state.room else { throw .noSuchSession(id) }
        let room = try StoredRoom(log, rows, staged: rows.stagings(of: log.tip))
        held.sessions[id] = Held(tip: log.tip, position: state.position, hold: hold)
        return room
    }

    /// Looks at rooms that `open` has no reason to look at.
    ///
    /// - Returns: what is wrong with them: closed without an end in the log, or a group's session without a
    ///   room.
    public func lookOver() throws(StoreProblem) -> [StoreProblem] {
        try store.list(withOpenRooms: false).compactMap { session in
            switch session.room?.isClosed {
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
            guard try store.backend.ids(beginning: id) == [id] else {
                held.resting.remove(id)
                throw .noSuchSession(id)
            }
            let room = try lead(id, &held)
            held.resting.remove(id)
            return room
        }
    }

    /// Forgets rooms that rest and were deleted meanwhile.
    ///
    /// - Returns: which.
    public func forgetDeleted() throws(StoreProblem) -> [String] {
        try held.withLock { held throws(StoreProblem) in
            let there = Set(try store.backend.openRooms())
            let gone = held.resting.subtracting(there).sorted()
            held.resting.formIntersection(there)
            return gone
        }
    }

    /// Lets go of a session, so that others may write to it.
    public func release(_ id: String) { held.withLock { $0.sessions[id] = nil } }
}

extension StoreProblem {
    /// Whether the same will be found again until somebody does something about it.
    fileprivate var staysSo: Bool {
        switch self {
        case .damagedSession, .newerSession: true
        default: false
        }
    }
}
