import Dispatch
import Synchronization

/// What happened at a terminal, from the thread that sees it to the one that acts on it.
final class Happenings: Sendable {
    private let queue = Mutex<[ReadlineTerminal.Happening]>([])
    private let count = DispatchSemaphore(value: 0)

    /// Adds one; never waits.
    func give(_ happening: ReadlineTerminal.Happening) {
        queue.withLock { $0.append(happening) }
        count.signal()
    }

    /// Waits for the next one.
    func next() -> ReadlineTerminal.Happening {
        count.wait()
        return queue.withLock { $0.removeFirst() }
    }
}
