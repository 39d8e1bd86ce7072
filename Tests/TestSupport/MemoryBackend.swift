import LogFormat
import SessionLog
import Synchronization

/// Sessions in memory, for tests: several servers may share them, writes fail when they are told to,
/// and a crash loses what was not synced.
package final class MemoryBackend: StoreBackend {
    /// What goes wrong with a write.
    package struct Fault: Sendable {
        let problem: StoreProblem
        /// Whether it is kept all the same, as when a disk reports an error after it has written.
        let isKept: Bool

        package init(_ problem: StoreProblem, isKept: Bool = false) {
            (self.problem, self.isKept) = (problem, isKept)
        }
    }

    private struct Inside {
        var state = MemoryState()
        /// What a crash leaves; nil where every write is synced at once.
        var synced: MemoryState?
        var fault: Fault?
        var isRead = false
        var isClosed = false
        var writes = 0
    }

    private let inside = Mutex(Inside())
    private let holders = Mutex<[String: WeakHold]>([:])
    private let isShared: Bool

    /// An empty store.
    ///
    /// - Parameter isShared: whether several may hold a session at once.
    package init(isShared: Bool = false) { self.isShared = isShared }

    /// Everything that is there.
    package var state: MemoryState {
        get { inside.withLock { $0.state } }
        set { inside.withLock { $0.state = newValue } }
    }

    /// How often something was written, as one transaction each.
    package var writes: Int { inside.withLock { $0.writes } }

    /// What would be left after a crash.
    package var safe: MemoryState { inside.withLock { $0.synced ?? $0.state } }

    /// What goes wrong with the next write.
    package func fail(_ fault: Fault?) { inside.withLock { $0.fault = fault } }

    /// Whether somebody reads, so that nothing is cleared.
    package var isRead: Bool {
        get { inside.withLock { $0.isRead } }
        set { inside.withLock { $0.isRead = newValue } }
    }

    /// From here on nothing that is written is safe before `sync`.
    package func holdSyncs() { inside.withLock { $0.synced = $0.synced ?? $0.state } }

    /// What was written is safe.
    package func sync() { inside.withLock { if $0.synced != nil { $0.synced = $0.state } } }

    /// The machine goes down: what was not synced is gone, and nobody holds anything.
    package func crash() {
        inside.withLock { $0.state = $0.synced ?? $0.state }
        holders.withLock { $0 = [:] }
    }
}

extension MemoryBackend {
    package func checkWritable() throws(StoreProblem) { try look { _ throws(StoreProblem) in } }

    package func hold(_ id: String) throws(StoreProblem) -> any StoreHold {
        let hold = MemoryHold()
        let isFree = holders.withLock { holders in
            guard isShared || holders[id]?.hold == nil else { return false }
            holders[id] = WeakHold(hold)
            return true
        }
        if !isFree { throw .inUse(id: id) }
        return hold
    }

    package func write(_ writes: [StoreWrite]) throws(StoreProblem) -> Bool {
        try change { inside throws(StoreProblem) in
            let fault = inside.fault
            inside.fault = nil
            if let fault, !fault.isKept { throw fault.problem }
            var next = inside.state
            for write in writes { try next.perform(write) }
            inside.state = next
            inside.writes += 1
            if let fault { throw fault.problem }
            if writes.contains(where: \.takesAway), !inside.isRead { inside.state.traces = [] }
            return inside.state.traces.isEmpty
        }
    }

    package func clearReplaced() -> Bool {
        inside.withLock { inside in
            if !inside.isRead { inside.state.traces = [] }
            return inside.state.traces.isEmpty
        }
    }

    package func read(
        _ id: String, from first: Int, withRoom: Bool, _ part: (LogBytes) throws -> Void
    ) throws(StoreProblem) -> StoredState? {
        guard let session = try look({ $0.sessions[id] }) else { return nil }
        do {
            let size = session.lines.count - session.withheld
            for start in stride(from: first, to: size, by: 100) {
                let numbers = start..<min(start + 100, size)
                try part(
                    LogBytes(
                        lines: Array(session.lines[numbers]),
                        openings: numbers.compactMap { session.openings[$0] }))
            }
        } catch let problem as StoreProblem {
            throw problem
        } catch {
            throw .closed(folder: "\(error)")
        }
        return StoredState(position: session.position, room: withRoom ? session.room : nil)
    }

    package func lastLines(
        of id: String, _ count: Int
    ) throws(StoreProblem) -> [LogBytes.Line] {
        try look { $0.sessions[id]?.lines.suffix(count).reversed() ?? [] }
    }

    package func ends(withOpenRooms: Bool) throws(StoreProblem) -> [LogEnds] {
        try look { state in
            state.inOrder.reversed().filter {
                withOpenRooms || $0.value.room?.facts.isClosed != false
            }.map { id, session in
                LogEnds(
                    id: id, first: session.lines.first, last: session.lines.last,
                    room: session.room?.facts)
            }
        }
    }

    package func ids(beginning prefix: String) throws(StoreProblem) -> [String] {
        try look { $0.sessions.keys.filter { $0.hasPrefix(prefix) }.sorted() }
    }

    package func openRooms() throws(StoreProblem) -> [String] {
        try look { $0.inOrder.filter { $0.value.room?.facts.isClosed == false }.map(\.key) }
    }

    package func content(_ fingerprint: String) throws(StoreProblem) -> [UInt8]? {
        try look { $0.content[fingerprint] }
    }

    package func remove(_ tombstone: Tombstone) throws(StoreProblem) {
        try change { inside throws(StoreProblem) in try inside.state.remove(tombstone) }
    }

    package func uncleared() throws(StoreProblem) -> [String] {
        try look { $0.removed.keys.sorted() }
    }

    package func clearRemoved(
        _ ids: [String], reached: (DeletionStep) -> Void
    ) throws(StoreProblem) {
        try change { inside throws(StoreProblem) in
            if inside.isRead { throw .busy(folder: "memory") }
            for id in ids { inside.state.removed[id] = nil }
        }
        reached(.cleared)
    }

    package func tombstones() throws(StoreProblem) -> [Tombstone] {
        try look { $0.tombstones.sorted { ($0.deleted, $1.id) > ($1.deleted, $0.id) } }
    }

    package func close() { inside.withLock { $0.isClosed = true } }

    private func look<Value>(
        _ body: (MemoryState) throws(StoreProblem) -> Value
    ) throws(StoreProblem) -> Value {
        let state = inside.withLock { $0.isClosed ? nil : $0.state }
        guard let state else { throw .closed(folder: "memory") }
        return try body(state)
    }

    private func change<Value>(
        _ body: (inout Inside) throws(StoreProblem) -> Value
    ) throws(StoreProblem) -> Value {
        let result: Result<Value, StoreProblem> = inside.withLock { inside in
            if inside.isClosed { return .failure(.closed(folder: "memory")) }
            do throws(StoreProblem) {
                return .success(try body(&inside))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

private final class MemoryHold: StoreHold {}

private struct WeakHold {
    weak var hold: MemoryHold?

    init(_ hold: MemoryHold) { self.hold = hold }
}
