import SessionHost
import SessionLog
import Synchronization

/// The batches that wait for the thread of the store.
final class StoreQueue: Sendable {
    private let waiting = Mutex<[(room: String, batch: GroupBatch)]>([])

    /// Puts a batch behind the others.
    ///
    /// - Returns: whether it is the first, so that the store has to be asked to take what waits.
    func add(_ room: String, _ batch: GroupBatch) -> Bool {
        waiting.withLock { waiting in
            waiting.append((room, batch))
            return waiting.count == 1
        }
    }

    func takeAll() -> [(room: String, batch: GroupBatch)] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
